from __future__ import annotations

import pytest
from rules.plans import judge, said

RULE = "open-ended"


def test_a_span_without_an_end() -> None:
    result = judge("messages:\n  sign: {channel: poster, when: {from: T-0}}\n")
    assert said(result, RULE) == [(4, "sign/poster starts Tue 13 Oct 2026 (T-0) and has no end.")]


@pytest.mark.parametrize(
    "when", ["{from: T-0, until: T+5}", "T-0", "{every: day, from: T-1, count: 2}"]
)
def test_fine(when: str) -> None:
    assert not said(judge(f"messages:\n  sign: {{channel: poster, when: {when}}}\n"), RULE)
