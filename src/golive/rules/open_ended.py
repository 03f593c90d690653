"""Something that starts and never ends.

Why: banners, posters and pinned posts stay up because nobody was told when to take them down, and
readers learn to overlook them.
Flagged: `when: {from: T-0}`.
Fine: `when: {from: T-0, until: T+14}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan

ID = "open-ended"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each time without an end."""
    seen: set[DataPath] = set()
    for entry in plan.schedule.entries:
        if not entry.open_ended or entry.path in seen:
            continue
        seen.add(entry.path)
        yield Problem(
            entry.path,
            f"{entry.touchpoint.id} starts {entry.start.written} and has no end.",
            label="until when?",
            help=f"say when it ends: until: T+{max(plan.schedule.window[1], 0)} or earlier",
            subject=entry.id,
        )
