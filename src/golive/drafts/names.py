"""What copy and templates can name: a closed world of texts, dates and lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, time
from typing import Any

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint
from golive.schedule.days import day_at
from golive.schedule.model import Entry, Schedule
from golive.schedule.moments import city_of
from golive.timing.model import TimingError
from golive.timing.parsing import parse_point
from golive.timing.slips import slip


class NotAText(TypeError):
    """A group of names where a text must stand."""


class Names:
    """Named values, and nothing of Python's behind them.

    ``about`` is how people call the group, for a finding; ``read`` is told of each name used.
    """

    __slots__ = ("about", "read", "values")

    def __init__(
        self, about: str, values: Mapping[str, Any], read: Callable[[str], None] | None = None
    ) -> None:
        self.about = about
        self.values = values
        self.read = read

    def get(self, name: str) -> Any:
        """The value of a name, or None; a hyphen may be written as an underscore."""
        key = name if name in self.values else name.replace("_", "-")
        value = self.values.get(key)
        if self.read is not None and value:
            self.read(name)
        return value

    def __str__(self) -> str:
        raise NotAText(f"{self.about} is a group of names, not a text")

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)


def campaign_names(campaign: Campaign, schedule: Schedule) -> dict[str, Any]:
    """What every copy text may use: the launch, the community, facts and milestones.

    ``launch.was`` is the date given up last; ``launch.given_up`` that date while there is no new
    one, else the date itself, for words about a launch that is put off; ``launch.until`` the last
    day, and ``launch.closes`` the hour at which it ends; ``launch.city`` the city its zone is named
    after.
    """
    launch = campaign.launch
    former = max(((one.until or one.date, one.date) for one in launch.was), default=(None, None))[1]
    hours = launch.time
    return {
        "title": campaign.title,
        "owner": ", ".join(campaign.owner),
        "launch": Names(
            "launch",
            {
                "name": launch.name,
                "date": launch.day,
                "was": former,
                "given_up": launch.day or former,
                "time": hours.start if hours else None,
                "until": launch.until,
                "closes": hours.end if hours else None,
                "timezone": schedule.zone,
                "city": city_of(schedule.zone),
            },
        ),
        "community": Names(
            "community", {"name": campaign.community.name, "url": campaign.community.url}
        ),
        "facts": Names("facts", campaign.facts),
        "milestones": Names(
            "milestones",
            {name: schedule.milestones[name].date for name in campaign.milestones
             if name in schedule.milestones},
        ),
    }  # fmt: skip


def touchpoint_names(
    campaign: Campaign, touchpoint: Touchpoint, entries: Sequence[Entry]
) -> dict[str, Any]:
    """What a channel's template may use beside the copy.

    ``when`` tells of the first entry; ``when.times`` has the ``day`` and ``time`` of each.
    """
    entry = entries[0] if entries else None
    times = dict.fromkeys((each.start.date, _clock(each)) for each in entries)
    start: date | None = entry.start.date if entry else None
    end: date | None = entry.end.date if entry and not entry.open_ended else None
    labels = [campaign.audiences[name].label or name for name in touchpoint.audiences
              if name in campaign.audiences]  # fmt: skip
    return {
        "touchpoint": Names(
            "touchpoint",
            {
                "label": touchpoint.label,
                "place": touchpoint.place or "",
                "duration": touchpoint.duration or "",
                "presenter": ", ".join(touchpoint.presenter),
                "size": touchpoint.size or "",
                "sender": ", ".join(touchpoint.sender),
                "account": ", ".join(touchpoint.account),
                "steps": list(touchpoint.steps),
            },
        ),
        "when": Names(
            "when",
            {
                "start": start,
                "end": end,
                "time": (_clock(entry) if entry else None) or "",
                "times": [
                    Names("time", {"day": day, "time": at or ""}) for day, at in times if day
                ],
            },
        ),
        "audiences": labels,
    }


def _clock(entry: Entry) -> time | None:
    if not (entry.timed and entry.moments):
        return None
    return entry.moments[0].start.timetz().replace(tzinfo=None)


def waits_for_launch(campaign: Campaign, name: str) -> bool:
    """Whether a name is known, so that only the launch date is missing for its day."""
    groups = (campaign.milestones, campaign.messages, campaign.tasks)
    return any(name.split("/")[0] in group for group in groups)


def date_function(
    campaign: Campaign, schedule: Schedule, waiting: Callable[[str], Any]
) -> Callable[[str], Any]:
    """``date('T+14')``: the day of any timing; what ``waiting`` makes of it without a launch date.

    Raises TimingError where there is none.
    """

    def day_of(text: object) -> Any:
        point = parse_point(str(text))
        day = day_at(schedule, point)
        if day is None or day.date is None:
            known = not point.of or waits_for_launch(campaign, point.of)
            if schedule.launch is None and known:
                return waiting(f"date('{text}')")
            help = slip(point.text) if point.of else ""
            help = help or "name a milestone, or write T+14"
            raise TimingError(f"date('{text}') has no day.", help)
        return day.date

    return day_of
