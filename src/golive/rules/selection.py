"""Which touchpoints and entries a rule looks at, and who hears them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from golive.campaign.model import Campaign, Status
from golive.campaign.touchpoints import MAX_IN_A_ROW, Touchpoint
from golive.finding import DataPath
from golive.plan import Plan
from golive.schedule.model import Day, Entry, Schedule
from golive.timing.model import ROUGHLY


def planned(plan: Plan) -> tuple[Touchpoint, ...]:
    """The touchpoints that are still to be sent, as they are written."""
    found = plan.schedule.touchpoints
    return tuple(tp for tp in found if not (tp.is_cancelled or tp.is_sent))


def by_message(found: Iterable[Touchpoint]) -> Mapping[str, tuple[Touchpoint, ...]]:
    """Touchpoints by the name of their message."""
    groups: dict[str, tuple[Touchpoint, ...]] = {}
    for touchpoint in found:
        groups[touchpoint.message] = (*groups.get(touchpoint.message, ()), touchpoint)
    return groups


def counted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries one may rely on: what may not happen at all covers nothing."""
    return tuple(entry for entry in entries if not entry.touchpoint.maybe)


def is_tentative(touchpoint: Touchpoint) -> bool:
    """Whether it is no more than an idea, or depends on something."""
    return bool(touchpoint.maybe) or touchpoint.status is Status.IDEA


def larger(campaign: Campaign, audience: str) -> tuple[str, ...]:
    """The audience itself and all those it is part of, the nearest first."""
    chain: list[str] = []
    here: str | None = audience
    while (
        here is not None
        and here in campaign.audiences
        and here not in chain
        and len(chain) <= MAX_IN_A_ROW
    ):
        chain.append(here)
        here = campaign.audiences[here].within
    return tuple(chain)


def reaches(campaign: Campaign, touchpoint: Touchpoint, audience: str) -> bool:
    """Whether an audience hears a touchpoint, itself or as part of a larger one."""
    for name in larger(campaign, audience):
        if name in touchpoint.excluding:
            return False
        if name in touchpoint.audiences:
            return True
    return False


def gap(first: Day, second: Day) -> int | None:
    """The days from one day to another, where both are known in the same terms."""
    if first.date is not None and second.date is not None:
        return (second.date - first.date).days
    if first.offset is not None and second.offset is not None:
        return second.offset - first.offset
    return None


def leeway(entry: Entry) -> int:
    """How many days an entry may lie beside the day written for it."""
    return ROUGHLY.days if entry.roughly else 0


def launch_path(plan: Plan, launch: date | None) -> DataPath:
    """Where a launch date is written: the present one, or one given up."""
    if launch is not None and launch != plan.schedule.launch:
        for index, former in enumerate(plan.campaign.launch.was):
            if former.date == launch:
                return ("launch", "was", index, "date")
    return ("launch", "date")


def touchpoint_paths(schedule: Schedule) -> Iterator[tuple[str, DataPath]]:
    """Each touchpoint's id, as the schedule has it, with the place where it is written."""
    for entry in schedule.entries:
        yield entry.touchpoint.id, entry.touchpoint.path
    for unscheduled in schedule.unscheduled:
        yield unscheduled.touchpoint.id, unscheduled.touchpoint.path
    for kept in schedule.drawer:
        yield kept.touchpoint.id, kept.touchpoint.path
    for touchpoint in schedule.cancelled:
        yield touchpoint.id, touchpoint.path
