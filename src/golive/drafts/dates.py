"""Dates and numbers as people of a locale write them; never by the process's own locale."""

from __future__ import annotations

from datetime import date, time

from golive.wording import DAYS, MONTHS


def long_date(day: date, locale: str) -> str:
    """Tuesday 13 October 2026, or as the locale has it."""
    if locale == "en-US":
        return f"{DAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"
    if locale.startswith("en"):
        return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
    return _babel(day, "full", locale)


def short_date(day: date, locale: str) -> str:
    """13 October, or as the locale has it: no weekday, no year."""
    if locale == "en-US":
        return f"{MONTHS[day.month - 1]} {day.day}"
    if locale.startswith("en"):
        return f"{day.day} {MONTHS[day.month - 1]}"
    from babel.dates import format_skeleton

    return str(format_skeleton("MMMMd", day, locale=_tag(locale)))


def weekday(day: date, locale: str) -> str:
    """Tuesday, or as the locale has it."""
    return DAYS[day.weekday()] if locale.startswith("en") else _babel(day, "EEEE", locale)


def clock(at: time, locale: str) -> str:
    """09:00; 9:00 am in American English."""
    if locale == "en-US":
        return f"{at.hour % 12 or 12}:{at.minute:02} {'am' if at.hour < 12 else 'pm'}"
    return f"{at.hour:02}:{at.minute:02}"


def number(value: float, locale: str) -> str:
    """4,200, or as the locale groups digits."""
    if locale.startswith("en"):
        return f"{value:,}"
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=_tag(locale)))


def _babel(day: date, pattern: str, locale: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, format=pattern, locale=_tag(locale)))


def _tag(locale: str) -> str:
    return locale.replace("-", "_")
