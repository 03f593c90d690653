"""The launch by weeks: which audience hears something when, as a picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from rich.text import Text

from golive.campaign.audience import Side
from golive.plan import Plan
from golive.report.screen import Screen, heading, widest
from golive.schedule.days import monday
from golive.schedule.model import Day, Entry
from golive.timing.model import Form
from golive.wording import month_day

WEEKS = 3
"""Weeks shown on either side of the launch's: those of the launch window."""
_NOBODY = ""
_DATED = 7
"""Cells of a week that hold a date: ``21 Sep`` and a space."""


def week_of(day: Day, launch: date | None) -> int | None:
    """Calendar weeks from the launch's; without a launch date, weeks counted from T-0."""
    if launch is not None and day.date is not None:
        return (monday(day.date) - monday(launch)).days // 7
    return None if day.offset is None else day.offset // 7


def timeline(plan: Plan, screen: Screen) -> Iterator[Text]:
    """Audiences by weeks: a dot for each touchpoint that starts, a line while one keeps running."""
    starts, running = _counts(plan)
    if not starts:
        return
    weeks = range(
        min(-WEEKS, *(week for _, week in starts)), max(WEEKS, *(week for _, week in starts)) + 1
    )
    if len(weeks) > 2 * WEEKS + 5:  # something lies months away; the calendar below has it
        weeks = range(-WEEKS - 2, WEEKS + 3)
    rows = _rows(plan, starts)
    label = widest((text for _, text, _ in rows), max(screen.width * 7 // 20 - 1, 14)) + 1
    cell = min(max((screen.width - label - 3) // len(weeks), 3), 12)
    yield heading("Timeline")
    yield from _head(plan, screen, weeks, label, cell)
    for name, text, style in rows:
        line = Text(screen.fit(text, label - 1) + " ", style)
        for week in weeks if name is not None else ():
            key = (name or _NOBODY, week)
            room = cell if week == 0 else cell - 1
            _append(line, week, screen, cell, _cell(screen, room, starts[key], running[key]))
        line.rstrip()
        yield line
    yield screen.line((screen.sign("  ● a touchpoint starts   ─── one keeps running"), "dim"))


def _counts(plan: Plan) -> tuple[Counter[tuple[str, int]], Counter[tuple[str, int]]]:
    """Touchpoints that start, and those that keep running, by audience and week."""
    starts: Counter[tuple[str, int]] = Counter()
    running: Counter[tuple[str, int]] = Counter()
    for entry in plan.schedule.entries:
        week = week_of(entry.start, plan.schedule.launch)
        if week is None:
            continue
        last = _last_week(entry, plan.schedule.launch, week)
        for name in entry.audiences or (_NOBODY,):
            starts[name, week] += 1
            for later in range(week + 1, last + 1):
                running[name, later] += 1
    return starts, running


def _last_week(entry: Entry, launch: date | None, first: int) -> int:
    if entry.form is not Form.SPAN:
        return first
    last = WEEKS if entry.open_ended else week_of(entry.end, launch)
    return min(first if last is None else last, first + 60)


def _rows(plan: Plan, starts: Counter[tuple[str, int]]) -> list[tuple[str | None, str, str]]:
    """Audience id (None for a title), text and style of each row."""
    rows: list[tuple[str | None, str, str]] = []
    for side in Side:
        mine = [(n, a) for n, a in plan.campaign.audiences.items() if a.side is side]
        if mine:
            rows.append((None, f"  {side.value.capitalize()}", "dim"))
        rows += [(name, f"   {audience.label or name}", "") for name, audience in mine]
    if any(name == _NOBODY for name, _ in starts):
        rows.append((_NOBODY, "  (no audience)", ""))
    return rows


def _head(plan: Plan, screen: Screen, weeks: range, label: int, cell: int) -> Iterator[Text]:
    launch = plan.schedule.launch
    titles = Text(" " * label)
    dates = Text(" " * label)
    for week in weeks:
        title = f"{week:+} wk" if cell >= _DATED else f"{week:+}"
        if week == 0:
            named = "launch" if cell >= _DATED else "T-0"
            title = f"{screen.sign('◆')} {named}" if cell > len(named) + 2 else named
        _append(titles, week, screen, cell, title, dim=True)
        if launch is not None and cell >= _DATED:
            day = launch if week == 0 else monday(launch) + timedelta(days=7 * week)
            _append(dates, week, screen, cell, month_day(day), dim=True)
    for line in (titles, dates):
        line.rstrip()
        if line:
            yield line


def _append(
    line: Text, week: int, screen: Screen, cell: int, text: str, *, dim: bool = False
) -> None:
    """Add a week's cell; the launch week stands between two rules."""
    rule = screen.sign("│")
    text = screen.fit(text, cell if week == 0 else cell - 1)
    if week == 0:
        line.append(f"{rule} ", "green").append(text, "bold green").append(f"{rule} ", "green")
    else:
        line.append(text + " ", "dim" if dim else "cyan")


def _cell(screen: Screen, room: int, starts: int, running: int) -> str:
    """Dots for what starts, a number where there are too many, a line for what runs on."""
    dots = screen.sign("●") * starts
    if starts > min(room - bool(running), 6):
        dots = f"{screen.sign('●')}{screen.sign('×')}{starts}"
    if running:
        return dots + screen.sign("─") * (room - len(dots))
    return screen.fit(dots, room)
