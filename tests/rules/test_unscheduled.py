from __future__ import annotations

import pytest
from rules.plans import findings, judge, said

RULE = "unscheduled"


def test_what_waits_for_a_decision() -> None:
    result = judge("""
        messages:
          news: {channel: email, when: TBD}
          more: {channel: email, when: early 2026-10}
    """)
    assert said(result, RULE) == [
        (4, "news/email has no day yet: TBD."),
        (5, "more/email has no day yet: early 2026-10."),
    ]
    assert findings(result, RULE)[1].help == (
        "choose a day from Thu 1 Oct 2026 (T-12) to Sat 10 Oct 2026 (T-3)"
    )


@pytest.mark.parametrize(
    "value",
    [
        "when: after other",
        "when: on-confirm",
        "when: nobody+2d",
        "when: on-delay",
        "when: TBD, maybe: if it rains",
        "when: TBD, status: idea",
        "when: TBD, status: cancelled",
        "latest: T-3",
    ],
)
def test_what_waits_for_something_is_only_listed(value: str) -> None:
    yaml = f"messages:\n  news: {{channel: email, {value}}}\n  other: {{channel: x, when: T-1}}\n"
    assert not findings(judge(yaml), RULE)


def test_one_time_for_several_channels_is_one_decision() -> None:
    result = judge("messages:\n  news: {channel: [email, intranet], when: TBD}\n")
    assert len(findings(result, RULE)) == 1


@pytest.mark.parametrize(
    ("drawer", "when", "help"),
    [
        ("on-delay", "d", "write on-delay"),
        ("on-delay", "d+2d", "write on-delay+2d"),
        ("on-delay+1d", "d/email+1w", "write on-delay+8d"),
        ("on-incident", "d+2bd", "write on-incident, with a distance of its own such as +2d"),
        ("on-incident", "again+2d", "write on-incident, with a distance of its own such as +2d"),
    ],
)
def test_what_waits_in_vain_belongs_into_the_drawer(drawer: str, when: str, help: str) -> None:
    yaml = f"""
        milestones: {{again: d+1w}}
        messages:
          d: {{channel: email, when: {drawer}}}
          e: {{channel: blog, when: {when}}}
    """
    (found,) = findings(judge(yaml), RULE)
    assert found.help == help
