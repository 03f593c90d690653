"""Which touchpoints and entries a rule looks at, and how far apart their days are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.drafts.model import Draft
from golive.finding import DataPath, Problem
from golive.plan import Plan
from golive.schedule.model import Day, Entry, Unscheduled
from golive.timing.model import ROUGHLY

Where = tuple[DataPath, DataPath]
"""Where a touchpoint or task is written, and where its time is."""


def planned(plan: Plan) -> tuple[Touchpoint, ...]:
    """The touchpoints that are still to be sent, as they are written."""
    found = plan.schedule.touchpoints
    return tuple(tp for tp in found if not (tp.is_cancelled or tp.is_sent))


def written_drafts(plan: Plan) -> Iterator[Draft]:
    """The drafts that have copy in them, of what is not cancelled."""
    cancelled = {touchpoint.id for touchpoint in plan.schedule.cancelled}
    for draft in plan.drafts:
        if not draft.is_empty and draft.touchpoint not in cancelled:
            yield draft


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


def gap(first: Day, second: Day) -> int | None:
    """The days from one day to another, where both are known in the same terms."""
    if first.date is not None and second.date is not None:
        return (second.date - first.date).days
    if first.offset is not None and second.offset is not None:
        return second.offset - first.offset
    return None


def distance(plan: Plan, day: Day) -> int | None:
    """How many days a day lies after the launch as it is planned now; negative before it."""
    launch = plan.schedule.launch
    if launch is not None and day.date is not None:
        return (day.date - launch).days
    return day.offset


def last_launch_day(plan: Plan) -> int:
    """The last day of the launch, in days from its first: 0 unless it takes several."""
    launch = plan.campaign.launch
    return (launch.until - launch.day).days if launch.until and launch.day else 0


def is_over(plan: Plan) -> bool:
    """Whether the last launch day is past."""
    return _is_past(plan, last_launch_day(plan))


def is_history(plan: Plan) -> bool:
    """Whether the launch window is past: nothing can be made good any more."""
    return _is_past(plan, max(plan.schedule.window[1], last_launch_day(plan)))


def _is_past(plan: Plan, days: int) -> bool:
    launch = plan.schedule.launch
    return launch is not None and (plan.today - launch).days > days


def meant(plan: Plan) -> tuple[Unscheduled, ...]:
    """What has no day yet and is no mere idea: another rule remarks on it, it may still come."""
    return tuple(item for item in plan.schedule.unscheduled if not is_tentative(item.touchpoint))


def may_fall(plan: Plan, item: Unscheduled, first: int, last: int | None = None) -> bool:
    """Whether something without a day may fall on these days from launch, as far as one can see."""
    earliest, latest = plan.schedule.bounds.get(item.touchpoint.id, (None, None))
    if item.period is not None:
        earliest, latest = item.period
    soonest = distance(plan, earliest) if earliest else None
    farthest = distance(plan, latest) if latest else None
    too_late = last is not None and soonest is not None and soonest > last
    return not too_late and (farthest is None or farthest >= first)


def relied_on(plan: Plan) -> tuple[Touchpoint, ...]:
    """The touchpoints that will be heard as far as one knows, each once, those with a day first."""
    found = {entry.touchpoint.id: entry.touchpoint for entry in counted(plan.schedule.entries)}
    for item in meant(plan):
        found.setdefault(item.touchpoint.id, item.touchpoint)
    return tuple(found.values())


def leeway(entry: Entry) -> int:
    """How many days an entry may lie beside the day written for it."""
    return ROUGHLY.days if entry.roughly else 0


def leeways(entry: Entry) -> tuple[int, int]:
    """The same for its first and its last day."""
    start, end = (
        ROUGHLY.days if rough else 0 for rough in (entry.start_roughly, entry.end_roughly)
    )
    return start, end


def launch_path(plan: Plan, launch: date | None) -> DataPath:
    """Where a launch date is written: the present one, or one given up."""
    if launch is not None and launch != plan.schedule.launch:
        for index, former in enumerate(plan.campaign.launch.was):
            if former.date == launch:
                return ("launch", "was", index, "date")
    return ("launch", "date")


def worst(judged: Iterable[tuple[int, Where, Problem]]) -> Iterator[Problem]:
    """Of the problems about one time, that which is the most days off.

    Channels listed together share one time: that is one mistake.
    """
    found: dict[Where, tuple[int, Problem]] = {}
    for days, where, problem in judged:
        if where not in found or found[where][0] < days:
            found[where] = (days, problem)
    yield from (problem for _, problem in found.values())
