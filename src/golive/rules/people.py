"""Who is reached by what: people, counted through the audiences they are part of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from golive.campaign.model import Campaign
from golive.campaign.reach import home, larger, reaches
from golive.campaign.touchpoints import Touchpoint
from golive.plan import Plan
from golive.rules.selection import counted
from golive.schedule.model import Entry, Moment
from golive.schedule.moments import zone_of
from golive.timing.model import Form
from golive.wording import listed

CHOICES = (Form.BETWEEN, Form.EITHER)
"""Forms of timing that leave open on which of several days something happens."""


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


def reached(campaign: Campaign, touchpoint: Touchpoint) -> tuple[str, ...]:
    """The audiences that hear a touchpoint, themselves or as part of a larger one.

    An audience stands for its people who are in none of its parts. For a touchpoint of another
    campaign, audiences of the same name are the same people.
    """
    return tuple(name for name in campaign.audiences if reaches(campaign, touchpoint, name))


def outermost(campaign: Campaign, names: Iterable[str]) -> tuple[str, ...]:
    """Some audiences without those that are part of another of them."""
    found = tuple(names)
    return tuple(
        name for name in found if not any(whole in found for whole in larger(campaign, name)[1:])
    )


def called(campaign: Campaign, names: Sequence[str]) -> str:
    """Audiences as people call them, in one text: ``All staff and Press``."""
    return listed([campaign.audiences[name].label or name for name in names])


def moment_of(plan: Plan, entry: Entry, audience: str) -> Moment | None:
    """The moment at which an entry reaches an audience; None while the launch has no date.

    The nearest word counts: a part has its own moment, or that of the larger audience.
    """
    if len(entry.moments) < 2:
        return entry.moments[0] if entry.moments else None
    by_name = {name: moment for moment in entry.moments for name in moment.audiences}
    chain = larger(plan.campaign, audience)
    return next((by_name[name] for name in chain if name in by_name), entry.moments[0])


def reached_at(plan: Plan, entry: Entry, audience: str) -> datetime | None:
    """The same by the clock of the zone the audience lives in; the campaign's where nobody says."""
    moment = moment_of(plan, entry, audience)
    if moment is None:
        return None
    zone = home(plan.campaign, audience).zone or plan.schedule.zone
    return moment.start.astimezone(zone_of(zone))


def interruptions(plan: Plan) -> tuple[Contact, ...]:
    """What makes people stop in this campaign, in order; what may not happen is not counted."""
    found = counted(plan.schedule.entries)
    return tuple(Contact(entry) for entry in found if is_interrupting(plan, entry.touchpoint))


def is_interrupting(plan: Plan, touchpoint: Touchpoint) -> bool:
    """Whether a touchpoint's channel makes a device buzz or a person stop."""
    channel = plan.channels.get(touchpoint.channel)
    return channel is not None and channel.interrupts


def from_others(plan: Plan, own: Sequence[Contact], days: int) -> Iterator[Contact]:
    """What makes people stop in other campaigns, no more than ``days`` from one of ``own``."""
    dates = [contact.entry.start.date for contact in own]
    ordinals = [day.toordinal() for day in dates if day is not None]
    if not ordinals:
        return
    first, last = min(ordinals) - days, max(ordinals) + days
    for name, entries in plan.others.items():
        if not entries or entries[0].start.sort_key > (0, last):
            continue  # entries are in the order of their days
        for entry in counted(entries):
            day = entry.start.date
            near = day is not None and first <= day.toordinal() <= last
            if near and is_interrupting(plan, entry.touchpoint):
                yield Contact(entry, name)
