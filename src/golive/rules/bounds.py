"""Something that runs before its earliest day, or after its latest.

Why: `earliest:` and `latest:` hold what was promised to somebody (a works council, a printer, an
embargo), and a launch that moves takes everything with it past such promises without a sound.
Flagged: `when: T-14` with `earliest: T-10`.
Fine: `when: T-10` with `earliest: T-10`; what has gone out already.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import gap, leeway
from golive.schedule.days import day_at
from golive.schedule.model import Day
from golive.timing.model import Point

ID = "bounds"
SEVERITY = Severity.ERROR


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint or task, about the day farthest out of bounds."""
    worst: dict[tuple[DataPath, DataPath], tuple[int, Problem]] = {}
    for days, where, problem in _outside(plan):
        if where not in worst or worst[where][0] < days:
            worst[where] = (days, problem)
    yield from (problem for _, problem in worst.values())


def _outside(plan: Plan) -> Iterator[tuple[int, tuple[DataPath, DataPath], Problem]]:
    schedule = plan.schedule
    for entry in schedule.entries:
        touchpoint = entry.touchpoint
        if touchpoint.is_sent or touchpoint.id not in schedule.bounds:
            continue
        earliest, latest = schedule.bounds[touchpoint.id]
        paths = touchpoint.paths["earliest"], touchpoint.paths["latest"]
        for days, problem in _beyond(
            (entry.start, entry.end), (earliest, latest), paths, entry.path, touchpoint.id
        ):
            if days > leeway(entry):
                yield days, (touchpoint.path, touchpoint.paths["when"]), problem
    for unscheduled in schedule.unscheduled:
        touchpoint = unscheduled.touchpoint
        if unscheduled.period is None or touchpoint.id not in schedule.bounds:
            continue
        first, last = unscheduled.period
        paths = touchpoint.paths["earliest"], touchpoint.paths["latest"]
        # Only when no day of the period is within bounds.
        for days, problem in _beyond(
            (last, first), schedule.bounds[touchpoint.id], paths, unscheduled.path, touchpoint.id
        ):
            yield days, (touchpoint.path, touchpoint.paths["when"]), problem
    for task in schedule.tasks:
        if task.start is None or task.end is None or task.task.done:
            continue
        path: DataPath = ("tasks", task.id)
        between = _day(plan, task.task.earliest), _day(plan, task.task.latest)
        for days, problem in _beyond(
            (task.start, task.end), between, ((*path, "earliest"), (*path, "latest")),
            task.path, task.id,
        ):  # fmt: skip
            yield days, (path, path), problem


def _day(plan: Plan, point: Point | None) -> Day | None:
    return day_at(plan.schedule, point) if point else None


def _beyond(
    days: tuple[Day, Day],
    bounds: tuple[Day | None, Day | None],
    paths: tuple[DataPath, DataPath],
    path: DataPath,
    subject: str,
) -> Iterator[tuple[int, Problem]]:
    (start, end), (earliest, latest) = days, bounds
    if earliest and (early := gap(start, earliest) or 0) > 0:
        yield (
            early,
            Problem(
                path,
                f"{start.written} is before the earliest day, {earliest.written}.",
                label="too early",
                help="move it, or mend earliest:",
                related=((paths[0], "not before this"),),
                subject=subject,
            ),
        )
    if latest and (late := gap(latest, end) or 0) > 0:
        yield (
            late,
            Problem(
                path,
                f"{end.written} is after the latest day, {latest.written}.",
                label="too late",
                help="move it, or mend latest:",
                related=((paths[1], "not after this"),),
                subject=subject,
            ),
        )
