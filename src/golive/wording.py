"""Days, distances and numbers in words, alike in findings, on the screen and in files.

British English, whatever the machine's own language; dates within a copy are in its locale instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from golive.timing.model import WEEKDAYS

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)


def month_day(day: date) -> str:
    """``13 Apr``."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}"


def short_day(day: date) -> str:
    """``Tue 13 Apr``."""
    return f"{WEEKDAYS[day.weekday()]} {month_day(day)}"


def full_day(day: date) -> str:
    """``Tue 13 Apr 2027``."""
    return f"{short_day(day)} {day.year}"


def weekday_name(day: date) -> str:
    """``Tuesday``."""
    return DAYS[day.weekday()]


def offset_text(days: int) -> str:
    """Days from launch as people write them: T-14, T-0, T+7."""
    return f"T-{-days}" if days <= 0 else f"T+{days}"


def from_launch(days: int) -> str:
    """The same in words: ``24 days before launch``, ``launch day``."""
    if days == 0:
        return "launch day"
    return f"{count(abs(days), 'day')} {'before' if days < 0 else 'after'} launch"


def countdown(launch: date, today: date) -> str:
    """How long until launch, or since: ``in 23 days (T-23)``, ``today (T-0)``."""
    left = (launch - today).days
    if left == 0:
        return "today (T-0)"
    away = count(abs(left), "day")
    return f"{f'in {away}' if left > 0 else f'{away} ago'} ({offset_text(-left)})"


def count(number: int, noun: str, plural: str = "", *, grouped: bool = False) -> str:
    """A number with its noun: ``1 day``, ``3 days``; ``grouped`` writes ``1,200 words``."""
    written = f"{number:,}" if grouped else str(number)
    return f"{written} {noun if number == 1 else plural or noun + 's'}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words in a row: ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
