"""Business days: weekends and public holidays left out."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache


class UnknownCalendar(ValueError):
    """A country or region whose public holidays are not known."""

    def __init__(self, what: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{what} {name}")
        self.what = what
        self.name = name
        self.known = known


@lru_cache(maxsize=512)
def holidays_of(country: str, region: str, year: int) -> dict[date, str]:
    """The public holidays of a year by day; raises UnknownCalendar.

    Source: the ``holidays`` package, which works offline. Without a country there are none.
    """
    if not country:
        return {}
    import holidays

    try:
        return dict(holidays.country_holidays(country, subdiv=region or None, years=year))
    except NotImplementedError:
        supported = holidays.list_supported_countries()  # slow: it loads every calendar there is
        if country not in supported:
            raise UnknownCalendar("country", country, tuple(supported)) from None
        raise UnknownCalendar("region", region, tuple(supported[country])) from None


def is_business_day(day: date, country: str, region: str) -> bool:
    """Whether people work on that day: neither a weekend nor a public holiday."""
    return day.weekday() < 5 and day not in holidays_of(country, region, day.year)


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
