"""What people write for when, read into a Timing. The table of forms is in docs/timing.md."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any

from golive.suggest import did_you_mean
from golive.timing.model import (
    WEEKDAYS,
    Clock,
    Event,
    Form,
    Point,
    Timing,
    TimingError,
)
from golive.timing.recurrences import recurrence, throttle
from golive.timing.slips import clock_slip, slip

FORMS = (
    "write T-14, T-2w Tue, 2026-09-29 10:00, a milestone such as soft-launch+2d, "
    "or {from: T-0, until: T+14}"
)
FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Launches are planned in these years; 0226 is a slip, and sums of days stay within the calendar."""
_DAY = r"mon|tue|wed|thu|fri|sat|sun"
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?P<zone>\s+local|\s*(?:Z|(?:UTC|GMT)?[+-]\d{2}:\d{2}))?"
_CLOCK_ONLY = re.compile(rf"{_CLOCK}$", re.IGNORECASE | re.ASCII)
_POINT = re.compile(
    rf"""(?P<rough>~\s*)?
    (?: T(?:(?P<sign>[+-])\s?(?P<count>\d{{1,6}})(?P<unit>d|w|bd)?)?
      | (?P<date>\d{{4}}-\d{{2}}-\d{{2}})
      | (?P<of>[A-Za-z0-9][\w-]*?(?:/[A-Za-z0-9][\w-]*?)*)
        (?:(?P<of_sign>[+-])(?P<of_count>\d{{1,6}})(?P<of_unit>d|w|bd))?
    )
    (?:\s+(?P<weekday>{_DAY})[a-z]*)?
    (?:(?:\s+|T){_CLOCK})?$""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_LOOSE_MONTH = re.compile(
    r"(?:(?P<part>early|mid|late)[ -])?(?P<year>\d{4})-(?P<month>\d{2})$", re.ASCII
)
_QUARTER = re.compile(r"(?P<year>\d{4})-q(?P<quarter>[1-4])$", re.ASCII)
_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MONTH = (
    r"(?:jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch)?|märz|apr(?:il)?|ma[iy]|jun[ei]?|jul[yi]?"
    r"|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)"
)
_OTHER_DATE = re.compile(
    rf"\d{{1,4}}[./]\d{{1,2}}[./]\d{{1,4}}|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+{_MONTH}\b"
    rf"|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?![:.\d])|\d{{1,2}}-\d{{1,2}}-\d{{4}}\b|\d{{8}}$",
    re.IGNORECASE,
)
"""Dates as people write them elsewhere, of which nobody knows whether 6/7 is June or July."""
_UNDATED = ("continuous", "tbd", "on-confirm")
_LOOKS_LIKE = re.compile(
    r"T([+-]\d+)?|\d{4}-(\d{2}(-\d{2})?|q[1-4])|tbd|continuous|on-(confirm|delay|rollback|incident|success)"
    r"|(early|mid|late|after|before)|.*[+-]\d+(d|w|bd)",
    re.IGNORECASE,
)
_KEYS = ("from", "until", "between", "either", "every", "on", "count", "batches", "per", "at",
         "date", "time")  # fmt: skip


def looks_like_timing(name: str) -> bool:
    """Whether a name would be read as a time where a time may stand."""
    return _LOOKS_LIKE.fullmatch(name) is not None


@lru_cache(maxsize=4096)
def parse_point(text: str) -> Point:
    """Read a single point: ``T-14 09:30``, ``2026-09-29``, ``soft-launch+2d``.

    Raises TimingError with a way out.
    """
    match = _POINT.match(text.strip())
    other_date = _OTHER_DATE.match(text.strip())
    if match is None or other_date:
        help = "write the date as 2026-10-13" if other_date else slip(text) or FORMS
        raise TimingError(f"“{text}” is not a time golive knows.", help)
    group = match.groupdict()
    weekday = group["weekday"]
    sign, count, unit = group["sign"], group["count"], group["unit"]
    if group["of"]:
        sign, count, unit = group["of_sign"], group["of_count"], group["of_unit"]
    amount = int(count or 0) * (-1 if sign == "-" else 1)
    unit = (unit or "d").lower()
    if abs(amount) > 3660:
        raise TimingError(f"“{text}” is more than ten years away.", "count in days from launch")
    return Point(
        text=text.strip(),
        on=parse_date(group["date"]) if group["date"] else None,
        of=group["of"] or "",
        days=amount * 7 if unit == "w" else amount if unit == "d" else 0,
        business_days=amount if unit == "bd" else 0,
        weekday=WEEKDAYS.index(weekday[:3].title()) if weekday else None,
        clock=_clock(group) if group["hour"] else None,
        roughly=bool(group["rough"]),
    )


def parse_date(text: str) -> date:
    """Read ``2026-10-13``; raises TimingError for a day that does not exist or is far away."""
    match = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text.strip(), re.ASCII)
    if match is None:
        raise TimingError(f"“{text}” is not a date.", "write it as 2026-10-13")
    year, month, day = (int(part) for part in match.groups())
    try:
        on = date(year, month, day)
    except ValueError:
        raise _no_day(text, year, month, day) from None
    return _near(text, on)


def _no_day(text: str, year: int, month: int, day: int) -> TimingError:
    if not (1 <= month <= 12 and 1 <= year <= 9999 and day):
        return TimingError(f"There is no day {text}.", "write year, month, day: 2026-10-13")
    last = monthrange(year, month)[1]
    return TimingError(
        f"There is no day {text}: that month has {last} days.",
        f"{year}-{month:02}-{last} is its last",
    )


def _near(text: str, day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise TimingError(f"{text} is too far away.",
                          f"golive plans for the years {FIRST_YEAR} to {LAST_YEAR}")  # fmt: skip
    return day


def parse_clock(text: str) -> Clock:
    """Read a time of day: ``09:30``, ``09:30 local``, ``10:00-08:00`` (with a UTC offset)."""
    match = _CLOCK_ONLY.match(text.strip())
    if match is None:
        help = clock_slip(text) or 'write it as "09:30"'
        raise TimingError(f"“{text}” is not a time of day.", help)
    return _clock(match.groupdict())


def _clock(group: dict[str, Any]) -> Clock:
    hour, minute, zone = (
        int(group["hour"]),
        int(group["minute"]),
        (group["zone"] or "").strip(),
    )
    if hour > 23 or minute > 59:
        raise TimingError(
            f"There is no time {hour:02}:{minute:02}.", "hours go to 23, minutes to 59"
        )
    offset = None
    if zone.upper() == "Z":
        offset = timedelta()
    elif zone and zone.lower() != "local":
        sign, hours, minutes = zone[-6], int(zone[-5:-3]), int(zone[-2:])
        if zone[0] == "-" and (hours, minutes) > (hour, minute):
            until = f"{hours:02}:{minutes:02}"
            raise TimingError(
                f"{hour:02}:{minute:02}{zone} can mean until {until}, or {until} behind UTC.",
                f"write {{from: … {hour:02}:{minute:02}, until: … {until}}}, or "
                f"{hour:02}:{minute:02} UTC{zone}",
            )
        if hours > 14 or minutes > 59:
            raise TimingError(
                f"“{zone}” is read as a distance from UTC, and none is that far.",
                "for an end, use duration: 1h or {from: …, until: …}",
            )
        offset = timedelta(hours=hours, minutes=minutes) * (-1 if sign == "-" else 1)
    return Clock(time(hour, minute), zone.lower() == "local", offset)


def parse_timings(value: Any) -> tuple[Timing, ...]:
    """Read the value of ``when:``; a list of timings means several times."""
    if not isinstance(value, list):
        return (parse_timing(value),)
    if not value:
        raise TimingError("This list of times is empty.", FORMS)
    timings = []
    for index, item in enumerate(value):
        try:
            timings.append(parse_timing(item))
        except TimingError as error:
            raise TimingError(error.message, error.help, (index, *error.at)) from None
    return tuple(timings)


def parse_timing(value: Any) -> Timing:
    """Read one timing, text or mapping. Raises TimingError."""
    if isinstance(value, str):
        return _parse_text(value)
    if isinstance(value, dict):
        return _parse_mapping(value)
    raise TimingError("This is not a time.", FORMS)


@lru_cache(maxsize=4096)
def _parse_text(text: str) -> Timing:
    plain = text.strip()
    lower = plain.lower()
    if lower in _UNDATED:
        return Timing(text, Form.LOOSE)
    if month := _LOOSE_MONTH.match(lower):
        return Timing(text, Form.LOOSE, period=_month_part(text, month))
    if quarter := _QUARTER.match(lower):
        return Timing(text, Form.LOOSE, period=_quarter(text, quarter))
    for word, before in (("after ", False), ("before ", True)):
        if lower.startswith(word):
            point = parse_point(plain[len(word) :])
            return Timing(text, Form.ORDER, (point,), before=before)
    if lower.startswith("week of "):
        return Timing(text, Form.LOOSE, week_of=parse_point(plain[len("week of ") :]))
    if lower.startswith("on-"):
        match = re.match(r"(on-[a-z]+)(\+\d{1,3}(?:d|w|bd))?$", lower, re.ASCII)
        if match and match[1] in list(Event):
            points = (replace(parse_point(lower), text=plain),) if match[2] else ()
            return Timing(text, Form.DRAWER, points, event=Event(match[1]))
        event = re.match(r"on-[a-z]+(?=[\s+]|-\d+(?:d|w|bd)?\b)", lower, re.ASCII)
        if event and event[0] in (*Event, "on-confirm"):
            help = f"write {event[0]} alone, and the day once it is confirmed"
            if event[0] in list(Event):
                help = f"{event[0]} takes a distance, such as {event[0]}+1d, and no hour"
            raise TimingError(f"“{text}” is not a time golive knows.", help)
    return Timing(text, Form.POINT, (parse_point(plain),))


def _month_part(text: str, match: re.Match[str]) -> tuple[date, date]:
    year, month = int(match["year"]), int(match["month"])
    if not (1 <= month <= 12 and year):
        raise TimingError(f"There is no month {text}.", "write year and month: 2026-05")
    first, last = _PARTS.get(match["part"] or "", (1, 31))
    return _near(text, date(year, month, first)), date(
        year, month, min(last, monthrange(year, month)[1])
    )


def _quarter(text: str, match: re.Match[str]) -> tuple[date, date]:
    year, month = int(match["year"]), 3 * int(match["quarter"])
    if not year:
        raise TimingError(f"There is no quarter {text}.", "write year and quarter: 2026-Q4")
    first = _near(text, date(year, month - 2, 1))
    return first, date(year, month, monthrange(year, month)[1])


def _parse_mapping(value: dict[str, Any]) -> Timing:
    for key in value:
        if key not in _KEYS:
            raise TimingError(f"A time has no key {key}.", did_you_mean(key, _KEYS), (key,))
    text = ", ".join(f"{key}: {_written(part)}" for key, part in value.items())
    clock = _key(value, "time", parse_clock) if "time" in value else None
    if "every" in value:
        _allow(value, "from", "until", "on", "count")
        step = recurrence(value)
        points = tuple(_point(value, key, clock) for key in ("from", "until") if key in value)
        return Timing(text, Form.EVERY, points, step=step)
    if "batches" in value:
        _allow(value, "from", "per")
        step = throttle(value)
        return Timing(text, Form.BATCHES, (_point(value, "from", clock),), step=step)
    if "between" in value or "either" in value:
        key = "between" if "between" in value else "either"
        _allow(value)
        points = _points(value, key, clock)
        return Timing(text, Form.BETWEEN if key == "between" else Form.EITHER, points)
    if "at" in value:
        _allow(value, "date")
        at = _point(value, "at", clock)
        if clock is not None and at.clock != clock:
            raise TimingError("Two different hours are given here.", "keep one of them", ("time",))
        agrees = (
            Point(str(value["date"]), on=_key(value, "date", parse_date))
            if "date" in value
            else None
        )
        return Timing(text, Form.POINT, (at,), agrees_with=agrees)
    if "from" in value:
        _allow(value, "until")
        start = _point(value, "from", clock)
        # A time of day says when it begins; what comes down in the evening is not meant to vanish
        # at nine in the morning of its last day.
        left = clock if clock and start.clock != clock else None
        ends = (_point(value, "until", left),) if "until" in value else ()
        return Timing(text, Form.SPAN, (start, *ends))
    raise TimingError("This says no time: from, at, between, either, every or batches is missing.",
                      FORMS)  # fmt: skip


def _allow(value: dict[str, Any], *others: str) -> None:
    kind = next(
        key for key in ("every", "batches", "between", "either", "at", "from") if key in value
    )
    for key in value:
        if key not in (kind, "time", *others):
            raise TimingError(f"{key} does not go with {kind}.", "keep one of the two", (key,))


def _points(value: dict[str, Any], key: str, clock: Clock | None) -> tuple[Point, ...]:
    items = value[key]
    if not isinstance(items, list) or len(items) < 2 or (key == "between" and len(items) > 2):
        raise TimingError(f"{key} needs {'two' if key == 'between' else 'two or more'} times.",
                          f"write {key}: [T-0, T+1bd]", (key,))  # fmt: skip
    points = []
    for index, item in enumerate(items):
        points.append(_at((key, index), item, clock))
    return tuple(points)


def _point(value: dict[str, Any], key: str, clock: Clock | None) -> Point:
    return _at((key,), value[key], clock)


def _at(where: tuple[str | int, ...], item: Any, clock: Clock | None) -> Point:
    if not isinstance(item, str):
        raise TimingError("This is not a time.", FORMS, where)
    try:
        point = parse_point(item)
    except TimingError as error:
        raise TimingError(error.message, error.help, where) from None
    if clock is None or point.clock is not None:
        return point
    return replace(point, clock=clock)


def _key(value: dict[str, Any], key: str, parse: Any) -> Any:
    try:
        return parse(str(value[key]))
    except TimingError as error:
        raise TimingError(error.message, error.help, (key,)) from None


def _written(part: Any) -> str:
    return "[" + ", ".join(map(str, part)) + "]" if isinstance(part, list) else str(part)
