"""A day and a date that should be the same, and are not.

Why: plans give both, the distance from launch for the planner and the date for everybody else; when
the launch moves, somebody forgets one of the two, and half the team works to the wrong day.
Flagged: `{at: T-14, date: 2026-09-30}` for a launch on 13 October 2026.
Fine: `{at: T-14, date: 2026-09-29}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import planned
from golive.schedule.days import day_at, day_on
from golive.schedule.runs import placed
from golive.timing.model import ROUGHLY, Timing

ID = "offset-date-mismatch"
SEVERITY = Severity.ERROR


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each ``at:`` that its ``date:`` contradicts."""
    seen: set[DataPath] = set()
    for path, timing, subject in _timings(plan):
        point, given = timing.first, timing.agrees_with
        if path in seen or point is None or given is None or given.on is None:
            continue
        seen.add(path)
        day = day_at(plan.schedule, point)
        if day is None or day.date is None:
            continue
        apart = abs((given.on - day.date).days)
        if apart <= (ROUGHLY.days if point.roughly else 0):
            continue
        beside = day_on(given.on, plan.schedule.launch)
        instead = beside.label if point.is_launch_offset else beside.date
        yield Problem(
            (*path, "date"),
            f"{point.text} is {day.written}, but the date beside it is {beside.written}.",
            label=f"{point.text} is {day.date.isoformat()}",
            help=f"write date: {day.date.isoformat()} or at: {instead}, whichever is meant",
            related=(((*path, "at"), "the same day, as an offset"), (("launch", "date"), "launch")),
            subject=subject,
        )


def _timings(plan: Plan) -> Iterator[tuple[DataPath, Timing, str]]:
    for name, timing in plan.campaign.milestones.items():
        yield ("milestones", name), timing, name
    for touchpoint in planned(plan):
        for timing, path in placed(touchpoint.when, touchpoint.paths["when"]):
            yield path, timing, touchpoint.id
    for name, task in plan.campaign.tasks.items():
        for timing, path in placed(task.when, ("tasks", name, "when")):
            yield path, timing, name
