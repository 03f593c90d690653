"""Something that people must act on, on a day when they do not work.

Why: a mail that arrives on a holiday lies under sixty others when people come back, and nobody
comes to a meeting. Holidays and weekends are those of each audience's country and region, else of
the campaign's, else of the workspace's. Source: the `holidays` package.
Flagged: a mail on Easter Monday; a training on a Saturday; a stand-up on a Friday in Saudi Arabia.
Fine: posters, screens, posts, banners, releases, and what lasts several days, which people meet
whenever they look; pushes and texts, which cost a glance; a daily routine on weekdays, which lapses
on a holiday by itself; launch day, when the launch itself is on a day off; a holiday on which you
work all the same, named in `workdays:` of golive.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from golive.channels.model import Kind
from golive.fields import OneOrSeveral, Shape, one_or_several
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.people import People, called, is_interrupting, outermost
from golive.rules.recurring import beginnings, recurs
from golive.schedule.business import Place, calendar_of
from golive.schedule.days import day_on
from golive.schedule.model import Entry
from golive.schedule.places import place_of
from golive.timing.model import WEEKDAYS, Form
from golive.wording import count, full_day, listed, weekday_name

ID = "off-day"
SEVERITY = Severity.WARNING

_ACTED_ON = (Kind.EMAIL, Kind.CHAT, Kind.MEETING, Kind.VOICE)
"""What asks people to do something there and then, if its channel interrupts them."""
_FAR = 14
"""How many days to either side a working day is looked for."""


class Parameters(Shape):
    """Which days of the week are free."""

    weekend: Annotated[
        tuple[Literal["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], ...],
        BeforeValidator(one_or_several),
        OneOrSeveral(),
    ] = Field(
        (),
        description="The days of the weekend for everybody, in place of those that each country "
        "keeps: Friday and Saturday in some, Saturday and Sunday in most. "
        "Source: the holidays package",
        examples=[["Fri", "Sat"]],
    )


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day off by some people's calendar: the holiday with its places, or "" for a weekend."""

    names: tuple[str, ...]
    day: date
    holiday: str


class Calendars:
    """Which days are off for whom."""

    def __init__(self, plan: Plan, weekend: Sequence[str]) -> None:
        self.plan = plan
        self.people = People(plan)
        self.weekend = [WEEKDAYS.index(name) for name in weekend] or None
        self._places: dict[str, Place] = {}

    def why_off(self, audience: str, day: date) -> tuple[str, str] | None:
        """The holiday and the country or region that keeps it, "" for a weekend; None when people work."""
        place = self._place(audience)
        why = calendar_of(place, day.year).why_off(day, self.weekend)
        if not why:
            return None
        return ("", "") if why == weekday_name(day) else (why, place.name)

    def _place(self, audience: str) -> Place:
        if audience not in self._places:
            self._places[audience] = place_of(self.plan.campaign, self.plan.schedule, audience)
        return self._places[audience]


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint, about the first day that is off."""
    calendars = Calendars(plan, parameters(plan, ID, Parameters).weekend)
    found: dict[tuple[DataPath, DataPath], list[tuple[Entry, tuple[DayOff, ...]]]] = {}
    for entry in plan.schedule.entries:
        off = tuple(_days_off(plan, calendars, entry)) if _is_acted_on(plan, entry) else ()
        if off:
            touchpoint = entry.touchpoint
            where = touchpoint.path, touchpoint.paths["when"]  # channels listed together
            found.setdefault(where, []).append((entry, off))
    for items in found.values():
        entry, off = items[0]
        more = {other.start for other, _ in items} - {entry.start}
        yield _problem(plan, calendars, entry, off, len(more))


def _is_acted_on(plan: Plan, entry: Entry) -> bool:
    """Whether people must act on that day and no other."""
    touchpoint = entry.touchpoint
    if touchpoint.is_sent or not entry.moments or not is_interrupting(plan, touchpoint):
        return False
    lasts = entry.form is Form.SPAN and (entry.open_ended or entry.start != entry.end)
    return plan.channels[touchpoint.channel].kind in _ACTED_ON and not (lasts or entry.roughly)


def _days_off(plan: Plan, calendars: Calendars, entry: Entry) -> Iterator[DayOff]:
    """Those for whom the day is off, grouped by the reason."""
    campaign = plan.campaign
    groups: dict[tuple[date, str], dict[str, str]] = {}
    for name in calendars.people.hearing(entry.touchpoint) or ("",):
        at = calendars.people.reached_at(entry, name)
        why = calendars.why_off(name, at.date()) if at else None
        if at is None or why is None or _is_expected(plan, calendars, entry, at.date(), why[0]):
            continue
        if all(calendars.why_off(name, day) is not None for day in _other_choices(entry)):
            groups.setdefault((at.date(), why[0]), {})[name] = why[1]
    for (day, holiday), places in groups.items():
        names = outermost(campaign, filter(None, places))
        yield DayOff(names, day, f"{holiday} in {_said(places.values())}" if holiday else "")


def _said(places: Iterable[str]) -> str:
    """Countries and regions; a region is not named beside its country."""
    found = list(dict.fromkeys(places))
    return listed(
        [place for place in found if place.split("-")[0] not in found or "-" not in place]
    )


def _is_expected(plan: Plan, calendars: Calendars, entry: Entry, day: date, holiday: str) -> bool:
    """Whether a day off is no surprise: a daily routine lapses, a launch was put there."""
    if holiday and entry.form is Form.EVERY:
        step = entry.timing.step
        if step and step.unit == "weekday":
            return True
    launch = plan.campaign.launch
    if launch.day is None or not launch.day <= day <= (launch.until or launch.day):
        return False
    return calendars.why_off("", day) is not None


def _other_choices(entry: Entry) -> Iterator[date]:
    """The days it may happen on instead, where that is left open."""
    first, last = entry.start.date, entry.end.date
    if not entry.form.leaves_day_open or first is None or last is None:
        return
    if entry.form is Form.EITHER:
        yield last
    else:
        yield from (first + timedelta(days=n) for n in range(1, (last - first).days + 1))


def _problem(
    plan: Plan, calendars: Calendars, entry: Entry, off: Sequence[DayOff], more: int
) -> Problem:
    first = off[0]
    who = called(plan.campaign, first.names) if first.names else "people"
    day = day_on(first.day, entry.launch)
    at = first.holiday or "at the weekend"
    told = [f"{entry.touchpoint.id} reaches {who} on {day.written}, {at}"]
    for other in off[1:]:
        also = "" if other.day == first.day else f"{full_day(other.day)}, "
        what = other.holiday or "the weekend"
        told.append(f"for {called(plan.campaign, other.names)} it is {also}{what}")
    if more:
        told.append(f"{count(more, 'more of its days is', 'more of its days are')} off too")
    return Problem(
        entry.path,
        f"{'; '.join(told)}.",
        label=first.holiday or weekday_name(first.day),
        help=_way_out(plan, calendars, entry),
        subject=entry.id,
    )


def _way_out(plan: Plan, calendars: Calendars, entry: Entry) -> str:
    step, start = entry.timing.step, entry.start.date
    if step and step.unit == "day" and step.size == 1:
        key = "per" if entry.form is Form.BATCHES else "every"
        return f"write {key}: weekday, or begin on another day"
    names = calendars.people.hearing(entry.touchpoint) or ("",)

    def works(day: date) -> bool:
        return all(calendars.why_off(name, day) is None for name in names)

    if recurs(entry):
        other = [
            day_on(days[0], entry.launch).written
            for side in (-1, 1)
            for days in islice((d for d in beginnings(plan, entry, side) if all(map(works, d))), 1)
        ]
        begin = f"begin on {listed(other, 'or')}, or " if other else ""
        return f"{begin}list the days one by one"
    near = []
    for side in (-1, 1):
        for distance in range(1, _FAR):
            try:
                day = (start or date.min) + timedelta(days=side * distance)
            except OverflowError:
                break
            if works(day):
                near.append(day_on(day, entry.launch).written)
                break
    return f"move it to {listed(near, 'or')}" if near else "choose a day on which people work"
