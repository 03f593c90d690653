"""The calendar as flat rows, one for each entry, task, milestone and the launch itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from golive.campaign.launch import LaunchStatus
from golive.exports.cancelled import cancelled_entries
from golive.exports.plain_text import lines, one_line
from golive.exports.row import Row, RowKind
from golive.exports.touchpoint_rows import entry_row, unscheduled_row
from golive.plan import Plan
from golive.schedule.model import Day, Moment, TaskEntry
from golive.schedule.moments import aware
from golive.wording import offset_text

LAUNCH_ID = "T-0"
"""The launch's own id; no message or task can have it, since it reads like a time."""


def calendar_rows(plan: Plan, more: Iterable[Row] = ()) -> tuple[Row, ...]:
    """Everything on the calendar in order of its days, and ``more``; what has no day comes last.

    Cancelled touchpoints stay on the days they had, marked as such.
    """
    schedule = plan.schedule
    rows = [_launch(plan)]
    rows += [_milestone(plan, name, day) for name, day in schedule.milestones.items()]
    rows += [entry_row(plan, entry) for entry in schedule.entries]
    rows += [entry_row(plan, entry) for entry in cancelled_entries(plan)]
    rows += [_task(entry) for entry in schedule.tasks]
    rows += more
    rows.sort(key=_order)
    return (*rows, *(unscheduled_row(plan, entry) for entry in schedule.unscheduled))


def _launch(plan: Plan) -> Row:
    launch, day = plan.campaign.launch, plan.schedule.launch
    hours = launch.time if day else None
    end = launch.until if day and launch.until != day else None
    return Row(
        kind=RowKind.LAUNCH,
        id=LAUNCH_ID,
        date=day,
        offset="T-0",
        end=end,
        end_offset=offset_text((end - day).days) if day and end else "",
        time=f"{hours.start:%H:%M}" if hours else "",
        end_time=f"{hours.end:%H:%M}" if hours and hours.end else "",
        timed=hours is not None,
        all_day=not hours or end is not None,
        moments=_launch_moments(plan),
        zone=plan.schedule.zone if hours else "",
        message=one_line(launch.name or plan.campaign.title),
        owner=lines(plan.campaign.owner),
        status="" if launch.status is LaunchStatus.FIRM else launch.status.value,
        note="" if day else "no date yet",
        vague=launch.status is LaunchStatus.TENTATIVE,
    )


def _launch_moments(plan: Plan) -> tuple[Moment, ...]:
    day, hours, zone = plan.schedule.launch, plan.campaign.launch.time, plan.schedule.zone
    if day is None or hours is None:
        return ()
    end = aware(day, hours.end, zone) if hours.end else None
    return (Moment(zone, aware(day, hours.start, zone), end),)


def _milestone(plan: Plan, name: str, day: Day) -> Row:
    label = name.replace("-", " ").capitalize()
    row = Row(RowKind.MILESTONE, name, day.date, day.label, message=label)
    return _at(row, plan.schedule.milestone_times.get(name))


def _at(row: Row, moment: datetime | None) -> Row:
    """The row of what is no touchpoint, with its hour if it has one."""
    if moment is None:
        return row
    zone = str(moment.tzinfo)
    return replace(row, time=f"{moment:%H:%M}", zone=zone, timed=True,
                   all_day=row.end is not None, moments=(Moment(zone, moment),))  # fmt: skip


def _task(entry: TaskEntry) -> Row:
    task, start, end = entry.task, entry.start, entry.end
    number = f"#{entry.occurrence}" if entry.occurrence > 1 else ""
    lasts = start is not None and end is not None and start != end
    row = Row(
        kind=RowKind.TASK,
        id=entry.id + number,
        date=start.date if start else None,
        offset=start.label if start else "",
        end=end.date if end and lasts else None,
        end_offset=end.label if end and lasts else "",
        message=one_line(task.do),
        owner=lines(task.owner),
        status="done" if task.done else "",
        note="" if start else f"not scheduled: {one_line(entry.reason)}",
        steps=lines(task.steps),
        place=one_line(task.place or ""),
        duration=one_line(task.duration or ""),
        remarks=lines((task.note,) if task.note else ()),
    )
    return _at(row, entry.moment)


def _order(row: Row) -> tuple[int, int, str, int]:
    """By day; on one day the launch first, then by the clock."""
    kind = list(RowKind).index(row.kind)
    if row.date:
        return (0, row.date.toordinal(), row.time if kind else "", kind)
    if row.offset:
        return (1, int(row.offset[1:]), "", kind)
    return (2, 0, "", kind)
