"""An audience that hears of an objective in one way only.

Why: nobody reads everything. Source: Go-live communications (internal & external), 25 October
2017: use more than one channel for each audience and objective.
Flagged: customers are to be activated, by e-mail alone.
Fine: e-mail and a banner; influencers and the press, whom one writes to in person; a part of an audience that
merely hears what the whole does; plans that name no objectives.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.audience import Role
from golive.campaign.objective import ObjectiveName
from golive.campaign.reach import larger, reaches
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import counted, is_tentative

ID = "single-channel"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each audience and objective with a single channel."""
    campaign = plan.campaign
    for name, audience in campaign.audiences.items():
        if audience.role in (Role.INFLUENCERS, Role.PRESS):
            continue
        for objective in ObjectiveName:
            channel = _only_channel(plan, name, objective)
            if not channel or not _is_addressed(plan, name, objective):
                continue
            whole = larger(campaign, name)[1:]
            if any(_only_channel(plan, other, objective) == channel for other in whole):
                continue  # said once, of the larger audience
            yield Problem(
                ("audiences", name),
                f"{audience.label or name} are reached for {objective} through one channel only: "
                f"{plan.channel_name(channel)}.",
                label=f"{objective}: only {channel}",
                help=f"add a second channel to a message for {objective}",
                subject=name,
                key=True,
            )


def _is_addressed(plan: Plan, audience: str, objective: ObjectiveName) -> bool:
    """Whether anything for the objective names the audience itself, not only a larger one."""
    return any(
        entry.touchpoint.objective is objective and audience in entry.audiences
        for entry in plan.schedule.entries
    )


def _only_channel(plan: Plan, audience: str, objective: ObjectiveName) -> str:
    """The one channel, or nothing when there are more, or none with a day."""
    scheduled = {
        entry.touchpoint.channel
        for entry in counted(plan.schedule.entries)
        if entry.touchpoint.objective is objective
        and reaches(plan.campaign, entry.touchpoint, audience)
    }
    meant = {
        item.touchpoint.channel
        for item in plan.schedule.unscheduled
        if item.touchpoint.objective is objective
        and not is_tentative(item.touchpoint)
        and reaches(plan.campaign, item.touchpoint, audience)
    }
    scheduled.discard("")
    meant.discard("")
    return next(iter(scheduled)) if scheduled and len(scheduled | meant) == 1 else ""
