"""Whose days off count for a campaign and each of its audiences."""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.model import Campaign
from golive.campaign.reach import home
from golive.countries import region_code, region_meant
from golive.finding import DataPath, Problem, Severity
from golive.schedule.business import Place, place_in
from golive.schedule.model import Schedule
from golive.settings import ADD_COUNTRY, Settings


def own_place(campaign: Campaign, settings: Settings) -> Place:
    """The place of a campaign, else of its workspace; a region goes with its own country only."""
    country = campaign.country or settings.country or ""
    shared = settings.region if country == settings.country else None
    return place_in(country, campaign.region or shared or "", settings.workdays)


def place_of(campaign: Campaign, schedule: Schedule, audience: str) -> Place:
    """The place of an audience: what it and those it is part of do not say is the campaign's."""
    own, around = home(campaign, audience), schedule.place
    if not (own.country or own.region):
        return around
    return place_in(own.country or around.country, own.region, around.workdays)


def places_of(campaign: Campaign, schedule: Schedule) -> tuple[Place, ...]:
    """The campaign's place, then those of its audiences, each once."""
    own = (place_of(campaign, schedule, name) for name in campaign.audiences)
    return tuple(dict.fromkeys((schedule.place, *own)))


def misplaced(campaign: Campaign, settings: Settings) -> Iterator[Problem]:
    """A problem for each region that is in no country, or not in the one that it goes with."""
    around = campaign.country or settings.country or ""
    said: list[tuple[DataPath, str, str]] = []
    if campaign.region:
        said.append((("region",), campaign.region, around))
    for name, audience in campaign.audiences.items():
        if audience.region:
            country = home(campaign, name).country or around
            said.append((("audiences", name, "region"), audience.region, country))
    for path, region, country in said:
        if not country:
            message = f"Nobody says in which country the region {region} is."
            yield Problem(
                path, message, help=ADD_COUNTRY, rule="unknown-name", severity=Severity.ERROR
            )
        elif region_code(country, region) is None:
            yield Problem(
                path,
                f"{country} has no region {region}.",
                help=region_meant(country, region),
                rule="unknown-name",
                severity=Severity.ERROR,
            )
