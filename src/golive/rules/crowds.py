"""Who is many and who is few: mass messages, pilots, and people one asks in person."""

from __future__ import annotations

import re

from golive.campaign.audience import Role, Side
from golive.campaign.reach import larger
from golive.campaign.touchpoints import Touchpoint
from golive.plan import Plan

PILOT_PERCENT = 10
"""How much of an audience may hear first, as a pilot, in percent."""
_NARROW = {
    Side.EXTERNAL: (Role.INFLUENCERS, Role.PRESS),
    Side.INTERNAL: (Role.INFLUENCERS, Role.MANAGEMENT, Role.STAKEHOLDERS),
}
"""Roles of people who are spoken to apart, before the many or in another way."""
_PILOT = re.compile(
    r"(?<![a-z])(pilots?|beta|testers?|trials?|previews?|early[ -]access|soft[ -]launch)(?![a-z])",
    re.IGNORECASE,
)


def sounds_like_pilot(*texts: str | None) -> bool:
    """Whether any of some names or labels is that of a trial by a few."""
    return any(_PILOT.search(text) for text in texts if text)


def is_pilot(plan: Plan, name: str) -> bool:
    """Whether an audience is the pilot's, part of it, or called one."""
    campaign = plan.campaign
    if campaign.pilot and campaign.pilot.audience in larger(campaign, name):
        return True
    return sounds_like_pilot(name, campaign.audiences[name].label)


def is_wide(plan: Plan, name: str, few: int = PILOT_PERCENT) -> bool:
    """Whether an audience is one of the many: no pilot, nobody apart, over ``few`` percent."""
    audience = plan.campaign.audiences[name]
    if audience.role in _NARROW[audience.side] or is_pilot(plan, name):
        return False
    whole = plan.campaign.audiences.get(audience.within or "")
    if whole is None or not whole.size or audience.size is None:
        return True
    return audience.size * 100 > whole.size * few


def the_many(plan: Plan, side: Side, few: int = PILOT_PERCENT) -> frozenset[str]:
    """The wide audiences of a side."""
    audiences = plan.campaign.audiences
    return frozenset(
        name for name, one in audiences.items() if one.side is side and is_wide(plan, name, few)
    )


def is_mass(plan: Plan, touchpoint: Touchpoint, many: frozenset[str]) -> bool:
    """Whether a touchpoint speaks to some of the many, and to all of them at once."""
    channel = plan.channels.get(touchpoint.channel)
    return not (channel and channel.personal) and not many.isdisjoint(touchpoint.audiences)


def main_side(plan: Plan) -> Side:
    """The side a launch is for in the end: the outside, where it concerns it at all."""
    sides = {audience.side for audience in plan.campaign.audiences.values()}
    return Side.EXTERNAL if Side.EXTERNAL in sides else Side.INTERNAL
