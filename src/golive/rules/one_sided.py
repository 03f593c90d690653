"""A plan for the one side, inside or outside, that forgets the other.

Why: a customer community nobody told the staff about answers itself, and staff a community nobody
told the customers about wait alone. Source: Go-live communications (internal & external), 25
October 2017: create awareness both internally and externally.
Flagged: only customers among the audiences; `scope: internal` beside an external audience, which is
an error.
Fine: `scope: internal` or `scope: external` and audiences to match; a plan without audiences.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.audience import Scope, Side
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.wording import listed

ID = "one-sided"
SEVERITY = Severity.WARNING

_PEOPLE = {Side.INTERNAL: "colleagues", Side.EXTERNAL: "people outside"}


def check(plan: Plan) -> Iterator[Problem]:
    """One problem about the side that is missing, or about one that the scope leaves out."""
    campaign = plan.campaign
    if campaign.scope is not Scope.BOTH:
        side = Side(campaign.scope.value)
        others = [
            name for name, audience in campaign.audiences.items() if audience.side is not side
        ]
        if others:
            verb = "is" if len(others) == 1 else "are"
            yield Problem(
                ("scope",),
                f"The launch is {side} only, but {listed(others)} {verb} not.",
                label=f"not {listed(others)}",
                help="write scope: both, or take them out of the plan",
                related=tuple((("audiences", name, "side"), "not of this side") for name in others),
                severity=Severity.ERROR,
            )
        return
    sides = {audience.side for audience in campaign.audiences.values()}
    if len(sides) == 1:
        (side,) = sides
        other = Side.EXTERNAL if side is Side.INTERNAL else Side.INTERNAL
        yield Problem(
            ("audiences",),
            f"Only {_PEOPLE[side]} hear of this launch.",
            label=f"nobody {other}",
            help=f"add the {other} audiences, or write scope: {side} if it does not concern them",
            key=True,
        )
