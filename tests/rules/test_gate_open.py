"""An open gate is a fault only once something that waits for it has its day, or is due first."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from rules.plans import findings, judge

from golive.finding import Severity

LAUNCH = date(2026, 10, 13)
DAYS = st.integers(0, 20)


@settings(max_examples=60, deadline=None)
@given(gate=DAYS, message=DAYS, today=DAYS, done=st.booleans())
def test_against_a_plain_statement(gate: int, message: int, today: int, done: bool) -> None:
    text = (
        f"gates: {{ready: {{fact: It is ready, by: T-{gate}, done: {str(done).lower()}}}}}\n"
        f"messages: {{m: {{channel: blog, when: T-{message}, requires: ready}}}}\n"
    )
    found = findings(judge(text, today=LAUNCH - timedelta(today)), "gate-open")
    waits_in_vain, due_too_late, late = today <= message, gate < message, today < gate
    assert bool(found) is (not done and (waits_in_vain or due_too_late or late))
    is_error = any(one.severity is Severity.ERROR for one in found)
    assert is_error is (not done and (waits_in_vain or due_too_late))


def test_a_waiver_on_the_message_holds() -> None:
    text = """
    gates: {ready: {fact: It is ready, by: T-3}}
    messages:
      m: {channel: blog, when: T-9, requires: ready, waive: {gate-open: It says that it is not ready.}}
    """
    result = judge(text)
    assert not findings(result, "gate-open")
    assert [one.finding.rule for one in result.waived] == ["gate-open"]
