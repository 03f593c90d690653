"""Days off in the calendars of countries, and days counted without them."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.fields import Workday
from golive.schedule.business import (
    Place,
    calendar_of,
    is_business_day,
    place_in,
    shift_business_days,
)


@pytest.mark.parametrize(
    ("country", "region", "day", "why"),
    [
        ("", "", date(2027, 3, 29), ""),
        ("", "", date(2027, 3, 28), "Sunday"),
        ("NL", "", date(2027, 3, 29), "Easter Monday"),
        ("GB", "SCT", date(2026, 11, 30), "Saint Andrew's Day"),
        ("GB", "ENG", date(2026, 11, 30), ""),
        ("DE", "BY", date(2026, 1, 6), "Epiphany"),
        ("DE", "HH", date(2026, 1, 6), ""),
        ("SA", "", date(2026, 11, 6), "Friday"),
        ("SA", "", date(2026, 11, 8), ""),  # a Sunday
        ("BN", "", date(2026, 11, 7), ""),  # a Saturday between two days off
        ("CN", "", date(2026, 10, 10), ""),  # a Saturday that makes up for a long holiday
        ("NL", "", date(1815, 6, 18), "Sunday"),
    ],
)
def test_why_nobody_works(country: str, region: str, day: date, why: str) -> None:
    assert calendar_of(place_in(country, region), day.year).why_off(day) == why


def test_a_weekend_given_counts_in_place_of_the_country_s() -> None:
    calendar = calendar_of(Place("NL"), 2026)
    assert calendar.why_off(date(2026, 11, 7), weekend=(4,)) == ""
    assert calendar.why_off(date(2026, 11, 6), weekend=(4,)) == "Friday"
    assert calendar.why_off(date(2026, 12, 25), weekend=()) == "Christmas Day"


@pytest.mark.parametrize(
    ("country", "region", "place"),
    [
        ("DE", "BY", "DE-BY"),
        ("DE", "by", "DE-BY"),
        ("DE", "Bayern", "DE-BY"),
        ("DE", "Bavaria", "DE"),
        ("DE", "", "DE"),
        ("", "BY", ""),
    ],
)
def test_places(country: str, region: str, place: str) -> None:
    assert place_in(country, region).name == place


def working(country: str, *workdays: str | date) -> Place:
    days = (Workday(one) if isinstance(one, str) else Workday(on=one) for one in workdays)
    return Place(country, "", tuple(days))


@pytest.mark.parametrize(
    ("place", "day", "why"),
    [
        (working("US"), date(2026, 11, 11), "Veterans Day"),
        (working("US", "Veterans Day"), date(2026, 11, 11), ""),
        (working("US", "veterans day"), date(2027, 11, 11), ""),
        (working("US", "Veterans Day"), date(2026, 10, 12), "Columbus Day"),
        (working("US", date(2026, 11, 11)), date(2026, 11, 11), ""),
        (working("US", date(2026, 11, 11)), date(2027, 11, 11), "Veterans Day"),
        (working("US", "Independence Day"), date(2026, 7, 3), ""),  # observed on a Friday
        (working("US", "Independence Day"), date(2026, 7, 4), "Saturday"),
        (working("US", date(2026, 7, 4)), date(2026, 7, 4), ""),
        (working("GB", "New Year’s Day"), date(2027, 1, 1), ""),
        (working("DE", "Ascension Day"), date(2008, 5, 1), "Ascension Day; Labor Day"),
        (working("DE", "Ascension Day", "Labor Day"), date(2008, 5, 1), ""),
        (working("", date(2026, 10, 10)), date(2026, 10, 10), ""),  # a Saturday
        (working("", date(2026, 10, 10)), date(2026, 10, 17), "Saturday"),
    ],
)
def test_days_off_on_which_people_work(place: Place, day: date, why: str) -> None:
    assert calendar_of(place, day.year).why_off(day) == why
    assert is_business_day(day, place) == (not why)


def test_a_date_on_which_people_work_is_no_weekend_by_any_weekend() -> None:
    calendar = calendar_of(working("NL", date(2026, 11, 6)), 2026)
    assert calendar.why_off(date(2026, 11, 6), weekend=(4,)) == ""


def test_years_of_which_a_country_says_little_pass_in_silence(
    recwarn: pytest.WarningsRecorder,
) -> None:
    assert calendar_of(Place("IN"), 1987).why_off(date(1987, 1, 26)) == "Republic Day"
    assert not recwarn.list


def test_the_language_of_the_process_does_not_matter() -> None:
    code = (
        "from datetime import date; from golive.schedule.business import Place, calendar_of; "
        "print(calendar_of(Place('FR'), 2026).why_off(date(2026, 7, 14)))"
    )
    named = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "LANGUAGE": language, "LANG": language},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for language in ("fr", "uk")
    }
    assert named == {"National Day\n"}


@given(
    st.dates(date(2015, 1, 1), date(2035, 12, 31)),
    st.integers(-40, 40),
    st.sampled_from(
        [Place(), Place("NL"), Place("DE", "BY"), Place("SA"), working("NL", "Easter Monday")]
    ),
)
def test_business_days_are_counted_one_by_one(day: date, count: int, where: Place) -> None:
    found = shift_business_days(day, count, where)
    step = 1 if count > 0 else -1
    passed = [day + timedelta(days=step * n) for n in range(1, abs((found - day).days) + 1)]
    worked = [one for one in passed if not calendar_of(where, one.year).why_off(one)]
    assert len(worked) == abs(count)
    assert not worked or worked[-1] == found
