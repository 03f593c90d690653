"""The iCalendar export, read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from icalendar import Calendar

from golive.exports.ics import ics_calendar
from golive.exports.options import CalendarOptions
from golive.forms.events import DEFAULT_DURATION, duration_of
from golive.plan import Result

Build = Callable[..., Result]


def _events(result: Result) -> dict[str, Any]:
    events = list(Calendar.from_ical(ics_calendar(result)).walk("VEVENT"))
    by_uid = {str(event["UID"]): event for event in events}
    assert len(by_uid) == len(events), "every UID once"
    return by_uid


def test_an_event_says_what_goes_where(build: Build) -> None:
    event = _events(build())["sneak-peek.intranet@commons.golive"]
    assert event["SUMMARY"] == "Intranet: Sneak peek"
    assert event.decoded("DTSTART") == datetime(2026, 9, 29, 7, 30, tzinfo=UTC)
    assert event.decoded("DTEND") - event.decoded("DTSTART") == DEFAULT_DURATION
    assert event["STATUS"] == "CONFIRMED"
    assert event["DESCRIPTION"].split("\n") == [
        "When: T-14",
        "Audience: All staff",
        "Owner: Ana Ruiz, Bo",
        "Status: drafted",
        "Steps:",
        "1. Refresh the list",
        "2. Send, then check",
    ]


def test_a_stated_duration_is_kept(build: Build) -> None:
    event = _events(build())["sneak-peek.email@commons.golive"]
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(minutes=90)


def test_each_zone_has_its_event(build: Build) -> None:
    events = _events(build())
    amsterdam = events["opening.push@commons.golive"]
    tokyo = events["opening.push.Asia.Tokyo@commons.golive"]
    assert amsterdam.decoded("DTSTART") == datetime(2026, 10, 13, 8, 0, tzinfo=UTC)
    assert tokyo.decoded("DTSTART") == datetime(2026, 10, 13, 1, 0, tzinfo=UTC)
    assert "Audience: Superusers" in tokyo["DESCRIPTION"]


def test_no_event_is_left_behind_when_a_zone_is_added(build: Build, full_campaign: str) -> None:
    only = full_campaign.replace("audiences: [customers, superusers]", "audiences: [customers]")
    one = only.replace("within: customers, timezone", "timezone")
    tokyo = one.replace("audiences: [customers]", "audiences: [superusers]")
    after = _events(build())
    for before in (_events(build(one)), _events(build(tokyo))):
        assert before.keys() < after.keys()
        assert after.keys() - before.keys() == {"opening.push.Asia.Tokyo@commons.golive"}


def test_spans_without_hours_are_whole_days(build: Build) -> None:
    events = _events(build())
    banner = events["banner.banner@commons.golive"]
    assert banner.decoded("DTSTART") == date(2026, 10, 13)
    assert banner.decoded("DTEND") == date(2026, 10, 28)  # exclusive
    webinar = events["webinar.town-hall@commons.golive"]
    assert webinar.decoded("DTSTART") == datetime(2026, 10, 15, 13, 0, tzinfo=UTC)
    assert webinar.decoded("DTEND") == datetime(2026, 10, 15, 14, 30, tzinfo=UTC)
    assert webinar["LOCATION"] == "Canteen, Utrecht"
    assert webinar["TRANSP"] == "OPAQUE"


def test_tasks_and_milestones_without_an_hour_are_whole_days(build: Build) -> None:
    events = _events(build())
    for uid, day in (("lists", 11), ("soft-launch", 6)):
        event = events[f"{uid}@commons.golive"]
        assert event.decoded("DTSTART") == date(2026, 10, day)
        assert event.decoded("DTEND") == date(2026, 10, day + 1)
        assert event["TRANSP"] == "TRANSPARENT"


def test_the_launch_stands_at_its_hour(build: Build) -> None:
    launch = _events(build())["T-0@commons.golive"]
    assert launch["SUMMARY"] == "Launch: Public opening"
    assert launch.decoded("DTSTART") == datetime(2026, 10, 13, 7, 0, tzinfo=UTC)


def test_recurrences_are_events_of_their_own(build: Build) -> None:
    uids = [uid for uid in _events(build()) if uid.startswith("reminder.")]
    assert uids == [f"reminder.email{n}@commons.golive" for n in ("", "#2", "#3")]


def test_what_is_uncertain_is_tentative_and_what_is_off_is_cancelled(
    build: Build, full_campaign: str
) -> None:
    events = _events(build())
    assert events["extra.email@commons.golive"]["STATUS"] == "TENTATIVE"
    dropped = events["dropped.email@commons.golive"]
    assert dropped["STATUS"] == "CANCELLED"
    assert dropped.decoded("DTSTART").date() == date(2026, 10, 17)
    kept = _events(build(full_campaign.replace(", status: cancelled", "")))
    assert kept["dropped.email@commons.golive"].decoded("DTSTART") == dropped.decoded("DTSTART")
    tentative = _events(build(full_campaign.replace("{name: Pub", "{status: tentative, name: Pub")))
    assert tentative["sneak-peek.intranet@commons.golive"]["STATUS"] == "TENTATIVE"


def test_a_moved_launch_keeps_every_identity(build: Build, full_campaign: str) -> None:
    before = _events(build())
    after = _events(build(full_campaign.replace("2026-10-13", "2026-10-20")))
    assert before.keys() == after.keys()
    banner = "banner.banner@commons.golive"
    assert after[banner].decoded("DTSTART") - before[banner].decoded("DTSTART") == timedelta(7)


def test_no_two_organisations_share_a_name_for_an_event(build: Build, full_campaign: str) -> None:
    at_url = full_campaign + "community: {url: 'https://Commons.northwind.example:8443/x'}\n"
    uids = [
        set(_events(result))
        for result in (
            build(),
            build(name="other"),
            build(own={"name": "Northwind  Homes"}),
            build(at_url),
            build(at_url, own={"domain": "northwind.example", "name": "Northwind Homes"}),
            build(own={"domain": "südwind.example/a b"}),
        )
    ]
    assert len(set.union(*uids)) == sum(map(len, uids))
    assert [next(uid for uid in found if uid.startswith("T-0")) for found in uids] == [
        "T-0@commons.golive",
        "T-0@other.golive",
        "T-0@commons.northwind-homes.golive",
        "T-0@commons.commons.northwind.example.golive",
        "T-0@commons.northwind.example",
        "T-0@commons.s%C3%BCdwind.example.a%20b",
    ]


@pytest.mark.parametrize("url", ["http://[", "[LINK]", "{{ x }}", "mailto:a@b.example", "x" * 300])
def test_any_address_of_a_community_leaves_a_sound_calendar(build: Build, url: str) -> None:
    for uid in _events(build(CAMPAIGN.format(url=url))):
        assert uid.isascii()
        assert len(uid) <= 255
        assert not set(uid) & set(" /\\\r\n")


CAMPAIGN = """
title: x
launch: {{date: 2026-10-13}}
community: {{url: '{url}'}}
messages: {{hello: {{channel: [email, sms], when: T-1}}}}
"""


def test_names_too_long_for_calendar_programs_are_still_told_apart(build: Build) -> None:
    text = CAMPAIGN.format(url="x")
    first, second = (_events(build(text, name=name * 40)) for name in ("ü", "ö"))
    assert len(first) == len(second) == 3
    assert not first.keys() & second.keys()
    assert _events(build(text, name="ü" * 40)).keys() == first.keys()
    assert all(len(uid) <= 255 for uid in (*first, *second))


def _versions(result: Result, revision: int = 0) -> dict[str, tuple[int, datetime]]:
    calendar = Calendar.from_ical(ics_calendar(result, CalendarOptions(revision=revision)))
    return {
        str(event["UID"]): (event.decoded("SEQUENCE"), event.decoded("DTSTAMP"))
        for event in calendar.walk("VEVENT")
    }


def test_each_event_of_a_later_plan_is_a_newer_version(build: Build, full_campaign: str) -> None:
    moved = full_campaign.replace("date: 2026-10-13,", "date: 2026-10-06, was: 2026-10-13,")
    again = moved.replace("was: 2026-10-13,", "was: [2026-10-13, 2026-09-29],")
    steps = [_versions(build()), _versions(build(moved)), _versions(build(again)),
             _versions(build(again), 1), _versions(build(again), 7)]  # fmt: skip
    for earlier, later in pairwise(steps):
        assert earlier.keys() == later.keys()
        assert all(earlier[uid][0] < later[uid][0] for uid in later)
        assert all(earlier[uid][1] < later[uid][1] for uid in later)


def test_a_cancelled_event_is_a_newer_version_by_itself(build: Build, full_campaign: str) -> None:
    before = _versions(build(full_campaign.replace(", status: cancelled", "")))
    after = _versions(build())
    assert [uid for uid in after if after[uid] != before[uid]] == ["dropped.email@commons.golive"]
    assert after["dropped.email@commons.golive"] > before["dropped.email@commons.golive"]


def test_a_calendar_tells_its_name_and_when_to_look_again(build: Build) -> None:
    content = ics_calendar(build()).decode()
    for line in ("NAME:Northwind Commons goes live", "X-WR-CALNAME:Northwind Commons goes live",
                 "METHOD:PUBLISH", "X-WR-TIMEZONE:Europe/Amsterdam", "X-PUBLISHED-TTL:PT12H",
                 "REFRESH-INTERVAL;VALUE=DURATION:PT12H"):  # fmt: skip
        assert f"\r\n{line}\r\n" in content


def test_what_has_no_date_is_left_out(build: Build, full_campaign: str) -> None:
    assert not any("someday" in uid or "delayed" in uid for uid in _events(build()))
    assert _events(build(full_campaign.replace("date: 2026-10-13, ", ""))) == {}


def test_hostile_text_stays_text(hostile: Result) -> None:
    content = ics_calendar(hostile)
    calendar = Calendar.from_ical(content)
    assert "X-EVIL" not in calendar
    events = list(calendar.walk("VEVENT"))
    assert len(events) == 3
    assert all("ATTENDEE" not in event for event in events)
    assert all(event["STATUS"] == "CONFIRMED" for event in events)
    assert all(str(event["UID"]).isascii() and " " not in str(event["UID"]) for event in events)
    lines = content.decode().split("\r\n")
    assert not any(char < " " or char == "\x7f" for line in lines for char in line)
    assert max(len(line.encode()) for line in lines) <= 75


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45 minutes", 45), ("2 hours", 120), ("1h", 60), ("1.5 hours", 90), ("1 h 30 min", 90),
        ("", 30), ("all day", 30), ("0 minutes", 30), ("9999 hours", 30), ("3 months", 30),
    ],
)  # fmt: skip
def test_durations(text: str, minutes: int) -> None:
    assert duration_of(text) == timedelta(minutes=minutes)
