"""Touchpoints that have no day yet.

Why: what has no day is in nobody's diary, and it is the part of a plan that falls out when the
launch comes near.
Flagged: `when: TBD`; `when: early 2026-10`; a day counted from something that is cancelled, or goes
out only if the launch is delayed, because then it never comes.
Fine: `when: after wave-1` and `when: on-confirm`, which say what they wait for; what only may happen.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import is_tentative
from golive.schedule.model import Unscheduled
from golive.timing.model import Event, Form, Point, Timing

ID = "unscheduled"
SEVERITY = Severity.WARNING

_IF = {
    Event.DELAY: "if the launch is delayed",
    Event.ROLLBACK: "if the launch is taken back",
    Event.INCIDENT: "if something goes wrong",
    Event.SUCCESS: "once all has gone well",
}


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each time that waits for nothing but a decision, or for what never comes."""
    yield from _undecided(plan)
    yield from _in_vain(plan)


def _undecided(plan: Plan) -> Iterator[Problem]:
    seen: set[DataPath] = set()
    for found in plan.schedule.unscheduled:
        touchpoint, timing = found.touchpoint, found.timing
        if timing is None or timing.form is not Form.LOOSE or _is_settled(touchpoint):
            continue
        text = timing.text.strip()
        where = touchpoint.paths["when"]  # one time for several touchpoints is one decision
        if text.lower() == "on-confirm" or where in seen:
            continue
        seen.add(where)
        yield Problem(
            found.path,
            f"{touchpoint.id} has no day yet: {text}.",
            label="no day yet",
            help=_way_out(found, text.lower()),
            subject=touchpoint.id,
        )


def _is_settled(touchpoint: Touchpoint) -> bool:
    return touchpoint.is_sent or is_tentative(touchpoint)


def _way_out(found: Unscheduled, text: str) -> str:
    if text == "continuous":
        return "say from when until when: {from: T-0, until: T+21}"
    if found.period:
        first, last = found.period
        return f"choose a day from {first.written} to {last.written}"
    return "choose a day, such as T-7; or say what it waits for: after soft-launch, on-confirm"


def _in_vain(plan: Plan) -> Iterator[Problem]:
    """What counts its day from something that has none, and will get none while all goes well."""
    seen: set[DataPath] = set()
    for path, where, subject, timing in _waiting(plan):
        for point in timing.points:
            kept = _kept(plan, point.of) if point.of else None
            if kept is None or where in seen:
                continue
            seen.add(where)
            if isinstance(kept, Timing) and kept.event:
                why = f"which goes out only {_IF[kept.event]}"
                help = _beside(
                    kept, point if point.of == _behind(plan.campaign, point.of) else None
                )
            else:
                why, help = "which is cancelled", "give it a day of its own, or cancel it as well"
            yield Problem(
                path,
                f"{subject} waits for {point.of}, {why}.",
                label="waits in vain",
                help=help,
                subject=subject,
            )


def _waiting(plan: Plan) -> Iterator[tuple[DataPath, DataPath, str, Timing]]:
    """Each timing that comes to no day: its place, that of its touchpoint's or task's, whose it is."""
    for item in plan.schedule.unscheduled:
        touchpoint, timing = item.touchpoint, item.timing
        if timing and not _is_settled(touchpoint) and not timing.before:
            yield item.path, touchpoint.paths["when"], touchpoint.id, timing
    for task in plan.schedule.tasks:
        for timing in (task.task.when or ()) if task.start is None and not task.task.done else ():
            if timing.form is not Form.DRAWER and not timing.before:
                path: DataPath = ("tasks", task.id, "when")
                yield path, path, f"The task {task.id}", timing


class _Cancelled:
    """Of something that is not going to happen."""


def _kept(plan: Plan, name: str) -> Timing | _Cancelled | None:
    """What a name will get no day for: the drawer it is kept in, or that it is cancelled."""
    campaign = plan.campaign
    name = _behind(campaign, name)
    if name in campaign.tasks:
        times = [campaign.tasks[name].when or ()]
    else:
        every = [one for one in plan.schedule.touchpoints if name in (one.message, one.id)]
        going = [one for one in every if not one.is_cancelled]
        if every and not going:
            return _Cancelled()
        times = [() if one.is_sent else one.when or () for one in going]
    drawers = [[one for one in when if one.form is Form.DRAWER] for when in times]
    if not times or any(len(kept) < len(when) or not when for kept, when in zip(drawers, times)):
        return None
    return drawers[-1][-1]


def _behind(campaign: Campaign, name: str) -> str:
    """The name that a milestone, or a row of them, stands for."""
    seen: set[str] = set()
    while name in campaign.milestones and name not in seen:
        seen.add(name)
        points = campaign.milestones[name].points
        name = points[-1].of if points and points[-1].of else name
    return name


def _beside(kept: Timing, point: Point | None) -> str:
    """The drawer as the way out, with the distance that was meant where it can be told."""
    points = [one for one in (kept.first, point) if one]
    days = sum(one.days for one in points)
    odd = any(one.business_days or one.weekday is not None for one in points)
    if point is None or odd or days < 0:
        return f"write {kept.event}, with a distance of its own such as +2d"
    return f"write {kept.event}{f'+{days}d' if days else ''}"
