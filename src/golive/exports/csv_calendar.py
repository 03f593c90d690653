"""The calendar for spreadsheets: RFC 4180, in UTF-8 with a mark that says so.

Excel reads a CSV file in the code page of its machine unless it begins with the byte order mark
U+FEFF, and shows "é" as "Ã©"; LibreOffice, Numbers and Google Sheets read UTF-8 with or without
it, and do not show it. Programs should open the file as ``utf-8-sig``; the JSON calendar has no mark.
Where a comma is the decimal sign, Excel splits lines at semicolons: there, Data, From Text/CSV asks.
"""

from __future__ import annotations

import csv
import io

from golive.exports.options import PLAIN, CalendarOptions
from golive.exports.production import layered_rows
from golive.exports.row import Row
from golive.plan import Result

HEADER = ("Date", "End date", "T", "Time", "Time zone", "Channel", "Audience", "Message", "Owner",
          "Status", "Id")  # fmt: skip
_FORMULA = tuple("=+-@＝＋－＠")
"""What makes a spreadsheet compute a cell instead of showing it; wide forms count in some."""


def csv_calendar(result: Result, options: CalendarOptions = PLAIN) -> bytes:
    """The calendar as comma-separated values; what is not scheduled comes last, without a date."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(_cells(row) for row in layered_rows(result.plan, options.production))
    return out.getvalue().encode("utf-8-sig")


def _cells(row: Row) -> tuple[str, ...]:
    told = (row.zone, row.vehicle, row.audience, row.message, ", ".join(row.owner), row.progress,
            row.id)  # fmt: skip
    day, end = (on.isoformat() if on else "" for on in (row.date, row.end))
    hours = row.hours.replace("–", "-").replace("…", "-")
    return (day, end, row.offset, hours, *map(_shown, told))


def _shown(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
