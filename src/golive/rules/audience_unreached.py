"""An audience that hears nothing by the end of launch day.

Why: an audience is in the plan because the launch concerns it; hearing of it afterwards, from
others, makes people feel left out.
Flagged: an audience whose first message is on T+3, or that no message names.
Fine: a message to the larger audience it is part of; an audience that only `except:` names, or that
only the drawer is for.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.reach import reaches
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import counted, is_tentative
from golive.schedule.model import Day, Unscheduled

ID = "audience-unreached"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each audience without a message by launch day."""
    campaign, schedule = plan.campaign, plan.schedule
    if not schedule.entries:
        return
    for name, audience in campaign.audiences.items():
        entries = [e for e in counted(schedule.entries) if reaches(campaign, e.touchpoint, name)]
        if any(_by_launch_day(plan, entry.start) for entry in entries):
            continue
        if _is_exempt(plan, name) or any(
            reaches(campaign, item.touchpoint, name) and _may_come(plan, item)
            for item in schedule.unscheduled
        ):
            continue
        first = min((entry.start for entry in entries), key=lambda d: d.sort_key, default=None)
        said = f"their first message is on {first.written}" if first else "no message is for them"
        yield Problem(
            ("audiences", name),
            f"{audience.label or name} hear nothing by the end of launch day; {said}.",
            label="nothing by launch day",
            help=f"send them something by T-0, or remove {name} if the launch does not concern them",
            subject=name,
            key=True,
        )


def _by_launch_day(plan: Plan, day: Day) -> bool:
    launch = plan.campaign.launch
    last = (launch.until - launch.day).days if launch.until and launch.day else 0
    if plan.schedule.launch is not None and day.date is not None:
        return (day.date - plan.schedule.launch).days <= last
    return day.offset is None or day.offset <= last


def _may_come(plan: Plan, item: Unscheduled) -> bool:
    """Whether something without a day, which another rule remarks on, may still be in time."""
    if is_tentative(item.touchpoint):
        return False
    return item.period is None or _by_launch_day(plan, item.period[0])


def _is_exempt(plan: Plan, name: str) -> bool:
    campaign = plan.campaign
    found = plan.schedule.touchpoints
    addressed = [touchpoint for touchpoint in found if name in touchpoint.audiences]
    if not addressed:
        has_parts = any(other.within == name for other in campaign.audiences.values())
        return has_parts or any(name in touchpoint.excluding for touchpoint in found)
    kept = {item.touchpoint.id for item in plan.schedule.drawer}
    return all(touchpoint.id in kept for touchpoint in addressed)
