"""Go or no-go: what stands against a launch on a day, and what is only shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report.plans import result_of
from rich.cells import cell_len

from golive.finding import Finding, Place, Severity
from golive.report.readiness import Part, Readiness, State, readiness
from golive.report.readiness_markdown import readiness_markdown
from golive.report.readiness_text import readiness_text

LAUNCH = """\
title: Commons opens
launch: {date: 2026-10-13, until: 2026-10-14}
readiness:
  sponsor: {owner: Ana Ruiz, by: T-21, done: true, evidence: Signed budget of 2 March}
  platform: {owner: IT, by: T-7}
gates:
  tested: {fact: It is tested, by: T-5, owner: IT}
pilot: {audience: few, when: {from: T-20, until: T-8}, gate: tested, success: All answered}
training:
  answering: {topic: How to answer, by: T-3}
inventory:
  voice-menu: {change: Option 3, owner: Telephony, by: T+1}
  old-faq: {change: Redirected, by: T+2}
  signatures: {change: The address}
hand_over: {to: [Community team], when: T+21, what: A monthly newsletter}
audiences:
  few: {label: The first few, side: external}
messages:
  open: {audiences: few, channel: blog, when: T-0, approvers: [{who: Legal, by: T-9}, {who: Care, by: T-2}]}
  gone: {audiences: few, channel: blog, sent: 2026-09-29, approvers: [{who: Legal, by: T-19}]}
  sorry: {channel: blog, when: on-delay, status: approved, owner: Care}
  back: {channel: blog, when: on-rollback, owner: Care}
"""
ERROR = Finding("gate-open", Severity.ERROR, Place("c.yaml", 4, 3, 4, 9), "Not open.")
WARNING = Finding("kpi", Severity.WARNING, Place("c.yaml", 4, 3, 4, 9), "No target.")


def on(day: str, text: str = LAUNCH, *findings: Finding) -> Readiness:
    return readiness(result_of(text, *findings, today=date.fromisoformat(day)))


def states(verdict: Readiness, part: Part) -> dict[str, State]:
    return {row.name: row.state for row in verdict.rows if row.part is part}


@pytest.mark.parametrize(
    ("day", "stopping"),
    [
        ("2026-10-05", []),
        ("2026-10-06", ["platform"]),  # due that day
        ("2026-10-08", ["platform", "tested"]),
        ("2026-10-10", ["platform", "tested", "answering"]),
        ("2026-10-13", ["platform", "tested", "answering", "signatures"]),  # no day: by launch
        ("2026-10-14", ["platform", "tested", "answering", "voice-menu", "signatures"]),
        ("2026-11-30", ["platform", "tested", "answering", "voice-menu", "signatures"]),
    ],
)
def test_what_is_due_by_launch_stops_it_from_its_day_on(day: str, stopping: list[str]) -> None:
    verdict = on(day)
    assert [row.name for row in verdict.rows if row.stops] == stopping
    assert verdict.is_go is not bool(stopping)
    assert len(verdict.reasons) == len(stopping)


def test_a_reason_says_which_and_since_when() -> None:
    assert on("2026-10-08").reasons == (
        "The foundation platform was due Tue 6 Oct 2026 (T-7), and is not done.",
        "The gate tested is due today, and is not done.",
    )
    assert on("2026-10-13").reasons[-1] == (
        "The material signatures is not done, and the launch is here."
    )


def test_errors_stand_against_it_and_warnings_do_not() -> None:
    assert on("2026-09-01", LAUNCH, WARNING).is_go
    assert on("2026-09-01", LAUNCH, WARNING, ERROR).reasons == (
        "The plan has 1 error at c.yaml:4:3.",
    )
    assert on("2026-09-01", LAUNCH, ERROR, ERROR).reasons == (
        "The plan has 2 errors, the first at c.yaml:4:3.",
    )


def test_a_launch_without_a_date_cannot_go() -> None:
    verdict = on("2026-10-20", LAUNCH.replace("date: 2026-10-13, until: 2026-10-14", "date: TBD"))
    assert verdict.reasons == ("The launch has no date yet.",)
    assert "No date yet" in readiness_text(verdict, 80, color=False)


def test_what_is_not_begun_is_shown_and_does_not_stop_it() -> None:
    verdict = on("2026-10-14", "title: x\nlaunch: {date: 2026-10-13}\n")
    assert verdict.is_go
    assert {row.state for row in verdict.rows} == {State.NOT_BEGUN}
    assert {row.part for row in verdict.rows} == set(Part)


def test_pilot_approvals_drawer_and_hand_over_tell_how_far_they_are() -> None:
    before, after = on("2026-10-04"), on("2026-10-06")
    assert states(before, Part.PILOT) == {"The first few": State.OPEN}
    assert states(after, Part.PILOT) == {"The first few": State.DUE}
    assert states(on("2026-10-06", LAUNCH.replace("by: T-5,", "by: T-5, done: true,")),
                  Part.PILOT) == {"The first few": State.DONE}  # fmt: skip
    assert states(on("2026-10-03"), Part.APPROVALS) == {"2 still to come": State.OPEN}
    assert states(before, Part.APPROVALS) == {"open": State.DUE, "1 still to come": State.OPEN}
    approved = LAUNCH.replace("when: T-0,", "when: T-0, status: approved,")
    assert states(on("2026-10-06", approved), Part.APPROVALS) == {"all given": State.DONE}
    assert states(after, Part.DRAWER) == {
        "a delay": State.DONE,
        "a rollback": State.OPEN,
        "an incident": State.NOT_BEGUN,
    }
    assert states(after, Part.HAND_OVER) == {"what follows": State.OPEN}
    assert states(on("2026-11-03"), Part.HAND_OVER) == {"what follows": State.DUE}


def test_foundations_that_the_plan_does_not_name_are_not_begun() -> None:
    found = states(on("2026-09-01"), Part.FOUNDATIONS)
    assert list(found) == [
        "sponsor",
        "metrics",
        "platform",
        "team",
        "community manager",
        "guidelines",
    ]
    assert found["sponsor"] is State.DONE
    assert found["guidelines"] is State.NOT_BEGUN


def test_a_screen() -> None:
    lines = readiness_text(on("2026-10-06"), 80, color=False).splitlines()
    assert lines[:10] == [
        "Commons opens                                                            opening",
        "Tue 13 Oct 2026 · in 7 days (T-7)",
        "",
        "NO-GO: 1 thing stands against it",
        "  The foundation platform is due today, and is not done.",
        "",
        "Foundations",
        "  done       sponsor            T-21 Tue 22 Sep  Ana Ruiz",
        "             Signed budget of 2 March",
        "  not begun  metrics",
    ]
    assert "GO: nothing stands against it today; " in readiness_text(
        on("2026-09-01"), 80, color=False
    )


@pytest.mark.parametrize("width", [40, 57, 80, 120])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    hostile = LAUNCH.replace("Option 3", r'"\u200bred \u2066\n[bold]' + "記者" * 40 + '"')
    text = readiness_text(on("2026-10-13", hostile, ERROR), width, color=False)
    assert "\u200b" not in text
    assert all(cell_len(line) <= width for line in text.splitlines())


def test_colour_changes_nothing_but_colour() -> None:
    coloured = readiness_text(on("2026-10-06"), 80, color=True)
    assert "\x1b[" in coloured
    ascii_only = readiness_text(on("2026-10-06"), 80, color=False, unicode=False)
    assert ascii_only.isascii()


def test_markdown() -> None:
    text = readiness_markdown(on("2026-10-06", LAUNCH.replace("Option 3", "Option | <b>3</b>")))
    assert "- **Verdict:** **no-go**\n\n- The foundation platform is due today" in text
    assert "| platform | **due** | Tue 6 Oct 2026 (T-7) | IT |  |" in text
    assert "Option \\| &lt;b&gt;3" in text
    assert "- **Verdict:** go\n" in readiness_markdown(on("2026-09-01"))


@settings(max_examples=60, deadline=None)
@given(due=st.integers(-20, 20), today=st.integers(-30, 30), days=st.integers(0, 4))
def test_a_day_stands_against_a_launch_once_it_is_here(due: int, today: int, days: int) -> None:
    launch = date(2026, 10, 13)
    by = f"T-{-due}" if due <= 0 else f"T+{due}"
    text = (
        f"title: x\nlaunch: {{date: {launch}, until: {launch + timedelta(days)}}}\n"
        f"gates: {{g: {{fact: It is so, by: {by}}}}}\n"
    )
    verdict = on((launch + timedelta(today)).isoformat(), text)
    assert verdict.is_go is not (due <= today and due <= days)
