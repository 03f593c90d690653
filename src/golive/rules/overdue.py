"""What should have gone out or been done by now, and is not marked so.

Why: a plan is a memory only while it is kept. golive's own experience of published plans: the first
week that nobody ticks off is the week in which something is forgotten. Where nothing at all is
marked, the plan is not used that way, and one remark says so.
Flagged: `when: T-14` two weeks before launch, with neither `sent:` nor `status: sent`; a task whose
day is past, without `done: true`.
Fine: the day itself; ideas, and what only may happen; a banner that is still up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import is_tentative, leeways
from golive.schedule.days import day_at
from golive.schedule.model import Day, Entry
from golive.timing.model import ROUGHLY, Form, Timing
from golive.wording import count, listed

ID = "overdue"
SEVERITY = Severity.WARNING


@dataclass(frozen=True, slots=True)
class _Late:
    """Something whose last day is past; ``ids`` are several where one line lists channels."""

    ids: tuple[str, ...]
    path: DataPath
    day: Day
    on: date


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint or task, or one in all where nothing is ever marked."""
    touchpoints, tasks = _touchpoints(plan), _tasks(plan)
    tracks_sending = any(touchpoint.is_sent for touchpoint in plan.schedule.touchpoints)
    tracks_doing = any(task.done for task in plan.campaign.tasks.values())
    if not (tracks_sending or tracks_doing) and len(touchpoints) + len(tasks) > 1:
        yield _untracked(touchpoints, tasks)
        return
    if not tracks_sending and len(touchpoints) > 1:
        yield _untracked(touchpoints, ())
    else:
        yield from (_unsent(plan, late) for late in touchpoints)
    if not tracks_doing and len(tasks) > 1:
        yield _untracked((), tasks)
    else:
        yield from (_undone(plan, late) for late in tasks)


def _touchpoints(plan: Plan) -> tuple[_Late, ...]:
    """Each line of touchpoints all of whose days are past."""
    waiting = {item.touchpoint.id for item in plan.schedule.unscheduled if item.touchpoint.when}
    ends: dict[str, tuple[date, Entry]] = {}
    for entry in plan.schedule.entries:
        last = _last_day(entry)
        if last is None:
            waiting.add(entry.touchpoint.id)
        elif entry.touchpoint.id not in ends or ends[entry.touchpoint.id][0] < last:
            ends[entry.touchpoint.id] = (last, entry)
    found: dict[tuple[DataPath, date], _Late] = {}
    for touchpoint in plan.schedule.touchpoints:
        settled = touchpoint.is_sent or touchpoint.is_cancelled or is_tentative(touchpoint)
        if settled or touchpoint.id in waiting:
            continue
        if touchpoint.id in ends:
            on, entry = ends[touchpoint.id]
            where, day = entry.path, entry.end
        else:
            bound = plan.schedule.bounds.get(touchpoint.id, (None, None))[1]
            if bound is None or bound.date is None:
                continue
            on, where, day = bound.date, touchpoint.paths["latest"], bound
        if on < plan.today:
            path = _own(touchpoint, where)
            ids = (*found[path, on].ids, touchpoint.id) if (path, on) in found else (touchpoint.id,)
            found[path, on] = _Late(ids, path, day, on)
    return tuple(found.values())


def _own(touchpoint: Touchpoint, where: DataPath) -> DataPath:
    """The time where it is the touchpoint's own, else the touchpoint, which has to say `sent:`."""
    return where if where[: len(touchpoint.path)] == touchpoint.path else touchpoint.path


def _last_day(entry: Entry) -> date | None:
    """The last day on which it may go out or be up; None while it has no end, or no date."""
    if entry.open_ended or entry.end.date is None:
        return None
    days = [entry.end.date + timedelta(days=leeways(entry)[1])]
    # What goes out late in the evening may reach its audience on the next day.
    days += [(moment.end or moment.start).date() for moment in entry.moments]
    return max(days)


def _tasks(plan: Plan) -> tuple[_Late, ...]:
    """Each task all of whose days are past, or whose deadline is."""
    ends: dict[str, tuple[Day, DataPath]] = {}
    for entry in plan.schedule.tasks:
        day, path, latest = entry.end, entry.path, entry.task.latest
        if not entry.task.when and latest is not None:
            day, path = day_at(plan.schedule, latest), ("tasks", entry.id, "latest")
        if day is None or day.date is None:
            continue
        if entry.id not in ends or ends[entry.id][0].sort_key < day.sort_key:
            ends[entry.id] = (day, path)
    found = []
    for name, (day, path) in ends.items():
        task = plan.campaign.tasks[name]
        timings = task.when or ()
        if task.done or day.date is None or any(map(_goes_on, timings)):
            continue
        rough = any(point.roughly for timing in timings for point in timing.points)
        on = day.date + (ROUGHLY if rough else timedelta())
        if on < plan.today:
            found.append(_Late((name,), path, day, on))
    return tuple(found)


def _goes_on(timing: Timing) -> bool:
    """Whether it has no last day: no end is written, or it waits for something."""
    endless = timing.form is Form.SPAN and len(timing.points) < 2
    return endless or timing.form in (Form.LOOSE, Form.ORDER, Form.DRAWER)


def _unsent(plan: Plan, late: _Late) -> Problem:
    several = len(late.ids) > 1
    who, were, are = listed(late.ids), *(("were", "are") if several else ("was", "is"))
    when = late.day.date or late.on
    return Problem(
        late.path,
        f"{who} {were} due {late.day.written}, and {are} not marked as sent.",
        label=_ago(plan, when),
        help=f"if it went out, write sent: {when.isoformat()}, or the day it did; "
        "if not, give it a later day, or status: cancelled",
        subject=late.ids[0],
    )


def _undone(plan: Plan, late: _Late) -> Problem:
    return Problem(
        late.path,
        f"The task {late.ids[0]} was due {late.day.written}, and is not marked as done.",
        label=_ago(plan, late.day.date or late.on),
        help="write done: true, or give it a later day",
        subject=late.ids[0],
    )


def _untracked(touchpoints: Sequence[_Late], tasks: Sequence[_Late]) -> Problem:
    said, marks, help = [], [], []
    if touchpoints:
        said.append(count(sum(len(late.ids) for late in touchpoints), "touchpoint"))
        marks.append("sent")
        help.append(f"sent: {touchpoints[0].on.isoformat()} on what went out then")
    if tasks:
        said.append(count(len(tasks), "task"))
        marks.append("done")
        help.append("done: true on tasks that are done")
    return Problem(
        ("messages",) if touchpoints else ("tasks",),
        f"Nothing due before today is marked as {' or '.join(marks)}: {listed(said)}.",
        label="nothing is ticked off",
        help=f"write {listed(help)}; what is left was forgotten",
        key=True,
    )


def _ago(plan: Plan, day: date) -> str:
    return f"{count((plan.today - day).days, 'day')} ago"
