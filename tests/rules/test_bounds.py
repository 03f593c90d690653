from __future__ import annotations

import pytest
from rules.plans import findings, judge

RULE = "bounds"


def test_it_names_the_day_and_the_bound() -> None:
    result = judge("messages:\n  news: {channel: email, when: T-14, earliest: T-10}\n")
    (found,) = findings(result, RULE)
    assert found.message == (
        "Tue 29 Sep 2026 (T-14) is before the earliest day, Sat 3 Oct 2026 (T-10)."
    )
    assert (found.place.line, found.place.column) == (4, 32)
    assert [(label.place.column, label.text) for label in found.related] == [
        (48, "not before this")
    ]


@pytest.mark.parametrize(
    ("value", "fires"),
    [
        ("when: T-10, earliest: T-10", False),
        ("when: T-1, latest: 2026-10-12", False),
        ("when: T-0, latest: 2026-10-12", True),
        ("when: ~T+2, latest: T-1", False),
        ("when: ~T+3, latest: T-1", True),
        ("when: {from: T-5, until: T+5}, latest: T+4", True),
        ("when: {from: T-5}, latest: T+4", False),
        ("when: {every: day, from: T-5, until: T+5}, earliest: T-4", True),
        ("when: 2026-09, latest: 2026-08-31", True),
        ("when: 2026-09, latest: 2026-09-01", False),
        ("latest: T-1", False),
        ("sent: 2026-10-01, latest: 2026-09-01", False),
        ("when: T-0, latest: T-1, status: cancelled", False),
    ],
)
def test_forms(value: str, fires: bool) -> None:
    found = findings(judge(f"messages:\n  news: {{channel: email, {value}}}\n"), RULE)
    assert len(found) == int(fires)


def test_tasks_keep_to_their_bounds() -> None:
    result = judge("tasks:\n  lists: {do: Lists close, when: T-2, latest: T-3}\n")
    (found,) = findings(result, RULE)
    assert found.subject == "lists"
