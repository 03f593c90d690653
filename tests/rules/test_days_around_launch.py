"""Whether anything is heard on launch day, whatever the plan: against a plain statement of it."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from rules.plans import findings, judge

LAUNCH = date(2026, 10, 13)
SPANS = st.lists(
    st.tuples(st.integers(-20, 20), st.integers(0, 9)).map(lambda x: (x[0], x[0] + x[1])),
    min_size=1,
    max_size=4,
)


def plan(spans: list[tuple[int, int]]) -> str:
    """A message for each span of days from launch."""
    lines = ["audiences: {customers: {side: external}}", "messages:"]
    for number, (first, last) in enumerate(spans):
        when = f"{{from: {_offset(first)}, until: {_offset(last)}}}"
        lines.append(f"  m{number}: {{audiences: customers, channel: blog, when: {when}}}")
    return "\n".join(lines) + "\n"


def head(days: int) -> str:
    """A launch that takes some days."""
    return f"title: A launch\nlaunch: {{date: {LAUNCH}, until: {LAUNCH + timedelta(days - 1)}}}\n"


def _offset(days: int) -> str:
    return f"T-{-days}" if days <= 0 else f"T+{days}"


@settings(max_examples=40, deadline=None)
@given(SPANS, st.integers(1, 5))
def test_silent_unless_a_span_touches_the_launch(spans: list[tuple[int, int]], days: int) -> None:
    launch = set(range(days))
    heard = any(launch & set(range(first, last + 1)) for first, last in spans)
    found = findings(judge(plan(spans), head=head(days)), "launch-day-silent")
    assert bool(found) is not heard


@settings(max_examples=40, deadline=None)
@given(SPANS, st.integers(1, 5))
def test_a_plan_goes_on_if_a_span_ends_after_the_launch(
    spans: list[tuple[int, int]], days: int
) -> None:
    goes_on = max(last for _, last in spans) > days - 1
    found = findings(judge(plan(spans), head=head(days)), "no-follow-up")
    assert bool(found) is not goes_on
