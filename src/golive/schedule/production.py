"""What must be ready before something goes out: text, approval and translation, each by its day.

Counted back from the first sending in business days of the campaign's country. A text is written,
approved, translated where an audience reads another language, and then given to the channel, which
takes its own lead time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from golive.campaign.message import Status
from golive.campaign.model import Campaign
from golive.campaign.reach import Hearers, hearers, home
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel
from golive.finding import DataPath
from golive.schedule.business import shift_business_days
from golive.schedule.days import day_on
from golive.schedule.model import Day, Schedule


class Stage(StrEnum):
    """What is done to a text, in this order."""

    WRITE = "write"
    APPROVE = "approve"
    TRANSLATE = "translate"


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things take, in business days; ``lead`` by channel, in place of the channel's own."""

    approval: int
    translation: int
    lead: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Production:
    """One stage of a touchpoint's text, due by the end of a day.

    ``latest`` is the last day that still leaves time for what follows; it differs from ``day``
    where the plan itself says by when somebody approves, at ``path``. ``languages`` are those
    it is translated into in the end. ``sent`` is the day it first goes out.
    """

    stage: Stage
    touchpoint: Touchpoint
    day: Day
    latest: Day
    sent: Day
    owner: tuple[str, ...]
    path: DataPath
    done: bool
    languages: tuple[str, ...] = ()

    @property
    def is_said(self) -> bool:
        """Whether the plan says this day, rather than golive counting it back."""
        return self.path != self.touchpoint.path


def production_days(
    campaign: Campaign,
    schedule: Schedule,
    channels: Mapping[str, Channel],
    pace: Pace,
    locale: str,
) -> tuple[Production, ...]:
    """Everything that must be ready some day, in the order of days.

    ``locale`` is the one that texts are written in. Only what is still to be sent and has a date
    counts; not what may not happen, nor what is kept in the drawer.
    """
    found: list[Production] = []
    first: dict[str, Day] = {}
    for entry in schedule.entries:
        first.setdefault(entry.touchpoint.id, entry.start)
    frame = _Frame(schedule, pace, _other_languages(campaign, locale), hearers(campaign))
    for touchpoint in schedule.touchpoints:
        sent, channel = first.get(touchpoint.id), channels.get(touchpoint.channel)
        if touchpoint.is_sent or touchpoint.maybe or sent is None or channel is None:
            continue
        try:
            found += _of(frame, touchpoint, channel, sent)
        except OverflowError:
            continue  # no calendar goes back that far
    stages = list(Stage)
    return tuple(sorted(found, key=lambda one: (one.day.sort_key, stages.index(one.stage))))


def is_written(touchpoint: Touchpoint) -> bool:
    """Whether there is a text: its status says so, or it has no status and some copy."""
    if touchpoint.status is None:
        return bool(touchpoint.copy)
    return touchpoint.status is not Status.IDEA


def _other_languages(campaign: Campaign, locale: str) -> dict[str, str]:
    """The locales of audiences that read another language than texts are written in."""
    if not any(audience.locale for audience in campaign.audiences.values()):
        return {}
    own = {name: home(campaign, name).locale or locale for name in campaign.audiences}
    return {name: tag for name, tag in own.items() if tag.split("-")[0] != locale.split("-")[0]}


@dataclass(frozen=True, slots=True)
class _Frame:
    schedule: Schedule
    pace: Pace
    abroad: Mapping[str, str]
    hearing: Hearers

    def before(self, day: date, count: int) -> date:
        return shift_business_days(day, -count, self.schedule.place)

    def day(self, on: date) -> Day:
        return day_on(on, self.schedule.launch)

    def languages(self, touchpoint: Touchpoint) -> tuple[str, ...]:
        """What a touchpoint is translated into."""
        if not self.abroad:
            return ()
        found = (self.abroad[name] for name in self.hearing(touchpoint) if name in self.abroad)
        return tuple(dict.fromkeys(found))


def _of(frame: _Frame, touchpoint: Touchpoint, channel: Channel, sent: Day) -> Iterator[Production]:
    if sent.date is None:
        return
    pace, approved = frame.pace, touchpoint.status is Status.APPROVED
    languages = frame.languages(touchpoint)
    ready = frame.before(sent.date, pace.lead.get(channel.id, channel.lead_days))
    agreed = frame.before(ready, pace.translation) if languages else ready
    written = agreed
    for index, (who, said) in enumerate(frame.schedule.approvals.get(touchpoint.id, ())):
        day = said if said and said.date else frame.day(agreed)
        path = (*touchpoint.paths["approvers"], index, "by") if day is said else touchpoint.path
        written = min(written, frame.before(day.date or agreed, pace.approval))
        yield Production(Stage.APPROVE, touchpoint, day, frame.day(agreed), sent, (who,), path,
                         approved, languages)  # fmt: skip
    authors = touchpoint.author or touchpoint.owner
    due = frame.day(written)
    yield Production(Stage.WRITE, touchpoint, due, due, sent, authors, touchpoint.path,
                     is_written(touchpoint), languages)  # fmt: skip
    if languages:
        due = frame.day(ready)
        yield Production(Stage.TRANSLATE, touchpoint, due, due, sent, touchpoint.owner,
                         touchpoint.path, False, languages)  # fmt: skip
