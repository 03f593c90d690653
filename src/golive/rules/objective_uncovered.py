"""An objective that nothing on the calendar serves.

Why: a launch is there to be known, to win members and to get them going; a plan drifts towards
announcing. Source: Go-live communications (internal & external), 25 October 2017: awareness,
acquisition and activation.
Flagged: `objectives: {activation: …}` and no message with `objective: activation` on a day.
Fine: each declared objective has one message on a day. Declaring none is remarked on once.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import counted

ID = "objective-uncovered"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each objective without a message, or one about objectives as a whole."""
    campaign = plan.campaign
    if not campaign.messages:
        return
    if not campaign.objectives:
        yield Problem(
            ("messages",),
            "This campaign names no objectives.",
            help="add objectives: awareness, acquisition or activation, each with a kpi and target",
            severity=Severity.INFO,
            key=True,
        )
        return
    if not any(touchpoint.objective for touchpoint in plan.schedule.touchpoints):
        yield Problem(
            ("objectives",),
            "No message says which objective it serves.",
            help=f"add objective: {next(iter(campaign.objectives))} to the messages meant for it",
            key=True,
        )
        return
    covered = {entry.touchpoint.objective for entry in counted(plan.schedule.entries)}
    for name in campaign.objectives:
        if name not in covered:
            yield Problem(
                ("objectives", name),
                f"Nothing on the calendar serves {name}.",
                label="no message on a day",
                help=f"give a message objective: {name} and a day",
                subject=name,
                key=True,
            )
