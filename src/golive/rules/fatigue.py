"""More messages in a week than people will take.

Why: people who are interrupted too often do not read more, they leave the list or mute the channel,
and then the launch reaches them no more. Counted are people, not sends: a part of an audience hears
what the whole does unless it is excepted, a throttled send reaches each once, a recurrence counts
each time, and audiences of the same name in other campaigns of the workspace are the same people.
Campaigns that share a week too full are told both: either can give way. A week is any seven days;
with a launch day in it, it is a launch week.
Flagged: two mails and a push to customers between T-14 and T-9.
Fine: three in launch week; posts, banners and newsletters, which wait until somebody looks, or were
asked for; a meeting beside the mail of the same message, which invites to it; the daily briefing,
which is held anyway; letters to influencers and the press, which are one side of a conversation; what
only may happen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from pydantic import Field

from golive.campaign.audience import Role
from golive.campaign.reach import larger
from golive.channels.model import Channel, Kind
from golive.fields import Shape, Whole
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.people import Contact, People, called, from_others, interruptions
from golive.timing.model import ROUGHLY, Form
from golive.wording import count, full_day, listed

ID = "fatigue"
SEVERITY = Severity.WARNING

WEEK = 7
_MOST = 3
"""How many of the others a finding points at; it names them all."""
_IN_CONVERSATION = (Role.INFLUENCERS, Role.PRESS)
"""Roles of people to whom one writes in person, and who answer."""


class Parameters(Shape):
    """How many messages that interrupt a person may get in any seven days."""

    per_week: Whole = Field(
        2,
        description="At most how many in a week: one to tell, one to remind. golive's own "
        "experience of published plans, which stay below it outside launch week",
        examples=[2],
    )
    launch_week: Whole = Field(
        3,
        description="At most how many in a week with a launch day in it; never fewer than per_week",
        examples=[4],
    )
    by_kind: dict[
        Literal[
            "email", "chat", "social", "sms", "push", "web", "voice", "print", "meeting", "press"
        ],
        Whole,
    ] = Field(
        {},
        description="At most how many of one kind of channel, in launch week too",
        examples=[{"sms": 1}],
    )


@dataclass(frozen=True, slots=True)
class Hearing:
    """Something a person hears once, for certain between two days.

    ``first`` and ``last`` count days, from one origin for all that have a date and from launch for
    all that have none; ``dated`` tells which. Batches of one send have the same ``identity``.
    """

    contact: Contact
    first: int
    last: int
    dated: bool
    identity: tuple[str, ...]

    @property
    def message(self) -> tuple[str, str]:
        return self.contact.campaign, self.contact.touchpoint.message


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from ``first`` in which somebody hears more than ``most``."""

    first: int
    dated: bool
    heard: tuple[Hearing, ...]
    most: int
    kind: Kind | None

    def overlaps(self, other: Week) -> bool:
        return self.dated is other.dated and abs(self.first - other.first) < WEEK


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each audience and week; a part is silent while its whole hears too much."""
    limits = parameters(plan, ID, Parameters)
    own = interruptions(plan)
    contacts = (*own, *from_others(plan, own, days=WEEK))
    people = People(plan)
    hearings = [(people.hearing(one.touchpoint), _hearing(one)) for one in contacts]
    weeks: dict[str, list[Week]] = {}
    together: dict[tuple[object, ...], tuple[Week, list[str]]] = {}
    wholes_first = sorted(
        plan.campaign.audiences, key=lambda name: len(larger(plan.campaign, name))
    )
    for name in wholes_first:
        heard = _counted(plan, [one for names, one in hearings if name in names], name)
        above = [week for whole in larger(plan.campaign, name)[1:] for week in weeks[whole]]
        weeks[name] = []
        for week in full_weeks(plan, heard, limits):
            if not any(week.overlaps(other) for other in (*above, *weeks[name])):
                weeks[name].append(week)
                key = week.kind, *(one.identity for one in week.heard)
                together.setdefault(key, (week, []))[1].append(name)
    for week, names in together.values():
        yield _problem(plan, week, names)


def _hearing(contact: Contact) -> Hearing:
    entry = contact.entry
    start, end = entry.start.sort_key, entry.end.sort_key
    first, last = (
        start[1],
        end[1] if entry.form.leaves_day_open and start[0] == end[0] else start[1],
    )
    if entry.roughly:
        first, last = first - ROUGHLY.days, last + ROUGHLY.days
    identity: tuple[str, ...] = (contact.campaign, entry.id)
    if entry.form is Form.BATCHES:
        identity = (contact.campaign, entry.touchpoint.id, *map(str, entry.path))
    return Hearing(contact, first, last, entry.start.date is not None, identity)


def _counted(plan: Plan, heard: Sequence[Hearing], audience: str) -> list[Hearing]:
    """What tires an audience of all that it hears.

    Not a letter to people one is in conversation with; not a meeting that is held again and again,
    nor one to which another channel invites with the same message.
    """
    circles = larger(plan.campaign, audience)
    converse = any(plan.campaign.audiences[name].role in _IN_CONVERSATION for name in circles)
    invited = {one.message for one in heard if _channel(plan, one).kind is not Kind.MEETING}
    return [
        one
        for one in heard
        if not (converse and _channel(plan, one).personal)
        and not (
            _channel(plan, one).kind is Kind.MEETING
            and (one.message in invited or one.contact.entry.form is Form.EVERY)
        )
    ]


def _channel(plan: Plan, heard: Hearing) -> Channel:
    return plan.channels[heard.contact.touchpoint.channel]


def full_weeks(plan: Plan, heard: Sequence[Hearing], limits: Parameters) -> Iterator[Week]:
    """The weeks in which one person hears too much, in order and apart from each other.

    Only weeks in which something of this campaign is still to be sent; every week that is too full
    overlaps one of them.
    """
    for dated in (True, False):
        here = [one for one in heard if one.dated is dated]
        launches = _launches(plan, here, dated)
        kinds: dict[Kind | None, list[Hearing]] = {None: here}
        for limited in Kind:
            if limited.value in limits.by_kind:
                kinds[limited] = [one for one in here if _channel(plan, one).kind is limited]
        for kind, some in kinds.items():
            least = limits.by_kind[kind.value] if kind else limits.per_week
            free_from = None
            for first in sorted({one.first for one in some}) if len(some) > least else ():
                within = _in_week(some, first)
                if len(within) <= least or (free_from is not None and first < free_from):
                    continue
                most = least if kind else _most(within, launches, limits)
                distinct: dict[tuple[str, ...], Hearing] = {}
                for one in within:
                    distinct.setdefault(one.identity, one)
                if len(distinct) > most and any(_can_move(one) for one in within):
                    yield Week(first, dated, tuple(distinct.values()), most, kind)
                    free_from = first + WEEK


def _in_week(heard: Sequence[Hearing], first: int) -> list[Hearing]:
    found = [one for one in heard if first <= one.first and one.last < first + WEEK]
    return sorted(found, key=lambda one: (one.first, _clock(one.contact)))


def _clock(contact: Contact) -> str:
    moments = contact.entry.moments
    return moments[0].start.isoformat() if moments else ""


def _can_move(heard: Hearing) -> bool:
    return not (heard.contact.campaign or heard.contact.touchpoint.is_sent)


def _launches(plan: Plan, heard: Sequence[Hearing], dated: bool) -> tuple[tuple[int, int], ...]:
    """The first and last day of each launch that the people concerned hear of."""
    if not dated:
        return ((0, 0),)
    days = {one.contact.entry.launch for one in heard}
    found = {(day.toordinal(), day.toordinal()) for day in days if day}
    launch = plan.campaign.launch
    if launch.day is not None:
        found.add((launch.day.toordinal(), (launch.until or launch.day).toordinal()))
    return tuple(found)


def _most(
    within: Sequence[Hearing], launches: Sequence[tuple[int, int]], limits: Parameters
) -> int:
    """How much is bearable, which is more if seven days hold it all and a launch day too."""
    first, last = min(one.first for one in within), max(one.last for one in within)
    for opens, closes in launches:
        nearest = min(max(first, opens), closes)
        if max(last, nearest) - min(first, nearest) < WEEK:
            return max(limits.launch_week, limits.per_week)
    return limits.per_week


def _problem(plan: Plan, week: Week, names: Sequence[str]) -> Problem:
    over = _one_too_many(week)
    said: dict[str, int] = {}
    for one in week.heard:
        name = one.contact.name
        said[name] = said.get(name, 0) + 1
    told = [f"{name} ({number} times)" if number > 1 else name for name, number in said.items()]
    what = f"by {week.kind}" if week.kind else "that interrupt them"
    others = dict.fromkeys(one.contact.campaign for one in week.heard if one.contact.campaign)
    agree = f"agree with {listed(list(others))}: " if others else ""
    return Problem(
        over.contact.entry.path,
        f"{called(plan.campaign, names)} get {count(len(week.heard), 'message')} {what} within a week, "
        f"{_days(week)}: {listed(told)}; {week.most} would do.",
        label=f"{len(week.heard)} within a week",
        help=f"{agree}move or drop one, say two things in one message, or use a channel that waits "
        "until people look",
        related=tuple(islice(_related(week, over), _MOST)),
        subject=over.contact.entry.id,
    )


def _one_too_many(week: Week) -> Hearing:
    """The one of this campaign, still to be sent, that makes it too much; else its last."""
    ours = [(place, one) for place, one in enumerate(week.heard) if _can_move(one)]
    return next((one for place, one in ours if place >= week.most), ours[-1][1])


def _related(week: Week, over: Hearing) -> Iterator[tuple[DataPath, str]]:
    seen = {over.contact.entry.path}
    for one in week.heard:
        path = one.contact.entry.path
        if not one.contact.campaign and path not in seen:
            seen.add(path)
            yield path, "in the same week"


def _days(week: Week) -> str:
    days = [one.contact.entry.start for one in (week.heard[0], week.heard[-1])]
    first, last = (full_day(day.date) if day.date else day.label for day in days)
    return f"on {first}" if first == last else f"from {first} to {last}"
