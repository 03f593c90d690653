"""A channel that does not reach those it is meant for, or reaches everybody.

Why: customers never see a post in the company's Teams, so that they count as told and are not; and
what is meant for colleagues alone cannot be taken back from LinkedIn.
Flagged: `channel: teams` for customers; `channel: linkedin` for staff only.
Fine: an e-mail for both; a public post for customers that staff read too.
A channel that is used otherwise in your organisation says so in golive.yaml, such as
`channels: {teams: {like: teams, reach: both}}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.audience import Side
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel, Reach
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.people import called
from golive.rules.selection import planned

ID = "reach"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each channel and place."""
    seen: set[tuple[DataPath, str]] = set()
    for touchpoint in planned(plan):
        channel = plan.channels.get(touchpoint.channel)
        if channel is None or channel.reach is Reach.BOTH:
            continue
        key = touchpoint.paths["channel"], channel.id
        problem = _problem(plan, touchpoint, channel)
        if problem is not None and key not in seen:
            seen.add(key)
            yield problem


def _problem(plan: Plan, touchpoint: Touchpoint, channel: Channel) -> Problem | None:
    known = plan.campaign.audiences
    heard_by = {side: [name for name in touchpoint.audiences
                       if name in known and known[name].side is side] for side in Side}  # fmt: skip
    inside, outside = heard_by[Side.INTERNAL], heard_by[Side.EXTERNAL]
    if channel.reach is Reach.INTERNAL and outside:
        people = called(plan.campaign, outside)
        message = f"{channel.name} reaches colleagues only, and this is for {people}."
        label, help = "for colleagues", "choose a channel that they have"
    elif channel.reach is Reach.EXTERNAL and inside and not outside:
        people = called(plan.campaign, inside)
        message = f"{channel.name} is read by everybody, and this is for {people} only."
        label, help = "for everybody", "choose a channel of your own, or add who else may read it"
    else:
        return None
    return Problem(
        touchpoint.paths["channel"],
        message,
        label=label,
        help=f"{help}; where it is used otherwise, golive.yaml says reach: both for it",
        subject=touchpoint.id,
        word=touchpoint.channel,
        related=((touchpoint.paths["audiences"], "for these"),),
    )
