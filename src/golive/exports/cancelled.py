"""The days that cancelled touchpoints had."""

from __future__ import annotations

from dataclasses import replace

from golive.campaign.message import Status
from golive.campaign.model import Campaign
from golive.plan import Plan
from golive.schedule.model import Entry
from golive.schedule.resolving import resolve


def cancelled_entries(plan: Plan) -> tuple[Entry, ...]:
    """The entries there would be for what was cancelled, with the identities they had.

    A calendar that people subscribed to withdraws an event only when it is told so by name.
    """
    gone = {touchpoint.id: touchpoint for touchpoint in plan.schedule.cancelled}
    if not gone:
        return ()
    schedule, _ = resolve(_as_if_uncancelled(plan.campaign), plan.settings, plan.channels)
    return tuple(
        replace(entry, touchpoint=gone[entry.touchpoint.id])
        for entry in schedule.entries
        if entry.touchpoint.id in gone
    )


def _as_if_uncancelled(campaign: Campaign) -> Campaign:
    messages = {}
    for name, message in campaign.messages.items():
        said = tuple(
            item.model_copy(update={"status": None}) if item.status is Status.CANCELLED else item
            for item in message.touchpoints
        )
        status = None if message.status is Status.CANCELLED else message.status
        messages[name] = message.model_copy(update={"touchpoints": said, "status": status})
    return campaign.model_copy(update={"messages": messages})
