"""Quiet hours, against clocks set in each zone by hand."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rules.plans import findings, judge, said

RULE = "quiet-hours"
ZONES = st.sampled_from(
    ["UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati",
     "Pacific/Pago_Pago", "Australia/Lord_Howe", "Africa/Cairo"]
)  # fmt: skip
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0))
DAYS = st.dates(date(2020, 1, 2), date(2035, 12, 30)) | st.sampled_from(
    [date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 8), date(2026, 11, 1)]
)


def plan(launch: date, zone: str, theirs: str, when: str, channel: str = "push") -> str:
    return f"""\
title: A launch
launch: {{date: {launch}, timezone: {zone}}}
audiences:
  people: {{side: external, timezone: {theirs}}}
messages:
  news: {{channel: {channel}, audiences: people, when: {when}}}
"""


@settings(max_examples=300, deadline=None)
@given(DAYS, ZONES, ZONES, TIMES, st.booleans())
def test_the_hour_is_that_of_the_people_reached(
    launch: date, zone: str, theirs: str, at: time, local: bool
) -> None:
    when = f"T-0 {at:%H:%M}{' local' if local else ''}"
    result = judge("", head=plan(launch, zone, theirs, when))
    # A time that the change to summer time skips counts as the hour after it.
    start = datetime.combine(launch, at, ZoneInfo(theirs if local else zone))
    there = start.astimezone(ZoneInfo("UTC")).astimezone(ZoneInfo(theirs))
    asleep = not 8 * 60 <= there.hour * 60 + there.minute < 21 * 60
    assert len(findings(result, RULE)) == int(asleep)
    assert all(f"people at {there:%H:%M}" in message for _, message in said(result, RULE))


@settings(max_examples=200, deadline=None)
@given(DAYS, ZONES, ZONES, TIMES, TIMES, TIMES)
def test_following_the_advice_is_enough(
    launch: date, zone: str, theirs: str, at: time, first: time, until: time
) -> None:
    awake = (first.hour - until.hour) * 60 + first.minute - until.minute
    assume(awake % (24 * 60) >= 120)  # a change of clocks may skip one of these hours
    hours = f'rules: {{quiet-hours: {{from: "{first:%H:%M}", until: "{until:%H:%M}"}}}}\n'
    head = plan(launch, zone, theirs, f"T-0 {at:%H:%M}")
    for found in findings(judge("", head=head, settings=hours), RULE):
        advice = found.help.removeprefix("write ").partition(",")[0]
        mended = plan(launch, zone, theirs, advice)
        assert not findings(judge("", head=mended, settings=hours), RULE)


def test_it_says_the_way_out() -> None:
    def help(when: str, theirs: str = "Europe/Amsterdam") -> str:
        head = plan(date(2026, 10, 13), "Europe/Amsterdam", theirs, when)
        (found,) = findings(judge("", head=head), RULE)
        return found.help

    own_clock = ", so that each audience gets it by its own clock"
    assert help("T-3 23:30") == "write T-3 20:30"
    assert help("T-3 02:00") == "write T-3 08:00"
    assert help("2026-10-09 23:30") == "write T-4 20:30"
    assert help("{every: day, from: T-3 23:30, count: 2}") == "choose 20:30"
    assert help("T-3 09:30", "America/New_York") == f"write T-3 08:00 local{own_clock}"
    several = plan(date(2026, 10, 13), "Europe/Amsterdam", "Asia/Tokyo", "T-3 23:00")
    several = several.replace("people: {", "people: {side: external}\n  others: {")
    several = several.replace("audiences: people", "audiences: [people, others]")
    (found,) = findings(judge("", head=several), RULE)
    assert found.help == f"write T-3 09:30 local{own_clock}"
    assert found.label == "23:00 in Amsterdam"


def test_many_places_are_counted() -> None:
    zones = ["Europe/Amsterdam", "Europe/London", "Europe/Athens", "Europe/Moscow", "Asia/Dubai"]
    audiences = "\n".join(
        f"  a{number}: {{side: external, timezone: {zone}}}" for number, zone in enumerate(zones)
    )
    head = "title: x\nlaunch: {date: 2026-10-13, timezone: Europe/Amsterdam}\naudiences:\n"
    body = "messages:\n  m: {channel: push, audiences: [a0, a1, a2, a3, a4], when: T-0 23:30}\n"
    ((_, message),) = said(judge("", head=f"{head}{audiences}\n{body}"), RULE)
    assert message == (
        "m/push reaches a0 at 23:30 in Amsterdam, a1 at 22:30 in London, a2 at 00:30 on Wed 14 Oct "
        "in Athens and 2 more elsewhere; quiet hours are 21:00 to 08:00."
    )


@pytest.mark.parametrize("value", ["25:00", "night", "21:00 local", "21:00+02:00", "[1, 2]"])
def test_hours_that_are_none_are_an_error_in_the_settings(value: str) -> None:
    from golive.rules.checking import check_settings
    from golive.settings import parse_settings
    from golive.source.reading import read

    source = read("golive.yaml", f"rules: {{quiet-hours: {{from: {value}}}}}\n".encode())
    (found,) = check_settings(source, parse_settings(source)[0])
    assert (found.rule, found.place.line) == ("format", 1)
