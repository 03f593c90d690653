"""How rules speak of days and of several things at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from golive.schedule.model import Day
from golive.timing.model import WEEKDAYS

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def written(day: Day) -> str:
    """A day as findings write it: ``Fri 18 Sep 2026 (T-24)``, or what is known of it."""
    if day.date is None:
        return day.label
    text = f"{WEEKDAYS[day.date.weekday()]} {day.date.day} {_MONTHS[day.date.month - 1]}"
    text += f" {day.date.year}"
    return f"{text} ({day.label})" if day.label else text


def from_launch(offset: int) -> str:
    """A distance in words: ``24 days before launch``, ``launch day``."""
    if offset == 0:
        return "launch day"
    return f"{count(abs(offset), 'day')} {'before' if offset < 0 else 'after'} launch"


def offset_day(launch: date | None, offset: int) -> Day:
    """The day so many days from launch, with its date where the launch has one."""
    return Day(launch + timedelta(days=offset) if launch else None, offset)


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: ``1 day``, ``3 days``."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words in a row: ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
