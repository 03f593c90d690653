"""Days off, against the calendar counted by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rules.plans import findings, judge

RULE = "off-day"
COUNTRIES = {
    "NL": {5, 6}, "US": {5, 6}, "JP": {5, 6}, "SA": {4, 5}, "IL": {4, 5}, "BN": {4, 6}, "IR": {4},
}  # fmt: skip
ZONES = st.sampled_from(["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"])
HEAD = """\
title: A launch
country: {ours}
launch: {{date: {launch}, timezone: {zone}}}
audiences:
  people: {{side: external{theirs}}}
"""


def head(launch: date, ours: str = "NL", theirs: str = "", zone: str = "Europe/Amsterdam") -> str:
    return HEAD.format(launch=launch, ours=ours, theirs=theirs, zone=zone)


@settings(max_examples=300, deadline=None)
@given(
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.sampled_from(sorted(COUNTRIES)),
    st.sampled_from(["", *COUNTRIES]),
    ZONES,
    st.integers(0, 23),
)
def test_it_fires_exactly_on_days_off(
    day: date, ours: str, theirs: str, zone: str, hour: int
) -> None:
    launch = day + timedelta(days=9)
    own = f", country: {theirs}, timezone: Europe/Amsterdam" if theirs else ""
    body = f"messages: {{m: {{channel: email, audiences: people, when: T-9 {hour:02}:00}}}}\n"
    found = findings(judge(body, head=head(launch, ours, own, zone)), RULE)
    there = datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(zone))
    local = there.astimezone(ZoneInfo("Europe/Amsterdam")).date() if theirs else day
    country = theirs or ours
    free = local.weekday() in COUNTRIES[country]
    assert len(found) == int(free or local in holidays.country_holidays(country))


@settings(max_examples=150, deadline=None)
@given(st.dates(date(2024, 1, 1), date(2028, 12, 31)), st.sampled_from(sorted(COUNTRIES)))
def test_both_days_it_proposes_are_worked(day: date, country: str) -> None:
    body = f"messages: {{m: {{channel: email, audiences: people, when: {day}}}}}\n"
    plan = head(date(2026, 10, 13), country)
    for found in findings(judge(body, head=plan), RULE):
        proposed = [part[4:].partition(" (")[0] for part in found.help[11:].split(" or ")]
        days = [datetime.strptime(text, "%d %b %Y").date() for text in proposed]  # noqa: DTZ007
        assert [one < day for one in days] == [True, False]
        for one in days:
            assert not findings(judge(body.replace(f"{day}", f"{one}"), head=plan), RULE)


@pytest.mark.parametrize(
    ("when", "help"),
    [
        ("T-15", "move it to Thu 25 Mar 2027 (T-19) or Tue 30 Mar 2027 (T-14)"),
        ("{every: day, from: T-4, count: 3}", "write every: weekday, or begin on another day"),
        ("{batches: 3, per: day, from: T-4}", "write per: weekday, or begin on another day"),
        ("{every: 2 weeks, from: T-3, count: 2}",
         "begin on Fri 9 Apr 2027 (T-4) or Mon 12 Apr 2027 (T-1), or list the days one by one"),
        ("{batches: 3, per: 2 days, from: T-6}",  # Wed, Fri, Sun
         "begin on Mon 5 Apr 2027 (T-8) or Mon 12 Apr 2027 (T-1), or list the days one by one"),
        ("{batches: 8, per: 3 days, from: T-4}", "list the days one by one"),
        ("{every: week, on: Mon, from: T-15, count: 2}",  # Easter Monday and a Monday
         "begin on Mon 15 Mar 2027 (T-29) or Mon 5 Apr 2027 (T-8), or list the days one by one"),
    ],
)  # fmt: skip
def test_the_way_out(when: str, help: str) -> None:
    body = f"messages: {{m: {{channel: email, audiences: people, when: {when}}}}}\n"
    (found,) = findings(judge(body, head=head(date(2027, 4, 13))), RULE)
    assert found.help == help


def test_a_weekend_of_no_days_is_an_error_in_the_settings() -> None:
    from golive.rules.checking import check_settings
    from golive.settings import parse_settings
    from golive.source.reading import read

    source = read("golive.yaml", b"rules: {off-day: {weekend: [Sat, Someday]}}\n")
    (found,) = check_settings(source, parse_settings(source)[0])
    assert found.message == "“Someday” is not one of Mon, Tue, Wed, Thu, Fri, Sat or Sun."
