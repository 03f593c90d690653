"""The iCalendar export, read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from golive.exports.ics import DEFAULT_DURATION, duration_of, ics_calendar
from golive.plan import Result

Build = Callable[..., Result]


def _events(result: Result) -> dict[str, Any]:
    events = list(Calendar.from_ical(ics_calendar(result)).walk("VEVENT"))
    by_uid = {str(event["UID"]): event for event in events}
    assert len(by_uid) == len(events), "every UID once"
    return by_uid


def test_an_event_says_what_goes_where(build: Build) -> None:
    event = _events(build())["sneak-peek/intranet@commons.golive"]
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
    event = _events(build())["sneak-peek/email@commons.golive"]
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(minutes=90)


def test_each_zone_has_its_event(build: Build) -> None:
    events = _events(build())
    amsterdam = events["opening/push.Europe/Amsterdam@commons.golive"]
    tokyo = events["opening/push.Asia/Tokyo@commons.golive"]
    assert amsterdam.decoded("DTSTART") == datetime(2026, 10, 13, 8, 0, tzinfo=UTC)
    assert tokyo.decoded("DTSTART") == datetime(2026, 10, 13, 1, 0, tzinfo=UTC)
    assert "Audience: Superusers" in tokyo["DESCRIPTION"]


def test_spans_without_hours_are_whole_days(build: Build) -> None:
    events = _events(build())
    banner = events["banner/banner@commons.golive"]
    assert banner.decoded("DTSTART") == date(2026, 10, 13)
    assert banner.decoded("DTEND") == date(2026, 10, 28)  # exclusive
    webinar = events["webinar/town-hall@commons.golive"]
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
    uids = [uid for uid in _events(build()) if uid.startswith("reminder/")]
    assert uids == [f"reminder/email{n}@commons.golive" for n in ("", "#2", "#3")]


def test_what_is_uncertain_is_tentative_and_what_is_off_is_cancelled(
    build: Build, full_campaign: str
) -> None:
    events = _events(build())
    assert events["extra/email@commons.golive"]["STATUS"] == "TENTATIVE"
    dropped = events["dropped/email@commons.golive"]
    assert dropped["STATUS"] == "CANCELLED"
    assert dropped.decoded("DTSTART").date() == date(2026, 10, 17)
    kept = _events(build(full_campaign.replace(", status: cancelled", "")))
    assert kept["dropped/email@commons.golive"].decoded("DTSTART") == dropped.decoded("DTSTART")
    tentative = _events(build(full_campaign.replace("{name: Pub", "{status: tentative, name: Pub")))
    assert tentative["sneak-peek/intranet@commons.golive"]["STATUS"] == "TENTATIVE"


def test_a_moved_launch_keeps_every_identity(build: Build, full_campaign: str) -> None:
    before = _events(build())
    after = _events(build(full_campaign.replace("2026-10-13", "2026-10-20")))
    assert before.keys() == after.keys()
    banner = "banner/banner@commons.golive"
    assert after[banner].decoded("DTSTART") - before[banner].decoded("DTSTART") == timedelta(7)


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
