"""The verdict on a launch on a screen, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from golive.report.readiness import Part, Readiness, Row, State
from golive.report.screen import Cell, Screen, cells, heading, on_screen, widest
from golive.schedule.model import Day
from golive.wording import count, countdown, full_day, listed, short_day

MIN_WIDTH = 40
_STYLES = {
    State.DONE: "green",
    State.OPEN: "",
    State.DUE: "bold yellow",
    State.NOT_BEGUN: "dim",
}
_STATE = 9
"""Cells of the longest state."""
_GAP = 2


def readiness_text(verdict: Readiness, width: int, color: bool, unicode: bool = True) -> str:
    """Go or no-go with its reasons, then every part with what is done, open, due or not begun.

    No line is wider than ``width``, of which at least 40 are used; without ``color`` the text is
    plain, without ``unicode`` golive's own signs are ASCII.
    """
    screen = Screen(max(width, MIN_WIDTH), unicode)
    lines = [*_head(verdict, screen), Text(), *_verdict(verdict, screen)]
    names = widest((row.name for row in verdict.rows), screen.width // 4)
    days = widest((_day(row.due) for row in verdict.rows), 16)
    for part in Part:
        rows = [row for row in verdict.rows if row.part is part]
        if rows:
            lines += [Text(), heading(part.value)]
            for row in rows:
                lines += _row(row, names, days, screen)
    return on_screen(lines, screen.width, color)


def _head(verdict: Readiness, screen: Screen) -> Iterator[Text]:
    plan = verdict.plan
    title = screen.fit(plan.campaign.title, screen.width, pad=False)
    space = screen.width - cells(title) - cells(plan.name)
    beside = [(" " * space, ""), (plan.name, "dim")] if space >= _GAP else []
    yield screen.line((title, "bold"), *beside)
    launch = plan.schedule.launch
    if launch is None:
        yield screen.line(("No date yet", "bold yellow"))
    else:
        away = screen.sign(" · ") + countdown(launch, verdict.today)
        yield screen.line((full_day(launch), "bold green"), (away, "green"))


def _verdict(verdict: Readiness, screen: Screen) -> Iterator[Text]:
    if verdict.is_go:
        yield from screen.wrapped(0, f"GO: nothing stands against it today; {_rest(verdict)}.",
                                  "bold green")  # fmt: skip
        return
    reasons = verdict.reasons
    verb = "stands" if len(reasons) == 1 else "stand"
    yield screen.line((f"NO-GO: {count(len(reasons), 'thing')} {verb} against it", "bold red"))
    for reason in reasons:
        yield from screen.wrapped(2, reason)


def _rest(verdict: Readiness) -> str:
    """What is not done, although it does not stand against it."""
    left = [
        f"{verdict.count(state)} {state}"
        for state in (State.DUE, State.OPEN, State.NOT_BEGUN)
        if verdict.count(state)
    ]
    return listed(left) if left else "all is done"


def _row(row: Row, names: int, days: int, screen: Screen) -> Iterator[Text]:
    style = "bold red" if row.stops else _STYLES[row.state]
    state = Cell(_STATE, [(row.state.value, style)])
    rest = screen.width - 4 - _STATE
    if not row.name:
        yield from screen.row(2, state, Cell(rest, [(row.evidence, "dim")]))
        return
    owner = rest - names - 2 - (days and days + 2)
    yield from screen.row(
        2, state, Cell(names, [(row.name, "bold")]), Cell(days, [(_day(row.due), "")]),
        Cell(owner, [(", ".join(row.owner), "")]),
    )  # fmt: skip
    if row.evidence:
        yield from screen.wrapped(4 + _STATE, row.evidence, "dim")


def _day(day: Day | None) -> str:
    if day is None:
        return ""
    return " ".join(filter(None, (day.label, short_day(day.date) if day.date else "")))
