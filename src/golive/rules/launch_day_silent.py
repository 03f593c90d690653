"""A launch day on which a side hears nothing.

Why: what was announced for a day is looked for on that day; silence reads as a delay. It is golive's
own experience of published plans: where the weeks before are full, the day itself is forgotten.
Flagged: staff told on T-7 and T-3, and nothing inside the house on the launch day; a launch of three
days with its first message on the day after.
Fine: a banner that is up that day; a message that is still without a day; a side of which only
management, influencers or the press is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.audience import Side
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.crowds import is_wide
from golive.rules.selection import counted, distance, last_launch_day, leeway, may_fall, meant
from golive.schedule.model import Entry

ID = "launch-day-silent"
SEVERITY = Severity.WARNING

_WHO = {Side.INTERNAL: "Colleagues", Side.EXTERNAL: "People outside"}


def check(plan: Plan) -> Iterator[Problem]:
    """One problem, about the sides that hear of the launch but nothing on its day."""
    last = last_launch_day(plan)
    audiences = plan.campaign.audiences
    sides = {name: one.side for name, one in audiences.items() if is_wide(plan, name)}
    heard: dict[Side, bool] = {}
    for entry in counted(plan.schedule.entries):
        for side in {sides[name] for name in entry.audiences if name in sides}:
            heard[side] = heard.get(side, False) or _is_on_launch_day(plan, entry, last)
    for item in meant(plan):
        if may_fall(plan, item, 0, last):
            heard.update((sides[name], True) for name in item.audiences if name in sides)
    silent = [side for side in heard if not heard[side]]
    if not silent:
        return
    who = _WHO[silent[0]] if len(heard) > 1 and len(silent) == 1 else ""
    yield Problem(
        ("launch",),
        f"{who} hear nothing on launch day." if who else "Nothing goes out on launch day.",
        label="silent",
        help="add a message with when: T-0" + (f", to {silent[0]} audiences" if who else ""),
        key=True,
    )


def _is_on_launch_day(plan: Plan, entry: Entry, last: int) -> bool:
    first_day, last_day = distance(plan, entry.start), distance(plan, entry.end)
    if first_day is None or last_day is None:
        return True  # a date and an offset cannot be compared before the launch has a date
    spare = leeway(entry)
    return first_day - spare <= last and (entry.open_ended or last_day + spare >= 0)
