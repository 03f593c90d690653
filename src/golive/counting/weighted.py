"""Length on X and on Mastodon, where a link counts for 23 characters whatever its length."""

from __future__ import annotations

from golive.counting.clusters import graphemes, without_emoji
from golive.counting.links import LINK_LENGTH, mastodon_links, remote_mentions, x_links


def x_weight(text: str) -> int:
    """Weighted length on X; a post may have 280.

    After normalisation to NFC, a character of U+0000-10FF, 2000-200D, 2010-201F or 2032-2037
    weighs 1, any other 2, an emoji 2 however many code points it is made of, and a link 23. So
    ``–`` and curly quotes weigh 1, but ``…``, ``•``, ``€`` and ``™`` weigh 2, as do Vietnamese
    letters with two accents.

    Source: twitter-text config/v3.json (github.com/twitter/twitter-text, version 3) and
    docs.x.com/fundamentals/counting-characters, as read on 2026-11-21.
    """
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFC", text)
    text = _replaced(text, [(start, end, "x" * LINK_LENGTH) for start, end in x_links(text)])
    if text.isascii():
        return len(text)
    rest, emoji = without_emoji(text)
    return len(rest) + sum(rest.count(sign) for sign in set(rest) if is_heavy(sign)) + 2 * emoji


def mastodon_length(text: str) -> int:
    """Length on Mastodon: grapheme clusters, with a link as 23 and ``@user@host`` as ``@user``.

    An instance allows 500 unless it says otherwise, for content warning and text together. Only
    addresses with ``http://`` or ``https://`` are links here.

    Source: Mastodon's StatusLengthValidator and Account::MENTION_RE, in copies read on 2026-11-23.
    """
    if "@" not in text and "://" not in text:
        return graphemes(text)
    links = mastodon_links(text)
    changes = [(start, end, "x" * LINK_LENGTH) for start, end in links]
    for start, end, user in remote_mentions(text):
        if all(end <= first or last <= start for first, last in links):
            changes.append((start, end, user))
    return graphemes(_replaced(text, sorted(changes)))


def is_heavy(sign: str) -> bool:
    """Whether a character weighs 2: outside the four ranges of twitter-text's config/v3.json."""
    return sign > "\u10ff" and not (
        "\u2000" <= sign <= "\u200d" or "\u2010" <= sign <= "\u201f" or "\u2032" <= sign <= "\u2037"
    )


def _replaced(text: str, changes: list[tuple[int, int, str]]) -> str:
    """The text with each stretch from start to end replaced; in order and without overlap."""
    if not changes:
        return text
    parts: list[str] = []
    done = 0
    for start, end, replacement in changes:
        parts += (text[done:start], replacement)
        done = end
    return "".join((*parts, text[done:]))
