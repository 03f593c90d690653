from __future__ import annotations

from datetime import date, timedelta

import holidays
from hypothesis import given, settings
from hypothesis import strategies as st
from rules.fixtures import plan_of

from golive.finding import Problem
from golive.rules.risky_launch_day import check
from golive.settings import Blackout, Settings
from golive.wording import full_day

DAYS = st.dates(date(2024, 1, 1), date(2034, 12, 31))
COUNTRIES = st.sampled_from(["NL", "DE", "GB", "US", "FR", "ES", "JP"])
DAY = timedelta(days=1)


def _found(launch: date, country: str, settings: Settings | None = None) -> list[Problem]:
    text = f"title: A launch\ncountry: {country}\nlaunch: {{date: {launch}}}\n"
    return list(check(plan_of(text, settings, today=launch - 20 * DAY)))


def _moved_to(problem: Problem) -> date:
    """The day that a finding names as better."""
    written = problem.help.partition(" (")[0]
    around = [date(2023, 12, 1) + days * DAY for days in range(366 * 12)]
    return next(day for day in around if full_day(day) == written)


@settings(deadline=None)
@given(DAYS, COUNTRIES)
def test_quiet_exactly_on_a_working_day_among_working_days(launch: date, country: str) -> None:
    kept = holidays.country_holidays(country, years=range(launch.year - 1, launch.year + 2))

    def works(day: date) -> bool:
        return day.weekday() < 5 and day not in kept

    def on_the_way(step: timedelta) -> bool:
        """Whether a holiday that falls on a weekday lies before the next working day."""
        day, found = launch + step, False
        while not works(day):
            found = found or day.weekday() < 5
            day += step
        return found

    turn_of_year = launch >= date(launch.year, 12, 24) or launch <= date(launch.year, 1, 2)
    calm = (
        works(launch)
        and launch.weekday() != 4
        and not (turn_of_year or on_the_way(DAY) or on_the_way(-DAY))
    )
    assert (not _found(launch, country)) == calm


@settings(deadline=None)
@given(DAYS, COUNTRIES)
def test_the_day_it_names_is_better_and_none_is_nearer(launch: date, country: str) -> None:
    for problem in _found(launch, country):
        better = _moved_to(problem)
        assert better.weekday() in (1, 2, 3)
        assert not _found(better, country)
        for days in range(1, abs((better - launch).days)):
            for nearer in (launch + days * DAY, launch - days * DAY):
                monday = nearer.weekday() == 0
                assert monday or nearer <= launch - 20 * DAY or _found(nearer, country)


def test_it_names_no_day_of_a_blackout_and_none_in_the_past() -> None:
    friday = date(2026, 10, 16)
    closed = Blackout.model_validate({"from": "2026-10-12", "until": "2026-10-23", "why": "Move"})
    (found,) = _found(friday, "DE", Settings(blackouts=(closed,)))
    assert _moved_to(found) == date(2026, 10, 8)
    text = f"title: A launch\nlaunch: {{date: {friday}}}\n"
    (found,) = check(plan_of(text, today=date(2026, 10, 15)))
    assert _moved_to(found) == date(2026, 10, 20)
