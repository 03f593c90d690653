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


@settings(max_examples=200, deadline=None)
@given(
    st.dates(date(2026, 7, 1), date(2027, 2, 28)),
    st.sampled_from(["2026-10", "early 2026-10", "late 2026-11", "2026-Q4", "2026-11"]),
    st.integers(0, 21),
    st.integers(0, 21),
)
def test_a_launch_without_a_day_objects_to_what_suits_none(
    on: date, launch: str, before: int, after: int
) -> None:
    firsts = {"2026-10": (10, 1, 31), "early 2026-10": (10, 1, 10), "late 2026-11": (11, 21, 30),
              "2026-Q4": (10, 1, 92), "2026-11": (11, 1, 30)}  # fmt: skip
    month, first, last = firsts[launch]
    days = [date(2026, month, first) + timedelta(days=n) for n in range(last - first + 1)]
    head = f"title: A launch\nlaunch: {{date: {launch}}}\n"
    head += f"window: {{opens: T-{before}, closes: T+{after}}}\n"
    found = findings(judge(when(on.isoformat()), head=head), RULE)
    assert bool(found) is not any(-before <= (on - day).days <= after for day in days)


def test_the_way_out_while_only_a_month_is_known() -> None:
    head = "title: A launch\nlaunch: {date: 2026-10}\n"
    (found,) = findings(judge(when("2026-12-01"), head=head), RULE)
    assert found.label == "10 days too late"
    assert found.help == (
        "move it to T+21 (Sat 21 Nov 2026) or earlier, or waive launch-window with a reason"
    )
    assert [(label.place.line, label.text) for label in found.related] == [(2, "launch")]


@pytest.mark.parametrize(
    ("value", "key", "message", "help"),
    [
        ("{batches: 4, per: 2 days, from: T+16}", "batches",
         "Its last batch, Wed 4 Nov 2026 (T+22), is 22 days after launch",
         "begin on T+15 (Wed 28 Oct 2026) or earlier, write batches: 3"),
        ("{batches: 4, per: weekday, from: T+18}", "batches",
         "Its last batch, Thu 5 Nov 2026 (T+23), is 23 days after launch",
         "begin on T+16 (Thu 29 Oct 2026) or earlier, write batches: 2"),
        ("{batches: 2, per: day, from: T+22}", "batches", "Its last batch, Thu 5 Nov",
         "begin on T+20 (Mon 2 Nov 2026) or earlier"),
        ("{batches: 4, per: 10 days, from: T+15}", "batches", "Its last batch, Fri 27 Nov 2026",
         "begin on T-9 (Sun 4 Oct 2026) or earlier, write batches: 1"),
        ("{batches: 2, per: day, from: T+60}", "batches", "Its last batch, Sun 13 Dec",
         "begin on T+20 (Mon 2 Nov 2026) or earlier"),
        ("{batches: 9, per: week, from: T+22}", "batches", "Its last batch, Wed 30 Dec",
         "do it sooner, and less often"),
        ("{batches: 4, per: 2 days, from: T-23}", "from", "Sun 20 Sep 2026 (T-23) is 23 days before",
         "begin on T-21 (Tue 22 Sep 2026) or later"),
        ("{every: week, from: T+1, count: 4}", "count", "Its last day, Wed 4 Nov 2026 (T+22), is",
         "begin on T+0 (Tue 13 Oct 2026) or earlier, write count: 3"),
        ("{every: week, from: T+1, until: T+22}", "until", "Its last day, Wed 4 Nov 2026 (T+22)",
         "end it on T+21 (Tue 3 Nov 2026) or earlier"),
        ("{every: week, from: T-22, until: T+6}", "from", "Mon 21 Sep 2026 (T-22) is 22 days before",
         "begin on T-21 (Tue 22 Sep 2026) or later"),
    ],
)  # fmt: skip
def test_what_recurs_begins_sooner_or_is_done_less_often(
    value: str, key: str, message: str, help: str
) -> None:
    text = when(value)
    (found,) = findings(judge(text), RULE)
    assert found.message.startswith(message)
    assert found.help == f"{help.replace('T+0', 'T-0')}, or waive launch-window with a reason"
    line = text.splitlines()[1]
    assert found.place.column - 1 == line.index(f"{key}: ") + len(f"{key}: ")


def test_what_recurs_while_only_a_month_is_known() -> None:
    head = "title: A launch\nlaunch: {date: 2026-10}\n"
    (found,) = findings(judge(when("{every: week, from: 2026-11-17, count: 2}"), head=head), RULE)
    assert found.help.startswith("end it on T+21 (Sat 21 Nov 2026) or earlier, or waive")


def test_the_firm_end_of_a_rough_span_is_told_as_it_is() -> None:
    (found,) = findings(judge(when("{from: ~T-5, until: T+22}")), RULE)
    assert found.message.startswith("Wed 4 Nov 2026 (T+22) is 22 days after launch")
    (found,) = findings(judge(when("{from: ~T-5, until: ~T+25}")), RULE)
    assert found.message.startswith("About Sat 7 Nov 2026 (T+25)")


def test_tasks_and_what_is_cancelled_are_not_judged() -> None:
    result = judge("""
        messages:
          news: {channel: email, when: T-40, status: cancelled}
        tasks:
          lists: {do: Old lists close, when: T-60}
    """)
    assert not findings(result, RULE)
