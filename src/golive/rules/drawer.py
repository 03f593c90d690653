"""Nothing is written for the day it goes wrong.

Why: nobody writes well at that hour. It is golive's own experience of launches: dates slip, and the
worst texts are those of that evening; one of the published plans asks "what if it does not succeed?"
and has no answer.
Flagged: people hear of the date before launch day, and nothing is kept for `on-delay`. That nothing is
kept for `on-rollback` or `on-incident` is a remark.
Fine: a launch without a date; one nobody hears of before its day, which cannot disappoint; one that
is over.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import (
    counted,
    distance,
    is_history,
    is_over,
    is_tentative,
)
from golive.rules.stage import is_launch_plan
from golive.timing.model import Event
from golive.wording import listed

ID = "drawer"
SEVERITY = Severity.WARNING

_CALLED = {
    Event.DELAY: "a delay",
    Event.ROLLBACK: "a rollback",
    Event.INCIDENT: "an incident",
}


def check(plan: Plan) -> Iterator[Problem]:
    """One problem, about everything the drawer lacks."""
    if plan.schedule.launch is None or is_history(plan) or not is_launch_plan(plan):
        return
    kept = {item.event for item in plan.schedule.drawer if not is_tentative(item.touchpoint)}
    lacking = [event for event in _CALLED if event not in kept]
    if Event.DELAY in lacking and (is_over(plan) or not _is_announced(plan)):
        lacking.remove(Event.DELAY)
    if lacking:
        yield Problem(
            ("messages",),
            f"Nothing is ready for {listed([_CALLED[event] for event in lacking], 'or')}.",
            label="nothing in the drawer" if not kept else f"no {listed(lacking, 'or')}",
            help=f"write and approve a message with when: {lacking[0]}",
            severity=None if Event.DELAY in lacking else Severity.INFO,
            key=True,
        )


def _is_announced(plan: Plan) -> bool:
    """Whether anybody hears of the launch before its day."""
    return any((distance(plan, entry.start) or 0) < 0 for entry in counted(plan.schedule.entries))
