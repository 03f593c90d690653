"""Texts in time: what the rule says beyond the days, which tests/schedule/test_production.py has."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rules.plans import findings, judge, said

from golive.finding import Finding
from golive.rules.checking import check_settings
from golive.settings import parse_settings
from golive.source.reading import read

RULE = "lead-time"
LAUNCH = date(2026, 10, 13)


@settings(max_examples=200, deadline=None)
@given(st.integers(-40, 25), st.sampled_from(["idea", "drafted", "approved", "sent"]))
def test_a_stage_is_late_from_the_day_after_until_it_goes_out(today: int, status: str) -> None:
    # A mail on launch day, a Tuesday: agreed the Thursday before (T-5), written two days earlier.
    body = f"messages: {{m: {{channel: email, when: T-0, approvers: Legal, status: {status}}}}}\n"
    found = findings(judge(body, today=LAUNCH + timedelta(days=today)), RULE)
    due = {"idea": -7, "drafted": -5}.get(status)
    assert len(found) == int(due is not None and due < today <= 0)


def test_the_way_out() -> None:
    def way_out(more: str, today: date) -> Finding:
        body = f"messages:\n  m: {{channel: email, when: T-0, {more}}}\n"
        (found,) = findings(judge(body, today=today), RULE)
        return found

    late = date(2026, 10, 9)
    found = way_out("status: idea", late)
    assert found.help == "finish the text and write status: drafted, or send it later"
    assert (found.place.line, found.place.column) == (4, 42)
    found = way_out("status: drafted, approvers: Legal", late)
    assert found.help == "ask again and write status: approved, or send it later"
    found = way_out("status: idea, approvers: [{who: Legal, by: T-1}]", date(2026, 8, 3))
    assert found.help == "ask for the approval by T-5, or send it later"
    assert [(label.place.line, label.text) for label in found.related] == [(4, "goes out")]
    assert (found.place.column, found.subject) == (77, "m/email")


def test_one_who_approves_is_written_without_a_list() -> None:
    body = "messages:\n  m: {channel: email, when: T-0, approvers: {who: Legal, by: T-1}}\n"
    ((line, message),) = said(judge(body), RULE)
    assert line == 4
    assert message.startswith("Legal approves m/email by Mon 12 Oct 2026 (T-1)")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("{lead_days: {postr: 3}}", "There is no shipped channel postr."),
        ("{approval_days: 251}", "no more than 250 business days"),
        ("{approval_days: soon}", "a whole number"),
    ],
)
def test_a_pace_that_is_none_is_an_error_in_the_settings(value: str, says: str) -> None:
    source = read("golive.yaml", f"rules: {{lead-time: {value}}}\n".encode())
    (found,) = check_settings(source, parse_settings(source)[0])
    assert says in found.message
