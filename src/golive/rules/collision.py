"""Two messages that reach the same people at about the same time.

Why: of two things that buzz within the hour one is swiped away, and nobody chooses which. The two
are mostly planned by different people, often for different launches, who cannot see each other's
calendar; so golive looks at the other campaigns of the workspace too. An audience of the same name
is the same people there, and a part hears what the whole does unless it is excepted.
Flagged: a mail to all staff at 10:00, and a chat post to managers, who are part of them, at 10:30.
Fine: a mail and the push that announces it, which are one message; the same hour on another day;
batches of a throttled send, each of which reaches other people; posts, banners and posters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import Field

from golive.fields import Shape, Whole
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.people import (
    Contact,
    People,
    called,
    from_others,
    interruptions,
    outermost,
)
from golive.schedule.model import Moment
from golive.schedule.moments import END_OF_DAY, city_of
from golive.timing.model import Form
from golive.wording import count, full_day, listed

ID = "collision"
SEVERITY = Severity.WARNING


class Parameters(Shape):
    """What is about the same time."""

    minutes: Whole = Field(
        60,
        description="How many minutes must lie between two messages to the same people: an hour, "
        "the slot that calendars give a meeting, in which nobody takes up a second matter",
        examples=[120],
    )


LOOKED_AT, MET = 500, 20
"""Earlier contacts that one is compared with, and those it is told to meet; nobody reads more."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two contacts that come together: ``later`` at ``at``, ``gap`` after ``earlier``.

    The gap is counted from the end of what lasts some hours, which ``lasted`` tells, and below zero
    while it is on.
    """

    later: Contact
    earlier: Contact
    at: datetime
    gap: timedelta
    names: tuple[str, ...]
    lasted: bool

    def is_of(self, later: Contact, earlier: Contact) -> bool:
        """Whether it is of these two, and of these occurrences of theirs."""
        return self.later.entry is later.entry and self.earlier.entry is earlier.entry

    @property
    def how(self) -> str:
        """How close the two are, in words that end before the name of the earlier one."""
        if self.gap < timedelta():
            return "in the middle of"
        minutes = self.gap // timedelta(minutes=1)
        if minutes:
            return f"{count(minutes, 'minute')} after"
        return "right after" if self.lasted else "at the same time as"


@dataclass(frozen=True, slots=True)
class _Heard:
    """What one audience gets, from when to when.

    ``key`` orders what comes at the same time, alike in every campaign concerned: by the name of
    the campaign, then as it is written.
    """

    contact: Contact
    start: datetime
    end: datetime
    key: tuple[str, int]


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint that comes too close after others."""
    found: dict[tuple[DataPath, DataPath], list[Meeting]] = {}
    people = People(plan)
    minutes = parameters(plan, ID, Parameters).minutes
    for meeting in meetings(people, minutes):
        touchpoint = meeting.later.touchpoint
        if not (meeting.later.campaign or touchpoint.is_sent):
            where = touchpoint.path, touchpoint.paths["when"]  # channels listed together
            found.setdefault(where, []).append(meeting)
    for together in found.values():
        yield _problem(people, together, minutes)


def meetings(people: People, minutes: int) -> tuple[Meeting, ...]:
    """Every two touchpoints of different messages that come together, the first time they do."""
    plan = people.plan
    own = interruptions(plan)
    # Days are nominal: own time may be a day off on either side.
    theirs = from_others(plan, own, days=2 + minutes // (24 * 60))
    contacts = [one for one in (*own, *theirs) if _is_settled(one)]
    reach = [(one, people.hearing(one.touchpoint)) for one in contacts]
    found: dict[frozenset[tuple[str, str]], Meeting] = {}
    for name in plan.campaign.audiences:
        heard = [
            _heard(people, one, name, place)
            for place, (one, names) in enumerate(reach)
            if name in names
        ]
        for earlier, later in _pairs([one for one in heard if one], timedelta(minutes=minutes)):
            key = frozenset(
                (one.contact.campaign, one.contact.touchpoint.id) for one in (earlier, later)
            )
            known = found.get(key)
            names: tuple[str, ...] = (name,)
            if known and known.is_of(later.contact, earlier.contact):
                names = (*known.names, name)
            elif known and known.at <= later.start:
                continue
            gap = later.start - earlier.end
            lasted = earlier.start < earlier.end
            found[key] = Meeting(later.contact, earlier.contact, later.start, gap, names, lasted)
    return tuple(sorted(found.values(), key=lambda one: (one.at, -one.gap, one.earlier.name)))


def _is_settled(contact: Contact) -> bool:
    """Whether it is known when it comes."""
    entry = contact.entry
    return bool(entry.moments) and not entry.form.leaves_day_open and not entry.roughly


def _heard(people: People, contact: Contact, audience: str, place: int) -> _Heard | None:
    moment = people.moment(contact.entry, audience)
    key = contact.campaign or people.plan.name, place
    return _Heard(contact, moment.start, _end(contact, moment), key) if moment else None


def _end(contact: Contact, moment: Moment) -> datetime:
    """When a meeting with hours is over; the start of all else, which takes a moment."""
    end = moment.end
    if end is None or contact.entry.form is not Form.SPAN:
        return moment.start
    lasts = end.date() != moment.start.date() or end.time() == END_OF_DAY
    return moment.start if lasts else max(end, moment.start)


def _pairs(heard: list[_Heard], least: timedelta) -> Iterator[tuple[_Heard, _Heard]]:
    """Every two of different messages with less than that between them, the earlier one first."""
    heard.sort(key=lambda one: (one.start, one.key))
    longest = max((one.end - one.start for one in heard), default=timedelta())
    for index, later in enumerate(heard):
        met = 0
        for earlier in reversed(heard[max(index - LOOKED_AT, 0) : index]):
            if met == MET or later.start - earlier.start >= least + longest:
                break
            if later.start - earlier.end < least and _differ(earlier.contact, later.contact):
                met += 1
                yield earlier, later


def _differ(one: Contact, other: Contact) -> bool:
    """Whether two contacts are of different messages, and reach the same people for all we know."""
    if (one.campaign, one.touchpoint.message) == (other.campaign, other.touchpoint.message):
        return False
    batches = one.entry.form is Form.BATCHES and other.entry.form is Form.BATCHES
    return not batches or one.entry.occurrence == other.entry.occurrence


def _problem(people: People, together: Sequence[Meeting], minutes: int) -> Problem:
    plan, first = people.plan, together[0]
    same = [one for one in together if one.later.entry is first.later.entry]
    names = outermost(plan.campaign, dict.fromkeys(name for one in same for name in one.names))
    told = dict.fromkeys(f"{one.how} {one.earlier.name}" for one in together)
    own = [one for one in together if not one.earlier.campaign]
    least = "an hour" if minutes == 60 else count(minutes, "minute")
    return Problem(
        first.later.entry.path,
        f"{first.later.touchpoint.id} reaches {_arrivals(people, first, names)}, "
        f"{listed(list(told))}.",
        label="too close",
        help=f"leave {least} between them, or say both in one message",
        related=tuple(dict.fromkeys((one.earlier.entry.path, "the other") for one in own)),
        subject=first.later.entry.id,
    )


def _arrivals(people: People, meeting: Meeting, names: Sequence[str]) -> str:
    """Who is reached when, by the clocks where they are."""
    groups: dict[tuple[datetime, str], tuple[str, ...]] = {}
    for name in names:
        at = people.reached_at(meeting.later.entry, name) or meeting.at
        key = at, str(at.tzinfo)
        groups[key] = (*groups.get(key, ()), name)
    told = []
    for (at, zone), some in groups.items():
        who = called(people.plan.campaign, some)
        told.append(f"{who} on {full_day(at.date())} at {at:%H:%M} in {city_of(zone)}")
    return listed(told)
