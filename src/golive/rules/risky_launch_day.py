"""A launch on a day when few people work, or just before one.

Why: what breaks on launch day is mended by the people who are there, and on a Friday afternoon
nobody is. Readers are away too. golive's own experience of published plans. Source of the holidays
and weekends: the `holidays` package.
Flagged: a Friday, a weekend; a public holiday of the campaign's country or an audience's; the
working day before or after one, or alone between it and the weekend, in the campaign's country;
24 December to 2 January.
Fine: a Monday; from Tuesday to Thursday; a launch that is past.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from golive.campaign.reach import home
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.schedule.business import Calendar, UnknownCalendar, calendar_of
from golive.schedule.days import day_on
from golive.wording import full_day, listed, weekday_name

ID = "risky-launch-day"
SEVERITY = Severity.WARNING

_NEARBY = 45
"""How many days to either side a better day is looked for."""
_LONGEST_BREAK = 12
"""How many days off in a row are looked through for the holiday among them."""
_ANY_YEAR = 2026
"""Whether a place is known does not depend on the year."""
_DAY = timedelta(days=1)


def check(plan: Plan) -> Iterator[Problem]:
    """One problem, with the day nearest to it that is better."""
    launch = plan.schedule.launch
    if launch is None or launch < plan.today or not _has_neighbours(launch):
        return
    places = _places(plan)
    risk = _risk(places, launch)
    if risk is None:
        return
    better = _better(plan, places, launch)
    yield Problem(
        ("launch", "date"),
        f"The launch, {full_day(launch)}, is {risk.said}.",
        label=risk.label,
        help=f"{day_on(better, launch).written} is the nearest day that is better; or waive "
        f"{ID} with the reason"
        if better
        else f"choose a day from Tuesday to Thursday, or waive {ID} with the reason",
    )


class _Place(NamedTuple):
    """A country or region whose days off count; neither where nobody says."""

    country: str
    region: str

    @property
    def name(self) -> str:
        return f"{self.country}-{self.region}" if self.region else self.country

    def calendar(self, year: int) -> Calendar:
        return calendar_of(self.country, self.region, year)

    def holiday(self, day: date) -> str:
        return self.calendar(day.year).holidays.get(day, "")

    def is_weekend(self, day: date) -> bool:
        return day.weekday() in self.calendar(day.year).weekend

    def is_off(self, day: date) -> bool:
        return bool(self.calendar(day.year).why_off(day))


class _Risk(NamedTuple):
    """Why a day is a bad one: the end of a sentence, and in short."""

    said: str
    label: str


def _places(plan: Plan) -> tuple[_Place, ...]:
    """The campaign's country, then those of its audiences, each once."""
    schedule = plan.schedule
    found = [_Place(*_known(schedule.country, schedule.region))]
    for name in plan.campaign.audiences:
        where = home(plan.campaign, name)
        country, region = _known(where.country or schedule.country, where.region)
        if (country, region) not in [(place.country, place.region) for place in found]:
            found.append(_Place(country, region))
    return tuple(found)


def _known(country: str, region: str) -> tuple[str, str]:
    """A place whose holidays are known: the country where the region is not, or none."""
    for where in ((country, region), (country, "")):
        try:
            calendar_of(*where, _ANY_YEAR)
        except UnknownCalendar:
            continue
        return where
    return "", ""


def _risk(places: tuple[_Place, ...], day: date) -> _Risk | None:
    """What speaks against a day, the weightiest only."""
    holidays: dict[str, list[str]] = {}
    for place in places:
        if name := place.holiday(day):
            holidays.setdefault(name, []).append(place.name)
    if holidays:
        said = listed([f"{name} in {listed(where)}" for name, where in holidays.items()])
        return _Risk(said, "a public holiday")
    if (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 2):
        return _Risk(
            "in the days from Christmas to New Year, when hardly anybody works", "the year's end"
        )
    own, tomorrow = places[0], day + _DAY
    if own.is_off(day):
        return _Risk(f"a {weekday_name(day)}", "the weekend")
    if own.is_weekend(tomorrow):
        said = f"a {weekday_name(day)}: what breaks then stays broken over the weekend"
        return _Risk(said, "the weekend follows")
    before, after = _holiday_beside(own, day, -_DAY), _holiday_beside(own, day, _DAY)
    alone = own.is_off(day - _DAY) and own.is_off(tomorrow)
    if (before or after) and alone:
        return _Risk(f"alone between {before or after} and other days off", "between days off")
    if before or after:
        side = "after" if before else "before"
        return _Risk(f"the working day {side} {before or after}", f"{side} a holiday")
    return None


def _holiday_beside(place: _Place, day: date, step: timedelta) -> str:
    """The holiday within the days off that begin beside a day; one on a weekend changes nothing."""
    for _ in range(_LONGEST_BREAK):
        day += step
        if not place.is_off(day):
            return ""
        name = place.holiday(day)
        if name and not place.is_weekend(day):
            return f"{name} in {place.name}"
    return ""


def _better(plan: Plan, places: tuple[_Place, ...], launch: date) -> date | None:
    """The nearest day in the middle of a working week against which nothing speaks."""
    own = places[0]
    for days in range(1, _NEARBY + 1):
        for day in (launch + days * _DAY, launch - days * _DAY):
            is_first = own.is_weekend(day - _DAY)
            is_closed = any(out.first <= day <= out.until for out in plan.settings.blackouts)
            if day > plan.today and not (is_first or is_closed or _risk(places, day)):
                return day
    return None


def _has_neighbours(day: date) -> bool:
    """Whether the calendar goes on long enough on both sides to look around."""
    reach = (_NEARBY + _LONGEST_BREAK + 1) * _DAY
    return date.min + reach < day < date.max - reach
