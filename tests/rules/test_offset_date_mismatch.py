from __future__ import annotations

import pytest
from rules.plans import HEAD, findings, judge, said

RULE = "offset-date-mismatch"


def test_both_days_are_named() -> None:
    result = judge("messages:\n  news: {channel: email, when: {at: T-14, date: 2026-09-30}}\n")
    (found,) = findings(result, RULE)
    assert (found.place.line, found.place.column) == (4, 49)
    assert found.message == (
        "T-14 is Tue 29 Sep 2026 (T-14), but the date beside it is Wed 30 Sep 2026 (T-13)."
    )
    assert found.help == "write date: 2026-09-29 or at: T-13, whichever is meant"
    assert [label.place.line for label in found.related] == [4, 2]


def test_milestones_lists_and_tasks_too() -> None:
    result = judge("""
        milestones:
          soft: {at: T-7, date: 2026-10-05}
        messages:
          news: {channel: [email, sms], when: [T-3, {at: soft+1d, date: 2026-10-06}]}
        tasks:
          lists: {do: Lists close, when: {at: T-2, date: 2026-10-12}}
    """)
    assert [line for line, _ in said(result, RULE)] == [4, 6, 8]


@pytest.mark.parametrize(
    "value",
    [
        "{channel: email, when: {at: T-14, date: 2026-09-29}}",
        "{channel: email, when: {at: ~T-14, date: 2026-10-01}}",
        "{channel: email, when: {at: T-14, date: 2026-09-30}, status: cancelled}",
        "{channel: email, when: {at: T-14, date: 2026-09-30}, sent: 2026-09-30}",
        "{channel: email, when: {at: TBD-x+2d, date: 2026-09-30}}",
    ],
)
def test_fine(value: str) -> None:
    assert not findings(judge(f"messages:\n  news: {value}\n"), RULE)


def test_without_a_launch_date_there_is_nothing_to_compare() -> None:
    yaml = "messages:\n  news: {channel: email, when: {at: T-14, date: 2026-09-30}}\n"
    assert not findings(judge(yaml, head=HEAD.replace("2026-10-13", "TBD")), RULE)
