"""Messages approved by the one who makes them.

Why: nobody sees their own mistakes; an approval is a second person's. It is golive's own experience of
published plans, in which the same name often stands in both columns.
Flagged: `owner: Ana Ruiz` and `approvers: [{who: "Ruiz, Ana"}]`; the author as the only approver.
Fine: a second approver; an owner who approves what somebody else has written.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.naming import is_same
from golive.rules.selection import planned

ID = "self-approval"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each list of approvers in which the maker stands alone."""
    seen: set[tuple[DataPath, ...]] = set()
    for touchpoint in planned(plan):
        path = touchpoint.paths["approvers"]
        makers = (path, touchpoint.paths["author"], touchpoint.paths["owner"])
        if not touchpoint.approvers or makers in seen:
            continue
        seen.add(makers)
        if not _approves_itself(touchpoint):
            continue
        what = "writes" if touchpoint.author else "owns"
        maker = (touchpoint.author or touchpoint.owner)[0]
        yield Problem(
            (*path, 0, "who"),
            f"{touchpoint.approvers[0].who} alone approves {touchpoint.message}, "
            f"which {maker} {what}.",
            label="their own message",
            help="name a second person who must agree",
            subject=touchpoint.id,
        )


def _approves_itself(touchpoint: Touchpoint) -> bool:
    """Whether one person makes it, who is also everybody that approves it."""
    makers = touchpoint.author or touchpoint.owner
    if not makers or not all(is_same(makers[0], other) for other in makers[1:]):
        return False
    return all(is_same(makers[0], approver.who) for approver in touchpoint.approvers)
