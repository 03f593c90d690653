"""What else has a day: names, milestones, openings, gates, approvals and bounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath
from golive.schedule.days import Dated, Days
from golive.schedule.model import Day
from golive.schedule.runs import Run, last_day, runs_of
from golive.timing.model import Point, Timing


def names(campaign: Campaign, days: Days) -> dict[str, Day]:
    """The day that each milestone, message, touchpoint and task stands for."""
    return _named(days, {name: _written_at(campaign, name) for name in days.known})


def milestones(campaign: Campaign, days: Days) -> dict[str, Day]:
    """The milestones that have a day."""
    return _named(days, {name: ("milestones", name) for name in campaign.milestones})


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


def gates(campaign: Campaign, days: Days) -> dict[str, Day]:
    """By when each gate must be open."""
    found = {}
    for name, gate in campaign.gates.items():
        for run in runs_of(days, gate.by, ("gates", name, "by")) if gate.by else ():
            if isinstance(run, Run):
                found[name] = run.end.day
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
