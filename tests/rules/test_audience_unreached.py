from __future__ import annotations

import pytest
from rules.plans import judge, said

RULE = "audience-unreached"
YAML = """
    audiences:
      staff: {{side: internal}}
      dutch: {{side: internal, within: staff}}
      board: {{side: internal, label: The board}}
    messages:
      news: {{audiences: staff, channel: email, when: T-1}}
      more: {{channel: email, {more}}}
"""


def test_too_late_or_never() -> None:
    result = judge(YAML.format(more="audiences: board, when: T+3"))
    assert said(result, RULE) == [
        (
            6,
            "The board hear nothing by the end of launch day; "
            "their first message is on Fri 16 Oct 2026 (T+3).",
        )
    ]
    result = judge(YAML.format(more="audiences: staff, when: T-0"))
    assert "no message is for them" in said(result, RULE)[0][1]


@pytest.mark.parametrize(
    ("more", "lines"),
    [
        ("audiences: board, when: T-0 23:59", []),
        ("audiences: board, when: {from: T-0, until: T+5}", []),
        ("audiences: board, when: T-1, maybe: if it rains", [6]),
        ("audiences: board, when: TBD", []),
        ("audiences: board, when: on-delay", []),
        ("audiences: staff, except: board, when: T-1", []),
        ("audiences: board, when: T-1, status: cancelled", [6]),
    ],
)
def test_near_misses(more: str, lines: list[int]) -> None:
    assert [line for line, _ in said(judge(YAML.format(more=more)), RULE)] == lines


def test_nothing_scheduled_says_nothing() -> None:
    assert not said(judge("audiences: {staff: {side: internal}}\n"), RULE)


def test_a_group_whose_parts_are_reached() -> None:
    result = judge("""
        audiences: {all: {side: internal}, a: {side: internal, within: all}}
        messages: {news: {audiences: a, channel: email, when: T-1}}
    """)
    assert not said(result, RULE)
