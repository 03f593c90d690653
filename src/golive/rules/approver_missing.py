"""Messages to the outside world that nobody approves.

Why: what thousands of people or a newspaper have read cannot be taken back; a second pair of eyes
is cheap. It is golive's own experience of published plans: where approvers are named, they are named
for these first.
Flagged: a newsletter to customers, or a press release, without `approvers:`.
Fine: personal letters, what colleagues hear, ideas, what has gone out. Where nobody approves
anything there is one remark, and none in a sketch that names nobody at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.audience import Role, Side
from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Kind
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.crowds import is_mass, the_many
from golive.rules.selection import by_message, planned
from golive.rules.stage import is_sketch
from golive.wording import listed

ID = "approver-missing"
SEVERITY = Severity.INFO

_HELP = "add approvers: who must agree, and by when, such as {who: Legal, by: T-8}"


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each message that goes to many outside or to the press, or one for all."""
    many = the_many(plan, Side.EXTERNAL)
    found = [one for one in planned(plan) if _is_public(plan, one, many)]
    unapproved = [one for one in found if not one.approvers]
    if not unapproved:
        return
    if not any(one.approvers for one in plan.schedule.touchpoints):
        if not is_sketch(plan):
            yield Problem(
                ("messages",),
                "Nobody approves what goes to the outside world.",
                help=_HELP,
                key=True,
            )
        return
    everything = by_message(found)
    for name, lacking in by_message(unapproved).items():
        some = len(lacking) < len(everything[name])
        one = lacking[0] if some and len(lacking) == 1 else None
        who = listed([touchpoint.id for touchpoint in lacking]) if some else name
        yield Problem(
            one.path if one else ("messages", name),
            f"Nobody approves {who}, which the outside world will read.",
            label="no approver",
            help=_HELP,
            subject=one.id if one else name,
            key=one is None,
        )


def _is_public(plan: Plan, touchpoint: Touchpoint, many: frozenset[str]) -> bool:
    if touchpoint.status is Status.IDEA:
        return False
    channel, audiences = plan.channels.get(touchpoint.channel), plan.campaign.audiences
    if channel is not None and channel.kind is Kind.PRESS:
        return True
    if any(audiences[n].role is Role.PRESS for n in touchpoint.audiences if n in audiences):
        return True
    return is_mass(plan, touchpoint, many)
