"""Which audience hears of which objective, and through what."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from golive.campaign.audience import Audience
from golive.campaign.objective import ObjectiveName
from golive.plan import Plan

Coverage = Mapping[str, Mapping[ObjectiveName, tuple[str, ...]]]
"""Audience, objective and the names of the channels used, in the order they are first heard."""


def coverage(plan: Plan) -> Coverage:
    """The channels that reach each audience for each objective.

    What is said to an audience reaches those within it too, unless they are excepted. What is
    cancelled, uncertain or not yet on a day is not counted on.
    """
    audiences = plan.campaign.audiences
    found: dict[str, dict[ObjectiveName, tuple[str, ...]]] = {
        name: dict.fromkeys(ObjectiveName, ()) for name in audiences
    }
    for entry in plan.schedule.entries:
        touchpoint = entry.touchpoint
        objective = touchpoint.objective
        if objective is None or touchpoint.maybe or touchpoint.is_cancelled:
            continue
        channel = plan.channels.get(touchpoint.channel)
        name = channel.name if channel else touchpoint.channel
        for audience, heard in found.items():
            reached = hears(audience, entry.audiences, touchpoint.excluding, audiences)
            if reached and name and name not in heard[objective]:
                heard[objective] = (*heard[objective], name)
    return found


def hears(
    audience: str,
    addressed: Collection[str],
    excluding: Collection[str],
    audiences: Mapping[str, Audience],
) -> bool:
    """Whether an audience, or a larger one it is part of, is addressed; the nearest word counts."""
    seen: set[str] = set()
    name: str | None = audience
    while name and name not in seen and name in audiences:
        if name in excluding:
            return False
        if name in addressed:
            return True
        seen.add(name)
        name = audiences[name].within
    return False
