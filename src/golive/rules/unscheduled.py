"""Touchpoints that have no day yet.

Why: what has no day is in nobody's diary, and it is the part of a plan that falls out when the
launch comes near.
Flagged: `when: TBD`; `when: early 2026-10`.
Fine: `when: after wave-1` and `when: on-confirm`, which say what they wait for; what only may happen.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import is_tentative
from golive.schedule.model import Unscheduled
from golive.timing.model import Form

ID = "unscheduled"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint that waits for nothing but a decision."""
    seen: set[DataPath] = set()
    for found in plan.schedule.unscheduled:
        touchpoint, timing = found.touchpoint, found.timing
        if timing is None or timing.form is not Form.LOOSE or is_tentative(touchpoint):
            continue
        text = timing.text.strip()
        where = touchpoint.paths["when"]  # one time for several touchpoints is one decision
        if text.lower() == "on-confirm" or where in seen:
            continue
        seen.add(where)
        yield Problem(
            found.path,
            f"{touchpoint.id} has no day yet: {text}.",
            label="no day yet",
            help=_way_out(found, text.lower()),
            subject=touchpoint.id,
        )


def _way_out(found: Unscheduled, text: str) -> str:
    if text == "continuous":
        return "say from when until when: {from: T-0, until: T+21}"
    if found.period:
        first, last = found.period
        return f"choose a day from {first.written} to {last.written}"
    return "choose a day, such as T-7; or say what it waits for: after soft-launch, on-confirm"
