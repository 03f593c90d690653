"""Dates as British English writes them briefly, whatever the machine's own language."""

from __future__ import annotations

from datetime import date

from golive.timing.model import WEEKDAYS

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_and_month(day: date) -> str:
    """Tue 29 Sep."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def full_date(day: date) -> str:
    """Tue 29 Sep 2026."""
    return f"{day_and_month(day)} {day.year}"
