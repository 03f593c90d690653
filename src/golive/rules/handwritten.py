"""Dates that somebody wrote by hand in a copy, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple, TypeVar

from golive.campaign.touchpoints import Touchpoint
from golive.drafts.model import Draft, DraftField
from golive.plan import Plan
from golive.rules.announcing import announces, is_given_up
from golive.rules.dated_texts import DatedTexts, dates_in, is_own, texts_in
from golive.rules.own_days import OwnDay, own_days
from golive.rules.provenance import Origin, origin
from golive.rules.word_lists import WordList
from golive.rules.written_dates import (
    SpokenDay,
    WrittenDate,
    read_dates,
    read_spoken,
)
from golive.schedule.model import Entry

_MOST = 100
"""How many distinct dates of one text are judged: a calendar is no copy."""
D = TypeVar("D", WrittenDate, SpokenDay)
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
        dated = DatedTexts(self.plan, known.values())
        for draft in self.plan.drafts:
            touchpoint = known.get(draft.touchpoint)
            if touchpoint is None or draft.is_empty:
                continue
            copy = dated.copy(touchpoint, draft.locale)
            facts = dated.facts(draft.locale)
            for field in draft.fields:
                if facts or not copy.isdisjoint(field.sources) or is_own(draft, field):
                    yield touchpoint, draft, field

    def _judged(
        self, touchpoint: Touchpoint, draft: Draft, field: DraftField
    ) -> Iterator[HandDate]:
        """Each date of a text with which something is wrong."""
        for dates in _together(read_dates(field.text, draft.locale)):
            found = dates[0]
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
            fault = self._worst(touchpoint, draft, field, dates, day, on_another=on_another)
            if fault is not None:
                yield HandDate(fault, found, day, where, touchpoint.id)
        for spoken in _together(read_spoken(field.text, draft.locale)):
            days = self._days_meant(touchpoint, spoken[0])
            where = self._origin(touchpoint, draft, field, spoken[0].text) if days else None
            if where is not None:
                day = next((day for day in days if day in self.days), days[0])
                fault = self._worst(touchpoint, draft, field, spoken, day, on_another=False)
                if fault is not None:
                    yield HandDate(fault, spoken[0], day, where, touchpoint.id)

    def _worst(
        self,
        touchpoint: Touchpoint,
        draft: Draft,
        field: DraftField,
        dates: Sequence[WrittenDate | SpokenDay],
        day: date | None,
        *,
        on_another: bool,
    ) -> Fault | None:
        """What is wrong with a date, wherever it stands in a text."""
        faults = [
            self._fault(touchpoint, draft, field, found, day, on_another=on_another)
            for found in dates
        ]
        return min((fault for fault in faults if fault is not None), default=None)

    def _origin(
        self, touchpoint: Touchpoint, draft: Draft, field: DraftField, words: str
    ) -> Origin | None:
        """Where somebody wrote a date; None for one that comes from an expression."""
        parts = [(touchpoint.copy_paths[name], value) for name, value in touchpoint.copy.items()]
        for path, value in (*parts, *self.plan.campaign.faq.texts()):
            if path in field.sources and any(
                words in dates_in(text, draft.locale) for text in texts_in(value)
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


def _together(found: tuple[D, ...]) -> list[list[D]]:
    """The dates of a text, alike ones together, and no more than people write into one."""
    alike: dict[str, list[D]] = {}
    for one in found:
        alike.setdefault(one.text, []).append(one)
    return [dates[:_MOST] for dates in list(alike.values())[:_MOST]]


def _years(around: int) -> tuple[int, ...]:
    """Years near one, far enough for 29 February."""
    return tuple(year for year in range(around - 8, around + 9) if 1 <= year <= 9999)
