"""Words and phrases that a text had better do without: listed with a source, found in drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from golive.campaign.faq import is_a_question
from golive.fields import Names, Shape, ShortText
from golive.finding import Problem
from golive.plan import Plan
from golive.rules.listing import Finder, Listing, Phrase, Source, finders_of
from golive.rules.parameters import parameters
from golive.rules.prose import flat, prose
from golive.rules.provenance import Origin, origin
from golive.rules.quoting import is_denied, is_quoted
from golive.rules.reading import (
    Passage,
    Vocabulary,
    is_inside,
    is_outside,
    names,
    passages,
    vocabulary,
)


def _as_mapping(value: Any) -> Any:
    if isinstance(value, str):
        return {value: ""}
    if isinstance(value, list):
        return dict.fromkeys(value, "")
    return value


Replacements = Annotated[
    dict[ShortText, str | None],
    BeforeValidator(_as_mapping),
    WithJsonSchema(
        {
            "$comment": "words, each with what to write instead; or words alone",
            "anyOf": [
                {"type": "object", "additionalProperties": {"type": ["string", "null"]}},
                {"type": "array", "items": {"type": "string"}},
                {"type": "string"},
            ],
        }
    ),
]


def added(example: dict[str, str]) -> Any:
    """The field of a list of words that adds to it."""
    about = (
        "Words to look for besides, in any language, each with what to write instead; "
        "* stands for any ending"
    )
    return Field({}, description=about, examples=[example])


def muted(*examples: str) -> Any:
    """The field of a list of words that takes words out of it."""
    return Field((), description="Words of the list not to look for", examples=[list(examples)])


class PhraseParameters(Shape):
    """What a workspace adds to a list of words, or takes out of it.

    Each rule has both fields anew, with examples from its own list.
    """

    add: Replacements = added({})
    mute: Names = muted()


@lru_cache(maxsize=64)
def _finders(
    listing: Listing, own: tuple[tuple[str, str], ...], muted: frozenset[str]
) -> tuple[tuple[Finder, ...], tuple[Finder, ...]]:
    """What to look for in English texts, and in those in any other language."""
    golive = Source("golive.yaml", date.min)
    added = [Phrase(words, f"write “{new}”" if new else "", golive) for words, new in own]
    shipped = [one for one in listing.phrases if _bare(one.words) not in muted]
    theirs = tuple(each for phrase in added for each in finders_of(phrase))
    return (*theirs, *(each for phrase in shipped for each in finders_of(phrase))), theirs


def _bare(words: str) -> str:
    return words.replace("*", "").strip().lower()


@lru_cache(maxsize=64)
def _by_beginning(finders: tuple[Finder, ...]) -> Mapping[str, tuple[Finder, ...]]:
    found: dict[str, tuple[Finder, ...]] = {}
    for finder in finders:
        stem = finder.stem
        beginning = stem[:5] if len(stem) > 4 else stem[:3] if len(stem) > 2 else ""
        found[beginning] = (*found.get(beginning, ()), finder)
    return found


def _candidates(finders: tuple[Finder, ...], known: Vocabulary) -> tuple[Finder, ...]:
    """The phrases that may stand in a text with these words."""
    by_beginning = _by_beginning(finders)
    near = by_beginning.keys() & (known.fives | known.threes | {""})
    return tuple(
        finder
        for beginning in sorted(near)
        for finder in by_beginning[beginning]
        if finder.may_be_in(known.flat)
    )


_MOST = 100
"""Phrases of one text that are looked at; a text with more has been told enough."""


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
    """Each listed phrase in the passages judged.

    What is quoted for its own sake is left alone, and so is what people ask and what belongs to the
    campaign's own names; with ``unless_denied`` also what a text says is *not* so. ``own_always`` makes no such
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
    for passage in passages(plan):
        possible = english if passage.language == "en" else other
        small = flat(passage.text).lower()
        finders = tuple(finder for finder in possible if finder.may_be_in(small))
        if not finders or not judged(passage):
            continue
        text = prose(passage.text)
        for finder, start, end in islice(_matches(finders, text), _MOST):
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
            if is_a_question(at.path) and not (own_always and finder in other):
                continue  # people ask in their own words
            yield Objection(finder.phrase, " ".join(said.split()), at, passage.touchpoint.id)


def _matches(finders: tuple[Finder, ...], text: str) -> Iterator[tuple[Finder, int, int]]:
    """Where phrases stand in a text, in its order; of those that overlap only the longest."""
    found = [(start, end, each) for each in finders for start, end in each.find(text)]
    taken = 0
    for start, end, finder in sorted(found, key=lambda item: (item[0], -item[1])):
        if start >= taken:
            taken = end
            yield finder, start, end
