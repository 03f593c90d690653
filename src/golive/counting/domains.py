"""Domain names in a text: where one begins and ends, and whether it could exist.

The rules are those published with twitter-text 3.1.0 (github.com/twitter/twitter-text), read on
2026-11-23. They are followed by hand: one pattern with all top-level domains in it takes longer to
compile than everything else takes to count.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

LONGEST_LABEL: Final = 63
"""Characters a domain name may have between two full stops (RFC 1035, section 2.3.4)."""

LETTERS: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS: Final = "0123456789"
SPACES: Final = (
    "\t\n\v\f\r \x85\xa0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000"
)
_NO_CHARACTERS = "\ufffe\ufeff\uffff"
_WRITING_DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# No label has any of these, but for "-" and "_" inside; everything else, in any script, it may.
_BREAKING = frozenset(
    r"!'#%&()*+,\-./:;<=>?@[]^_{|}~$" + SPACES + _NO_CHARACTERS + _WRITING_DIRECTION
)
_INSIDE_LABEL = frozenset("-_")
_LATIN = frozenset(LETTERS + DIGITS + "-")
_ACCENTED_ODD = frozenset("ɓɔɖɗəɛɣɨɯɲʉʋʻ")
_NOT_AFTER = frozenset(LETTERS + DIGITS + "@+-")

NOT_BEFORE: Final = frozenset(LETTERS + DIGITS + "@$#\uff20\uff03" + _NO_CHARACTERS)
"""What never stands right before an address, so that no e-mail address or hashtag holds one.

U+FF20 and U+FF03 are the wide forms of ``@`` and ``#``.
"""


def span(text: str, at: int, accepts: Callable[[str], bool]) -> int:
    """End of the longest stretch from ``at`` of which every character is accepted."""
    while at < len(text) and accepts(text[at]):
        at += 1
    return at


def labels_span(text: str, at: int) -> int:
    """End of the longest ``label.label.`` from ``at``, or ``at`` itself if there is none.

    A label begins and ends with a letter, a digit or a sign of any script.
    """
    end = at
    while at < len(text) and text[at] not in _BREAKING:
        while at < len(text) and (text[at] not in _BREAKING or text[at] in _INSIDE_LABEL):
            at += 1
        if text[at : at + 1] != "." or text[at - 1] in _INSIDE_LABEL:
            break
        at = end = at + 1
    return end


def domain_end(text: str, start: int, labels_end: int) -> int | None:
    """End of the domain name at ``start``: after the last top-level domain behind its labels."""
    dot = labels_end - 1
    while dot > start:
        previous = text.rfind(".", start, dot)
        end = _top_level_end(text, dot + 1)
        # The name itself, unlike what stands before it, has no underscore.
        if end is not None and "_" not in text[max(previous + 1, start) : dot]:
            return end
        dot = previous
    return None


def latin_names(host: str) -> list[tuple[int, int]]:
    """Start and end of the parts of a domain name that are one by themselves in Latin letters."""
    names: list[tuple[int, int]] = []
    at = 0
    while at < len(host):
        dots_end, label_end = at, span(host, at, latin)
        while label_end > dots_end and host[label_end : label_end + 1] == ".":
            dots_end = label_end + 1
            label_end = span(host, dots_end, latin)
        end, dot = None, dots_end - 1
        while end is None and dot > at:
            end = _top_level_end(host, dot + 1)
            dot = host.rfind(".", at, dot)
        if end is not None:
            names.append((at, end))
        at = max(label_end, at + 1) if end is None else end
    return names


def resolvable(host: str) -> str | None:
    """The name as it is looked up (IDNA), or nothing if its labels are too long or impossible."""
    if not host.isascii():
        try:
            return host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    return None if any(len(label) > LONGEST_LABEL for label in host.split(".")) else host


def latin(character: str) -> bool:
    """Whether it is a Latin letter, a digit or a hyphen."""
    return character in _LATIN or accented(character)


def accented(character: str) -> bool:
    """Whether it is a Latin letter with an accent, or an accent (``latinAccentChars``)."""
    return (
        ("\xc0" <= character <= "\u024f" and character not in ("\xd7", "\xf7"))
        or "\u0300" <= character <= "\u036f"
        or "\u1e00" <= character <= "\u1eff"
        or character in _ACCENTED_ODD
    )


def _top_level_end(text: str, start: int) -> int | None:
    """End of the top-level domain at ``start``, or nothing if there is none."""
    from golive.counting import tlds

    end = span(text, start, LETTERS.__contains__)
    if text[start:end].lower() in tlds.ASCII and text[end : end + 1] not in _NOT_AFTER:
        return end
    longest = min(start + tlds.LONGEST_INTERNATIONAL, len(text))
    if not text[start:longest].isascii():
        for end in range(longest, start, -1):
            known = text[start:end].lower() in tlds.INTERNATIONAL
            if known and text[end : end + 1] not in _NOT_AFTER:
                return end
    if text[start : start + 4].lower() == "xn--":
        end = span(text, start + 4, _LATIN.__contains__)
        return end if end > start + 4 else None
    return None
