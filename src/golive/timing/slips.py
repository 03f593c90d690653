"""What people write for a time out of habit, and how golive wants it written."""

from __future__ import annotations

import re
from datetime import date

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
"""What word processors make of a hyphen, and the sign that mathematics uses."""
_MORNING = re.compile(
    r"(?<![\w:.])(?P<hour>0?\d|1[0-2])(?:[:.](?P<minute>\d{2}))?\s?(?P<half>[ap])\.?m\b\.?",
    re.IGNORECASE | re.ASCII,
)
_ZONED = re.compile(
    r"(?P<clock>(?<!\d)\d{1,2}[:.]\d{2})\s*(?P<zone>(?!local\b)[a-z][a-z_/]*)$",
    re.IGNORECASE | re.ASCII,
)
_COUNTED = re.compile(
    r"(?:T\s?(?P<sign>[+-])\s*(?P<count>\d{1,4})\s*(?P<unit>[a-z]*)|"
    r"(?P<other>[DJL])(?P<other_sign>[+-])(?P<other_count>\d{1,4}))(?P<rest>\s.*)?$",
    re.IGNORECASE | re.ASCII,
)
_LAUNCH = re.compile(
    r"(?:the )?(?:launch|go[ -]?live)(?:[ -]day)?"
    r"(?:\s?(?P<sign>[+-])\s?(?P<count>\d{1,4})(?:d|(?P<unit>w|bd))?)?(?P<rest>\s.*)?$",
    re.IGNORECASE | re.ASCII,
)
_WEEK = re.compile(r"(?P<year>\d{4})-?W(?P<week>\d{1,2})(?:-\d)?$", re.IGNORECASE | re.ASCII)
_QUARTER = re.compile(r"(?:Q(?P<quarter>[1-4])[ /-]?(?P<year>\d{4})|"
                      r"(?P<first>\d{4})[ /-]?Q(?P<last>[1-4]))$", re.IGNORECASE | re.ASCII)  # fmt: skip
_SPOKEN = re.compile(
    r"(?:next|this|last|on)\s+(?:week|month|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b"
    r"|(?:today|tomorrow|yesterday|asap|soon)$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?![.\d])", re.ASCII)


def clock_slip(text: str) -> str:
    """How a time of day is written that stands here otherwise: ``write 09:00`` for ``9am``; or ""."""
    if _MORNING.search(text):
        return f"write {_MORNING.sub(_on_24_hours, text).strip()}"
    if found := _ZONED.search(text):
        without = text[: found.end("clock")].strip()
        if found["zone"].lower() in ("h", "hrs", "hours", "uhr"):
            return f"write {without}"
        return f"write {without}; a zone goes under timezone:, such as Europe/Amsterdam"
    return ""


def _on_24_hours(found: re.Match[str]) -> str:
    hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)
    return f"{hour:02}:{found['minute'] or '00'}"


def slip(text: str) -> str:
    """How a time is written that stands here otherwise, as a way out; "" where nobody can say."""
    plain = text.strip()
    if any(dash in plain for dash in _DASHES):
        hyphened = re.sub(f"[{_DASHES}]", "-", plain)
        return f"write {_unspaced(hyphened)} with a plain hyphen"
    day = "T-0 " if _CLOCK.match(plain) or _MORNING.match(plain) else ""
    if help := clock_slip(day + plain):
        return help
    if day:
        return f"write the day before it, such as T-0 {plain}"
    if found := _COUNTED.match(plain):
        return _counted(found)
    if found := _LAUNCH.match(plain):
        rest = found["rest"] or ""
        if found["sign"]:
            distance = f"{found['sign']}{found['count']}{found['unit'] or ''}"
            return f"T is the launch: write T{distance}{rest}"
        return f"T-0 is the launch: write T-0{rest}" if rest else "T-0 is the launch"
    if found := _WEEK.match(plain):
        return _week(int(found["year"]), int(found["week"]))
    if found := _QUARTER.match(plain):
        year, quarter = found["year"] or found["first"], found["quarter"] or found["last"]
        return f"write {year}-Q{quarter}"
    if _SPOKEN.match(plain):
        return "write the date, or count from launch: T-1w Tue is the Tuesday of the week before"
    return ""


def _unspaced(text: str) -> str:
    return re.sub(r"^T\s*([+-])\s*(?=\d)", r"T\1", text, flags=re.IGNORECASE)


def _counted(found: re.Match[str]) -> str:
    """What stands for a distance: spaces in it, another letter or another unit."""
    rest = found["rest"] or ""
    if found["other"]:
        return f"T is the launch: write T{found['other_sign']}{found['other_count']}{rest}"
    sign, count, unit = found["sign"], int(found["count"]), found["unit"].lower()
    if unit in ("d", "day", "days") or not unit:
        return f"write T{sign}{count}{rest}"
    if unit in ("w", "wk", "wks", "week", "weeks", "bd"):
        return f"write T{sign}{count}{'bd' if unit == 'bd' else 'w'}{rest}"
    if unit in ("m", "mo", "month", "months"):
        return f"count in days or weeks, such as T{sign}{round(count * 13 / 3)}w"
    if unit in ("h", "hr", "hrs", "hour", "hours", "min", "mins"):
        return "write the day and the time, such as T-0 07:00"
    return ""


def _week(year: int, week: int) -> str:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return "write week of and a date in it, such as week of 2026-10-05"
    return f"write week of {monday.isoformat()}, its Monday"
