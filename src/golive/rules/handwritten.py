"""Dates that somebody wrote by hand in a copy, and what is wrong with each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from golive.campaign.copy import Cta, Image
from golive.campaign.touchpoints import Touchpoint
from golive.drafts.model import Draft, DraftField
from golive.finding import DataPath
from golive.plan import Plan
from golive.rules.announcing import announces, is_given_up
from golive.rules.own_days import OwnDay, own_days
from golive.rules.provenance import Origin, origin
from golive.rules.word_lists import WordList
from golive.rules.written_dates import (
    SpokenDay,
    WrittenDate,
    ends_in_weekday,
    read_dates,
    read_spoken,
)
from golive.schedule.model import Entry

_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_MASK = "\0"
"""Stands for an expression, in a copy text that is read for what else is in it."""
_A_YEAR = timedelta(days=366)


class Fault(IntEnum):
    """What is wrong with a date, the worst first."""

    GIVEN_UP = 0
    """It is the launch date that no longer holds."""
    WEEKDAY = 1
    """Its weekday is another."""
    NOT_OURS = 2
    """Something is said to open on it, and nothing does."""
    UNKNOWN = 3
    """The plan does not know it."""
    BY_HAND = 4
    """The plan knows it, and would write it anew when it moves."""


class HandDate(NamedTuple):
    """A date written by hand: the day it means, None where the month has no such day."""

    fault: Fault
    found: WrittenDate | SpokenDay
    day: date | None
    origin: Origin
    touchpoint: str

    @property
    def is_long(self) -> bool:
        """Whether it says more than day and month, so that the long form takes its place."""
        found = self.found
        return isinstance(found, SpokenDay) or found.weekday is not None or bool(found.year)


class Reader:
    """Reads the drafts of one plan and judges the dates in them by its days.

    ``own_words`` are those a workspace adds to the words for an opening, or mutes.
    """

    def __init__(self, plan: Plan, own_words: WordList) -> None:
        self.plan = plan
        self.own_words = own_words
        self.former = {former.date: former for former in plan.campaign.launch.was}
        self.near = plan.schedule.launch or plan.today

    @cached_property
    def days(self) -> dict[date, OwnDay]:
        """The campaign's own days by date."""
        return own_days(self.plan)

    def dates(self) -> Iterator[HandDate]:
        """Every date with which something is wrong, in the order of the drafts."""
        for touchpoint, draft, field in self._fields():
            yield from self._judged(touchpoint, draft, field)

    @cached_property
    def _entries(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.plan.schedule.entries:
            found.setdefault(entry.touchpoint.id, []).append(entry)
        return found

    @cached_property
    def _kept(self) -> set[str]:
        """What lies in the drawer and nowhere else."""
        kept = {item.touchpoint.id for item in self.plan.schedule.drawer}
        return kept.difference(self._entries)

    def _fields(self) -> Iterator[tuple[Touchpoint, Draft, DraftField]]:
        """The parts of drafts still to be sent in which somebody has written a date by hand."""
        known = {
            touchpoint.id: touchpoint
            for touchpoint in self.plan.schedule.touchpoints
            if not (touchpoint.is_sent or touchpoint.is_cancelled)
        }
        dated = _Dated(self.plan, known.values())
        for draft in self.plan.drafts:
            touchpoint = known.get(draft.touchpoint)
            if touchpoint is None or draft.is_empty:
                continue
            copy = dated.copy(touchpoint, draft.locale)
            facts = dated.facts(draft.locale)
            for field in draft.fields:
                if facts or not copy.isdisjoint(field.sources) or _is_own(draft, field):
                    yield touchpoint, draft, field

    def _judged(
        self, touchpoint: Touchpoint, draft: Draft, field: DraftField
    ) -> Iterator[HandDate]:
        """Each date of a text with which something is wrong."""
        for found in read_dates(field.text, draft.locale):
            day = self._meant(found)
            if found.short_year and (day is None or abs(day - self.near) > 2 * _A_YEAR):
                continue  # no year after all
            on_another = day is not None and found.weekday not in (None, day.weekday())
            where = self._origin(touchpoint, draft, field, found.text)
            if where is None:
                if on_another:  # the weekday is written by hand, the date beside it is not
                    where = origin(self.plan, field, touchpoint, found.weekday_text)
                    yield HandDate(Fault.WEEKDAY, found, day, where, touchpoint.id)
                continue
            fault = self._fault(touchpoint, draft, field, found, day, on_another=on_another)
            if fault is not None:
                yield HandDate(fault, found, day, where, touchpoint.id)
        for spoken in read_spoken(field.text, draft.locale):
            days = self._days_meant(touchpoint, spoken)
            where = self._origin(touchpoint, draft, field, spoken.text) if days else None
            if where is not None:
                day = next((day for day in days if day in self.days), days[0])
                fault = self._fault(touchpoint, draft, field, spoken, day, on_another=False)
                if fault is not None:
                    yield HandDate(fault, spoken, day, where, touchpoint.id)

    def _origin(
        self, touchpoint: Touchpoint, draft: Draft, field: DraftField, words: str
    ) -> Origin | None:
        """Where somebody wrote a date; None for one that comes from an expression."""
        for name, value in touchpoint.copy.items():
            path = touchpoint.copy_paths[name]
            if path in field.sources and any(
                words in _dates_in(text, draft.locale) for text in _texts(value)
            ):
                return origin(self.plan, replace(field, sources=(path,)), touchpoint, words)
        where = origin(self.plan, replace(field, sources=()), touchpoint, words)
        return where if where.word or where.place else None

    def _fault(
        self,
        touchpoint: Touchpoint,
        draft: Draft,
        field: DraftField,
        found: WrittenDate | SpokenDay,
        day: date | None,
        *,
        on_another: bool,
    ) -> Fault | None:
        """What is wrong with a date written by hand, if anything is."""
        if day is None:
            return Fault.UNKNOWN
        place = field.text, found.start, found.end, draft.locale
        opens = announces(*place, self.own_words)
        if day in self.former and (opens or day not in self.days):
            # What is kept for a delay speaks of the former date on purpose.
            told = touchpoint.id in self._kept or is_given_up(*place)
            return None if told else Fault.GIVEN_UP
        if on_another:
            return Fault.WEEKDAY
        if day in self.days:
            return Fault.BY_HAND if self.days[day].expression else None
        if abs(day - self.near) > _A_YEAR:
            return None
        return Fault.NOT_OURS if opens and self.plan.schedule.launch else Fault.UNKNOWN

    def _meant(self, found: WrittenDate) -> date | None:
        """The day of a date, without a year that nearest to the launch; None where there is none."""
        nearest = (found.year,) if found.year else _years(self.near.year)
        days = []
        for year in nearest:
            try:
                days.append(date(year, found.month, found.day))
            except ValueError:
                continue
        return min(days, key=lambda day: abs(day - self.near), default=None)

    def _days_meant(self, touchpoint: Touchpoint, spoken: SpokenDay) -> tuple[date, ...]:
        """The days that “next Friday” may mean to those who read it, the likeliest first.

        None for what goes out again and again, which is right each time.
        """
        entries = self._entries.get(touchpoint.id, [])
        first = entries[0].start.date if len(entries) == 1 else None
        if first is None or first > date.max - timedelta(days=14):
            return ()
        ahead = (spoken.weekday - first.weekday()) % 7
        if spoken.next:
            days = (ahead, ahead + 7) if ahead else (7,)
        else:
            days = (ahead,) if ahead else (0, 7)
        return tuple(first + timedelta(days=count) for count in days)


class _Dated:
    """Which texts of a plan hold dates written by hand. Few do, so all are looked at in one go first."""

    def __init__(self, plan: Plan, touchpoints: Iterable[Touchpoint]) -> None:
        self._texts: dict[DataPath, tuple[str, ...]] = {}
        for touchpoint in touchpoints:
            for name, value in touchpoint.copy.items():
                path = touchpoint.copy_paths[name]
                if path not in self._texts:
                    self._texts[path] = tuple(_texts(value))
        self._facts = [fact for fact in plan.campaign.facts.values() if isinstance(fact, str)]
        texts = (text for texts in self._texts.values() for text in texts)
        self._copy = "\n\n".join(texts)

    def facts(self, locale: str) -> bool:
        """Whether a fact holds one: it may then stand in any text."""
        return _holds_date("\n\n".join(self._facts), locale)

    def copy(self, touchpoint: Touchpoint, locale: str) -> set[DataPath]:
        """The paths of those parts of a touchpoint's copy that hold one."""
        if not _holds_date(self._copy, locale):
            return set()
        return {
            path
            for path in touchpoint.copy_paths.values()
            if any(_holds_date(text, locale) for text in self._texts[path])
        }


def _is_own(draft: Draft, field: DraftField) -> bool:
    """Whether a date stands in the template itself, which is the workspace's own."""
    template = field.template
    own = not template.name.startswith("shipped/")
    return own and _holds_date(template.characters, draft.locale)


def _texts(value: Any) -> Iterator[str]:
    """The texts that people read in a part of a copy: not addresses, not names of files."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, Cta):
        yield value.label
    elif isinstance(value, Image) and value.alt:
        yield value.alt


@lru_cache(maxsize=4096)
def _holds_date(text: str, locale: str) -> bool:
    """Whether a date is written out in a text, or a weekday before one that is not."""
    if _dates_in(text, locale):
        return True
    *before, _ = _literal(text).split(_MASK)
    return any(ends_in_weekday(part, locale) for part in before)


@lru_cache(maxsize=4096)
def _dates_in(text: str, locale: str) -> frozenset[str]:
    """The dates written out in a text, in the words used."""
    literal = _literal(text)
    dates = {date.text for date in read_dates(literal, locale)}
    return frozenset(dates.union(spoken.text for spoken in read_spoken(literal, locale)))


def _literal(text: str) -> str:
    """A copy text without its expressions."""
    return _EXPRESSION.sub(_MASK, text) if "{" in text else text


def _years(around: int) -> tuple[int, ...]:
    """Years near one, far enough for 29 February."""
    return tuple(year for year in range(around - 8, around + 9) if 1 <= year <= 9999)
