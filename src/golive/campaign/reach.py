"""Who hears what: an audience, and the larger ones it is part of."""

from __future__ import annotations

from dataclasses import dataclass

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint


def larger(campaign: Campaign, audience: str) -> tuple[str, ...]:
    """The audience itself and all those it is part of, the nearest first."""
    chain: list[str] = []
    here: str | None = audience
    while here is not None and here in campaign.audiences and here not in chain:
        chain.append(here)
        here = campaign.audiences[here].within
    return tuple(chain)


def is_part_of_itself(campaign: Campaign, audience: str) -> bool:
    """Whether the audiences it is part of lead back to it."""
    chain = larger(campaign, audience)
    return bool(chain) and campaign.audiences[chain[-1]].within == audience


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


@dataclass(frozen=True, slots=True)
class Home:
    """Where people are: time zone, country and region for holidays, locale; "" if nobody says."""

    zone: str = ""
    country: str = ""
    region: str = ""
    locale: str = ""


def home(campaign: Campaign, audience: str) -> Home:
    """Where an audience is: what it does not say itself, the larger ones it is part of say.

    A region goes with the country next to it, and is not taken over into another one.
    """
    zone = country = region = locale = ""
    for name in larger(campaign, audience):
        found = campaign.audiences[name]
        zone = zone or found.timezone or ""
        locale = locale or found.locale or ""
        if not country:
            region = region or found.region or ""
            country = found.country or ""
    return Home(zone, country, region, locale)
