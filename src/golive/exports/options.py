"""What may be asked of a calendar beside its format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """``production`` adds the days by which texts must be ready.

    ``revision`` counts how often a calendar was handed on, for programs that ask whether an event
    is newer than the one they hold; formats without such a figure leave it out.
    """

    production: bool = False
    revision: int = 0


PLAIN = CalendarOptions()
"""The calendar as it is when nothing more is asked."""
