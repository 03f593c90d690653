"""Open questions grow louder as the day comes near."""

from __future__ import annotations

from datetime import date

import pytest
from rules.plans import findings, judge

from golive.finding import Severity

PLAN = """
audiences: {all: {side: external}}
messages:
  early-word: {audiences: all, channel: blog, when: T-10, questions: Who posts?}
questions: Who tells the board?
"""


@pytest.mark.parametrize(
    ("today", "message", "campaign"),
    [
        (date(2026, 9, 25), "info", "info"),
        (date(2026, 9, 26), "warning", "info"),
        (date(2026, 10, 3), "warning", "info"),
        (date(2026, 10, 4), "info", "info"),  # it is past, or has gone out unnoticed
        (date(2026, 10, 6), "info", "warning"),
        (date(2026, 10, 13), "info", "warning"),
        (date(2026, 10, 14), "info", "info"),
    ],
)
def test_a_week_before_the_message_or_the_launch(today: date, message: str, campaign: str) -> None:
    found = findings(judge(PLAN, today=today), "undecided")
    assert [one.severity for one in found] == [message, campaign]


def test_the_days_are_the_workspaces_to_set() -> None:
    settings = "rules: {undecided: {days: 30}}\n"
    found = findings(judge(PLAN, settings=settings, today=date(2026, 9, 14)), "undecided")
    assert [one.severity for one in found] == [Severity.WARNING, Severity.WARNING]


def test_a_long_question_is_cut() -> None:
    (found,) = findings(judge(f"questions: {'long ' * 50}"), "undecided")
    assert len(found.message) < 160
    assert found.message.endswith("…”")
