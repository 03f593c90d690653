"""What else has a day: names, milestones, openings, approvals, bounds and dues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath
from golive.schedule.days import Dated, Days
from golive.schedule.model import Day
from golive.schedule.moments import on_clock
from golive.schedule.runs import Run, all_runs, last_day, runs_of, timed
from golive.timing.model import Point, Timing


def names(campaign: Campaign, days: Days) -> dict[str, Day]:
    """The day that each milestone, message, touchpoint and task stands for."""
    return _named(days, {name: _written_at(campaign, name) for name in days.known})


def milestones(campaign: Campaign, days: Days) -> dict[str, Day]:
    """The milestones that have a day."""
    return _named(days, {name: ("milestones", name) for name in campaign.milestones})


def milestone_times(campaign: Campaign, days: Days, zone: str) -> dict[str, datetime]:
    """The moment of each milestone that has an hour, in the campaign's zone."""
    found = {}
    for name in campaign.milestones:
        at = days.name(name, ("milestones", name))
        if isinstance(at, Dated) and at.day.date and at.clock:
            found[name] = on_clock(at.day.date, at.clock, zone)
    return found


def _named(days: Days, paths: Mapping[str, DataPath]) -> dict[str, Day]:
    found = {name: days.name(name, path) for name, path in paths.items()}
    return {name: outcome.day for name, outcome in found.items() if isinstance(outcome, Dated)}


def _written_at(campaign: Campaign, name: str) -> DataPath:
    for group in ("milestones", "tasks", "messages"):
        if name in getattr(campaign, group):
            return (group, name)
    return ("messages", name.split("/")[0])


def opens(campaign: Campaign, days: Days) -> dict[str, Day]:
    """When the community can be reached, by audience; under an empty name for all."""
    found = {}
    for name, point in campaign.community.opens.items():
        path: DataPath = ("community", "opens", name) if name else ("community", "opens")
        day = _day(days, point, path)
        if day is not None:
            found[name] = day
    return found


def due(campaign: Campaign, days: Days) -> dict[DataPath, Day]:
    """By when what must be in place is due, by its path: gates, foundations, training and so on.

    A pilot is due on its last day, a baseline on the day it is read.
    """
    found = {}
    for path, timing in _dated(campaign):
        day = _due(days, timing, path)
        if day is not None:
            found[path[:-1]] = day
    return found


def _dated(campaign: Campaign) -> Iterator[tuple[DataPath, Timing | None]]:
    """Each part of a campaign that is due some day: the path of its time, and the time."""
    for name, gate in campaign.gates.items():
        yield ("gates", name, "by"), gate.by
    for foundation, laid in campaign.readiness.items():
        yield ("readiness", foundation, "by"), laid.by
    for name, training in campaign.training.items():
        yield ("training", name, "by"), training.by
    for name, material in campaign.inventory.items():
        yield ("inventory", name, "by"), material.by
    for objective, measured in campaign.objectives.items():
        yield ("objectives", objective, "baseline_on"), measured.baseline_on
    if campaign.pilot:
        yield ("pilot", "when"), campaign.pilot.when
    if campaign.hand_over:
        yield ("hand_over", "when"), campaign.hand_over.when


def measured(campaign: Campaign, days: Days) -> dict[str, tuple[Day, ...]]:
    """The days on which each objective is measured, in order; of a span, the last."""
    found = {}
    for name, objective in campaign.objectives.items():
        runs = all_runs(timed(days, objective.measure, ("objectives", name, "measure")))
        ends = {run.end.day for run in runs if isinstance(run, Run)}
        found[name.value] = tuple(sorted(ends, key=lambda day: day.sort_key))
    return found


def approvals(
    touchpoints: Iterable[Touchpoint], days: Days
) -> dict[str, tuple[tuple[str, Day | None], ...]]:
    """Who must agree to each touchpoint, and by when."""
    return {
        touchpoint.id: tuple(
            (approver.who, _due(days, approver.by, (*touchpoint.paths["approvers"], index, "by")))
            for index, approver in enumerate(touchpoint.approvers)
        )
        for touchpoint in touchpoints
        if touchpoint.approvers
    }


def bounds(
    touchpoints: Iterable[Touchpoint], days: Days
) -> dict[str, tuple[Day | None, Day | None]]:
    """The earliest and latest day allowed for each touchpoint that has such bounds."""
    return {
        touchpoint.id: (
            _day(days, touchpoint.earliest, touchpoint.paths["earliest"]),
            _day(days, touchpoint.latest, touchpoint.paths["latest"]),
        )
        for touchpoint in touchpoints
        if touchpoint.earliest or touchpoint.latest
    }


def _due(days: Days, timing: Timing | None, path: DataPath) -> Day | None:
    last = last_day(runs_of(days, timing, path)) if timing else None
    return last.day if isinstance(last, Dated) else None


def _day(days: Days, point: Point | None, path: DataPath) -> Day | None:
    found = days.at(point, path) if point else None
    return found.day if isinstance(found, Dated) else None
