"""Something dated on the wrong side of what it should follow or precede.

Why: an order is written down because the second makes no sense without the first (the reminder
before the invitation); a date beside it can contradict it as soon as one of the two moves.
Flagged: `when: [after wave-1, T-10]` with wave-1 on T-7.
Fine: the same day; an order alone, which is listed until it has a day.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import gap, leeway
from golive.schedule.days import day_at
from golive.timing.model import Form

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
            if wrong <= leeway(entry) or (touchpoint.path, timing.text) in seen:
                continue
            seen.add((touchpoint.path, timing.text))
            side, contrary = ("before", "after") if timing.before else ("after", "before")
            yield Problem(
                entry.path,
                f"{ours.written} is {contrary} {point.text}, {other.written}; "
                f"it should come {side} it.",
                label=f"should be {side} {point.text}",
                help=f"move one of the two, or drop “{timing.text.strip()}”",
                related=_related(plan, point.of),
                subject=touchpoint.id,
            )


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
