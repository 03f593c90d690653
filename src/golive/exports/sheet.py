"""Comma-separated values that spreadsheets and people can trust: RFC 4180, in UTF-8 with a mark.

Excel reads a CSV file in the code page of its machine unless it begins with the byte order mark
U+FEFF, and shows "é" as "Ã©"; LibreOffice, Numbers and Google Sheets read UTF-8 with or without
it, and do not show it. Programs should open the file as ``utf-8-sig``.
Where a comma is the decimal sign, Excel splits lines at semicolons: there, Data, From Text/CSV asks.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = tuple("=+-@＝＋－＠")
"""What makes a spreadsheet compute a cell instead of showing it; wide forms count in some."""


def sheet(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A header and rows of cells as a file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
