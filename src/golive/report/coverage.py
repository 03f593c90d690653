"""Which audience hears of which objective, and through what."""

from __future__ import annotations

from collections.abc import Mapping

from golive.campaign.objective import ObjectiveName
from golive.campaign.reach import reaches
from golive.plan import Plan
from golive.rules.selection import counted

Coverage = Mapping[str, Mapping[ObjectiveName, tuple[str, ...]]]
"""Audience, objective and the names of the channels used, in the order they are first heard."""


def coverage(plan: Plan) -> Coverage:
    """The channels that reach each audience for each objective.

    What is said to an audience reaches those within it too, unless they are excepted. What is
    cancelled, uncertain or not yet on a day is not counted on.
    """
    found: dict[str, dict[ObjectiveName, tuple[str, ...]]] = {
        name: dict.fromkeys(ObjectiveName, ()) for name in plan.campaign.audiences
    }
    for entry in counted(plan.schedule.entries):
        touchpoint = entry.touchpoint
        objective = touchpoint.objective
        if objective is None:
            continue
        name = plan.channel_name(touchpoint.channel)
        for audience, heard in found.items():
            reached = reaches(plan.campaign, touchpoint, audience)
            if reached and name and name not in heard[objective]:
                heard[objective] = (*heard[objective], name)
    return found
