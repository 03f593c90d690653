"""The days a campaign names, and what to write in a copy so that a date moves with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from golive.plan import Plan
from golive.rules.selection import by_message
from golive.schedule.days import day_at
from golive.schedule.model import Day
from golive.timing.model import Timing


class OwnDay(NamedTuple):
    """A day of the campaign: what it is, as a finding names it, and its expression in a copy."""

    name: str
    expression: str


def own_days(plan: Plan) -> dict[date, OwnDay]:
    """Every day that the campaign knows, the launch's and the milestones' first."""
    found: dict[date, OwnDay] = {}
    for day, name, expression in (*_launch(plan), *_milestones(plan), *_others(plan)):
        if day is not None:
            found.setdefault(day, OwnDay(name, expression))
    return found


def expression_for(plan: Plan, day: date) -> str:
    """What comes to that day as long as the launch stays; "" while the launch has no date."""
    launch = plan.schedule.launch
    return f"date('{Day(day, (day - launch).days).label}')" if launch else ""


def written(expression: str, *, long: bool) -> str:
    """An expression as one writes it in a copy, with the weekday and year or without."""
    return f"{{{{ {expression} | {'longdate' if long else 'shortdate'} }}}}"


_Found = Iterator[tuple[date | None, str, str]]


def _launch(plan: Plan) -> _Found:
    launch = plan.campaign.launch
    yield launch.day, "the launch", "launch.date"
    yield launch.until, "the last day of the launch", "launch.until"
    if launch.day and launch.until:
        for days in range(1, min((launch.until - launch.day).days, 366)):
            on = launch.day + timedelta(days=days)
            yield on, "a day of the launch", expression_for(plan, on)


def _milestones(plan: Plan) -> _Found:
    for name, day in plan.schedule.milestones.items():
        simple = name.isidentifier()
        yield (
            day.date,
            f"the milestone {name}",
            (f"milestones.{name}" if simple else f"milestones['{name}']"),
        )


def _others(plan: Plan) -> _Found:
    """Days of touchpoints, tasks and what else is due: as they are counted, or by their name."""
    schedule = plan.schedule
    fixed = _fixed(plan)
    for name, day in schedule.names.items():
        if day.date is not None:
            by_name = f"date('{name}')" if name in fixed else expression_for(plan, day.date)
            yield day.date, f"the day of {name}", by_name or f"date('{name}')"
    rest: list[tuple[Day | None, str]] = []
    for entry in schedule.entries:
        rest += [(entry.start, entry.touchpoint.id), (entry.end, entry.touchpoint.id)]
    for task in schedule.tasks:
        rest += [(task.start, task.id), (task.end, task.id)]
    rest += [(day, "the opening") for day in schedule.opens.values()]
    rest += [(day, str(path[-1])) for path, day in schedule.due.items()]
    rest += [(day, name) for name, found in schedule.approvals.items() for _, day in found]
    for objective, measured in plan.campaign.objectives.items():
        points = (point for timing in measured.measure or () for point in timing.points)
        rest += [(day_at(schedule, point), f"measuring {objective}") for point in points]
    for on, name in rest:
        if on is not None and on.date is not None:
            yield on.date, f"a day of {name}", expression_for(plan, on.date)
    yield plan.campaign.launch.confirm_by, "the day the launch is confirmed", ""


def _fixed(plan: Plan) -> set[str]:
    """Messages, touchpoints and tasks whose days are dates, which do not move with the launch."""
    found = {name for name, task in plan.campaign.tasks.items() if _is_fixed(task.when)}
    for message, touchpoints in by_message(plan.schedule.touchpoints).items():
        fixed = [touchpoint.id for touchpoint in touchpoints if _is_fixed(touchpoint.when)]
        found.update(fixed if len(fixed) < len(touchpoints) else (message, *fixed))
    return found


def _is_fixed(timings: tuple[Timing, ...] | None) -> bool:
    points = [point for timing in timings or () for point in timing.points]
    return bool(points) and all(point.on for point in points)
