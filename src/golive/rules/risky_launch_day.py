"""A launch on a day when few people work, or just before one.

Why: what breaks on launch day is mended by the people who are there, and on a Friday afternoon
nobody is. Readers are away too. golive's own experience of published plans. Source of the holidays
and weekends: the `holidays` package.
Flagged: a Friday, a weekend; a public holiday of the campaign's country or an audience's; the
working day before or after one, or alone between it and the weekend, in the campaign's country;
24 December to 2 January.
Fine: a Monday; from Tuesday to Thursday; a launch that is past; a holiday on which you work all the
same, named in `workdays:` of golive.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.schedule.business import Place, calendar_of, is_business_day
from golive.schedule.days import day_on
from golive.schedule.places import places_of
from golive.wording import full_day, listed, weekday_name

ID = "risky-launch-day"
SEVERITY = Severity.WARNING

_NEARBY = 45
"""How many days to either side a better day is looked for."""
_LONGEST_BREAK = 12
"""How many days off in a row are looked through for the holiday among them."""
_DAY = timedelta(days=1)


def check(plan: Plan) -> Iterator[Problem]:
    """One problem, with the day nearest to it that is better."""
    launch = plan.schedule.launch
    if launch is None or launch < plan.today or not _has_neighbours(launch):
        return
    places = places_of(plan.campaign, plan.schedule)
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


class _Risk(NamedTuple):
    """Why a day is a bad one: the end of a sentence, and in short."""

    said: str
    label: str


def _holiday(place: Place, day: date) -> str:
    return calendar_of(place, day.year).holidays.get(day, "")


def _is_weekend(place: Place, day: date) -> bool:
    return calendar_of(place, day.year).is_weekend(day)


def _risk(places: tuple[Place, ...], day: date) -> _Risk | None:
    """What speaks against a day, the weightiest only."""
    holidays: dict[str, list[str]] = {}
    for place in places:
        if name := _holiday(place, day):
            holidays.setdefault(name, []).append(place.name)
    if holidays:
        said = listed([f"{name} in {listed(where)}" for name, where in holidays.items()])
        return _Risk(said, "a public holiday")
    if (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 2):
        return _Risk(
            "in the days from Christmas to New Year, when hardly anybody works", "the year's end"
        )
    own, tomorrow = places[0], day + _DAY
    if not is_business_day(day, own):
        return _Risk(f"a {weekday_name(day)}", "the weekend")
    if _is_weekend(own, tomorrow):
        said = f"a {weekday_name(day)}: what breaks then stays broken over the weekend"
        return _Risk(said, "the weekend follows")
    before, after = _holiday_beside(own, day, -_DAY), _holiday_beside(own, day, _DAY)
    alone = not (is_business_day(day - _DAY, own) or is_business_day(tomorrow, own))
    if (before or after) and alone:
        return _Risk(f"alone between {before or after} and other days off", "between days off")
    if before or after:
        side = "after" if before else "before"
        return _Risk(f"the working day {side} {before or after}", f"{side} a holiday")
    return None


def _holiday_beside(place: Place, day: date, step: timedelta) -> str:
    """The holiday within the days off that begin beside a day; one on a weekend changes nothing."""
    for _ in range(_LONGEST_BREAK):
        day += step
        if is_business_day(day, place):
            return ""
        name = _holiday(place, day)
        if name and not _is_weekend(place, day):
            return f"{name} in {place.name}"
    return ""


def _better(plan: Plan, places: tuple[Place, ...], launch: date) -> date | None:
    """The nearest day in the middle of a working week against which nothing speaks."""
    own = places[0]
    for days in range(1, _NEARBY + 1):
        for day in (launch + days * _DAY, launch - days * _DAY):
            is_first = _is_weekend(own, day - _DAY)
            is_closed = any(out.first <= day <= out.until for out in plan.settings.blackouts)
            if day > plan.today and not (is_first or is_closed or _risk(places, day)):
                return day
    return None


def _has_neighbours(day: date) -> bool:
    """Whether the calendar goes on long enough on both sides to look around."""
    reach = (_NEARBY + _LONGEST_BREAK + 1) * _DAY
    return date.min + reach < day < date.max - reach
