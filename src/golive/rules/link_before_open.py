"""A link to the community before its readers can get in.

Why: whoever meets a closed door on the first try does not come back for the second. `community.opens`
says when the doors open, and to whom. Source: golive's own experience of published plans.
Flagged: a mail to customers on T-7 that links to the community, which opens to them on T-0.
Fine: the day of the opening itself, unless both say the hour; a part of an audience that is let in
earlier; a link to another page; what is kept in the drawer; what has gone out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from golive.campaign.reach import home, larger, reaches
from golive.campaign.touchpoints import Touchpoint
from golive.drafts.model import DraftField
from golive.finding import DataPath, Place, Problem, Severity
from golive.plan import Plan
from golive.rules.provenance import Origin, origin
from golive.rules.selection import gap, leeway
from golive.schedule.model import Day, Entry
from golive.schedule.moments import aware, fixed
from golive.timing.model import Clock, Point
from golive.wording import listed

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
    """What goes out too early, for whom, and when they can get in."""

    entry: Entry
    audiences: tuple[str, ...]
    opening: _Opening
    same_day: bool


class _Found(NamedTuple):
    early: _Early
    origin: Origin
    link: str
    touchpoints: list[str]


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each link, about the first time it goes out too early."""
    site = _site(plan.campaign.community.url or "")
    if site is None or not plan.schedule.opens:
        return
    early = _too_early(plan)
    if not early:
        return
    found: dict[tuple[DataPath, Place | None], _Found] = {}
    for draft in plan.drafts:
        touchpoint = early.get(draft.touchpoint)
        if touchpoint is None or draft.is_empty:
            continue
        for field in draft.fields:
            for link in list(dict.fromkeys(site.links_in(field.text)))[:_MOST]:
                where = _origin(plan, field, touchpoint.entry.touchpoint, link)
                one = _Found(touchpoint, where, link, [])
                ids = found.setdefault((where.path, where.place), one).touchpoints
                if draft.touchpoint not in ids:
                    ids.append(draft.touchpoint)
    for one in found.values():
        yield _problem(plan, one)


class _Site(NamedTuple):
    """Where the community is: a host without ``www.``, and the path below which it lies."""

    host: str
    path: str

    def links_in(self, text: str) -> Iterator[str]:
        """The addresses in a text that lead there, as they are written."""
        if self.host not in text.lower():
            return
        size = len(self.path)
        for match in _addresses(self.host).finditer(text):
            path = (match["path"] or "").rstrip(_MARKS).lower()
            if path[:size] == self.path and path[size : size + 1] in _BELOW:
                yield match[0].rstrip(_MARKS)


_MARKS = "/.,;:!?*_"
_BELOW = ("", "/", "?", "#")


def _site(url: str) -> _Site | None:
    written = url if "://" in url else f"https://{url}"
    try:
        parts = urlsplit(written)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    return _Site(host, parts.path.rstrip("/").lower()) if "." in host else None


@lru_cache(maxsize=64)
def _addresses(host: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w@./-])(?:https?://)?(?:www\.)?{re.escape(host)}(?![\w-]|\.\w)(?::\d+)?"
        rf"(?P<path>[/?#][^\s()<>\[\]\"“”]*)?",
        re.IGNORECASE,
    )


def _too_early(plan: Plan) -> dict[str, _Early]:
    """By touchpoint, the first time it goes out before somebody who hears it can get in."""
    openings = {
        name: _Opening(name, day, _clock(plan, plan.campaign.community.opens[name], day))
        for name, day in plan.schedule.opens.items()
    }
    last = max((opening.day for opening in openings.values()), key=lambda day: day.sort_key)
    readers: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[tuple[str, _Opening], ...]] = {}
    found: dict[str, _Early] = {}
    for entry in plan.schedule.entries:
        touchpoint = entry.touchpoint
        if touchpoint.id in found or (gap(entry.start, last) or 0) < 0 or touchpoint.is_sent:
            continue
        who = touchpoint.audiences, touchpoint.excluding
        if who not in readers:
            readers[who] = tuple(_readers(plan, touchpoint, openings))
        late = [
            (audience, opening)
            for audience, opening in readers[who]
            if _is_early(plan, entry, audience, opening)
        ]
        # Those it is meant for, before those who are only part of them.
        named = [one for one in late if one[0] in touchpoint.audiences] or late
        if named:
            opening = max((one[1] for one in named), key=lambda one: one.day.sort_key)
            audiences = tuple(name for name, theirs in named if theirs == opening)
            same_day = gap(entry.start, opening.day) == 0
            found[touchpoint.id] = _Early(entry, audiences, opening, same_day)
    return found


def _readers(
    plan: Plan, touchpoint: Touchpoint, openings: dict[str, _Opening]
) -> Iterator[tuple[str, _Opening]]:
    """Those who read a touchpoint, and when it opens to them: the nearest word counts."""
    campaign = plan.campaign
    addressed = [name for name in touchpoint.audiences if name in campaign.audiences]
    parts = [
        name
        for name in openings
        if name in campaign.audiences
        and name not in addressed
        and reaches(campaign, touchpoint, name)
    ]
    for name in (*addressed, *parts):
        chain = (*larger(campaign, name), "")
        key = next((one for one in chain if one in openings), None)
        if key is not None:
            yield name, openings[key]
    if not addressed and "" in openings:
        yield "", openings[""]


def _is_early(plan: Plan, entry: Entry, audience: str, opening: _Opening) -> bool:
    is_choice = entry.form.leaves_day_open
    # Of several days the last will do, as long as nobody has chosen one.
    days = gap(entry.end if is_choice else entry.start, opening.day) or 0
    if days != 0 or is_choice or opening.clock is None or opening.day.date is None:
        return days > leeway(entry)
    if not entry.timed or not entry.moments or entry.roughly:
        return False
    return _reached(plan, entry, audience) < _opened(plan, audience, opening.day, opening.clock)


def _reached(plan: Plan, entry: Entry, audience: str) -> datetime:
    """When an entry reaches an audience: by its own moment, or that of the larger one."""
    for name in larger(plan.campaign, audience):
        for moment in entry.moments:
            if name in moment.audiences:
                return moment.start
    return entry.moments[0].start


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


def _problem(plan: Plan, found: _Found) -> Problem:
    entry, audiences, opening, same_day = found.early
    known = plan.campaign.audiences
    names = [known[name].label or name for name in audiences if name]
    who = f" to {listed(names)}" if names else ""
    verb = "links" if len(found.touchpoints) == 1 else "link"
    goes_out, opens = entry.start.written, opening.day.written
    if same_day and opening.clock is not None:
        moment = _reached(plan, entry, audiences[0])
        opened = _opened(plan, audiences[0], opening.day, opening.clock)
        goes_out += f", {moment:%H:%M},"
        opens += f", {opened.astimezone(moment.tzinfo):%H:%M}"
    later = opening.day.label or opens
    return Problem(
        found.origin.path,
        f"{listed(found.touchpoints)} {verb} to {found.link} on {goes_out}"
        f"{'' if goes_out.endswith(',') else ','} but it opens{who} on {opens}.",
        label=f"closed until {opens}",
        help=f"move it to {later} or later, link to a page that is there already, or mend "
        "community.opens",
        related=((entry.path, "goes out"), (("community", "opens", opening.key), "opens")),
        subject=entry.touchpoint.id,
        word=found.origin.word,
        place=found.origin.place,
    )
