"""The calendar for calendar programs: iCalendar, RFC 5545.

Nothing here depends on the day it is written, and an event keeps its UID when the launch moves, so
that a calendar read again moves its events instead of doubling them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import quote

from icalendar import Calendar, Event

from golive.channels.model import Kind
from golive.exports.labels import audience_labels
from golive.exports.plain_text import one_line, several_lines
from golive.exports.production import layered_rows
from golive.exports.row import Row, RowKind
from golive.plan import Plan, Result
from golive.schedule.model import Moment

DEFAULT_DURATION = timedelta(minutes=30)
"""How long an event is shown when its touchpoint does not say: long enough to be seen."""
_LONGEST = timedelta(days=7)
_EPOCH = date(1970, 1, 1)
_UNITS = {"h": 60, "m": 1}
_DURATION = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)\s*(hours?|hrs?|h|minutes?|mins?|m)\b", re.I)


def ics_calendar(result: Result, production: bool = False) -> bytes:
    """The calendar as iCalendar; what has no date is left out.

    ``production`` adds the days by which texts must be ready, as whole-day events.
    """
    plan = result.plan
    calendar = Calendar()
    calendar.add("prodid", "-//golive//launch calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", one_line(plan.campaign.title))
    calendar.add("x-wr-timezone", plan.schedule.zone)
    for row in layered_rows(plan, production):
        for event in _events(plan, row):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def duration_of(text: str) -> timedelta:
    """The length that a text such as ``45 minutes`` or ``1 h 30 min`` states, else half an hour."""
    minutes = sum(
        float(number.replace(",", ".")) * _UNITS[unit[0].lower()]
        for number, unit in _DURATION.findall(text)
    )
    length = timedelta(minutes=round(minutes))
    return length if timedelta() < length <= _LONGEST else DEFAULT_DURATION


def _events(plan: Plan, row: Row) -> Iterator[Event]:
    if row.date is None:
        return
    if row.all_day or not row.moments:
        event = _event(plan, row, row.id, row.audience)
        event.add("dtstart", row.date)
        last = row.end or row.date
        event.add("dtend", last + timedelta(days=1))  # the day after: DTEND is exclusive
        yield event
        return
    several = len(row.moments) > 1
    for moment in row.moments:
        identity = f"{row.id}.{moment.zone}" if several else row.id
        labels = audience_labels(plan, moment.audiences)
        event = _event(plan, row, identity, ", ".join(labels) if several else row.audience)
        event.add("dtstart", moment.start.astimezone(UTC))
        event.add("dtend", _end(row, moment))
        yield event


def _end(row: Row, moment: Moment) -> datetime:
    start = moment.start.astimezone(UTC)
    if row.end_time and moment.end is not None and moment.end > moment.start:
        return moment.end.astimezone(UTC)
    return start + duration_of(row.duration)


def _event(plan: Plan, row: Row, identity: str, audience: str) -> Event:
    event = Event()
    event.add("uid", f"{_safe(identity)}@{_safe(plan.name)}.golive")
    stamp = plan.schedule.launch or _EPOCH
    event.add("dtstamp", datetime.combine(stamp, time(), UTC))
    event.add("summary", f"{row.vehicle}: {row.message}" if row.vehicle else row.message)
    event.add("status", _status(row))
    event.add("transp", "OPAQUE" if row.channel_kind == Kind.MEETING else "TRANSPARENT")
    event.add("categories", [row.channel_kind or row.kind.value])
    if row.place:
        event.add("location", row.place)
    description = several_lines("\n".join(_description(row, audience)))
    if description:
        event.add("description", description)
    return event


def _status(row: Row) -> str:
    if row.status == "cancelled":
        return "CANCELLED"
    return "TENTATIVE" if row.vague else "CONFIRMED"


def _description(row: Row, audience: str) -> Iterator[str]:
    told = {
        "When": row.offsets,
        "Time": f"{row.hours} {row.zone}"
        if row.hours and row.kind is not RowKind.TOUCHPOINT
        else "",
        "Audience": audience,
        "Owner": ", ".join(row.owner),
        "Status": row.progress,
        "Duration": row.duration,
    }
    for name, text in told.items():
        if text:
            yield f"{name}: {text}"
    for remark in row.remarks:
        yield f"Note: {remark}"
    if row.steps:
        yield "Steps:"
    for number, step in enumerate(row.steps, 1):
        yield f"{number}. {step}"


def _safe(text: str) -> str:
    """The text in those characters that every calendar program keeps in a UID."""
    return quote(text, safe="/~#.", errors="replace")
