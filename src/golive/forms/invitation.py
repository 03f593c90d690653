"""Meetings: an invitation for calendars, what all who come may read, and notes for who speaks.

The invitation asks for an answer (METHOD:REQUEST, RFC 5546, 3.2.2) where golive.yaml knows the
sender's mailbox and an audience's; otherwise it is an appointment that the sender invites people to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from golive.forms.events import duration_of, stamp, uid
from golive.forms.model import Dispatch
from golive.forms.words import as_long_lines, title
from golive.markup.plain import plain

if TYPE_CHECKING:
    from icalendar import Event

    from golive.schedule.model import Entry, Moment

_FOR_ALL = ("title", "details", "invitation", "agenda")
"""Parts that everybody who is invited may read; the others are for whoever speaks."""


def _document(dispatch: Dispatch, for_all: bool) -> str:
    heading = " ".join(plain(dispatch.text("title")).split())
    parts = [f"# {heading}"] if heading else []
    for field in dispatch.draft.fields:
        if field.text and field.name != "title" and (field.name in _FOR_ALL) is for_all:
            parts.append(f"## {title(field.name)}\n\n{as_long_lines(field)}")
    return dispatch.merged("\n\n".join(parts) + "\n")


def _has_notes(dispatch: Dispatch) -> bool:
    return any(field.text and field.name not in _FOR_ALL for field in dispatch.draft.fields)


def _invitations(dispatch: Dispatch) -> Iterator[bytes]:
    """One file for each time at which the meeting is held."""
    for entry in dispatch.entries:
        for moment in entry.moments:
            yield _invitation(dispatch, entry, moment)


def _invitation(dispatch: Dispatch, entry: Entry, moment: Moment) -> bytes:
    from icalendar import Calendar, Event

    event = Event()
    several = f".{moment.zone}" if len(entry.moments) > 1 else ""
    identity = f"invitation.{entry.id}{several}"
    sequence = len(dispatch.campaign.launch.was)
    start = moment.start.astimezone(UTC)
    event.add("uid", uid(identity, dispatch.name, dispatch.campaign, dispatch.settings))
    event.add("sequence", sequence)
    event.add("dtstamp", stamp(sequence))
    event.add("dtstart", start)
    event.add("dtend", _end(dispatch, moment, start))
    event.add("summary", _line(dispatch, dispatch.text("title")) or dispatch.touchpoint.label)
    event.add("status", "TENTATIVE" if entry.roughly else "CONFIRMED")
    event.add("transp", "OPAQUE")
    if dispatch.touchpoint.place:
        event.add("location", dispatch.touchpoint.place)
    if description := _description(dispatch):
        event.add("description", description)
    asks = _people(dispatch, event)
    calendar = Calendar()
    calendar.add("prodid", "-//golive//invitation//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "REQUEST" if asks else "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _end(dispatch: Dispatch, moment: Moment, start: datetime) -> datetime:
    if moment.end is not None and moment.end > moment.start:
        return moment.end.astimezone(UTC)
    return start + duration_of(dispatch.touchpoint.duration or "")


def _line(dispatch: Dispatch, text: str) -> str:
    return dispatch.merged(" ".join(plain(text).split()))


def _description(dispatch: Dispatch) -> str:
    parts = [plain(dispatch.text(name)) for name in ("invitation", "agenda")]
    text = dispatch.merged("\n\n".join(filter(None, parts)))
    return "\n".join(text.splitlines())


def _people(dispatch: Dispatch, event: Event) -> bool:
    """Add who invites and who is invited; tells whether both are known."""
    from icalendar import vCalAddress

    known = dispatch.settings.senders
    sender = next((name for name in dispatch.touchpoint.sender if name in known), None)
    audiences = dispatch.campaign.audiences
    invited = [
        (audiences[name].label or name, mailbox)
        for name in dispatch.touchpoint.audiences
        if name in audiences and (mailbox := audiences[name].mailbox)
    ]
    if sender is None or not invited:
        return False
    organiser = vCalAddress(f"mailto:{known[sender].email}")
    organiser.params["CN"] = _parameter(sender)
    event.add("organizer", organiser)
    for label, mailbox in invited:
        person = vCalAddress(f"mailto:{mailbox}")
        person.params.update(
            {"CN": _parameter(label), "CUTYPE": "GROUP", "ROLE": "REQ-PARTICIPANT",
             "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
        )  # fmt: skip
        event.add("attendee", person, encode=False)
    return True


def _parameter(text: str) -> str:
    """A name as a parameter can hold it: no quotation mark, on one line (RFC 5545, 3.2)."""
    return " ".join(text.replace('"', "'").split())


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    invitations = [*_invitations(dispatch)]
    numbered = len(invitations) > 1
    files = {
        f".{number}.ics" if numbered else ".ics": content
        for number, content in enumerate(invitations, 1)
    }
    files[".md"] = _document(dispatch, for_all=True).encode()
    if _has_notes(dispatch):
        files[".notes.md"] = _document(dispatch, for_all=False).encode()
    return files
