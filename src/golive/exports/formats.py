"""The formats a calendar can be had in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from golive.exports.csv_calendar import csv_calendar
from golive.exports.ics import ics_calendar
from golive.exports.json_calendar import json_calendar
from golive.exports.markdown_calendar import markdown_calendar
from golive.exports.options import PLAIN, CalendarOptions
from golive.plan import Result


class Calendar(Protocol):
    """The bytes of a plan's calendar."""

    def __call__(self, result: Result, options: CalendarOptions = PLAIN) -> bytes: ...


CALENDARS: Mapping[str, Calendar] = MappingProxyType(
    {
        "ics": ics_calendar,
        "csv": csv_calendar,
        "markdown": markdown_calendar,
        "json": json_calendar,
    }
)
"""Every calendar format by name; the same plan always gives the same bytes."""
