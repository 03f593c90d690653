"""Business days: weekends and public holidays left out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from warnings import catch_warnings

from golive.countries import region_code
from golive.fields import Workday
from golive.wording import weekday_name

WEEKEND = frozenset({5, 6})
"""Saturday and Sunday, where no country says otherwise; Monday is 0."""
_BETWEEN = "; "
"""What the holidays package puts between two holidays on one day."""
_REMARK = re.compile(r"\s*\([^()]*\)$")
"""What it adds to the name of a holiday that is kept on another day: (observed)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Whose days off count: a country or one of its regions, or nobody's where none is said.

    ``workdays`` are days off of it on which people work all the same.
    """

    country: str = ""
    region: str = ""
    workdays: tuple[Workday, ...] = ()

    @property
    def name(self) -> str:
        """The country's code, with the region's behind it: ``DE-BY``."""
        return f"{self.country}-{self.region}" if self.region else self.country


@dataclass(frozen=True, slots=True)
class Calendar:
    """A country's days off in one year: holidays by day, and the weekdays of its weekend.

    ``workdays`` are days of a weekend on which people work all the same, as they do in some
    countries after a long holiday.
    """

    holidays: Mapping[date, str] = field(default_factory=dict)
    weekend: Collection[int] = WEEKEND
    workdays: Collection[date] = frozenset()

    def why_off(self, day: date, weekend: Collection[int] | None = None) -> str:
        """Why nobody works that day: the holiday's name or the weekday; "" if people do.

        ``weekend`` counts in place of the country's own.
        """
        if day in self.holidays:
            return self.holidays[day]
        return weekday_name(day) if self.is_weekend(day, weekend) else ""

    def is_weekend(self, day: date, weekend: Collection[int] | None = None) -> bool:
        """Whether a day is one of the weekend, holiday or not, on which nobody works."""
        free = self.weekend if weekend is None else weekend
        return day.weekday() in free and day not in self.workdays


@lru_cache(maxsize=512)
def place_in(country: str, region: str, workdays: tuple[Workday, ...] = ()) -> Place:
    """The place of that name: without a region that its country does not have, or has no country."""
    known = region_code(country, region) if country and region else None
    return Place(country, known or "", workdays)


@lru_cache(maxsize=512)
def calendar_of(place: Place, year: int) -> Calendar:
    """The days off of a place in a year, but for those on which people work all the same."""
    found = _published(place.country, place.region, year)
    if not place.workdays:
        return found
    names = {plain(workday.holiday) for workday in place.workdays if workday.holiday}
    days = {workday.on for workday in place.workdays if workday.on}
    kept = {
        day: name
        for day, name in found.holidays.items()
        if day not in days and not all(plain(one) in names for one in name.split(_BETWEEN))
    }
    return Calendar(kept, found.weekend, frozenset(found.workdays) | days)


@lru_cache(maxsize=512)
def _published(country: str, region: str, year: int) -> Calendar:
    """The days off of a country's region in a year.

    Source: the ``holidays`` package, which works offline. Without a country there are no holidays,
    and the weekend is Saturday and Sunday.
    """
    if not country:
        return Calendar()
    import holidays

    bare = holidays.country_holidays(country, subdiv=region or None)
    # Left to itself, the package names holidays in the language of the process.
    spoken = bare.supported_languages
    language = next((tag for tag in ("en_GB", "en_US") if tag in spoken), bare.default_language)
    with catch_warnings(action="ignore"):  # it tells the terminal which years a country lacks
        found = holidays.country_holidays(
            country, subdiv=region or None, years=year, language=language
        )
    return Calendar(dict(found), frozenset(found.weekend), frozenset(found.weekend_workdays))


def holiday_names(place: Place, year: int) -> dict[str, str]:
    """The public holidays of a place in a year by their names as they are compared."""
    published = _published(place.country, place.region, year).holidays.values()
    names = (name for several in published for name in several.split(_BETWEEN))
    return {plain(name): _REMARK.sub("", name) for name in names}


def plain(name: str) -> str:
    """A holiday's name to compare: in small letters, with plain apostrophes, without remarks."""
    return _REMARK.sub("", name).replace("’", "'").strip().casefold()


def is_business_day(day: date, place: Place) -> bool:
    """Whether people work on that day: neither a weekend nor a public holiday."""
    return not calendar_of(place, day.year).why_off(day)


@lru_cache(maxsize=4096)
def shift_business_days(day: date, count: int, place: Place) -> date:
    """The ``count``-th business day after (or, below zero, before) a day.

    A count of zero leaves the day as it is, whatever it is. Raises OverflowError beyond the
    calendar.
    """
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_business_day(day, place):
            day += step
    return day
