"""Timings to runs: the days on which something falls, before it is an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from golive.finding import DataPath
from golive.schedule.days import BROKEN, Dated, Days, Outcome, Undated, day_on, monday
from golive.schedule.model import Day
from golive.schedule.recurrence import MAX_OCCURRENCES, TooMany, days_of
from golive.timing.model import Form, Timing


@dataclass(frozen=True, slots=True)
class Run:
    """One occurrence: its first and last day, with their times, and where it is written."""

    timing: Timing
    start: Dated
    end: Dated
    path: DataPath
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Timed:
    """A timing, where it is written, and what it comes to: runs, or why there are none."""

    timing: Timing
    path: DataPath
    runs: tuple[Run | Undated, ...]


def timed(days: Days, timings: tuple[Timing, ...] | None, path: DataPath) -> tuple[Timed, ...]:
    """Each of some timings with its runs; ``path`` leads to them all."""
    return tuple(
        Timed(timing, where, tuple(runs_of(days, timing, where)))
        for timing, where in placed(timings, path)
    )


def all_runs(found: Iterable[Timed]) -> Iterator[Run | Undated]:
    """The runs of several timings in a row."""
    for one in found:
        yield from one.runs


def placed(timings: tuple[Timing, ...] | None, path: DataPath) -> Iterator[tuple[Timing, DataPath]]:
    """Each of some timings with its place: a single one may stand without a list."""
    for index, timing in enumerate(timings or ()):
        yield timing, (*path, index) if len(timings or ()) > 1 else path


def runs_of(days: Days, timing: Timing, path: DataPath) -> Iterator[Run | Undated]:
    """The runs of one timing; what is wrong with it is noted in ``days``."""
    form = timing.form
    if form in (Form.DRAWER, Form.LOOSE, Form.ORDER):
        if form is Form.ORDER:
            days.at(timing.points[0], path)  # the name must exist all the same
        yield Undated(_reason(timing))
        return
    places = [(*path, *place) for place in _places(timing)]
    found = [days.at(point, place) for point, place in zip(timing.points, places)]
    first, last = found[0], found[-1]
    missing = next((outcome for outcome in found if isinstance(outcome, Undated)), None)
    if missing or isinstance(first, Undated) or isinstance(last, Undated):
        yield missing or BROKEN
    elif form in (Form.EVERY, Form.BATCHES):
        yield from _recurring(days, timing, first, last if len(found) > 1 else None, path)
    elif form is Form.EITHER:
        ordered = sorted((x for x in found if isinstance(x, Dated)), key=lambda x: x.day.sort_key)
        yield Run(timing, ordered[0], ordered[-1], path)
    elif len(found) > 1 and last.day.sort_key < first.day.sort_key:
        yield days.object(
            places[1],
            f"This ends on {last.day.written}, before it starts on {first.day.written}.",
            "swap the two, or mend one of them",
            "timing",
            related=((places[0], "starts here"),),
        )
    elif len(found) > 1 and (hours := _backwards(first, last)):
        yield days.object(
            places[1],
            f"This ends at {hours[1]}, before it starts at {hours[0]} that day.",
            "swap the two, or mend one of them",
            "timing",
            related=((places[0], "starts here"),),
        )
    else:
        open_ended = form is Form.SPAN and len(found) == 1
        yield Run(timing, first, last, path, open_ended)


def _backwards(first: Dated, last: Dated) -> tuple[str, str] | None:
    """The hours of a first and last time on one day whose clock runs backwards."""
    start, end = first.clock, last.clock
    if start is None or end is None or first.day != last.day:
        return None
    if (start.local, start.utc_offset) != (end.local, end.utc_offset) or start.time <= end.time:
        return None
    return f"{start.time:%H:%M}", f"{end.time:%H:%M}"


def _recurring(
    days: Days, timing: Timing, first: Dated, last: Dated | None, path: DataPath
) -> Iterator[Run | Undated]:
    if first.day.date is None or timing.step is None:
        yield Undated("waits for the launch date")
        return
    until = last.day.date if last else None
    try:
        found = days_of(timing.step, first.day.date, until)
    except (TooMany, OverflowError):
        message = f"This comes to more than {MAX_OCCURRENCES} occurrences."
        yield days.object(path, message, "end it sooner, or do it less often", "timing")
        return
    if not found:
        message = "This recurrence has no day at all."
        yield days.object(path, message, "let until: be later than from:", "timing")
    for on in found:
        run = replace(first, day=day_on(on, days.launch))
        yield Run(timing, run, run, path)


def last_day(runs: Iterable[Run | Undated]) -> Outcome:
    """The last day of several runs, or why there is none."""
    found = list(runs)
    ends = [run.end for run in found if isinstance(run, Run)]
    if ends:
        return max(ends, key=lambda end: end.day.sort_key)
    return next((run for run in found if isinstance(run, Undated)), Undated("has no time"))


def period_of(days: Days, timing: Timing, path: DataPath) -> tuple[Day, Day] | None:
    """The first and last possible day of a loose timing that names a month or a week."""
    if timing.period:
        first, last = timing.period
    elif timing.week_of is None:
        return None
    else:
        found = days.at(timing.week_of, path)
        if isinstance(found, Undated) or found.day.date is None:
            return None
        first = monday(found.day.date)
        last = first + timedelta(days=6)
    return day_on(first, days.launch), day_on(last, days.launch)


_KEYS: Mapping[Form, Sequence[str]] = {
    Form.POINT: ("at",),
    Form.SPAN: ("from", "until"),
    Form.EVERY: ("from", "until"),
    Form.BATCHES: ("from",),
}


def _places(timing: Timing) -> Iterator[DataPath]:
    """Where each point stands under the timing's path; those of a choice in a list."""
    if timing.form.leaves_day_open:
        yield from ((timing.form.value, index) for index in range(len(timing.points)))
    else:
        yield from ((key,) for key in _KEYS[timing.form])


def _reason(timing: Timing) -> str:
    text = timing.text.strip()
    reasons = {"tbd": "time to be decided", "continuous": "continuously",
               "on-confirm": "once confirmed"}  # fmt: skip
    return reasons.get(text.lower(), text)
