"""The rule this project exists for, against dates subtracted by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rules.plans import findings, judge, said

from golive.finding import Severity

RULE = "launch-window"
HEAD = "title: A launch\nlaunch: {{date: {launch}, timezone: {zone}}}\n"
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31)) | st.sampled_from(
    [date(2028, 2, 29), date(2027, 12, 31), date(2028, 1, 1), date(2028, 3, 1), date(2026, 3, 29)]
)
OFFSETS = st.integers(-60, 60)
TIMES = st.sampled_from(["", " 00:00", " 23:59", " 09:30 local", " 23:30-11:00", " 00:15+14:00"])
ZONES = st.sampled_from(
    ["UTC", "Europe/Amsterdam", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"]
)


def when(value: str) -> str:
    return f"messages:\n  news: {{channel: email, when: {value}}}\n"


def offset(days: int) -> str:
    return f"T{days:+d}"


@settings(max_examples=300, deadline=None)
@given(DAYS, OFFSETS, st.booleans(), TIMES, ZONES)
def test_it_fires_exactly_beyond_three_weeks(
    launch: date, days: int, relative: bool, time: str, zone: str
) -> None:
    on = launch + timedelta(days=days)
    text = offset(days) if relative else on.isoformat()
    result = judge(when(f'"{text}{time}"'), head=HEAD.format(launch=launch, zone=zone))
    assert bool(findings(result, RULE)) is (abs((on - launch).days) > 21)


@settings(max_examples=200, deadline=None)
@given(DAYS, OFFSETS, st.integers(0, 60), st.booleans(), st.sampled_from(["span", "between"]))
def test_both_ends_count(launch: date, first: int, length: int, relative: bool, form: str) -> None:
    ends = [launch + timedelta(days=first), launch + timedelta(days=first + length)]
    texts = [offset((end - launch).days) if relative else end.isoformat() for end in ends]
    value = "{{from: {}, until: {}}}" if form == "span" else "{{between: [{}, {}]}}"
    result = judge(when(value.format(*texts)), head=HEAD.format(launch=launch, zone="UTC"))
    outside = any(abs((end - launch).days) > 21 for end in ends)
    assert len(findings(result, RULE)) == int(outside)


@settings(deadline=None)
@given(OFFSETS)
def test_offsets_alone_are_judged_without_a_launch_date(days: int) -> None:
    result = judge(when(offset(days)), head="title: A launch\nlaunch: {name: Some day}\n")
    assert bool(findings(result, RULE)) is (abs(days) > 21)


def test_it_says_the_day_the_edge_and_the_way_out() -> None:
    (found,) = findings(judge(when("T-25")), RULE)
    assert found.message == (
        "Fri 18 Sep 2026 (T-25) is 25 days before launch; the window opens Tue 22 Sep 2026 (T-21)."
    )
    assert found.label == "25 days before launch"
    assert found.help == (
        "move it to T-21 (Tue 22 Sep 2026) or later, or waive launch-window with a reason"
    )
    assert (found.severity, found.subject) == (Severity.ERROR, "news/email")
    assert [(label.place.line, label.text) for label in found.related] == [(2, "launch")]
    assert (found.place.line, found.place.column) == (4, 32)


def test_the_late_edge_without_dates() -> None:
    result = judge(when("T+22"), head="title: A launch\nlaunch: {name: Some day}\n")
    assert said(result, RULE) == [
        (4, "T+22 is 22 days after launch; the window closes at T+21."),
    ]


@pytest.mark.parametrize(
    ("value", "fires"),
    [
        ("~T-24", False),
        ("~T-25", True),
        ("2026-08", True),
        ("2026-09", False),
        ("mid 2026-11", True),
        ("week of T-22", False),
        ("week of T-28", True),
        ("{every: week, from: T-14, count: 6}", False),
        ("{every: week, from: T-14, count: 7}", True),
        ("{batches: 3, per: day, from: T+20}", True),
        ("{either: [T-22, T-3]}", True),
        ("{from: T-0}", False),
        ("TBD", False),
        ("on-delay+40d", False),
        ("[T-3, T+30]", True),
    ],
)
def test_every_form(value: str, fires: bool) -> None:
    assert bool(findings(judge(when(value)), RULE)) is fires


def test_one_finding_for_the_worst_of_many_days() -> None:
    (found,) = said(judge(when("{every: day, from: T-30, until: T+25}")), RULE)
    assert "T-30" in found[1]


def test_channels_listed_together_are_one_mistake() -> None:
    result = judge("messages:\n  news: {channel: [email, intranet], when: T-30}\n")
    assert len(findings(result, RULE)) == 1


def test_a_narrower_window_counts() -> None:
    result = judge("window: {opens: T-7}\n" + when("T-8"))
    assert "the window opens Tue 6 Oct 2026 (T-7)" in said(result, RULE)[0][1]


def test_what_went_out_is_judged_by_the_launch_of_its_time() -> None:
    head = """\
title: A launch
launch: {date: 2026-10-13, was: [{date: 2026-08-25, until: 2026-08-20}]}
"""
    sent = "messages:\n  news: {channel: email, sent: %s}\n"
    assert not findings(judge(sent % "2026-08-10", head=head), RULE)
    (found,) = findings(judge(sent % "2026-07-10", head=head), RULE)
    assert found.help == "it has gone out: waive launch-window with the reason"
    assert found.related[0].place.column == 41


def test_what_went_out_in_a_month_far_off_cannot_be_moved() -> None:
    (found,) = findings(judge(when("2026-08, status: sent")), RULE)
    assert found.help == "it has gone out: waive launch-window with the reason"


def test_tasks_and_what_is_cancelled_are_not_judged() -> None:
    result = judge("""
        messages:
          news: {channel: email, when: T-40, status: cancelled}
        tasks:
          lists: {do: Old lists close, when: T-60}
    """)
    assert not findings(result, RULE)
