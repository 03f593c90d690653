"""Runs to entries: days measured from their launch, and a moment for each zone concerned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from golive.campaign.model import Campaign
from golive.campaign.reach import home, larger, reaches
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel
from golive.finding import DataPath
from golive.schedule.days import Dated, Days, Undated, day_on
from golive.schedule.model import Day, Entry, InDrawer, Moment, TaskEntry, Unscheduled
from golive.schedule.moments import moments, on_clock
from golive.schedule.runs import Run, Timed, all_runs, period_of
from golive.timing.model import Form, Point

WORKDAY_START = time(9, 0)
"""The time of day for what has no channel and no time of its own."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What entries are placed in: ``window`` in days from launch, ``zone`` the campaign's own."""

    campaign: Campaign
    channels: Mapping[str, Channel]
    zone: str
    window: tuple[int, int]


def entries_of(frame: Frame, touchpoint: Touchpoint, found: Iterable[Timed]) -> Iterator[Entry]:
    """An entry for each run of a touchpoint, numbered through all its timings."""
    runs = [run for run in all_runs(found) if isinstance(run, Run)]
    audiences = _known(frame.campaign, touchpoint)
    everyone = {frame.zone: audiences}
    zones = _by_zone(frame, touchpoint, audiences)
    for number, run in enumerate(runs, 1):
        launch = _launch_for(frame, touchpoint, run)
        start, end = _from(launch, run.start.day), _from(launch, run.end.day)
        until = None
        if end.date and run.timing.form in (Form.SPAN, Form.BETWEEN) and not run.open_ended:
            until = (end.date, run.end.clock)
        when: tuple[Moment, ...] = ()
        if start.date:
            usual = _usual_time(frame, touchpoint, start)
            local = run.start.clock is not None and run.start.clock.local
            heard = zones if local else everyone
            when = moments(start.date, run.start.clock, usual, frame.zone, heard, until)
        yield Entry(
            touchpoint,
            audiences,
            run.timing,
            start,
            end,
            when,
            launch,
            run.path,
            occurrence=number,
            occurrences=len(runs),
            open_ended=run.open_ended,
            start_roughly=run.start.roughly,
            end_roughly=run.end.roughly,
            clock=run.start.clock,
        )


def unscheduled_of(
    frame: Frame, days: Days, touchpoint: Touchpoint, found: Iterable[Timed]
) -> Iterator[Unscheduled]:
    """Each timing of a touchpoint that comes to no day, and a touchpoint without any."""
    if touchpoint.sent is not None:
        return
    audiences = _known(frame.campaign, touchpoint)
    if not touchpoint.when:
        reason = "sent, nobody noted when"
        if not touchpoint.is_sent:
            reason = _deadline(days, touchpoint.earliest, touchpoint.latest, touchpoint.paths)
        yield Unscheduled(touchpoint, audiences, None, reason, touchpoint.path)
    found = tuple(found)
    has_day = any(isinstance(run, Run) for run in all_runs(found))
    for one in found:
        missing = next((run for run in one.runs if isinstance(run, Undated)), None)
        if has_day and one.timing.form is Form.ORDER:
            continue  # an order beside a day is no day that is missing
        if missing is not None and one.timing.form is not Form.DRAWER:
            period = period_of(days, one.timing, one.path)
            yield Unscheduled(touchpoint, audiences, one.timing, missing.reason, one.path, period)


def drawer_of(frame: Frame, touchpoint: Touchpoint) -> Iterator[InDrawer]:
    """What a touchpoint is kept ready for."""
    for timing in touchpoint.when or ():
        if timing.form is Form.DRAWER and timing.event:
            audiences = _known(frame.campaign, touchpoint)
            yield InDrawer(touchpoint, audiences, timing.event, timing)


def task_entries(
    frame: Frame, days: Days, name: str, found: Iterable[Timed]
) -> Iterator[TaskEntry]:
    """A task on each of its days, or once without one and with the reason."""
    task = frame.campaign.tasks[name]
    outcomes = list(all_runs(found))
    runs = [run for run in outcomes if isinstance(run, Run)]
    if not runs:
        path: DataPath = ("tasks", name)
        paths = {key: (*path, key) for key in ("earliest", "latest")}
        waiting = [outcome.reason for outcome in outcomes if isinstance(outcome, Undated)]
        reason = ", ".join(waiting) or _deadline(days, task.earliest, task.latest, paths)
        yield TaskEntry(name, task, None, None, None, path, reason=reason)
    for number, run in enumerate(runs, 1):
        on, clock = run.start.day.date, run.start.clock
        moment = on_clock(on, clock, frame.zone) if on and clock else None
        yield TaskEntry(name, task, run.start.day, run.end.day, moment, run.path, number)


def _deadline(
    days: Days, earliest: Point | None, latest: Point | None, paths: Mapping[str, DataPath]
) -> str:
    """What is known of something without a time of its own: ``by Mon 24 Jan 2022 (T-1)``."""
    told = []
    for word, point, key in (("not before", earliest, "earliest"), ("by", latest, "latest")):
        found = days.at(point, paths[key]) if point else None
        if isinstance(found, Dated):
            told.append(f"{word} {found.day.written}")
    return ", ".join(told) or "no time given"


def _known(campaign: Campaign, touchpoint: Touchpoint) -> tuple[str, ...]:
    return tuple(name for name in touchpoint.audiences if name in campaign.audiences)


def _by_zone(
    frame: Frame, touchpoint: Touchpoint, audiences: tuple[str, ...]
) -> Mapping[str, tuple[str, ...]]:
    """The distinct zones of those who hear a touchpoint, each with the audiences in it.

    A part is named where it is in another zone than the larger audience it is part of.
    """
    campaign = frame.campaign
    zones: dict[str, tuple[str, ...]] = {}
    for name in audiences:
        own = home(campaign, name).zone or frame.zone
        zones[own] = (*zones.get(own, ()), name)
    for name, audience in campaign.audiences.items():
        if audience.timezone and name not in audiences and reaches(campaign, touchpoint, name):
            whole = larger(campaign, name)[1]
            if audience.timezone != (home(campaign, whole).zone or frame.zone):
                zones[audience.timezone] = (*zones.get(audience.timezone, ()), name)
    return zones


def _usual_time(frame: Frame, touchpoint: Touchpoint, start: Day) -> time:
    """The channel's usual time; on launch day not before the doors open."""
    channel = frame.channels.get(touchpoint.channel)
    usual = channel.usual_time if channel else WORKDAY_START
    hours = frame.campaign.launch.time
    if hours is not None and start.offset == 0:
        return max(usual, hours.start)
    return usual


def _launch_for(frame: Frame, touchpoint: Touchpoint, run: Run) -> date | None:
    """The launch as it stood on the day something was sent."""
    launch, sent = frame.campaign.launch, run.start.day.date
    if touchpoint.sent is None or sent is None:
        return launch.day
    # Without the day it was given up, a date stood until it came and nothing opened.
    stood = [
        (former.until or former.date, former.date)
        for former in launch.was
        if former.until or sent - former.date >= timedelta(frame.window[0])
    ]
    return min((one for one in stood if sent <= one[0]), default=(None, launch.day))[1]


def _from(launch: date | None, day: Day) -> Day:
    return day_on(day.date, launch) if day.date and launch else day
