"""What of a text is prose: not addresses, accounts, tags or code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from golive.rules.addresses import hosts, links, reach, reach_back

_CODE = re.compile(r"`[^`\n]*`")
_WORD = re.compile(r"[^\W_]+")
_ENDS = frozenset(' \t\n\r<>()[]"“”')


class Word(NamedTuple):
    """A word as it is written, and in small letters, and where it stands in its text."""

    written: str
    small: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """The words of a text, as written and in its order."""
    return _WORD.findall(text)


def in_small_letters(text: str) -> str:
    """A text in small letters, each where it was: ``İ`` alone would become two."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=4096)
def flat(text: str) -> str:
    """The words of a text in its order, with a space before and after each."""
    return f" {' '.join(_WORD.findall(text))} "


@lru_cache(maxsize=4096)
def placed_words(text: str) -> tuple[Word, ...]:
    """The words of a text with their places."""
    return tuple(Word(match[0], match[0].lower(), *match.span()) for match in _WORD.finditer(text))


@lru_cache(maxsize=4096)
def prose(text: str) -> str:
    """A text with spaces in place of what is no prose: addresses, names of accounts, tags, code.

    Each character stays where it is.
    """
    pieces: list[str] = []
    done = 0
    for start, end in sorted(_no_prose(text)):
        if end > done:
            start = max(start, done)
            pieces += (text[done:start], " " * (end - start))
            done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _no_prose(text: str) -> Iterator[tuple[int, int]]:
    if "`" in text:
        yield from (match.span() for match in _CODE.finditer(text))
    for link in links(text):
        yield link.start + link.is_image + len(link.label) + 2, link.end
    for host in hosts(text):
        start = reach_back(text, host.start, lambda sign: sign not in _ENDS)
        end = reach(text, host.end, lambda sign: sign not in _ENDS)
        yield start, host.end + len(text[host.end : end].rstrip(".,;:!?'’*_"))
    for sign in "@#":
        at = text.find(sign)
        while at >= 0:
            end = reach(text, at + 1, lambda one: one.isalnum() or one == "_")
            if end > at + 1 and not (text[at - 1 : at].isalnum() or text[at - 1 : at] == "&"):
                yield at, end
            at = text.find(sign, end + (end == at))
