"""A launch that nobody tries out first.

Why: a few people find in two weeks what would stop thousands on the first day. Source: Six steps to
social enterprise, step 5: start with a pilot set of users.
Flagged: a plan with readiness and messages, and no pilot.
Fine: `pilot:`; an audience, milestone, gate or task called pilot, beta or soft launch; a small group
that comes in before the others; a launch that is over.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.crowds import is_wide, sounds_like_pilot
from golive.rules.selection import distance, is_over
from golive.rules.stage import asks_for_preparation

ID = "no-pilot"
SEVERITY = Severity.INFO


def check(plan: Plan) -> Iterator[Problem]:
    """One problem, where there is no trial of any kind."""
    if plan.campaign.pilot or not asks_for_preparation(plan) or is_over(plan):
        return
    if _is_named(plan) or _lets_few_in_first(plan):
        return
    yield Problem(
        ("launch",),
        "Nobody tries it before everybody comes in.",
        label="no pilot",
        help="add pilot: with an audience, when: and a gate that opens when it went well",
        key=True,
    )


def _is_named(plan: Plan) -> bool:
    campaign = plan.campaign
    return sounds_like_pilot(
        *campaign.milestones,
        *campaign.audiences,
        *(audience.label for audience in campaign.audiences.values()),
        *campaign.gates,
        *(gate.fact for gate in campaign.gates.values()),
        *campaign.tasks,
        *(task.do for task in campaign.tasks.values()),
        *campaign.messages,
        *(message.label for message in campaign.messages.values()),
    )


def _lets_few_in_first(plan: Plan) -> bool:
    audiences = plan.campaign.audiences
    for name, day in plan.schedule.opens.items():
        days = distance(plan, day)
        if name in audiences and days is not None and days < 0 and not is_wide(plan, name):
            return True
    return False
