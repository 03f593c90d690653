"""Invitations as calendar programs read them, and pages that keep the speaker's notes apart."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE
from icalendar import Calendar

from golive.forms import table
from golive.forms.model import Dispatch

SENDERS = "senders: {Ana Ruiz: {email: ana@northwind.example}}\nname: Northwind\n"


def meeting(more: str = "when: T-7 10:00", settings: str = SENDERS) -> Dispatch:
    return dispatch_of(
        "  hello:\n    channel: town-hall\n    audiences: all-staff\n    sender: Ana Ruiz\n"
        f"    place: 'Canteen; Utrecht, 1st floor'\n    duration: 45 minutes\n    {more}\n"
        "    copy: {headline: 'Meet the *Commons*', body: Come and **ask**., points: [One, Two],"
        " notes: Show the search first.}\n",
        settings,
    )


def files(dispatch: Dispatch) -> dict[str, bytes]:
    return dict(table.files(dispatch))


def event_of(content: bytes) -> tuple[Any, Any]:
    calendar: Any = Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_an_invitation_that_asks_for_an_answer() -> None:
    calendar, event = event_of(files(meeting())[".ics"])
    assert calendar["METHOD"] == "REQUEST"
    assert event["ORGANIZER"] == "mailto:ana@northwind.example"
    assert event["ORGANIZER"].params["CN"] == "Ana Ruiz"
    assert event["ATTENDEE"] == "mailto:all-staff@northwind.example"
    assert event["ATTENDEE"].params["RSVP"] == "TRUE"
    assert event.decoded("DTSTART") == datetime(2026, 10, 6, 8, 0, tzinfo=UTC)
    assert event.decoded("DTEND") == datetime(2026, 10, 6, 8, 45, tzinfo=UTC)
    assert event["LOCATION"] == "Canteen; Utrecht, 1st floor"
    assert event["SUMMARY"] == "Meet the Commons"
    assert event["DESCRIPTION"] == "Come and ask.\n\n- One\n- Two"
    assert event["UID"] == "invitation.hello.town-hall@launch.northwind.golive"


def test_an_appointment_where_nobody_knows_the_mailboxes() -> None:
    calendar, event = event_of(files(meeting(settings="name: Northwind\n"))[".ics"])
    assert calendar["METHOD"] == "PUBLISH"
    assert "ORGANIZER" not in event
    assert "ATTENDEE" not in event


def test_each_time_has_an_invitation_of_its_own() -> None:
    made = files(meeting("when: [T-7 10:00, {from: T-6 15:00, until: T-6 16:00}]"))
    assert [*made] == [".1.ics", ".2.ics", ".md", ".notes.md"]
    second = event_of(made[".2.ics"])[1]
    assert second["UID"].startswith("invitation.hello.town-hall#2@")
    assert second.decoded("DTEND") == datetime(2026, 10, 7, 14, 0, tzinfo=UTC)


def test_no_time_yet() -> None:
    assert [*files(meeting("when: TBD"))] == [".md", ".notes.md"]


def test_what_is_for_the_speaker_stays_with_the_speaker() -> None:
    made = files(meeting())
    assert b"search first" not in made[".md"] + made[".ics"]
    assert made[".notes.md"] == b"# Meet the Commons\n\n## Notes\n\nShow the search first.\n"
    assert made[".md"].startswith(b"# Meet the Commons\n\n## Details\n\n- Tuesday 6 October")


@pytest.mark.parametrize("text", [*HOSTILE.values(), ""], ids=[*HOSTILE, "nothing at all"])
def test_hostile_texts(text: str) -> None:
    made = files(saying(meeting(), text))
    calendar, event = event_of(made[".ics"])
    assert {*calendar, *event} <= {
        "PRODID", "VERSION", "METHOD", "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
        "STATUS", "TRANSP", "LOCATION", "DESCRIPTION", "ORGANIZER", "ATTENDEE",
    }  # fmt: skip
    assert all(len(line) <= 75 for line in made[".ics"].split(b"\r\n"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_names(text: str) -> None:
    kept = (sign for sign in text[:200] if sign.isprintable() and not "\ud800" <= sign <= "\udfff")
    name = json.dumps("".join(kept) or "x", ensure_ascii=False)
    made = dispatch_of(
        f"  hello: {{channel: town-hall, audiences: all-staff, sender: {name}, when: T-7 10:00}}\n",
        f"senders: {{{name}: {{email: ana@northwind.example}}}}\n",
    )
    _, event = event_of(files(made)[".ics"])
    assert event["ORGANIZER"] == "mailto:ana@northwind.example"
