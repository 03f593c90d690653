"""What the drawer lacks weighs as much as the worst of it."""

from __future__ import annotations

from rules.plans import findings, judge

from golive.finding import Severity

PLAN = """
audiences: {customers: {side: external}}
messages:
  soon: {audiences: customers, channel: newsletter, when: T-7}
"""


def test_an_announced_launch_without_a_word_for_a_delay_is_a_warning() -> None:
    (found,) = findings(judge(PLAN), "drawer")
    assert found.severity is Severity.WARNING


def test_rollback_and_incident_are_remarks() -> None:
    kept = "  put-off: {audiences: customers, channel: newsletter, when: on-delay}\n"
    (found,) = findings(judge(PLAN + kept), "drawer")
    assert found.severity is Severity.INFO
