"""Something that runs before its earliest day, or after its latest.

Why: `earliest:` and `latest:` hold what was promised to somebody (a works council, a printer, an
embargo), and a launch that moves takes everything with it past such promises without a sound.
Flagged: `when: T-14` with `earliest: T-10`.
Fine: `when: T-10` with `earliest: T-10`; what has gone out already.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.recurring import extent, recurs
from golive.rules.selection import Where, gap, leeways, planned, worst
from golive.schedule.days import day_at
from golive.schedule.model import Day, Entry
from golive.timing.model import Point

ID = "bounds"
SEVERITY = Severity.ERROR


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint or task, about the day farthest out of bounds."""
    impossible = dict(_impossible(plan))
    yield from impossible.values()
    judged = (*_entries(plan), *_periods(plan), *_tasks(plan))
    yield from worst(one for one in judged if one[2].subject.partition("#")[0] not in impossible)


def _impossible(plan: Plan) -> Iterator[tuple[str, Problem]]:
    """Touchpoints and tasks, still to come, to which their bounds leave no day."""
    bounds = plan.schedule.bounds
    found = [
        (one.id, bounds[one.id], one.paths["earliest"], one.paths["latest"])
        for one in planned(plan)
        if one.id in bounds
    ]
    for name, task in plan.campaign.tasks.items():
        if not task.done:
            days = _day(plan, task.earliest), _day(plan, task.latest)
            found.append((name, days, ("tasks", name, "earliest"), ("tasks", name, "latest")))
    for name, (earliest, latest), first, last in found:
        if earliest and latest and (gap(latest, earliest) or 0) > 0:
            yield (
                name,
                Problem(
                    last,
                    f"No day is left for {name}: its latest day, {latest.written}, comes before its "
                    f"earliest, {earliest.written}.",
                    label="before the earliest day",
                    help="mend one of the two",
                    related=((first, "not before this"),),
                    subject=name,
                ),
            )


_Judged = Iterator[tuple[int, Where, Problem]]


def _entries(plan: Plan) -> _Judged:
    for entry in plan.schedule.entries:
        if not entry.touchpoint.is_sent:
            spare = _spare(plan, entry)
            yield from _touchpoint(
                plan, entry.touchpoint, (entry.start, entry.end), entry.path, spare
            )


def _spare(plan: Plan, entry: Entry) -> tuple[int, int]:
    """How many days its first and last day may lie beside those written.

    Several batches or times move together: what is too early and too late at once cannot.
    """
    if recurs(entry) and entry.roughly:
        earliest, latest = plan.schedule.bounds.get(entry.touchpoint.id, (None, None))
        first, last = extent(plan, entry)
        too_early = earliest is not None and (gap(first, earliest) or 0) > 0
        if too_early and latest is not None and (gap(latest, last) or 0) > 0:
            return 0, 0
    return leeways(entry)


def _periods(plan: Plan) -> _Judged:
    for item in plan.schedule.unscheduled:
        if item.period is not None and not item.touchpoint.is_sent:
            first, last = item.period
            # Only when no day of the period is within bounds.
            yield from _touchpoint(plan, item.touchpoint, (last, first), item.path)


def _touchpoint(
    plan: Plan,
    touchpoint: Touchpoint,
    days: tuple[Day, Day],
    path: DataPath,
    spare: tuple[int, int] = (0, 0),
) -> _Judged:
    paths = touchpoint.paths
    bounds = plan.schedule.bounds.get(touchpoint.id, (None, None))
    written = paths["earliest"], paths["latest"]
    for excess, problem in _beyond(days, bounds, written, path, touchpoint.id, spare):
        yield excess, (touchpoint.path, paths["when"]), problem


def _tasks(plan: Plan) -> _Judged:
    for entry in plan.schedule.tasks:
        if entry.start is None or entry.end is None or entry.task.done:
            continue
        path: DataPath = ("tasks", entry.id)
        bounds = _day(plan, entry.task.earliest), _day(plan, entry.task.latest)
        written = (*path, "earliest"), (*path, "latest")
        days = entry.start, entry.end
        for excess, problem in _beyond(days, bounds, written, entry.path, entry.id):
            yield excess, (path, path), problem


def _day(plan: Plan, point: Point | None) -> Day | None:
    return day_at(plan.schedule, point) if point else None


def _beyond(
    days: tuple[Day, Day],
    bounds: tuple[Day | None, Day | None],
    written: tuple[DataPath, DataPath],
    path: DataPath,
    subject: str,
    spare: tuple[int, int] = (0, 0),
) -> Iterator[tuple[int, Problem]]:
    """How many days something starts too early or ends too late, and what to say of it.

    ``spare`` is how many days the first and the last day may lie beside those written.
    """
    (start, end), (earliest, latest) = days, bounds
    if earliest and (early := gap(start, earliest) or 0) > spare[0]:
        yield early, _problem(path, start, earliest, written[0], subject, early=True)
    if latest and (late := gap(latest, end) or 0) > spare[1]:
        yield late, _problem(path, end, latest, written[1], subject, early=False)


def _problem(
    path: DataPath, day: Day, bound: Day, written: DataPath, subject: str, *, early: bool
) -> Problem:
    side, key = ("before", "earliest") if early else ("after", "latest")
    return Problem(
        path,
        f"{day.written} is {side} the {key} day, {bound.written}.",
        label="too early" if early else "too late",
        help=f"move it, or mend {key}:",
        related=((written, f"not {side} this"),),
        subject=subject,
    )
