"""Something dated on the wrong side of what it should follow or precede.

Why: an order is written down because the second makes no sense without the first (the reminder
before the invitation); a date beside it can contradict it as soon as one of the two moves.
Flagged: `when: [after wave-1, T-10]` with wave-1 on T-7.
Fine: the same day, unless hours are written that contradict it; an order alone, which is listed
until it has a day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import gap, leeway
from golive.schedule.days import day_at
from golive.schedule.model import Entry
from golive.schedule.moments import zone_of
from golive.timing.model import Form, Point, Timing

ID = "order"
SEVERITY = Severity.ERROR


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each order and touchpoint whose dates contradict it."""
    seen: set[tuple[DataPath, str]] = set()
    for entry in plan.schedule.entries:
        touchpoint = entry.touchpoint
        for timing in () if touchpoint.is_sent else touchpoint.when or ():
            point = timing.first
            if timing.form is not Form.ORDER or point is None:
                continue
            if point.of in (touchpoint.message, touchpoint.id):
                continue  # its own dates are what that name stands for
            other = day_at(plan.schedule, point)
            if other is None:
                continue
            ours = entry.end if timing.before else entry.start
            wrong = (gap(other, ours) if timing.before else gap(ours, other)) or 0
            hours = _hours(plan, entry, timing) if wrong == 0 else None
            if (wrong <= leeway(entry) and not hours) or (touchpoint.path, timing.text) in seen:
                continue
            seen.add((touchpoint.path, timing.text))
            side, contrary = ("before", "after") if timing.before else ("after", "before")
            at, other_at = (f", {hour}" for hour in hours) if hours else ("", "")
            yield Problem(
                entry.path,
                f"{ours.written}{at} is {contrary} {point.text}, {other.written}{other_at}; "
                f"it should come {side} it.",
                label=f"should be {side} {point.text}",
                help=f"move one of the two, or drop “{timing.text.strip()}”",
                related=_related(plan, point.of),
                subject=touchpoint.id,
            )


def _hours(plan: Plan, entry: Entry, timing: Timing) -> tuple[str, str] | None:
    """The hours, by the campaign's clock, of two things on one day that come in the wrong order."""
    theirs = _moments(plan, timing.points[0])
    if (
        not entry.timed
        or not entry.moments
        or not theirs
        or entry.roughly
        or entry.form.leaves_day_open
    ):
        return None
    ours = [moment.start for moment in entry.moments]
    mine, other = (max(ours), min(theirs)) if timing.before else (min(ours), max(theirs))
    if mine <= other if timing.before else mine >= other:
        return None
    zone = zone_of(plan.schedule.zone)
    return f"{mine.astimezone(zone):%H:%M}", f"{other.astimezone(zone):%H:%M}"


def _moments(plan: Plan, point: Point) -> list[datetime]:
    """When that happens which a point names, if somebody wrote the hours."""
    if point.clock or point.days or point.business_days or point.weekday is not None or point.on:
        return []
    if point.of in plan.schedule.milestone_times:
        return [plan.schedule.milestone_times[point.of]]
    named = [
        entry
        for entry in plan.schedule.entries
        if point.of in (entry.touchpoint.id, entry.touchpoint.message)
    ]
    last = [entry for entry in named if entry.end == named[-1].end]  # in order: the last day
    if not all(entry.timed for entry in last):
        return []
    return [moment.start for entry in last for moment in entry.moments]


def _related(plan: Plan, name: str) -> tuple[tuple[DataPath, str], ...]:
    if not name:
        return ((("launch", "date"), "launch"),)
    for entry in reversed(plan.schedule.entries):
        if name in (entry.touchpoint.id, entry.touchpoint.message):
            return ((entry.path, name),)
    for group in ("milestones", "tasks"):
        if name in getattr(plan.campaign, group):
            return (((group, name), name),)
    return ()
