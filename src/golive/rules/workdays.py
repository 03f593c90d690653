"""Workdays of golive.yaml that are no public holidays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, MINYEAR

from golive.finding import Problem, Severity
from golive.schedule.business import Place, holiday_names, place_in, plain
from golive.settings import Settings
from golive.suggest import did_you_mean
from golive.wording import listed

_MOST = 4
"""Countries that are named; of more, the word “these” says enough."""


def unmet(settings: Settings, places: Iterable[tuple[Place, int]], today: int) -> Iterator[Problem]:
    """A problem for each name that is no holiday of any place, in the years around its launches.

    The workspace's own place counts beside those of its campaigns. ``places`` come with the year of a launch; ``today`` is the year that it is.
    """
    named = [
        (index, workday.holiday)
        for index, workday in enumerate(settings.workdays)
        if workday.holiday
    ]
    if not named:
        return
    own = place_in(settings.country or "", settings.region or "")
    spans = {
        (place, year)
        for place, launch in {*places, (own, today)}
        for year in _around(launch, today)
    }
    known: dict[str, str] = {}
    for place, year in sorted(spans, key=lambda span: (span[0].name, span[1])):
        known |= holiday_names(place, year)
    countries = sorted({place.country for place, _ in spans if place.country})
    for index, name in named:
        if plain(name) not in known:
            where = listed(countries, "or") if len(countries) <= _MOST else "any of these countries"
            yield Problem(
                ("workdays", index),
                f"There is no public holiday {name} in {where}."
                if countries
                else f"{name} is no day off anywhere here: nobody says in which country people are.",
                help=did_you_mean(name, known.values()) or "add country: and its two letters",
                rule="settings",
                severity=Severity.WARNING,
            )


def _around(*years: int) -> set[int]:
    near = {year + step for year in years for step in (-1, 0, 1)}
    return {year for year in near if MINYEAR <= year <= MAXYEAR}
