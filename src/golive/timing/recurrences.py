"""How a recurrence or a throttled send goes on, as ``every:`` and ``batches:`` say it."""

from __future__ import annotations

import re
from typing import Any

from golive.suggest import nearest
from golive.timing.model import WEEKDAYS, Step, TimingError

_STEP = re.compile(
    r"(?:(?P<size>\d{1,6})\s*)?(?P<unit>day|weekday|week|month)s?$", re.IGNORECASE | re.ASCII
)
_MANY = 10**6
"""What larger counts are read as: far more than anything recurs."""
_UNITS = ("day", "weekday", "week", "2 weeks", "month")


def recurrence(value: dict[str, Any]) -> Step:
    """Read ``every``, ``on`` and ``count`` of a mapping. Raises TimingError."""
    match = _STEP.match(str(value["every"]).strip())
    if match is None:
        close = nearest(str(value["every"]), _UNITS)
        raise TimingError(
            f"“{value['every']}” is not something that recurs.",
            f"did you mean {close}?" if close else "write day, weekday, week, 2 weeks or month",
            ("every",),
        )
    if "from" not in value:
        raise TimingError("A recurrence needs a first day.", "add from: T-5", ("every",))
    if "until" not in value and "count" not in value:
        raise TimingError("This recurrence never ends.", "add until: T+14 or count: 4", ("every",))
    size = _size(match, "every")
    days = value.get("on", [])
    weekdays = tuple(
        dict.fromkeys(_weekday(day) for day in (days if isinstance(days, list) else [days]))
    )
    unit = match["unit"].lower()
    if weekdays and unit == "month":
        raise TimingError("on: goes with weeks, not with months.", "write every: 4 weeks", ("on",))
    if unit == "weekday" and size > 1:
        raise TimingError(
            "A recurrence counts weekdays one by one.",
            "write every: weekday, or 2 days",
            ("every",),
        )
    count = _whole(value, "count") if "count" in value else None
    return Step(match["unit"].lower(), size, weekdays, count)


def throttle(value: dict[str, Any]) -> Step:
    """Read ``batches`` and ``per`` of a mapping. Raises TimingError."""
    if "from" not in value:
        raise TimingError("Batches need a first day.", "add from: T-10", ("batches",))
    match = _STEP.match(str(value.get("per", "day")).strip())
    if match is None:
        raise TimingError(
            f"“{value['per']}” is no pace.", "write per: day, weekday or week", ("per",)
        )
    size = _size(match, "per")
    return Step(match["unit"].lower(), size, (), _whole(value, "batches"))


def _size(match: re.Match[str], key: str) -> int:
    size = int(match["size"] or 1)
    if not 1 <= size <= 60:
        raise TimingError("Write a step of 1 to 60 days, weeks or months.", "", (key,))
    return size


def _whole(value: dict[str, Any], key: str) -> int:
    text = str(value[key]).strip()
    if not text.isascii() or not text.isdigit() or not text.strip("0"):
        raise TimingError(f"{key} must be a whole number above 0.", "", (key,))
    return int(text[-7:]) if len(text.lstrip("0")) <= 6 else _MANY


def _weekday(text: Any) -> int:
    for number, name in enumerate(WEEKDAYS):
        if str(text).lower()[:3] == name.lower():
            return number
    raise TimingError(
        f"“{text}” is no weekday.", "write Mon, Tue, Wed, Thu, Fri, Sat or Sun", ("on",)
    )
