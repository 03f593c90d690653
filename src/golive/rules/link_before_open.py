"""A link to the community before its readers can get in.

Why: whoever meets a closed door on the first try does not come back for the second. `community.opens`
says when the doors open, and to whom. Source: golive's own experience of published plans.
Flagged: a mail to customers on T-7 that links to the community, which opens to them on T-0; an hour
that is early for a part of them in another time zone. As a warning, once: a link for people of whom
`community.opens` does not say when they are let in, before the last of the others are.
Fine: the day of the opening itself, unless both say the hour; a part of an audience that is let in
earlier; a link to another page; what is kept in the drawer; what has gone out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from golive.campaign.reach import home, larger
from golive.campaign.touchpoints import Touchpoint
from golive.drafts.model import DraftField
from golive.finding import DataPath, Place, Problem, Severity
from golive.plan import Plan
from golive.rules.community_links import site_at
from golive.rules.people import People, called, outermost
from golive.rules.provenance import Origin, origin
from golive.rules.selection import gap, leeway
from golive.schedule.model import Day, Entry
from golive.schedule.moments import aware, fixed
from golive.timing.model import Clock, Point
from golive.wording import count, listed

ID = "link-before-open"
SEVERITY = Severity.ERROR

_MOST = 20
"""How many links of one text are looked at: they are mended together."""


class _Opening(NamedTuple):
    """When the community opens to an audience; ``key`` is what `community.opens` calls it."""

    key: str
    day: Day
    clock: Clock | None


class _Early(NamedTuple):
    """What goes out too early, for whom, and when they can get in; None where nobody says."""

    entry: Entry
    audiences: tuple[str, ...]
    opening: _Opening | None


class _Found(NamedTuple):
    early: _Early
    opening: _Opening
    origin: Origin
    link: str
    touchpoints: list[str]


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each link, about the first time it goes out too early; one for what is unsaid."""
    site = site_at(plan.campaign.community.url or "")
    if site is None or not plan.schedule.opens:
        return
    people = People(plan)
    early = _too_early(people)
    found: dict[tuple[DataPath, Place | None], _Found] = {}
    unsaid: dict[str, _Early] = {}
    for draft in plan.drafts:
        one = early.get(draft.touchpoint)
        if one is None or draft.is_empty:
            continue
        for field in draft.fields:
            for link in list(dict.fromkeys(site.links_in(field.text)))[:_MOST]:
                if one.opening is None:
                    unsaid[draft.touchpoint] = one
                    continue
                where = _origin(plan, field, one.entry.touchpoint, link)
                at = (where.path, where.place)
                ids = found.setdefault(at, _Found(one, one.opening, where, link, [])).touchpoints
                if draft.touchpoint not in ids:
                    ids.append(draft.touchpoint)
    for each in found.values():
        yield _problem(people, each)
    if unsaid:
        yield _unsaid(plan, list(unsaid.values()))


def _too_early(people: People) -> dict[str, _Early]:
    """By touchpoint, the first time it goes out before somebody who hears it can get in."""
    plan = people.plan
    openings = {
        name: _Opening(name, day, _clock(plan, plan.campaign.community.opens[name], day))
        for name, day in plan.schedule.opens.items()
    }
    last = max((opening.day for opening in openings.values()), key=lambda day: day.sort_key)
    readers: dict[tuple[str, ...], tuple[tuple[str, _Opening | None], ...]] = {}
    found: dict[str, _Early] = {}
    for entry in plan.schedule.entries:
        touchpoint = entry.touchpoint
        known = found.get(touchpoint.id)
        # An audience's own time may be a day off on either side.
        if (known and known.opening) or touchpoint.is_sent or (gap(entry.start, last) or 0) < -1:
            continue
        who = people.hearing(touchpoint)
        if who not in readers:
            readers[who] = tuple(_readers(plan, who, openings))
        late = [
            (audience, opening)
            for audience, opening in readers[who]
            if _is_early(people, entry, audience, opening or _Opening("", last, None))
        ]
        named = [one for one in late if one[1]]
        # Those it is meant for, before those who are only part of them.
        named = [one for one in named if one[0] in touchpoint.audiences] or named
        if named or (late and known is None):
            days = [one[1] for one in named if one[1]]
            opening = max(days, key=lambda one: one.day.sort_key) if days else None
            audiences = tuple(name for name, theirs in named or late if theirs == opening)
            found[touchpoint.id] = _Early(entry, outermost(plan.campaign, audiences), opening)
    return found


def _readers(
    plan: Plan, who: Sequence[str], openings: dict[str, _Opening]
) -> Iterator[tuple[str, _Opening | None]]:
    """Those who read a touchpoint, and when it opens to them: the nearest word counts."""
    for name in who or ("",):
        chain = (*larger(plan.campaign, name), "")
        key = next((one for one in chain if one in openings), None)
        if key is not None or name:
            yield name, openings[key] if key is not None else None


def _is_early(people: People, entry: Entry, audience: str, opening: _Opening) -> bool:
    if (hours := _hours(people, entry, audience, opening)) is not None:
        return hours[0] < hours[1]
    # Of several days the last will do, as long as nobody has chosen one.
    day = entry.end if entry.form.leaves_day_open else entry.start
    return (gap(day, opening.day) or 0) > leeway(entry)


def _hours(
    people: People, entry: Entry, audience: str, opening: _Opening
) -> tuple[datetime, datetime] | None:
    """When it reaches an audience and when it opens to it, where somebody says both hours."""
    moment = people.moment(entry, audience)
    unclear = not entry.timed or entry.roughly or entry.form.leaves_day_open
    if unclear or moment is None or opening.clock is None or opening.day.date is None:
        return None
    return moment.start, _opened(people.plan, audience, opening.day, opening.clock)


def _opened(plan: Plan, audience: str, day: Day, clock: Clock) -> datetime:
    assert day.date is not None  # a time of day has been compared
    zone = plan.schedule.zone
    if clock.utc_offset is not None:
        return fixed(day.date, clock, zone)
    if clock.local:
        zone = home(plan.campaign, audience).zone or zone
    return aware(day.date, clock.time, zone)


def _clock(plan: Plan, point: Point, day: Day) -> Clock | None:
    """The hour of an opening: its own, that of the milestone it stands for, or the launch's."""
    seen: set[str] = set()
    while point.clock is None and point.of in plan.campaign.milestones and point.of not in seen:
        exact = not (point.days or point.business_days or point.weekday is not None)
        last = plan.campaign.milestones[point.of].points[-1:]
        if not exact or not last:
            break
        seen.add(point.of)
        point = last[0]
    hours = plan.campaign.launch.time
    if point.clock is None and hours is not None and day.offset == 0:
        return Clock(hours.start)
    return point.clock


def _origin(plan: Plan, field: DraftField, touchpoint: Touchpoint, link: str) -> Origin:
    """Where the link is written: in the copy, in a fact or in a template."""
    written = origin(plan, field, touchpoint, link)
    if written.path[:1] != ("messages",) or not written.word:
        named = origin(plan, field, touchpoint, "community.url")
        if named.word or named.place:
            return named
    is_known = written.word or written.place
    # A template may put the address in by itself.
    return written if is_known and written.path[0] != "community" else Origin(touchpoint.path)


def _problem(people: People, found: _Found) -> Problem:
    plan, (entry, audiences, _), opening = people.plan, found.early, found.opening
    names = [name for name in audiences if name]
    who = f" to {called(plan.campaign, names)}" if names else ""
    verb = "links" if len(found.touchpoints) == 1 else "link"
    goes_out, opens = f"{entry.start.written},", opening.day.written
    hours = _hours(people, entry, audiences[0], opening)
    if hours is not None and abs(gap(entry.start, opening.day) or 0) <= 1:
        sent, opened = hours[0], hours[1].astimezone(hours[0].tzinfo)
        goes_out = f"{Day(sent.date(), entry.start.offset).written}, {sent:%H:%M},"
        opens = f"{Day(opened.date(), opening.day.offset).written}, {opened:%H:%M}"
    later = opening.day.label or opens
    return Problem(
        found.origin.path,
        f"{listed(found.touchpoints)} {verb} to {found.link} on {goes_out} "
        f"but it opens{who} on {opens}.",
        label=f"closed until {opens}",
        help=f"move it to {later} or later, link to a page that is there already, or mend "
        "community.opens",
        related=((entry.path, "goes out"), (("community", "opens", opening.key), "opens")),
        subject=entry.touchpoint.id,
        word=found.origin.word,
        place=found.origin.place,
    )


def _unsaid(plan: Plan, found: Sequence[_Early]) -> Problem:
    """One remark on all who get links and of whom nobody says when they can get in."""
    names = outermost(plan.campaign, dict.fromkeys(n for one in found for n in one.audiences))
    first, others = found[0].entry, len(found) - 1
    also = f", the first of {count(others + 1, 'touchpoint')}" if others else ""
    return Problem(
        ("community", "opens"),
        f"Nothing says when the community opens to {called(plan.campaign, names)}, and "
        f"{first.touchpoint.id} links to it on {first.start.written}{also}.",
        label="and to the others?",
        help=f"add {names[0]}: to community.opens, with the day they can get in",
        related=((first.path, "goes out"),),
        severity=Severity.WARNING,
        key=True,
    )
