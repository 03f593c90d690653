from __future__ import annotations

from rules.plans import findings, judge, said

from golive.finding import Severity

RULE = "objective-uncovered"
TWO = "objectives: {awareness: {}, activation: {}}\n"


def test_a_declared_objective_without_a_message() -> None:
    result = judge(TWO + "messages: {news: {objective: awareness, channel: email, when: T-1}}\n")
    assert said(result, RULE) == [(3, "Nothing on the calendar serves activation.")]


def test_maybe_does_not_cover() -> None:
    message = "{objective: activation, channel: email, when: T-1, maybe: if it rains}"
    assert len(said(judge(TWO + f"messages: {{news: {message}}}\n"), RULE)) == 2


def test_none_declared_is_one_remark() -> None:
    (found,) = findings(judge("messages: {news: {channel: email, when: T-1}}\n"), RULE)
    assert found.severity is Severity.INFO
    assert not findings(judge("note: nothing yet\n"), RULE)


def test_no_message_names_one() -> None:
    result = judge(TWO + "messages: {news: {channel: email, when: T-1}}\n")
    assert said(result, RULE) == [(3, "No message says which objective it serves.")]


def test_fine() -> None:
    result = judge("""
        objectives: {awareness: {}}
        messages: {news: {objective: awareness, channel: email, when: T-1}}
    """)
    assert not said(result, RULE)
