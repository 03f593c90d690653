"""An hour that the change of clocks leaves out, or gives twice.

Why: on one night in spring the hour from two to three does not exist, and on one in autumn it comes
twice; tools disagree about what is meant then, and people do too. Source of the changes: the IANA
time zone database. golive moves an hour that does not exist forward, and takes the first of two.
Flagged: `when: 2027-03-28 02:30` in Europe/Amsterdam; `when: T-0 02:30 local` with an audience for
whom that hour comes twice.
Fine: any other hour of these days; a time with a fixed offset, such as `02:30+01:00`; what is past.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from golive.campaign.reach import home
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.schedule.days import day_at
from golive.schedule.model import Entry
from golive.schedule.moments import aware, zone_of
from golive.schedule.runs import placed
from golive.timing.model import Clock, Form, Timing
from golive.wording import full_day, listed

ID = "clock-change"
SEVERITY = Severity.WARNING

_MINUTE = timedelta(minutes=1)
_NOON = timedelta(hours=12)
_LAST = date.max.toordinal() - 1
_LONG = 60
"""Weeks from which on a plan need not be looked through for a change of clocks: it has one."""
_LONGEST = 26 * 60
"""Minutes that a change may leave out: a whole day, where a country has crossed the date line."""


class _Hour(NamedTuple):
    """A time of day as it is written, where, on which day and in which zones it holds."""

    who: str
    path: DataPath
    day: date
    clock: Clock
    zones: tuple[str, ...]
    subject: str = ""


class _Change(NamedTuple):
    """A change of clocks: the local times from which until which an hour is missing, or comes twice."""

    missing: bool
    start: datetime
    end: datetime


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each time that is written, about its first day on which it is not clear."""
    first, last = _period(plan)
    if not any(_changes(zone, first, last) for zone in _zones(plan)):
        return
    seen: set[DataPath] = set()
    for hour in _hours(plan):
        if hour.day < plan.today or hour.path in seen:
            continue
        changes: dict[_Change, list[str]] = {}
        for zone in hour.zones if hour.clock.utc_offset is None else ():
            change = change_at(hour.day, hour.clock.time, zone)
            if change is not None:
                changes.setdefault(change, []).append(zone)
        for change, zones in list(changes.items())[:1]:
            seen.add(hour.path)
            yield _problem(hour, change, zones)


def _period(plan: Plan) -> tuple[date, date]:
    """The first and the last day of anything in the plan."""
    schedule = plan.schedule
    found = [day for entry in schedule.entries for day in (entry.start, entry.end)]
    found += [day for task in schedule.tasks for day in (task.start, task.end) if day]
    found += [*schedule.milestones.values(), *schedule.opens.values()]
    days = [day.date for day in found if day.date is not None]
    days.append(schedule.launch or plan.today)
    return min(days), max(days)


@lru_cache(maxsize=1024)
def _changes(zone: str, first: date, last: date) -> bool:
    """Whether the clocks of a zone may change from one day to another, or just beside them.

    Looked at week by week: the two changes nearest to each other, around Ramadan in Morocco, are
    five weeks apart.
    """
    days = range(first.toordinal() - 1, last.toordinal() + 8, 7)
    if len(days) > _LONG:
        return True
    noons = (datetime.fromordinal(max(1, min(day, _LAST))) + _NOON for day in days)
    offsets = {noon.replace(tzinfo=zone_of(zone)).utcoffset() for noon in noons}
    return len(offsets) > 1


@lru_cache(maxsize=4096)
def change_at(day: date, at: time, zone: str) -> _Change | None:
    """The change of clocks in which a local time lies; None for a time that is there once."""
    moment = datetime.combine(day, at, zone_of(zone))
    if not _is_unclear(moment):
        return None
    start = end = moment
    for _ in range(_LONGEST):
        if not _is_unclear(start - _MINUTE):
            break
        start -= _MINUTE
    for _ in range(_LONGEST):
        end += _MINUTE
        if not _is_unclear(end):
            break
    before, after = moment.utcoffset(), moment.replace(fold=1).utcoffset()
    missing = before is not None and after is not None and before < after
    return _Change(missing, start.replace(tzinfo=None), end.replace(tzinfo=None))


def _is_unclear(moment: datetime) -> bool:
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


def _hours(plan: Plan) -> Iterator[_Hour]:
    """Every time of day that somebody wrote, on each of its days."""
    yield from _of_launch(plan)
    for entry in plan.schedule.entries:
        if (entry.timed or entry.start != entry.end) and not entry.touchpoint.is_sent:
            yield from _of_entry(plan, entry)
    here = (plan.schedule.zone,)
    for task in plan.schedule.tasks:
        who, start = f"The task {task.id}", task.start.date if task.start else None
        for timing, path in placed(task.task.when, ("tasks", task.id, "when")):
            if path == task.path and not task.task.done:
                for where, day, clock in _written(plan, timing, path, start):
                    yield _Hour(who, where, day, clock, here, task.id)
    for name, timing in plan.campaign.milestones.items():
        reached = plan.schedule.milestones.get(name)
        start = reached.date if reached else None
        for where, day, clock in _written(plan, timing, ("milestones", name), start):
            zones = _zones(plan) if clock.local else here
            yield _Hour(f"The milestone {name}", where, day, clock, zones, name)


def _zones(plan: Plan) -> tuple[str, ...]:
    """The zones of all audiences, and the campaign's."""
    homes = [home(plan.campaign, name).zone for name in plan.campaign.audiences]
    return tuple(dict.fromkeys([plan.schedule.zone, *filter(None, homes)]))


def _of_launch(plan: Plan) -> Iterator[_Hour]:
    launch, zones = plan.campaign.launch, (plan.schedule.zone,)
    if launch.day is not None and launch.time is not None:
        for at in (launch.time.start, launch.time.end):
            if at is not None:
                path: DataPath = ("launch", "time")
                yield _Hour("The launch", path, launch.day, Clock(at), zones)
    for name, opens in plan.schedule.opens.items():
        point = plan.campaign.community.opens[name]
        if opens.date is not None and point.clock is not None:
            own = home(plan.campaign, name).zone if point.clock.local and name else ""
            at_home = (own or plan.schedule.zone,)
            path = ("community", "opens", name)
            yield _Hour("The opening", path, opens.date, point.clock, at_home)


def _of_entry(plan: Plan, entry: Entry) -> Iterator[_Hour]:
    name = entry.touchpoint.id
    for where, day, clock in _written(plan, entry.timing, entry.path, entry.start.date):
        local = tuple(moment.zone for moment in entry.moments) if clock.local else ()
        yield _Hour(name, where, day, clock, local or (plan.schedule.zone,), name)


def _written(
    plan: Plan, timing: Timing, path: DataPath, occurs: date | None
) -> Iterator[tuple[DataPath, date, Clock]]:
    """The times of day in a timing, each with its place and day.

    ``occurs`` is the day where there is only one, or that of the occurrence.
    """
    for index, point in enumerate(timing.points):
        if point.clock is None:
            continue
        where, day = (*path, *_keys(timing.form, index)), occurs
        if timing.form is Form.SPAN or timing.form.leaves_day_open:
            reached = day_at(plan.schedule, point)
            day = reached.date if reached else None
        if day is not None:
            yield where, day, point.clock


def _keys(form: Form, index: int) -> DataPath:
    """What leads from a timing to one of its times."""
    if form.leaves_day_open:
        return (form.value, index)
    spans = (Form.SPAN, Form.EVERY, Form.BATCHES)
    return (("from", "until")[index],) if form in spans else ("at",)


def _problem(hour: _Hour, change: _Change, zones: list[str]) -> Problem:
    at, day = hour.clock.time, hour.day
    start, end = f"{change.start:%H:%M}", f"{change.end:%H:%M}"
    where = listed(zones)
    before = f"before {start}, or " if change.start.date() == day and start > "00:00" else ""
    said = f"{hour.who} is at {at:%H:%M} on {full_day(day)}, an hour that "
    if change.missing:
        taken = aware(day, at, zones[0])
        said += f"does not exist in {where}: clocks go forward from {start} to {end}. "
        said += f"golive takes {taken:%H:%M}."
    else:
        said += f"comes twice in {where}: clocks go back from {end} to {start}. "
        said += "golive takes the first."
    return Problem(
        hour.path,
        said,
        label="no such hour" if change.missing else "comes twice",
        help=f"choose a time {before}from {end} on",
        subject=hour.subject,
    )
