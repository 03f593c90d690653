"""Communications too far from the launch.

Why: what is said more than three weeks before a launch is forgotten by then, and what is said more
than three weeks after it is no longer about the launch. Source: Go-live communications (internal &
external), 25 October 2017: no more than 3 weeks before or after. The nominal day counts, before any
audience's time zone.
Flagged: `when: T-24`; `when: {from: T-0, until: T+30}`; `when: 2026-12-31` for a launch in `2026-10`.
Fine: `when: T-21`; a task; what is kept in the drawer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.recurring import FAR, beginnings, days_of_entry, extent, recurs
from golive.rules.selection import Where, launch_path, leeways, worst
from golive.schedule.days import day_from, day_on
from golive.schedule.model import Day, Entry
from golive.timing.model import Form
from golive.wording import count, from_launch, full_day, offset_text

ID = "launch-window"
SEVERITY = Severity.ERROR


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint outside the window, about its worst day."""
    opens, closes = plan.schedule.window
    if opens > closes:
        yield Problem(
            ("window",),
            f"No day is left: golive.yaml and this campaign together open the window on "
            f"{offset_text(opens)} and close it on {offset_text(closes)}.",
            help="let the campaign's window: and the one in golive.yaml overlap",
            key=True,
        )
        return
    yield from worst((*_entries(plan), *_periods(plan)))


_Judged = Iterator[tuple[int, Where, Problem]]


def _entries(plan: Plan) -> _Judged:
    for entry in plan.schedule.entries:
        touchpoint = entry.touchpoint
        for day, spare in zip((entry.start, entry.end), _spare(plan, entry)):
            beyond = _beyond(plan, day, day)
            if beyond is None or beyond.days <= spare:  # any day it may mean would do
                continue
            help = (
                _recur(plan, entry, beyond) if recurs(entry) else _move(plan, beyond, entry.launch)
            )
            problem = Problem(
                (*entry.path, *(_start_key(entry) if beyond.early else _end_key(entry))),
                _said(plan, beyond, entry.launch, _about(entry, beyond)),
                label=_label(beyond),
                help=_way_out(help, sent=touchpoint.is_sent),
                related=((launch_path(plan, entry.launch), "launch"),),
                subject=touchpoint.id,
            )
            yield beyond.days, (touchpoint.path, touchpoint.paths["when"]), problem


def _spare(plan: Plan, entry: Entry) -> tuple[int, int]:
    """How many days its first and last day may lie beside those written.

    Several batches or times move together: what is too early and too late at once cannot.
    """
    if recurs(entry) and entry.roughly:
        first, last = (_beyond(plan, day, day) for day in extent(plan, entry))
        if first and last and first.early is not last.early:
            return 0, 0
    return leeways(entry)


def _periods(plan: Plan) -> _Judged:
    launch = plan.schedule.launch
    for item in plan.schedule.unscheduled:
        beyond = _beyond(plan, *item.period) if item.period else None
        if beyond is None:
            continue
        touchpoint = item.touchpoint
        problem = Problem(
            item.path,
            _said(plan, beyond, launch, beyond.day.written),
            label=_label(beyond),
            help=_way_out(_move(plan, beyond, launch), sent=touchpoint.is_sent),
            related=((launch_path(plan, launch), "launch"),),
            subject=touchpoint.id,
        )
        yield beyond.days, (touchpoint.path, touchpoint.paths["when"]), problem


class _Beyond(NamedTuple):
    """How many days something lies outside the window, and the day of it that is nearest."""

    days: int
    early: bool
    day: Day


def _beyond(plan: Plan, first: Day, last: Day) -> _Beyond | None:
    """How far something on one of these days lies outside; None where any may be inside."""
    opens, closes = plan.schedule.window
    soonest, latest = _distances(plan, first), _distances(plan, last)
    if soonest is None or latest is None:
        return None
    if latest[1] < opens:
        return _Beyond(opens - latest[1], True, last)
    return _Beyond(soonest[0] - closes, False, first) if soonest[0] > closes else None


def _distances(plan: Plan, day: Day) -> tuple[int, int] | None:
    """The fewest and the most days after launch that a day may be, by what is known of the launch."""
    if day.offset is not None:
        return day.offset, day.offset
    period = plan.campaign.launch.period
    if day.date is None or period is None:
        return None
    return (day.date - period[1]).days, (day.date - period[0]).days


def _about(entry: Entry, beyond: _Beyond) -> str:
    """The day, as that of one of several where it recurs, and roughly where it is meant so."""
    written = beyond.day.written
    if recurs(entry) and not beyond.early:
        return f"Its last {'batch' if entry.form is Form.BATCHES else 'day'}, {written},"
    roughly = entry.start_roughly if beyond.early else entry.end_roughly
    return f"About {written}" if roughly else written


def _said(plan: Plan, beyond: _Beyond, launch: date | None, day: str) -> str:
    verb = "opens" if beyond.early else "closes"
    edge = _edge(plan, beyond, launch)
    if beyond.day.offset is not None:
        at = edge.written if edge.date else f"at {edge.label}"
        return f"{day} is {from_launch(beyond.day.offset)}; the window {verb} {at}."
    assert plan.campaign.launch.date is not None  # a period is known
    return (
        f"{day} is outside the window, whichever day of {plan.campaign.launch.date.text} the launch "
        f"is on: it {verb} on {edge.written} at the {'earliest' if beyond.early else 'latest'}."
    )


def _edge(plan: Plan, beyond: _Beyond, launch: date | None) -> Day:
    """The first or last day of the window, or of any that the launch may have."""
    period = plan.campaign.launch.period
    if beyond.day.offset is None and period is not None:
        launch = period[0 if beyond.early else 1]
    return day_from(launch, plan.schedule.window[0 if beyond.early else 1])


def _label(beyond: _Beyond) -> str:
    if beyond.day.offset is not None:
        return from_launch(beyond.day.offset)
    return f"{count(beyond.days, 'day')} too {'early' if beyond.early else 'late'}"


def _move(plan: Plan, beyond: _Beyond, launch: date | None, verb: str = "move it to") -> str:
    return (
        f"{verb} {_near(_edge(plan, beyond, launch))} or {'later' if beyond.early else 'earlier'}"
    )


def _near(day: Day) -> str:
    return f"{day.label} ({full_day(day.date)})" if day.date else day.label


def _recur(plan: Plan, entry: Entry, beyond: _Beyond) -> str:
    """How what recurs, or goes out in batches, comes to lie within the window."""
    if beyond.early:
        return _move(plan, beyond, entry.launch, "begin on")
    if entry.form is Form.EVERY and len(entry.timing.points) > 1:
        return _move(plan, beyond, entry.launch, "end it on")
    first, edge = (day_from(entry.launch, days).date for days in plan.schedule.window)
    if first is None or edge is None:
        return _move(plan, beyond, entry.launch, "end it on")
    ways = []
    others = beginnings(plan, entry, -1, beyond.days + FAR)
    sooner = next((days for days in others if days[0] >= first and days[-1] <= edge), None)
    if sooner is not None:
        ways.append(f"begin on {_near(day_on(sooner[0], entry.launch))} or earlier")
    fits = sum(day <= edge for day in days_of_entry(plan, entry))
    if fits:
        key = "batches" if entry.form is Form.BATCHES else "count"
        ways.append(f"write {key}: {fits}")
    return ", ".join(ways) or "do it sooner, and less often"


def _way_out(help: str, *, sent: bool) -> str:
    if sent:
        return "it has gone out: waive launch-window with the reason"
    return f"{help}, or waive launch-window with a reason"


def _start_key(entry: Entry) -> DataPath:
    """The part of a longer timing that says the first day."""
    if entry.form in (Form.SPAN, Form.EVERY, Form.BATCHES):
        return ("from",)
    return ("between", 0) if entry.form is Form.BETWEEN else ()


def _end_key(entry: Entry) -> DataPath:
    if entry.form is Form.BATCHES:
        return ("batches",)
    if entry.form is Form.EVERY and len(entry.timing.points) < 2:
        return ("count",)
    if entry.form in (Form.SPAN, Form.EVERY):
        return ("until",) if entry.start != entry.end or entry.occurrences > 1 else ("from",)
    return ("between", 1) if entry.form is Form.BETWEEN else ()
