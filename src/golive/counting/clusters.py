"""Characters as people see them: grapheme clusters and emoji.

Both come from Unicode: extended grapheme clusters from UAX #29, emoji sequences from UTS #51, in
the version of the ``regex`` package that is installed. That package takes some 20 ms to load, so
it is loaded only for text that needs it: plain European text does not.
"""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

# Greek and Cyrillic letters, Latin ones with two accents, punctuation, currency signs and arrows:
# none of these, nor a Latin letter, is an emoji by itself or joins a neighbour that is one of them.
_SIMPLE = (
    ("\u0370", "\u0482"),
    ("\u048a", "\u052f"),
    ("\u1e00", "\u1fff"),
    ("\u2010", "\u2027"),
    ("\u2030", "\u205e"),
    ("\u20a0", "\u20cf"),
    ("\u2100", "\u21ff"),
)


def simple(text: str) -> bool:
    """Whether every code point is one visible character and none is an emoji.

    May be false for such a text; is true for most in European languages.
    """
    if "\r" in text:  # one character together with a line feed
        return False
    return text.isascii() or all(
        character < "\u0300" or any(first <= character <= last for first, last in _SIMPLE)
        for character in set(text)
    )


@cache
def _cluster_pattern() -> regex.Pattern[str]:
    import regex

    return regex.compile(r"\X")


@cache
def _emoji_pattern() -> regex.Pattern[str]:
    r"""One emoji: keycap, flag, flag of a region, joined, with skin tone, or single (UTS #51).

    A character that is text by default, such as ``©`` or ``❤``, is an emoji only with U+FE0F
    after it or as part of a sequence. Sequences are recognised by their form, not from a list, so
    that those of a later Unicode version count as well.
    """
    import regex

    element = r"(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{Extended_Pictographic}\uFE0F?)"
    return regex.compile(
        r"[0-9#*]\uFE0F?\u20E3"
        r"|\p{Regional_Indicator}{2}"
        r"|\U0001F3F4[\U000E0020-\U000E007E]+\U000E007F"
        rf"|{element}(?:\u200D{element})+"
        r"|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}"
        r"|\p{Extended_Pictographic}\uFE0F"
        r"|\p{Emoji_Presentation}"
    )


def graphemes(text: str) -> int:
    """Number of extended grapheme clusters (UAX #29): what a reader calls characters."""
    if simple(text):
        return len(text)
    return len(_cluster_pattern().findall(text))


def clusters(text: str) -> list[str]:
    """The characters as people see them, one by one."""
    return list(text) if simple(text) else _cluster_pattern().findall(text)


def beginning(text: str, most: int) -> str:
    """The first so many characters as people see them, no emoji or accent cut in two."""
    if simple(text):
        return text[:most]
    return "".join(islice((found.group() for found in _cluster_pattern().finditer(text)), most))


def emoji(text: str) -> list[str]:
    """Every emoji of the text, each a whole sequence."""
    return [] if simple(text) else _emoji_pattern().findall(text)


def without_emoji(text: str) -> tuple[str, int]:
    """The text with its emoji taken out, and how many they were."""
    return (text, 0) if simple(text) else _emoji_pattern().subn("", text)
