"""Words and phrases in lists, each with its source, and how they are recognised in a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter

from golive.rules.prose import Word, in_small_letters, placed_words

_WORD = re.compile(r"[^\W_*]+(?:\*[^\W_]*)*")
_start = attrgetter("start")
_SOFT = frozenset(" \t\n\r\u00a0*_-‐‑")


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so, and when somebody last read it there."""

    title: str
    read: date


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or phrase of a list, and the way out: what to write or do instead.

    A ``*`` stands for any ending; the last word is found with its regular endings without one.
    Capitals must be there as written. ``outside`` is for what only colleagues understand.
    """

    words: str
    help: str
    source: Source
    outside: bool = False


def replaced(
    source: Source, words: Mapping[str, str], *, outside: bool = False
) -> tuple[Phrase, ...]:
    """Phrases with a better word for each."""
    return tuple(Phrase(old, f"write “{new}”", source, outside) for old, new in words.items())


def advised(source: Source, help: str, *words: str, outside: bool = False) -> tuple[Phrase, ...]:
    """Phrases for which there is no other word, only another thing to say."""
    return tuple(Phrase(phrase, help, source, outside) for phrase in words)


@dataclass(frozen=True, eq=False)
class Listing:
    """A list as golive ships it, for texts in English."""

    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class Finder:
    """A phrase, or one spelling of it, and how it is recognised."""

    phrase: Phrase
    words: str

    @cached_property
    def parts(self) -> tuple[_Part, ...]:
        found = list(_WORD.finditer(self.words))
        ends = (0, *(match.end() for match in found))
        return tuple(
            _Part(match[0], self.words[end : match.start()].strip(), match is found[-1])
            for match, end in zip(found, ends)
        )

    @cached_property
    def stem(self) -> str:
        """What the longest of its words begins with."""
        return max((part.stem for part in self.parts), key=len, default="")

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """What stands in a text, made flat, that has the phrase: words up to an ending."""
        found = [""]
        for part in self.parts:
            found[-1] += " " + part.stem
            if part.stem != part.word.lower():
                found.append("")
        return tuple(each for each in found if each)

    def may_be_in(self, flat: str) -> bool:
        """Whether a text, flat and in small letters, is worth reading word by word."""
        return all(beginning in flat for beginning in self.beginnings)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each place where it stands."""
        small, parts = in_small_letters(text), self.parts
        key = max(range(len(parts)), key=lambda place: len(parts[place].stem))
        at = small.find(self.stem)
        while at >= 0:
            if not small[at - 1 : at].isalnum():
                said = placed_words(text)
                first = bisect_left(said, at, key=_start) - key
                window = said[max(first, 0) : first + len(parts)]
                if len(window) == len(parts) and self._is(text, window):
                    yield window[0].start, window[-1].end
            at = small.find(self.stem, at + 1)

    def _is(self, text: str, window: Sequence[Word]) -> bool:
        pairs = zip(self.parts[1:], window, window[1:])
        return self.parts[0].fits(window[0]) and all(
            part.follows(text, one, other) for part, one, other in pairs
        )


@dataclass(frozen=True)
class _Part:
    """One word of a phrase, and the sign before it: nothing, ``-``, ``'`` or ``/``."""

    word: str
    sign: str
    is_last: bool

    @cached_property
    def stem(self) -> str:
        stem = self.word.lower().partition("*")[0]
        if "*" in self.word or not self.is_last or len(stem) < 4:
            return stem
        return re.sub(r"(?:i[sz]e|[ey])$", "", stem)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The word with its endings, if it is the last; capitals take only that of the plural."""
        word = self.word
        if not self.is_last:
            return frozenset((word,))
        if not word.islower():
            return frozenset((word, word + "s", word + "es"))
        base = word
        endings: tuple[str, ...] = ("", "s", "es", "ed", "ing", word[-1] + "ed", word[-1] + "ing")
        if word.endswith("e"):
            base, endings = word[:-1], ("e", "es", "ed", "ing")
        elif word.endswith("y"):
            base, endings = word[:-1], ("y", "ies", "ied", "ying")
        found = {base + ending for ending in endings}
        if word.endswith(("ise", "ize")):
            found |= {word[:-3] + sign + ending for sign in ("is", "iz") for ending in endings}
        return frozenset(found)

    def fits(self, said: Word) -> bool:
        if "*" in self.word:
            before, _, after = self.word.lower().partition("*")
            return said.small.startswith(before) and said.small.endswith(after)
        return (said.small if self.word.islower() else said.written) in self.forms

    def follows(self, text: str, before: Word, said: Word) -> bool:
        """Whether a word is this one, and stands after the one before as in the phrase."""
        if not self.fits(said):
            return False
        between = text[before.end : said.start]
        if self.sign in ("", "-"):
            return len(between) < 6 and _SOFT.issuperset(between)
        return between.strip().replace("’", "'") == self.sign


def finders_of(phrase: Phrase) -> tuple[Finder, ...]:
    """A phrase as it is written, and with a hyphenated word made one."""
    tied = re.sub(r"(?<=\w)-(?=\w)", "", phrase.words)
    spellings = dict.fromkeys((phrase.words, tied))
    return tuple(Finder(phrase, words) for words in spellings if _WORD.search(words))
