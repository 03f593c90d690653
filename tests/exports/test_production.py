"""The days by which texts must be ready, as a layer that calendars and plans may leave out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from golive.exports.formats import CALENDARS
from golive.exports.options import CalendarOptions
from golive.exports.production import production_rows
from golive.plan import Result
from golive.report.plan_json import plan_json
from golive.report.plan_markdown import plan_markdown
from golive.report.plan_text import plan_text

Build = Callable[..., Result]
EVERYTHING = CalendarOptions(production=True)
CAMPAIGN = """
title: x
launch: {date: 2026-10-13, timezone: Europe/Amsterdam, status: tentative}
audiences:
  customers: {side: external, locale: de-DE}
messages:
  opening:
    label: Opening
    audiences: customers
    owner: Comms
    author: [Ana, Bo]
    approvers: [Legal, {who: Board, by: T-20}]
    copy: {body: Hello}
    touchpoints:
      - {channel: email, when: T-0 10:00}
      - {channel: intranet, when: T-0 10:00}
  done: {channel: email, audiences: customers, sent: 2026-09-01, approvers: Legal}
"""


@pytest.fixture
def result(build: Build) -> Result:
    return build(CAMPAIGN)


def test_a_row_for_each_stage(result: Result) -> None:
    assert [
        (row.id, row.date, row.vehicle, row.message, row.owner, row.progress)
        for row in production_rows(result.plan)
        if "/email" in row.id
    ] == [
        ("opening/email.write", date(2026, 9, 21), "Write", "Opening (E-mail)", ("Ana", "Bo"),
         "done; goes out Tue 13 Oct 2026 (T-0)"),
        ("opening/email.approve", date(2026, 9, 23), "Approve", "Opening (E-mail)", ("Board",),
         "goes out Tue 13 Oct 2026 (T-0)"),
        ("opening/email.approve.2", date(2026, 10, 1), "Approve", "Opening (E-mail)", ("Legal",),
         "goes out Tue 13 Oct 2026 (T-0)"),
        ("opening/email.translate", date(2026, 10, 8), "Translate", "Opening (E-mail)", ("Comms",),
         "into de-DE; goes out Tue 13 Oct 2026 (T-0)"),
    ]  # fmt: skip


def test_calendar_programs_get_whole_days_with_names_of_their_own(result: Result) -> None:
    def events(production: bool) -> dict[str, Any]:
        found = Calendar.from_ical(CALENDARS["ics"](result, CalendarOptions(production))).walk(
            "VEVENT"
        )
        return {str(event["UID"]): event for event in found}

    bare, layered = events(False), events(True)
    assert bare.keys() < layered.keys()
    assert len(layered) == len(bare) + 8
    event = layered["opening.email.approve@commons.golive"]
    assert str(event["SUMMARY"]) == "Approve: Opening (E-mail)"
    assert event.decoded("DTSTART") == date(2026, 9, 23)
    assert event.decoded("DTEND") == date(2026, 9, 24)
    assert str(event["STATUS"]) == "TENTATIVE"
    assert "Owner: Board" in event["DESCRIPTION"]


def test_spreadsheets_and_programs_get_rows_in_order(result: Result) -> None:
    content = CALENDARS["csv"](result, EVERYTHING).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    assert [row["Date"] for row in rows] == sorted(row["Date"] for row in rows)
    assert {row["Channel"] for row in rows} >= {"Write", "Approve", "Translate", "Launch"}
    listed = json.loads(CALENDARS["json"](result, EVERYTHING))
    assert sum(row["kind"] in ("write", "approve", "translate") for row in listed) == 8
    assert all(list(row) == sorted(listed[0]) for row in listed)


@pytest.mark.parametrize("name", list(CALENDARS))
def test_without_being_asked_it_is_left_out(name: str, result: Result) -> None:
    assert b"Approve" not in CALENDARS[name](result)
    assert b"approve" not in CALENDARS[name](result)
    assert CALENDARS[name](result, EVERYTHING) != CALENDARS[name](result)


def test_the_plan_has_it_when_asked(result: Result) -> None:
    assert "production" not in json.loads(plan_json(result))
    data = json.loads(plan_json(result, production=True))
    assert [row["id"] for row in data["production"]] == [
        row.id for row in production_rows(result.plan)
    ]
    assert [row["kind"] for row in data["entries"]] == ["touchpoint"] * 3
    assert "| Approve |" not in plan_markdown(result, False)
    assert "| Approve |" in plan_markdown(result, False, production=True)


def test_touchpoints_due_together_share_a_line_on_the_screen(result: Result) -> None:
    assert "approve" not in plan_text(result, 120, color=False)
    lines = plan_text(result, 120, color=False, production=True).splitlines()
    assert [" ".join(line.split()) for line in lines if " approve " in line] == [
        "Wed 23 Sep T-20 approve Opening (E-mail, Intranet) Board",
        "Thu 1 Oct T-12 approve Opening (E-mail) Legal",
        "Fri 2 Oct T-11 approve Opening (Intranet) Legal",
    ]


def test_a_workspace_sets_the_pace(build: Build, result: Result) -> None:
    from dataclasses import replace

    from golive.settings import Settings

    slow = Settings.model_validate({"rules": {"lead-time": {"lead_days": {"email": "8"}}}})
    plan = replace(result.plan, settings=slow)
    (row,) = (row for row in production_rows(plan) if row.id == "opening/email.translate")
    assert row.date == date(2026, 10, 1)


def test_hostile_names_stay_text(build: Build) -> None:
    text = CAMPAIGN.replace("label: Opening", 'label: "=1+1\\r\\nEND:VEVENT"')
    for row in production_rows(build(text).plan):
        assert row.message.startswith("=1+1 END:VEVENT (")
    hostile = build(text.replace("who: Board", 'who: "@SUM(1)"'))
    content = CALENDARS["csv"](hostile, EVERYTHING).decode("utf-8-sig")
    cells = [cell for line in csv.reader(io.StringIO(content, newline="")) for cell in line]
    assert not any(cell.startswith(("=", "@")) for cell in cells)
