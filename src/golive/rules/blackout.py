"""Something that goes out on days on which nothing is to go out.

Why: a change freeze, the days before results, a time of mourning: the organisation has said that it
is silent then, in `blackouts:` of golive.yaml, and a plan made months earlier does not know it.
Flagged: a mail on a day of a blackout; a banner that hangs through one; the launch itself, once
for all that falls into the same days with it.
Fine: the day before and the day after; a task; what has gone out; what may still be put on another
day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import leeway
from golive.schedule.business import is_business_day
from golive.schedule.days import day_on
from golive.schedule.model import Day, Entry
from golive.settings import Blackout
from golive.timing.model import Form
from golive.wording import count, full_day

ID = "blackout"
SEVERITY = Severity.ERROR

_FAR = 60
"""How many days before and after a blackout another day is looked for."""


class _Hit(NamedTuple):
    """A touchpoint's first day within a blackout, and the period it is part of, if it lasts."""

    touchpoint: str
    path: DataPath
    day: Day
    lasts: tuple[Day, Day] | None
    blackout: Blackout


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint, or one for the launch and what falls into it as well."""
    if not plan.settings.blackouts:
        return
    found: dict[tuple[DataPath, DataPath], list[_Hit]] = {}
    for where, hit in (*_entries(plan), *_periods(plan)):
        found.setdefault(where, []).append(hit)
    launch = _of_launch(plan)
    with_launch = [hits for hits in found.values() if launch and hits[0].blackout == launch[1]]
    if launch is not None:
        yield _launch_problem(plan, *launch, len(with_launch))
    for hits in found.values():
        if hits not in with_launch:
            yield _problem(plan, hits)


def _entries(plan: Plan) -> Iterator[tuple[tuple[DataPath, DataPath], _Hit]]:
    for entry in plan.schedule.entries:
        touchpoint = entry.touchpoint
        if touchpoint.is_sent or entry.start.date is None or entry.end.date is None:
            continue
        first, last = entry.start.date, entry.end.date
        blackout = _met(plan.settings.blackouts, entry, first, last)
        if blackout is not None:
            lasts = (entry.start, entry.end) if entry.form is Form.SPAN and first < last else None
            day = day_on(max(first, blackout.first), entry.launch)
            where = touchpoint.path, touchpoint.paths["when"]  # channels listed together
            yield where, _Hit(touchpoint.id, entry.path, day, lasts, blackout)


def _met(blackouts: Iterable[Blackout], entry: Entry, first: date, last: date) -> Blackout | None:
    """The blackout that an entry cannot avoid: where a day is left open, that which leaves none."""
    spare = timedelta(days=leeway(entry))
    for blackout in blackouts:
        if entry.form.leaves_day_open or spare:
            met = blackout.first + spare <= first and last <= blackout.until - spare
        else:
            met = first <= blackout.until and blackout.first <= last
        if met:
            return blackout
    return None


def _periods(plan: Plan) -> Iterator[tuple[tuple[DataPath, DataPath], _Hit]]:
    for item in plan.schedule.unscheduled:
        first, last = item.period or (None, None)
        if first is None or last is None or first.date is None or last.date is None:
            continue
        if item.touchpoint.is_sent:
            continue
        for blackout in plan.settings.blackouts:
            if blackout.first <= first.date and last.date <= blackout.until:
                where = item.touchpoint.path, item.touchpoint.paths["when"]
                yield where, _Hit(item.touchpoint.id, item.path, first, None, blackout)
                break


def _of_launch(plan: Plan) -> tuple[date, Blackout] | None:
    """The first day of the launch within a blackout, unless it is past."""
    launch = plan.campaign.launch
    last = launch.until or launch.day
    if launch.day is None or last is None or last < plan.today:
        return None
    for blackout in plan.settings.blackouts:
        if launch.day <= blackout.until and blackout.first <= last:
            return max(launch.day, blackout.first), blackout
    return None


def _problem(plan: Plan, hits: list[_Hit]) -> Problem:
    hit = hits[0]
    blackout = hit.blackout
    if hit.lasts:
        start, end = hit.lasts
        said = f"{hit.touchpoint} lasts from {start.written} to {end.written}, through a blackout "
        said += f"from {full_day(blackout.first)} to {full_day(blackout.until)}"
    else:
        said = f"{hit.touchpoint} goes out {hit.day.written}, in a blackout from "
        said += f"{full_day(blackout.first)} to {full_day(blackout.until)}"
    more = len({other.day for other in hits}) - 1
    said += f", and on {count(more, 'more day')} of it" if more else ""
    verb = "let it end or begin on" if hit.lasts else "move it to"
    return Problem(
        hit.path,
        f"{said}: {_why(blackout)}.",
        label=_why(blackout),
        help=_way_out(plan, blackout, verb),
        subject=hit.touchpoint,
    )


def _launch_problem(plan: Plan, day: date, blackout: Blackout, with_it: int) -> Problem:
    starts = day == plan.campaign.launch.day
    said = f"is on {full_day(day)}, in" if starts else f"lasts until {full_day(day)}, into"
    also = f" {count(with_it, 'touchpoint')} {'falls' if with_it == 1 else 'fall'} into it too."
    return Problem(
        ("launch", "date" if starts else "until"),
        f"The launch {said} a blackout from {full_day(blackout.first)} to "
        f"{full_day(blackout.until)}: {_why(blackout)}.{also if with_it else ''}",
        label=_why(blackout),
        help=_way_out(plan, blackout, "move it to"),
    )


def _why(blackout: Blackout) -> str:
    return blackout.why.rstrip(".")


def _way_out(plan: Plan, blackout: Blackout, verb: str) -> str:
    """The nearest days before and after on which something may go out, and the waiver."""
    days = (_free(plan, blackout.first, -1), _free(plan, blackout.until, 1))
    launch = plan.schedule.launch
    free = " or ".join(day_on(day, launch).written for day in days if day and day >= plan.today)
    return (
        f"{verb} {free}, or waive {ID} with the reason" if free else f"waive {ID} with the reason"
    )


def _free(plan: Plan, day: date, step: int) -> date | None:
    """The nearest working day, later or earlier, that is outside every blackout."""
    for _ in range(_FAR):
        try:
            day += timedelta(days=step)
            works = is_business_day(day, plan.schedule.place)
        except OverflowError:
            return None
        if works and not any(out.first <= day <= out.until for out in plan.settings.blackouts):
            return day
    return None
