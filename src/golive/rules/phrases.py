"""Words and phrases that a text had better do without: listed with a source, found in drafts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from golive.fields import Names, Shape, ShortText
from golive.finding import DataPath, Place, Problem
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.provenance import Origin, origin
from golive.rules.quoting import is_denied, is_quoted
from golive.rules.reading import (
    Passage,
    Vocabulary,
    is_inside,
    is_outside,
    names,
    passages,
    prose,
    vocabulary,
)


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


def _as_mapping(value: Any) -> Any:
    if isinstance(value, str):
        return {value: ""}
    if isinstance(value, list):
        return dict.fromkeys(value, "")
    return value


class PhraseParameters(Shape):
    """What a workspace adds to a list of words, or takes out of it."""

    add: Annotated[
        dict[ShortText, str | None],
        BeforeValidator(_as_mapping),
        WithJsonSchema(
            {
                "anyOf": [
                    {"type": "object", "additionalProperties": {"type": ["string", "null"]}},
                    {"type": "array", "items": {"type": "string"}},
                    {"type": "string"},
                ]
            }
        ),
    ] = Field(
        {},
        description="Words to look for besides, in any language, each with what to write instead; "
        "* stands for any ending",
        examples=[{"Project Falcon": "our new thermostat", "synerg*": "working together"}],
    )
    mute: Names = Field(
        (), description="Words of the list not to look for", examples=[["stakeholder"]]
    )


@dataclass(frozen=True)
class _Finder:
    """A phrase and how it is recognised."""

    phrase: Phrase

    @cached_property
    def stem(self) -> str:
        """What some word of a text begins with if the phrase is in it."""
        word = max(re.findall(r"(?<![\w*])[^\W_]+\*?", self.phrase.words), key=len, default="")
        stem = word.lower().rstrip("*")
        if word.endswith("*") or len(stem) < 4:
            return stem
        return re.sub(r"(?:i[sz]e|[ey])$", "", stem)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        words = self.phrase.words.split()
        parts = [_part(word, last=word is words[-1]) for word in words]
        flags = re.IGNORECASE if self.phrase.words == self.phrase.words.lower() else re.NOFLAG
        return re.compile(r"(?<![^\W_])" + r"[\s*_‐‑-]+".join(parts) + r"(?![^\W_])", flags)


def _part(word: str, *, last: bool) -> str:
    """A word of a phrase as a pattern, with the endings it may have."""
    if "*" in word:
        return r"[^\W_]*".join(_plain(piece) for piece in word.split("*"))
    if not last or not word[-1:].isalpha():
        return _plain(word)
    if not word.islower():
        return _plain(word) + "(?:e?s)?"
    if word.endswith(("ise", "ize")):
        return _plain(word[:-3]) + "i[sz](?:e[sd]?|ing)"
    if word.endswith("e"):
        return _plain(word[:-1]) + "(?:e[sd]?|ing)"
    if word.endswith("y"):
        return _plain(word[:-1]) + "(?:y|ies|ied|ying)"
    return _plain(word) + f"(?:e?s|{word[-1]}?(?:ed|ing))?"


def _plain(text: str) -> str:
    """The same characters, with any apostrophe, and a hyphen or a space for a hyphen."""
    return re.escape(text).replace("'", "['’]").replace(r"\-", r"[-‐‑\s]?")


@lru_cache(maxsize=64)
def _finders(
    listing: Listing, own: tuple[tuple[str, str], ...], muted: frozenset[str]
) -> tuple[tuple[_Finder, ...], tuple[_Finder, ...]]:
    """What to look for in English texts, and in those in any other language."""
    golive = Source("golive.yaml", date.min)
    added = tuple(
        _Finder(Phrase(words, f"write “{new}”" if new else "", golive)) for words, new in own
    )
    shipped = (_Finder(one) for one in listing.phrases if _bare(one.words) not in muted)
    return (*added, *shipped), added


def _bare(words: str) -> str:
    return words.replace("*", "").strip().lower()


@lru_cache(maxsize=64)
def _by_beginning(finders: tuple[_Finder, ...]) -> Mapping[str, tuple[_Finder, ...]]:
    found: dict[str, tuple[_Finder, ...]] = {}
    for finder in finders:
        beginning = finder.stem[:5] if len(finder.stem) >= 5 else finder.stem[:3]
        found[beginning] = (*found.get(beginning, ()), finder)
    return found


def _candidates(finders: tuple[_Finder, ...], known: Vocabulary) -> tuple[_Finder, ...]:
    """The phrases that may stand in a text with these words."""
    by_beginning = _by_beginning(finders)
    near = (by_beginning.keys() & known.fives) | (by_beginning.keys() & known.threes)
    return tuple(
        finder
        for beginning in sorted(near)
        for finder in by_beginning[beginning]
        if any(word.startswith(finder.stem) for word in known.small)
    )


@dataclass(frozen=True, slots=True)
class Objection:
    """A phrase found in a draft: as the draft has it, and where that comes from."""

    phrase: Phrase
    text: str
    origin: Origin
    touchpoint: str

    def problem(self, message: str, otherwise: str) -> Problem:
        """The objection as a problem; ``otherwise`` helps where the list says nothing better."""
        return Problem(
            self.origin.path,
            message,
            help=self.phrase.help or otherwise,
            subject=self.touchpoint,
            word=self.origin.word,
            place=self.origin.place,
        )


def objections(
    plan: Plan,
    rule: str,
    listing: Listing,
    judged: Callable[[Passage], bool] = lambda _: True,
    *,
    unless_denied: bool = False,
    own_always: bool = False,
) -> Iterator[Objection]:
    """Each listed phrase in the passages judged, once for each place that it comes from.

    What is quoted for its own sake is left alone, and so is what belongs to the campaign's own
    names; with ``unless_denied`` also what a text says is *not* so. ``own_always`` makes no such
    exception for what golive.yaml adds.
    """
    own = parameters(plan, rule, PhraseParameters)
    added = tuple((words, instead or "") for words, instead in own.add.items())
    muted = frozenset(_bare(words) for words in own.mute)
    known = vocabulary(plan)
    english, other = (_candidates(each, known) for each in _finders(listing, added, muted))
    if not english:
        return
    own_names = names(plan)
    seen: set[tuple[DataPath, Place | None, str]] = set()
    for passage in passages(plan):
        finders = english if passage.language == "en" else other
        if not finders or not judged(passage):
            continue
        text = prose(passage.text)
        for finder, start, end in _matches(finders, text):
            if finder.phrase.outside and not is_outside(plan, passage):
                continue
            excused = (
                is_inside(text, start, end, own_names)
                or is_quoted(text, start, end)
                or (unless_denied and is_denied(text, start, end))
            )
            if excused and not (own_always and finder in other):
                continue
            said = text[start:end]
            nth = text.count(said, 0, start)
            at = origin(plan, passage.field, passage.touchpoint, said, nth=nth)
            key = (at.path, at.place, said.lower())
            if key not in seen:
                seen.add(key)
                yield Objection(finder.phrase, " ".join(said.split()), at, passage.touchpoint.id)


def _matches(finders: tuple[_Finder, ...], text: str) -> Iterator[tuple[_Finder, int, int]]:
    """Where phrases stand in a text, in its order; of those that overlap only the longest."""
    found = [(*match.span(), each) for each in finders for match in each.pattern.finditer(text)]
    taken = 0
    for start, end, finder in sorted(found, key=lambda item: (item[0], -item[1])):
        if start >= taken:
            taken = end
            yield finder, start, end
