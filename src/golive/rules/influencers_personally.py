"""Influencers who are not asked in person.

Why: people who are to answer others for nothing want to be asked, by somebody, by name; a newsletter
asks nobody. The first base of engaged users is what keeps a community alive. Source: Go-live
communications (internal & external), 25 October 2017: activation of super users and ambassadors.
Flagged: an audience with `role: influencers` that only a banner and a newsletter reach.
Fine: a personal invitation by launch day; one that has no day yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.audience import Role
from golive.campaign.reach import reaches
from golive.campaign.touchpoints import Touchpoint
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import counted, distance, last_launch_day, meant
from golive.wording import listed

ID = "influencers-personally"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each audience of influencers without a personal word by launch day."""
    if not plan.schedule.entries:
        return
    for name, audience in plan.campaign.audiences.items():
        if audience.role is not Role.INFLUENCERS or _is_asked(plan, name):
            continue
        yield Problem(
            ("audiences", name),
            f"{audience.label or name} are not asked in person by launch day{_instead(plan, name)}.",
            label="no personal word",
            help="add a personal-invitation from somebody they can answer",
            subject=name,
            key=True,
        )


def _instead(plan: Plan, name: str) -> str:
    """How they hear of it, as far as they do."""
    mine = [
        entry
        for entry in counted(plan.schedule.entries)
        if entry.touchpoint.channel and reaches(plan.campaign, entry.touchpoint, name)
    ]
    for entry in mine:
        if _is_personal(plan, entry.touchpoint, name):
            return f"; the first personal word is on {entry.start.written}"
    others = dict.fromkeys(plan.channel_name(entry.touchpoint.channel) for entry in mine)
    return f"; they hear of it through {listed([*others])}" if others else ""


def _is_asked(plan: Plan, name: str) -> bool:
    last = last_launch_day(plan)
    for entry in counted(plan.schedule.entries):
        if _is_personal(plan, entry.touchpoint, name):
            days = distance(plan, entry.start)
            if days is None or days <= last:
                return True
    return any(_is_personal(plan, item.touchpoint, name) for item in meant(plan))


def _is_personal(plan: Plan, touchpoint: Touchpoint, name: str) -> bool:
    channel = plan.channels.get(touchpoint.channel)
    return bool(channel and channel.personal) and reaches(plan.campaign, touchpoint, name)
