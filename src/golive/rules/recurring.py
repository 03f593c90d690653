"""When what recurs, or goes out in batches, could begin instead, and what days that comes to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from golive.plan import Plan
from golive.schedule.days import day_at, day_on
from golive.schedule.model import Day, Entry
from golive.schedule.recurrence import TooMany, days_of
from golive.timing.model import Form

FAR = 14
"""How many days to either side another beginning is looked for."""


def recurs(entry: Entry) -> bool:
    """Whether it is one of several that one timing comes to."""
    return entry.form in (Form.EVERY, Form.BATCHES)


def days_from(plan: Plan, entry: Entry, first: date) -> tuple[date, ...]:
    """The days of a recurrence, or of batches, that begin on a day; none where that cannot be."""
    step, points = entry.timing.step, entry.timing.points
    until = day_at(plan.schedule, points[1]) if len(points) > 1 else None
    if step is None:
        return ()
    try:
        return tuple(days_of(step, first, until.date if until else None))
    except (TooMany, OverflowError, ValueError):  # ValueError: beyond the calendar, in dateutil
        return ()


def extent(plan: Plan, entry: Entry) -> tuple[Day, Day]:
    """The first and the last day of all that its timing comes to, which move together."""
    days = days_of_entry(plan, entry) if recurs(entry) else ()
    if not days:
        return entry.start, entry.end
    return day_on(days[0], entry.launch), day_on(days[-1], entry.launch)


def days_of_entry(plan: Plan, entry: Entry) -> tuple[date, ...]:
    """All the days that the timing of an entry comes to."""
    first = day_at(plan.schedule, entry.timing.points[0])
    return days_from(plan, entry, first.date) if first and first.date else ()


def beginnings(plan: Plan, entry: Entry, side: int, far: int = FAR) -> Iterator[tuple[date, ...]]:
    """The days it would come to if it began earlier (``side`` -1) or later (1), the nearest first.

    Up to ``far`` days away.
    """
    now = days_of_entry(plan, entry)
    for distance in range(1, far + 1) if now else ():
        try:
            first = now[0] + timedelta(days=side * distance)
        except OverflowError:
            return
        days = days_from(plan, entry, first)
        if days and days[0] == first:
            yield days
