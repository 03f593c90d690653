"""The content calendar on a screen, week by week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rich.text import Text

from golive.plan import Plan
from golive.report.calendar_rows import Row, weeks
from golive.report.screen import Screen, cells, heading, widest
from golive.wording import short_day

_GAP = 2
_WIDE = 100
"""From this width on, audience and owner have columns of their own."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The cells of each column; 0 for one that is left out."""

    indent: int
    near: int
    time: int
    channel: int
    message: int
    audience: int
    owner: int
    status: int


def calendar(plan: Plan, screen: Screen, production: bool = False) -> Iterator[Text]:
    """Everything with a day, in order; nothing if nothing but the launch has one."""
    found = weeks(plan, production)
    rows = [row for week in found for row in week.rows]
    if all(row.kind == "launch" for row in rows):
        return
    columns = _columns(rows, screen)
    yield heading("Content calendar")
    yield _titles(columns, screen)
    for week in found:
        yield Text()
        yield Text(screen.sign(week.title), "bold")
        before = None
        for row in week.rows:
            yield _line(row, columns, screen, same_day=row.day == before)
            before = row.day


def _columns(rows: list[Row], screen: Screen) -> _Columns:
    wide = screen.width >= _WIDE
    time = widest((row.time for row in rows), 11)
    channel = widest((row.channel for row in rows), 20 if wide else 15)
    status = widest((row.status for row in rows), 9)
    audience = widest((row.audience for row in rows), screen.width * 4 // 25) if wide else 0
    owner = widest((row.owner for row in rows), screen.width * 7 // 50) if wide else 0
    indent, near = (2, 2) if wide else (1, 1)
    used = indent + 10 + near + 4 + near + (time + near if time else 0)
    used += sum(width + _GAP for width in (channel, audience, owner, status) if width)
    message = max(screen.width - used, 8)
    return _Columns(indent, near, time, channel, message, audience, owner, status)


def _titles(columns: _Columns, screen: Screen) -> Text:
    message = "Message" if columns.audience else screen.sign("Message · Audience")
    cells = ("Date", "T", "Time", "Channel", message, "Audience", "Owner", "Status")
    return _joined(screen, columns, cells, ("dim",) * len(cells))


_STYLES = {
    "touchpoint": ("bold", "", "", "cyan", "", "", "dim", "green"),
    "task": ("dim",) * 8,
    "production": ("dim",) * 8,
    "launch": ("bold green",) * 8,
}


def _line(row: Row, columns: _Columns, screen: Screen, *, same_day: bool) -> Text:
    date = short_day(row.day.date) if row.day.date else ""
    offset, channel = row.day.label, row.channel
    if row.kind == "launch":
        channel = screen.sign(channel)
    elif same_day:
        date = offset = ""
    if columns.audience and not row.audience:  # tasks and the launch use the room beside them
        wide = columns.message + _GAP + columns.audience
        columns = replace(columns, message=wide, audience=0)
    if columns.status and not (row.status or columns.owner):
        wide = columns.message + _GAP + columns.status
        columns = replace(columns, message=wide, status=0)
    beside = "" if columns.audience else row.audience
    message = _message(row, columns.message, screen, beside)
    cells = (date, offset, row.time, channel, message, row.audience, row.owner, row.status)
    return _joined(screen, columns, cells, _STYLES[row.kind])


def _message(row: Row, room: int, screen: Screen, audience: str) -> str:
    """Message, extent and audience in one cell; the message gives way first, within reason."""
    extent = row.extent
    if audience or cells(f"{row.message} {extent}") > room:
        extent = row.short_extent
    tail = f" {screen.sign(extent)}" if extent else ""
    if audience:
        dot = screen.sign(" · ")
        spare = max(room - cells(row.message + tail + dot), room * 3 // 8 - len(dot))
        tail += dot + screen.fit(audience, spare, pad=False)
    return screen.fit(row.message, max(room - cells(tail), 8), pad=False) + tail


def _joined(
    screen: Screen, columns: _Columns, texts: tuple[str, ...], styles: tuple[str, ...]
) -> Text:
    widths = (10, 4, columns.time, columns.channel, columns.message, columns.audience,
              columns.owner, columns.status)  # fmt: skip
    parts = [(" " * columns.indent, "")]
    for index, (text, width, style) in enumerate(zip(texts, widths, styles)):
        if width:
            gap = columns.near if index < 3 else _GAP
            parts += [(screen.fit(text, width), style), (" " * gap, "")]
    return screen.line(*parts)
