"""Who is reached by what: people, counted through the audiences they are part of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from golive.campaign.model import Campaign
from golive.campaign.reach import Hearers, hearers, home, larger
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel
from golive.plan import Plan
from golive.rules.selection import counted
from golive.schedule.model import Entry, Moment, Schedule
from golive.schedule.moments import zone_of
from golive.wording import listed


@dataclass(frozen=True, slots=True)
class Contact:
    """Something that makes people stop, once: an entry, and the campaign it belongs to.

    ``campaign`` is the name of another campaign, or empty for the plan's own.
    """

    entry: Entry
    campaign: str = ""

    @property
    def touchpoint(self) -> Touchpoint:
        return self.entry.touchpoint

    @property
    def name(self) -> str:
        """The touchpoint as a finding names it: ``offer/push`` or ``offer/push of spring-sale``."""
        of = f" of {self.campaign}" if self.campaign else ""
        return self.touchpoint.id + of


class People:
    """Who hears what of a plan, and when; what was looked up once is remembered.

    ``hearing`` gives the audiences that hear a touchpoint. An audience stands for its people who
    are in none of its parts; for a touchpoint of another campaign, audiences of the same name are
    the same people.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.hearing: Hearers = hearers(plan.campaign)
        self._zones: dict[str, str] = {}

    def moment(self, entry: Entry, audience: str) -> Moment | None:
        """The moment at which an entry reaches an audience; None while the launch has no date.

        The nearest word counts: a part has its own moment, or that of the larger audience.
        """
        if len(entry.moments) < 2:
            return entry.moments[0] if entry.moments else None
        by_name = {name: moment for moment in entry.moments for name in moment.audiences}
        chain = larger(self.plan.campaign, audience)
        return next((by_name[name] for name in chain if name in by_name), entry.moments[0])

    def reached_at(self, entry: Entry, audience: str) -> datetime | None:
        """The same by the clock where the audience lives; the campaign's where nobody says."""
        moment = self.moment(entry, audience)
        if moment is None:
            return None
        if audience not in self._zones:
            own = home(self.plan.campaign, audience).zone
            self._zones[audience] = own or self.plan.schedule.zone
        zone = self._zones[audience]
        return moment.start if moment.zone == zone else moment.start.astimezone(zone_of(zone))


def outermost(campaign: Campaign, names: Iterable[str]) -> tuple[str, ...]:
    """Some audiences without those that are part of another of them."""
    found = tuple(names)
    return tuple(
        name for name in found if not any(whole in found for whole in larger(campaign, name)[1:])
    )


def called(campaign: Campaign, names: Sequence[str]) -> str:
    """Audiences as people call them, in one text: ``All staff and Press``."""
    return listed([campaign.audiences[name].label or name for name in names])


def interruptions(plan: Plan) -> tuple[Contact, ...]:
    """What makes people stop in this campaign, in order; what may not happen is not counted."""
    found = counted(plan.schedule.entries)
    return tuple(Contact(entry) for entry in found if is_interrupting(plan, entry.touchpoint))


def is_interrupting(plan: Plan, touchpoint: Touchpoint) -> bool:
    """Whether a touchpoint's channel makes a device buzz or a person stop."""
    channel = plan.channels.get(touchpoint.channel)
    return channel is not None and channel.interrupts


def met_elsewhere(schedule: Schedule, channels: Mapping[str, Channel]) -> tuple[Entry, ...]:
    """What makes people stop in a campaign on a known day, in order, for the plans of others.

    Without its copy, which nobody reads there.
    """
    found = []
    for entry in counted(schedule.entries):
        channel = channels.get(entry.touchpoint.channel)
        if entry.start.date is not None and channel is not None and channel.interrupts:
            bare = replace(
                entry.touchpoint, copy={}, copy_paths={}, paths={}, original=None, when=None
            )
            found.append(replace(entry, touchpoint=bare))
    return tuple(found)


def from_others(plan: Plan, own: Sequence[Contact], days: int) -> Iterator[Contact]:
    """What makes people we know of stop in other campaigns, within ``days`` of ``own``."""
    dates = [day.toordinal() for contact in own if (day := contact.entry.start.date)]
    if not dates:
        return
    first = date.fromordinal(max(min(dates) - days, 1))
    last = date.fromordinal(min(max(dates) + days, date.max.toordinal()))
    here = plan.campaign.audiences.keys()
    for name, entry in plan.others.between(first, last):
        if not here.isdisjoint(entry.touchpoint.audiences):
            yield Contact(entry, name)
