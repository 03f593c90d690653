"""The calendar for calendar programs: iCalendar, RFC 5545.

Nothing here depends on the day it is written. What a program does with a file it reads again hangs
on two figures (RFC 5546, 2.1.5):

- **UID** says which event it is: the touchpoint's id, the campaign and the organisation, so that an
  event keeps it when its time moves, and no two organisations share one. golive.yaml's ``domain:``
  names the organisation, else its ``name:``, else the community's address does.
- **SEQUENCE** says which version it is; a program that holds an equal or higher one may ignore the
  file (Google does, for calendars subscribed to as well; Outlook takes the highest). It is the
  revision asked for, plus one for each date the launch has given up and one for what is cancelled:
  a moved launch and a cancelled touchpoint count by themselves, other edits by ``--revision``.

DTSTAMP decides between equal versions and must therefore not fall; it is SEQUENCE seconds after a
fixed moment. LAST-MODIFIED is left out: nothing in a plan knows that time.
What was cancelled stays in the file as CANCELLED, for programs that merge what they read.
Outlook on a desktop opens a file of many events as a calendar of its own, whatever it holds; people
who shall always see the newest plan subscribe to the file's address instead of importing it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vDuration

from golive.channels.model import Kind
from golive.exports.labels import audience_labels
from golive.exports.options import PLAIN, CalendarOptions
from golive.exports.plain_text import one_line, several_lines
from golive.exports.production import layered_rows
from golive.exports.row import Row, RowKind
from golive.forms.events import duration_of, stamp, uid
from golive.plan import Plan, Result
from golive.schedule.model import Moment

_REFRESH = timedelta(hours=12)
"""How often a program that subscribed should look again."""


def ics_calendar(result: Result, options: CalendarOptions = PLAIN) -> bytes:
    """The calendar as iCalendar; what has no date is left out."""
    plan = result.plan
    title = one_line(plan.campaign.title)
    calendar = Calendar()
    calendar.add("prodid", "-//golive//launch calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title)  # RFC 7986; the other is what most programs still read
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", plan.schedule.zone)
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    calendar["x-published-ttl"] = vDuration(_REFRESH)
    for row in layered_rows(plan, options.production):
        for event in _events(plan, row, options.revision):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(plan: Plan, row: Row, revision: int) -> Iterator[Event]:
    if row.date is None:
        return
    if row.all_day or not row.moments:
        event = _event(plan, row, revision, row.id, row.audience)
        event.add("dtstart", row.date)
        last = row.end or row.date
        event.add("dtend", last + timedelta(days=1))  # the day after: DTEND is exclusive
        yield event
        return
    several = len(row.moments) > 1
    zones = [moment.zone for moment in row.moments]
    own = plan.schedule.zone if plan.schedule.zone in zones else zones[0]
    for moment in row.moments:
        # One keeps the bare name, so that no event is left behind when a zone is added.
        identity = row.id if moment.zone == own else f"{row.id}.{moment.zone}"
        labels = audience_labels(plan, moment.audiences)
        heard_by = ", ".join(labels) if several else row.audience
        event = _event(plan, row, revision, identity, heard_by)
        event.add("dtstart", moment.start.astimezone(UTC))
        event.add("dtend", _end(row, moment))
        yield event


def _end(row: Row, moment: Moment) -> datetime:
    start = moment.start.astimezone(UTC)
    if row.end_time and moment.end is not None and moment.end > moment.start:
        return moment.end.astimezone(UTC)
    return start + duration_of(row.duration)


def _event(plan: Plan, row: Row, revision: int, identity: str, audience: str) -> Event:
    event = Event()
    sequence = revision + len(plan.campaign.launch.was) + (row.status == "cancelled")
    event.add("uid", uid(identity, plan.name, plan.campaign, plan.settings))
    event.add("sequence", sequence)
    event.add("dtstamp", stamp(sequence))
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
