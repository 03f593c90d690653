"""Something marked as sent that cannot have gone out, or nobody knows when.

Why: what is marked as sent is judged no more, and stands as a fact in every plan; a mark set too
early hides what is still to be done. golive's own experience of published plans.
Flagged: `sent: 2026-10-01` two months before; `status: sent` on what is due next week; `sent:` beside
`status: cancelled`. As a remark: `status: sent` where no day is written at all.
Fine: today, and the day after, which has begun in some part of the world; `status: sent` beside a day
that is past.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import leeway
from golive.schedule.model import Entry

ID = "sent-mismatch"
SEVERITY = Severity.WARNING

_ELSEWHERE = timedelta(days=1)
"""How far the date is ahead, at most, where the day begins first."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each mark, which several touchpoints may share."""
    first: dict[str, Entry] = {}
    for entry in plan.schedule.entries:
        first.setdefault(entry.touchpoint.id, entry)
    seen: set[DataPath] = set()
    for touchpoint in plan.schedule.touchpoints:
        path = touchpoint.paths["sent" if touchpoint.sent else "status"]
        if not touchpoint.is_sent or path in seen:
            continue
        problem = _contradiction(plan, touchpoint, path, first.get(touchpoint.id))
        if problem is not None:
            seen.add(path)
            yield problem


def _contradiction(
    plan: Plan, touchpoint: Touchpoint, path: DataPath, entry: Entry | None
) -> Problem | None:
    name = touchpoint.id
    if touchpoint.is_cancelled:
        return Problem(
            path,
            f"{name} is cancelled, and is marked as sent all the same.",
            label="sent, or cancelled?",
            help="drop sent: or status: cancelled, whichever is wrong",
            related=((touchpoint.paths["status"], "cancelled here"),),
            subject=name,
        )
    if entry is None:
        # A day that could not be read has its own finding.
        if touchpoint.sent is not None or touchpoint.when:
            return None
        return Problem(
            path,
            f"{name} is marked as sent, and nothing says when.",
            label="on which day?",
            help="write sent: and the day it went out, roughly with a ~ before it",
            severity=Severity.INFO,
            subject=name,
        )
    day = entry.start
    if day.date is None or day.date - plan.today <= timedelta(leeway(entry)) + _ELSEWHERE:
        return None
    return Problem(
        path,
        f"{name} is marked as sent, on {day.written}: that day is still to come."
        if touchpoint.sent
        else f"{name} is marked as sent, and it is due {day.written}, which is still to come.",
        label="still to come",
        help=f"until it has gone out, write when: {day.date.isoformat()}"
        if touchpoint.sent
        else "write sent: and the day it went out; or status: approved until it has",
        subject=name,
    )
