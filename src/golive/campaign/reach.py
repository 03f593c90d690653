"""Who hears what: an audience, and the larger ones it is part of."""

from __future__ import annotations

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import MAX_IN_A_ROW, Touchpoint


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
    """Whether an audience hears a touchpoint, itself or as part of a larger one.

    The nearest word counts: a part that is excepted does not hear what the whole does.
    """
    for name in larger(campaign, audience):
        if name in touchpoint.excluding:
            return False
        if name in touchpoint.audiences:
            return True
    return False
