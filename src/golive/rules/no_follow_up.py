"""A plan that ends on launch day.

Why: nobody joins because of one announcement; what was said on the day must be said again, and what
came of it told. Source: Go-live communications (internal & external), 25 October 2017, counts the
three weeks after launch in; Six steps to social enterprise, step 5: keep the excitement going.
Flagged: the last message is on T-0.
Fine: a banner that stays until T+14; a message on T+7; one still without a day; one for `on-success`.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import (
    counted,
    distance,
    is_history,
    last_launch_day,
    leeway,
    may_fall,
    meant,
)
from golive.rules.stage import is_launch_plan
from golive.schedule.model import Entry
from golive.timing.model import Event

ID = "no-follow-up"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem, where nothing follows the launch."""
    last = last_launch_day(plan)
    entries = counted(plan.schedule.entries)
    if not entries or not is_launch_plan(plan) or is_history(plan):
        return
    if any(_goes_on(plan, entry, last) for entry in entries):
        return
    if any(may_fall(plan, item, last + 1) for item in meant(plan)):
        return
    if any(item.event is Event.SUCCESS for item in plan.schedule.drawer):
        return
    yield Problem(
        ("messages",),
        "Nothing goes out after launch day.",
        label="ends with the launch",
        help="add what people hear in the weeks after, such as first results, with when: T+7",
        key=True,
    )


def _goes_on(plan: Plan, entry: Entry, last: int) -> bool:
    days = distance(plan, entry.end)
    return days is None or entry.open_ended or days + leeway(entry) > last
