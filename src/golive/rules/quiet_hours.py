"""Messages that would wake people, or follow them home.

Why: a telephone that buzzes at night is silenced, often for good, and a chat late in the evening
tells colleagues that they are expected to read it. Source for people at home: 47 CFR 64.1200, the
United States' rule on telephone marketing: no calls before 8 in the morning or after 9 in the
evening, where the person called lives. Colleagues' mail, chat and meetings go by their working day,
from the start of an early shift to the end of a late one: golive's own experience.
The hour is each audience's own, wherever the campaign is run from.
Flagged: a push at 23:30; a mail at 10:00 in Amsterdam, which is 04:00 for an audience in New York.
Fine: `when: T-0 09:30 local`; a post, a banner or a poster, which wait until somebody looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

from pydantic import Field

from golive.campaign.audience import Side
from golive.channels.model import Kind, Reach
from golive.fields import DayTime, Shape
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.people import People, called, is_interrupting, outermost
from golive.schedule.model import Entry
from golive.schedule.moments import city_of
from golive.timing.model import Form
from golive.wording import listed, short_day

ID = "quiet-hours"
SEVERITY = Severity.WARNING

GOOD_TIME = time(9, 30)
"""What is proposed to people in several zones: at half past nine nobody is asleep or in a rush."""
_AT_WORK = (Kind.EMAIL, Kind.CHAT, Kind.MEETING, Kind.VOICE)
"""What reaches colleagues where they work; texts and pushes reach their own telephones."""
_MOST = 3
"""How many places a finding names."""


class Parameters(Shape):
    """When people are left in peace. All hours are their own, and the last one is free again."""

    first: DayTime = Field(
        time(21),
        alias="from",
        description="From when on people at home are left in peace. Source: 47 CFR 64.1200",
        examples=["21:00"],
    )
    until: DayTime = Field(
        time(8), description="Until when. Source: 47 CFR 64.1200", examples=["08:00"]
    )
    work_from: DayTime = Field(
        time(20),
        description="From when on colleagues get no mail, chat or meeting: the end of a late shift",
        examples=["19:00"],
    )
    work_until: DayTime = Field(
        time(7), description="Until when: the start of an early shift", examples=["06:00"]
    )


@dataclass(frozen=True, slots=True)
class Arrival:
    """When some audiences get something, by their own clock; ``first`` to ``until`` is quiet."""

    names: tuple[str, ...]
    at: datetime
    first: time
    until: time

    @property
    def zone(self) -> str:
        return str(self.at.tzinfo)

    @property
    def place(self) -> str:
        return city_of(self.zone)

    def is_quiet_at(self, at: time) -> bool:
        """Whether a time of day lies in the quiet hours, which mostly go on past midnight."""
        if self.first <= self.until:
            return self.first <= at < self.until
        return at >= self.first or at < self.until

    def suits(self, clock: time) -> bool:
        """Whether that hour of the same day is not quiet, and not skipped by a change of clocks."""
        there = datetime.combine(self.at.date(), clock, self.at.tzinfo)
        is_skipped = there.astimezone(UTC).astimezone(self.at.tzinfo).time() != clock
        return not (is_skipped or self.is_quiet_at(clock))


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint, about the first time it comes in quiet hours."""
    hours, people = parameters(plan, ID, Parameters), People(plan)
    seen: set[tuple[DataPath, DataPath]] = set()
    for entry in plan.schedule.entries:
        touchpoint = entry.touchpoint
        where = touchpoint.path, touchpoint.paths["when"]  # channels listed together share a time
        if touchpoint.is_sent or where in seen or not is_interrupting(plan, touchpoint):
            continue
        arrivals = tuple(_arrivals(people, entry, hours))
        if any(arrival.is_quiet_at(arrival.at.time()) for arrival in arrivals):
            seen.add(where)
            yield _problem(plan, entry, arrivals)


def _arrivals(people: People, entry: Entry, hours: Parameters) -> Iterator[Arrival]:
    """When an entry arrives: once for each zone, hour and kind of quiet hours."""
    plan, campaign = people.plan, people.plan.campaign
    channel = plan.channels[entry.touchpoint.channel]
    work = channel.kind in _AT_WORK
    groups: dict[tuple[str, datetime, bool], tuple[str, ...]] = {}
    for name in people.hearing(entry.touchpoint):
        at = people.reached_at(entry, name)
        if at is not None:
            inside = campaign.audiences[name].side is Side.INTERNAL
            key = str(at.tzinfo), at, work and inside
            groups[key] = (*groups.get(key, ()), name)
    if not groups and entry.moments:  # nobody says who hears it
        at = entry.moments[0].start
        groups[str(at.tzinfo), at, work and channel.reach is Reach.INTERNAL] = ()
    for (_, at, at_work), names in groups.items():
        quiet = (hours.work_from, hours.work_until) if at_work else (hours.first, hours.until)
        yield Arrival(outermost(campaign, names), at, *quiet)


def _problem(plan: Plan, entry: Entry, arrivals: Sequence[Arrival]) -> Problem:
    touchpoint, channel = entry.touchpoint, plan.channels[entry.touchpoint.channel]
    disturbed = [arrival for arrival in arrivals if arrival.is_quiet_at(arrival.at.time())]
    worst = disturbed[0]
    told = [_told(plan, entry, arrival) for arrival in disturbed[:_MOST]]
    if len(disturbed) > _MOST:
        told.append(f"{len(disturbed) - _MOST} more elsewhere")
    untimed = "" if entry.timed else f", the usual time of {channel.name}"
    return Problem(
        entry.path,
        f"{touchpoint.id} reaches {listed(told)}{untimed}; quiet hours are {_hours(plan, disturbed)}.",
        label=f"{worst.at:%H:%M} in {worst.place}",
        help=_way_out(plan, entry, worst, arrivals),
        subject=entry.id,
    )


def _hours(plan: Plan, disturbed: Sequence[Arrival]) -> str:
    """The quiet hours, and whose they are where some are left in peace at work and others at home."""
    kinds: dict[tuple[time, time], tuple[str, ...]] = {}
    for arrival in disturbed:
        key = arrival.first, arrival.until
        kinds[key] = (*kinds.get(key, ()), *arrival.names)
    told = []
    for (first, until), names in kinds.items():
        whose = outermost(plan.campaign, names)
        of = f" for {called(plan.campaign, whose)}" if len(kinds) > 1 and whose else ""
        told.append(f"{first:%H:%M} to {until:%H:%M}{of}")
    return listed(told)


def _told(plan: Plan, entry: Entry, arrival: Arrival) -> str:
    at = arrival.at
    day = "" if at.date() == entry.start.date else f" on {short_day(at.date())}"
    who = called(plan.campaign, arrival.names) if arrival.names else "people"
    return f"{who} at {at:%H:%M}{day} in {arrival.place}"


def _way_out(plan: Plan, entry: Entry, worst: Arrival, arrivals: Sequence[Arrival]) -> str:
    one_clock = len({arrival.at.time() for arrival in arrivals}) == 1
    wanted = (_nearest(worst) if one_clock else GOOD_TIME, max(one.until for one in arrivals))
    good = next(
        (clock for clock in (*wanted, *_HALF_HOURS) if all(one.suits(clock) for one in arrivals)),
        wanted[-1],
    )
    local = {arrival.zone for arrival in arrivals} != {plan.schedule.zone}
    clock = f"{good:%H:%M} local" if local else f"{good:%H:%M}"
    day = entry.start.label or (entry.start.date.isoformat() if entry.start.date else "")
    what = f"write {day} {clock}" if entry.form is Form.POINT else f"choose {clock}"
    return f"{what}, so that each audience gets it by its own clock" if local else what


_HALF_HOURS = tuple(time(hour, minute) for hour in range(24) for minute in (0, 30))


def _nearest(arrival: Arrival) -> time:
    """The nearest time of the same day that is not quiet."""
    at, first, until = (60 * t.hour + t.minute for t in (arrival.at, arrival.first, arrival.until))
    before = time(*divmod((first - 30) % (24 * 60), 60))
    if first > until:
        return arrival.until if at < until else before
    return before if at - first < until - at else arrival.until
