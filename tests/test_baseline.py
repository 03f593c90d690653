"""What is known stays known while lines move, and goes for good once it is mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.baseline import (
    BrokenBaseline,
    Key,
    baseline_bytes,
    counts_of,
    known_of,
    parse_baseline,
    shrunk,
    total,
)
from golive.finding import Finding, Place, Severity
from golive.verdicts import Compiled, Verdict

WORDS = st.text(max_size=8)
KEYS = st.builds(Key, WORDS, WORDS, WORDS, WORDS)
COUNTS = st.dictionaries(KEYS, st.integers(1, 9), max_size=8)


def finding(line: int, severity: Severity = Severity.WARNING, rule: str = "order") -> Finding:
    return Finding(rule, severity, Place("a.yaml", line, 1, line, 2), f"On {line}.", subject="x/y")


def found(*findings: Finding) -> dict[Key, list[Finding]]:
    compiled = Compiled(Path(), 1, (Verdict("a", findings, ()),), (None,), (), {})
    same: Callable[[str], str] = lambda name: f"campaigns/{name}"  # noqa: E731
    return counts_of(compiled, {"yaml"}, same)


KEY = Key("campaigns/a.yaml", "order", "warning", "x/y")


@given(COUNTS)
def test_what_is_written_is_read_again(counts: dict[Key, int]) -> None:
    content = baseline_bytes(counts)
    assert parse_baseline(content) == counts
    assert content.isascii()
    assert baseline_bytes(dict(reversed(counts.items()))) == content


def test_lines_do_not_count() -> None:
    assert known_of(found(finding(70)), {KEY: 1}) == {finding(70)}


def test_of_more_than_are_known_the_last_are_new() -> None:
    several = found(finding(1), finding(2), finding(3))
    assert known_of(several, {KEY: 2}) == {finding(1), finding(2)}


def test_a_warning_that_becomes_an_error_is_new() -> None:
    worse = finding(1, Severity.ERROR)
    assert known_of(found(worse, finding(2)), {KEY: 2}) == {finding(2)}


def test_what_no_waiver_can_excuse_is_never_known() -> None:
    assert found(finding(1, rule="yaml")) == {}


@given(COUNTS, COUNTS)
def test_a_baseline_only_ever_shrinks(counts: dict[Key, int], now: dict[Key, int]) -> None:
    today = {key: [finding(line) for line in range(number)] for key, number in now.items()}
    left = shrunk(counts, today, lambda key: True)
    assert all(0 < left[key] <= counts[key] for key in left)
    assert total(left) == sum(min(counts[key], now.get(key, 0)) for key in counts)
    assert shrunk(counts, today, lambda key: False) == counts


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "Line 1 is not JSON."),
        ("{\n<<<<<<< HEAD\n", "Line 2 is not JSON."),
        ("[]", "findings should hold keys with values."),
        ("{}", "findings should hold keys with values."),
        ('{"findings": {"a.yaml": []}}', "a.yaml should hold keys with values."),
        ('{"findings": {"a.yaml": {"order": 1}}}', "order should hold keys with values."),
        (
            '{"findings": {"a.yaml": {"order": {"info": {"": 0}}}}}',
            "0 is not a number of findings.",
        ),
        (
            '{"findings": {"a.yaml": {"order": {"info": {"": true}}}}}',
            "True is not a number of findings.",
        ),
        ("[" * 200_000, "It is not JSON."),
    ],
)
def test_a_broken_baseline_says_why(content: str, says: str) -> None:
    with pytest.raises(BrokenBaseline) as raised:
        parse_baseline(content.encode())
    assert str(raised.value).endswith(says)


@pytest.mark.parametrize("content", [b"\xff\xfe{\x00}", b"\xff", b'"\\ud800"'])
def test_a_baseline_of_other_bytes(content: bytes) -> None:
    with pytest.raises(BrokenBaseline):
        parse_baseline(content)
