"""The calendar for spreadsheets; the JSON calendar is for programs."""

from __future__ import annotations

from golive.exports.options import PLAIN, CalendarOptions
from golive.exports.production import layered_rows
from golive.exports.row import Row
from golive.exports.sheet import harmless, sheet
from golive.plan import Result

HEADER = ("Date", "End date", "T", "Time", "Time zone", "Channel", "Audience", "Message", "Owner",
          "Status", "Id")  # fmt: skip


def csv_calendar(result: Result, options: CalendarOptions = PLAIN) -> bytes:
    """The calendar as comma-separated values; what is not scheduled comes last, without a date."""
    return sheet(HEADER, map(_cells, layered_rows(result.plan, options.production)))


def _cells(row: Row) -> tuple[str, ...]:
    told = (row.zone, row.vehicle, row.audience, row.message, ", ".join(row.owner), row.progress,
            row.id)  # fmt: skip
    day, end = (on.isoformat() if on else "" for on in (row.date, row.end))
    hours = row.hours.replace("–", "-").replace("…", "-")
    return (day, end, row.offset, hours, *map(harmless, told))
