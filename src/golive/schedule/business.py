"""Business days: weekends and public holidays left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from warnings import catch_warnings

from golive.wording import weekday_name

WEEKEND = frozenset({5, 6})
"""Saturday and Sunday, where no country says otherwise; Monday is 0."""


class UnknownCalendar(ValueError):
    """A country or region whose public holidays are not known."""

    def __init__(self, what: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{what} {name}")
        self.what = what
        self.name = name
        self.known = known


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
        if weekend is None:
            is_free = day.weekday() in self.weekend and day not in self.workdays
        else:
            is_free = day.weekday() in weekend
        return weekday_name(day) if is_free else ""


@lru_cache(maxsize=512)
def calendar_of(country: str, region: str, year: int) -> Calendar:
    """The days off of a country's region in a year; raises UnknownCalendar.

    Source: the ``holidays`` package, which works offline. Without a country there are no holidays,
    and the weekend is Saturday and Sunday.
    """
    if not country:
        return Calendar()
    import holidays

    try:
        bare = holidays.country_holidays(country, subdiv=region or None)
    except NotImplementedError:
        supported = holidays.list_supported_countries()  # slow: it loads every calendar there is
        if country not in supported:
            raise UnknownCalendar("country", country, tuple(supported)) from None
        raise UnknownCalendar("region", region, tuple(supported[country])) from None
    # Left to itself, the package names holidays in the language of the process.
    spoken = bare.supported_languages
    language = next((tag for tag in ("en_GB", "en_US") if tag in spoken), bare.default_language)
    with catch_warnings(action="ignore"):  # it tells the terminal which years a country lacks
        found = holidays.country_holidays(
            country, subdiv=region or None, years=year, language=language
        )
    return Calendar(dict(found), frozenset(found.weekend), frozenset(found.weekend_workdays))


@lru_cache(maxsize=512)
def known_calendar(country: str, region: str) -> tuple[str, str]:
    """The country and region, without what no calendar is known for."""
    for part in dict.fromkeys((region, "")):
        try:
            calendar_of(country, part, 2000)  # any year: what is unknown is so in every one
        except UnknownCalendar:
            continue
        return country, part
    return "", ""


def is_business_day(day: date, country: str, region: str) -> bool:
    """Whether people work on that day: neither a weekend nor a public holiday."""
    return not calendar_of(country, region, day.year).why_off(day)


@lru_cache(maxsize=4096)
def shift_business_days(day: date, count: int, country: str, region: str) -> date:
    """The ``count``-th business day after (or, below zero, before) a day.

    A count of zero leaves the day as it is, whatever it is. Raises UnknownCalendar, and
    OverflowError beyond the calendar.
    """
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_business_day(day, country, region):
            day += step
    return day
