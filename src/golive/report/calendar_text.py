"""The content calendar on a screen, week by week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rich.text import Text

from golive.plan import Plan
from golive.report.calendar_rows import Row, weeks
from golive.report.screen import Cell, Screen, cells, heading, widest
from golive.report.wrapping import GLUE, Part, glued
from golive.wording import short_day

_WIDE = 110
"""From this width on, audience and owner have columns of their own, not a line below."""
_GAP = 2
_LEAST = 16
"""Cells in which a message can be read; where there are fewer, it stands below its channel."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The cells of each column; 0 for one that is left out.

    Those of a ``stacked`` calendar leave audience, owner and id to a line below, and on a very
    narrow screen the message and its status too.
    """

    near: int
    time: int
    channel: int
    message: int
    audience: int
    owner: int
    status: int
    stacked: bool
    has_owners: bool

    @property
    def below(self) -> int:
        """Where a row's second line begins: under its time."""
        return 14 + 3 * self.near

    @property
    def beside(self) -> int:
        """Where its channel begins."""
        return self.below + (self.time and self.time + self.near)


def calendar(plan: Plan, screen: Screen, production: bool = False) -> Iterator[Text]:
    """Everything with a day, in order; nothing if nothing but the launch has one."""
    found = weeks(plan, production)
    rows = [row for week in found for row in week.rows]
    if all(row.kind == "launch" for row in rows):
        return
    columns = _columns(rows, screen)
    yield heading("Content calendar")
    yield from _titles(columns, screen)
    for week in found:
        yield Text()
        yield Text(screen.sign(week.title), "bold")
        before = None
        for row in week.rows:
            yield from _lines(row, columns, screen, same_day=row.day == before)
            before = row.day


def _columns(rows: list[Row], screen: Screen) -> _Columns:
    stacked = screen.width < _WIDE
    status = _width("Status", [row.status for row in rows], 9)
    columns = _Columns(
        1 if stacked else 2, _width("Time", [row.time for row in rows], 11),
        _width("Channel", [row.channel for row in rows], 20), 0, 0, 0, status, stacked,
        any(row.owner for row in rows),
    )  # fmt: skip
    room = screen.width - columns.beside - columns.channel - _GAP - (status and status + _GAP)
    if stacked and room < _LEAST:
        return replace(columns, channel=screen.width - columns.beside, status=0)
    if stacked:
        return replace(columns, message=room)
    audience = _width("Audience", [row.audience for row in rows], room * 32 // 100)
    owner = _width("Owner", [row.owner for row in rows], room * 24 // 100)
    message = room - sum(width + _GAP for width in (audience, owner) if width)
    return replace(columns, message=message, audience=audience, owner=owner)


def _width(title: str, texts: list[str], at_most: int) -> int:
    return widest([title, *texts], at_most) if any(texts) else 0


def _titles(columns: _Columns, screen: Screen) -> Iterator[Text]:
    titles = ("Date", "T", "Time", "Channel", "Message", "Audience", "Owner", "Status")
    yield from _row(columns, screen, titles, ("dim",) * len(titles))
    if columns.stacked:
        about = ["Audience", "Owner" if columns.has_owners else "", "id"]
        if not columns.message:
            about = ["Message", *about, "Status"]
        yield from _below(columns, screen, about)


_STYLES = {
    "touchpoint": ("bold", "", "", "cyan", "", "", "dim", "green"),
    "task": ("bold", "", *("dim",) * 6),
    "production": ("bold", "", *("dim",) * 6),
    "launch": ("bold green",) * 8,
}


def _lines(row: Row, columns: _Columns, screen: Screen, *, same_day: bool) -> Iterator[Text]:
    date = short_day(row.day.date) if row.day.date else ""
    offset, channel = row.day.label, row.channel
    if row.kind == "launch":
        channel = screen.sign(channel)
    elif same_day:
        date = offset = ""
    if columns.audience and not row.audience:  # tasks and the launch use the room beside them
        columns = replace(columns, message=columns.message + _GAP + columns.audience, audience=0)
    if columns.status and not (row.status or columns.owner):
        columns = replace(columns, message=columns.message + _GAP + columns.status, status=0)
    message = _message(row, columns.message or screen.width - columns.below, screen)
    texts = (date, offset, row.time, channel, message, row.audience, row.owner, row.status)
    id = "" if columns.stacked else row.id
    yield from _row(columns, screen, texts, _STYLES[row.kind], id)
    if columns.stacked:
        if not columns.message:
            yield from screen.wrapped(columns.below, message, _STYLES[row.kind][4])
        yield from _below(columns, screen, _about(row, columns))


def _message(row: Row, room: int, screen: Screen) -> str:
    """The message and how it goes on, in short where that does not fit beside it."""
    is_long = cells(f"{row.message} {row.extent}") > room
    extent = screen.sign(row.short_extent if is_long else row.extent)
    return f"{row.message} {extent.replace(' ', GLUE)}"


def _about(row: Row, columns: _Columns) -> list[str]:
    """Audience, owner and id of what is said; the owner of what is done."""
    if row.kind == "touchpoint":
        owner = row.owner or "no owner" if columns.has_owners else ""
        about = [row.audience or "no audience", owner, row.id]
    else:
        about = [row.owner, row.id]
    return about if columns.message else [*about, row.status]


def _below(columns: _Columns, screen: Screen, about: list[str]) -> list[Text]:
    text = glued(about, screen.sign("·"))
    return screen.wrapped(columns.below, text, "dim") if text else []


def _row(
    columns: _Columns, screen: Screen, texts: tuple[str, ...], styles: tuple[str, ...], id: str = ""
) -> list[Text]:
    widths = (10, 4, columns.time, columns.channel, columns.message, columns.audience,
              columns.owner, columns.status)  # fmt: skip
    row = []
    for index, (width, text, style) in enumerate(zip(widths, texts, styles)):
        parts: list[Part] = [(text, style)]
        if index == 4 and id:
            parts.append((f"({id})", "dim"))
        row.append(Cell(width, parts, columns.near if index < 3 else _GAP))
    return screen.row(columns.near, *row)
