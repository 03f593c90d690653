"""The calendar for readers: Markdown tables, one for each week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from golive.exports.options import PLAIN, CalendarOptions
from golive.exports.plain_text import markdown_text
from golive.exports.production import layered_rows
from golive.exports.row import Row
from golive.plan import Plan, Result
from golive.schedule.days import monday
from golive.wording import full_day, offset_text, short_day

COLUMNS = ("Day", "T", "Time", "Channel", "Audience", "Message", "Owner", "Status")


def markdown_calendar(result: Result, options: CalendarOptions = PLAIN) -> bytes:
    """The calendar as a Markdown document."""
    plan = result.plan
    parts = [f"# {markdown_text(plan.campaign.title)}", *week_tables(plan, 2, options.production)]
    return ("\n\n".join(parts) + "\n").encode()


def week_tables(plan: Plan, level: int, production: bool = False) -> Iterator[str]:
    """Headings and tables, in turns: the weeks, then what has no date, then what has no day."""
    rows = layered_rows(plan, production)
    mark = "#" * level
    weeks: dict[date, list[Row]] = {}
    for row in rows:
        if row.date:
            weeks.setdefault(monday(row.date), []).append(row)
    for first, found in weeks.items():
        yield f"{mark} {_week(first, plan.schedule.launch)}"
        yield table(COLUMNS, [_cells(row) for row in found])
    waiting = [row for row in rows if not row.date and row.offset]
    if waiting:
        yield f"{mark} Days from launch, which has no date yet"
        yield table(COLUMNS, [_cells(row) for row in waiting])
    loose = [row for row in rows if not row.is_scheduled]
    if loose:
        yield f"{mark} Not scheduled yet"
        yield table(COLUMNS, [_cells(row) for row in loose])


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the cells are taken as they are."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _week(first: date, launch: date | None) -> str:
    title = f"Week of {short_day(first)}"
    if launch is None:
        return f"{title} {first.year}"
    days = (first - launch).days
    return f"{title} ({offset_text(days)} … {offset_text(days + 6)})"


def _cells(row: Row) -> tuple[str, ...]:
    day = full_day(row.date) if row.date else ""
    if row.end:
        day += f" – {full_day(row.end)}"
    time = f"{row.hours} ({row.zone})" if ", " in row.zone and row.hours else row.hours
    told = (row.vehicle, row.audience, row.message, ", ".join(row.owner), row.progress)
    return (day, row.offsets, time, *map(markdown_text, told))
