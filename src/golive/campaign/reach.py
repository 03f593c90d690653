"""Who hears what: an audience, and the larger ones it is part of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint

Hearers = Callable[[Touchpoint], tuple[str, ...]]
"""The audiences that hear a touchpoint, in the order of the campaign."""


def larger(campaign: Campaign, audience: str) -> tuple[str, ...]:
    """The audience itself and all those it is part of, the nearest first."""
    return campaign.wholes.get(audience, ())


def reaches(campaign: Campaign, touchpoint: Touchpoint, audience: str) -> bool:
    """Whether an audience hears a touchpoint, itself or as part of a larger one.

    The nearest word counts: a part that is excepted does not hear what the whole does.
    """
    return _hears(larger(campaign, audience), touchpoint.audiences, touchpoint.excluding)


def excepted(campaign: Campaign, touchpoint: Touchpoint) -> tuple[str, ...]:
    """Those of ``except:`` who may hear it otherwise.

    Written beside or below the audiences, it may name people who overlap with them. Handed down
    by the message to a touchpoint with audiences of its own, it counts where it excepts a part.
    """
    addressed, paths = set(touchpoint.audiences), touchpoint.paths
    said_for_them = len(paths["excluding"]) >= len(paths["audiences"])
    return tuple(
        name
        for name in touchpoint.excluding
        if name in campaign.audiences
        and (said_for_them or not addressed.isdisjoint(larger(campaign, name)))
    )


def hearers(campaign: Campaign) -> Hearers:
    """Who hears a touchpoint, for many of them: each audience's wholes are looked up once."""
    chains = {name: larger(campaign, name) for name in campaign.audiences}
    known: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, ...]] = {}

    def of(touchpoint: Touchpoint) -> tuple[str, ...]:
        said = touchpoint.audiences, touchpoint.excluding
        if said not in known:
            known[said] = tuple(name for name, chain in chains.items() if _hears(chain, *said))
        return known[said]

    return of


def _hears(chain: tuple[str, ...], audiences: tuple[str, ...], excluding: tuple[str, ...]) -> bool:
    for name in chain:
        if name in excluding:
            return False
        if name in audiences:
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
