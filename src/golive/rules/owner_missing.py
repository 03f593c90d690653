"""Messages that nobody is accountable for.

Why: what everybody could send, nobody sends. Most of the 21 published launch plans that golive's
format was drawn from name no owners; hence one remark, not many, where nobody owns anything.
Flagged: a message without `owner:` in a plan where others have one.
Fine: an owner on the message, or on each of its touchpoints; what has gone out or was cancelled.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import by_message, planned
from golive.wording import listed

ID = "owner-missing"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each message, or one in all where nobody owns anything."""
    messages = by_message(planned(plan))
    if messages and not any(touchpoint.owner for touchpoint in plan.schedule.touchpoints):
        yield Problem(
            ("messages",),
            "No message has an owner.",
            help="add owner: to each message: the person or team accountable for it going out",
            key=True,
        )
        return
    for name, found in messages.items():
        orphans = [touchpoint for touchpoint in found if not touchpoint.owner]
        if not orphans:
            continue
        some = len(orphans) < len(found)
        who = listed([touchpoint.id for touchpoint in orphans]) if some else name
        one = orphans[0] if some and len(orphans) == 1 else None
        yield Problem(
            one.path if one else ("messages", name),
            f"Nobody owns {who}.",
            label="no owner",
            help="add owner: the person or team accountable for it going out",
            subject=one.id if one else name,
            key=one is None,
        )
