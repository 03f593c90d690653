"""The launch on one screen: as it looks, within its width, and unharmed by what users write.

``UPDATE_SCREENS=1 pytest tests/report`` writes the expected screens anew.
"""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest
from report.plans import folder, plan_of, result_of
from rich.cells import cell_len

from golive.finding import Finding, Place, Severity
from golive.plan import Result
from golive.report.plan_text import plan_text, plans_summary
from golive.verdicts import Waived

HERE = Path(__file__).parent
OPENING = (HERE / "opening.yaml").read_text(encoding="utf-8")
LATE = Finding("launch-window", Severity.ERROR, Place("campaigns/opening.yaml", 19, 3, 19, 9),
               "This goes out on Fri 18 Sep 2026, 25 days before launch.")  # fmt: skip
UNOWNED = Finding("owner-missing", Severity.WARNING, Place("campaigns/opening.yaml", 22, 3, 22, 9),
                  "Nobody owns this.")  # fmt: skip
WAIVED = Waived(UNOWNED, "The regulator must be told thirty days ahead, and Legal agrees.")


def opening() -> Result:
    return result_of(OPENING, UNOWNED, LATE, waived=(WAIVED,))


def expect(name: str, text: str) -> None:
    file = HERE / "screens" / f"{name}.txt"
    if os.environ.get("UPDATE_SCREENS"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [80, 120])
def test_a_small_launch(width: int) -> None:
    expect(f"opening-{width}", plan_text(opening(), width, color=False))


def test_a_terminal_without_unicode() -> None:
    text = plan_text(
        result_of(OPENING.replace("記者と編集者", "Press"), LATE), 80, False, unicode=False
    )
    expect("opening-ascii", text)
    assert text.isascii()


@pytest.mark.parametrize("width", [80, 120])
def test_a_whole_launch(width: int) -> None:
    source = folder(HERE.parents[1] / "campaigns" / "customer-community")
    result = Result(plan_of(source, date(2027, 3, 21)), ())
    text = plan_text(result, width, color=False)
    assert_fits(text, width)
    assert "Tue 13 Apr 2027 · in 23 days (T-23)" in text


@pytest.mark.parametrize("width", [40, 52, 60, 79, 80, 100, 133, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert_fits(plan_text(opening(), width, color=False), width)
    assert_fits(plans_summary([opening()], width, color=False), width)


def assert_fits(text: str, width: int) -> None:
    for line in text.splitlines():
        assert cell_len(line) <= width, line
        assert line == line.rstrip()


def test_colour_changes_nothing_but_colour() -> None:
    coloured = plan_text(opening(), 80, color=True)
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    plain = plan_text(opening(), 80, color=False)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_what_users_write_stays_text() -> None:
    title = r'"red \u202besrever [red]markup[/red] :smile: \r\nnext"'
    hostile = OPENING.replace("Commons opens", title).replace("Sneak peek", title)
    findings = (
        Finding(
            "x", Severity.ERROR, Place("a\x1b[2J.yaml", 1, 1, 1, 2), "[bold]\x1b]0;t\x07\n\u2028"
        ),
    )
    result = result_of(hostile, *findings, waived=(Waived(findings[0], "\x1b[31m\u202e [/]"),))
    text = plan_text(result, 120, color=False)
    for char in "\x1b\u202b\u202e\r\x07\u2028":
        assert char not in text
    assert r"red \u202besrever [red]markup[/red] :smile: next" in text
    assert "[bold]" in text
    coloured = plan_text(result, 120, color=True)
    assert set(re.findall(r"\x1b[^m]*m", coloured)) == set(re.findall(r"\x1b\[[\d;]+m", coloured))


def test_more_findings_than_a_screen_lists() -> None:
    text = plan_text(result_of(OPENING, *[UNOWNED] * 16, LATE), 80, color=False)
    assert "  … and 5 more: golive check" in text
    assert text.index("  error ") < text.index("  warning ")


def test_a_launch_without_a_date() -> None:
    text = plan_text(result_of(OPENING.replace("date: 2026-10-13", "date: 2026-10")
                               .replace("until: 2026-10-14, ", "")), 80, color=False)  # fmt: skip
    assert "2026-10, no day yet" in text
    assert "T-14…T-8" in text


def test_several_campaigns() -> None:
    text = plans_summary([opening(), result_of(OPENING)], 120, color=False)
    assert text.splitlines() == [
        "opening  Tue 13 Oct 2026  in 23 days  3 touchpoints  1 error, 1 warning",
        "opening  Tue 13 Oct 2026  in 23 days  3 touchpoints  no findings",
        "",
        "The whole of one: golive plan NAME",
    ]
    text = plans_summary([opening()], 48, color=False, unicode=False)
    assert text.splitlines()[:3] == [
        "opening",
        "  Tue 13 Oct 2026 - in 23 days - 3 touchpoints -",
        "  1 error, 1 warning",
    ]


def test_the_drawer_says_how_long_after() -> None:
    text = """\
title: What is kept ready
launch: {date: 2026-10-13}
messages:
  moved:
    when: on-delay
    touchpoints: [{channel: email}, {channel: slack, when: on-delay+1d}]
"""
    lines = plan_text(result_of(text), 100, color=False).splitlines()
    (row,) = lines[lines.index("  If the launch is delayed") + 1 :][:1]
    assert row.endswith("E-mail, Slack +1d")


EXCEPTIONS = """\
title: An exception that a message hands down
launch: {date: 2026-10-13}
audiences:
  staff: {side: internal, label: Staff}
  vip: {side: internal, label: VIPs, within: staff}
  press: {side: external, label: Press}
messages:
  news:
    except: vip
    when: T-3
    touchpoints:
      - {channel: email, audiences: staff}
      - {channel: press-release, audiences: press}
      - {channel: press-release, id: late, audiences: press, when: on-delay}
"""


def test_an_exception_is_shown_where_it_excepts_somebody() -> None:
    lines = plan_text(result_of(EXCEPTIONS), 150, color=False).splitlines()
    assert [line for line in lines if "Staff except VIPs" in line and "E-mail" in line]
    assert len([line for line in lines if "Press release" in line and "Press " in line]) >= 2
    assert not [line for line in lines if "Press except" in line]
