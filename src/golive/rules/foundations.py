"""A launch without the ground it stands on.

Why: communities fail for want of a sponsor, of figures to go by, of somebody who looks after them,
seldom for want of a poster. Source: Customer Communities: A Starring Role in the
Customer Journey, "build on a solid foundation": executive buy-in, clear success metrics, a platform, a
cross-functional team, an experienced community manager, guidelines.
Flagged: `readiness:` that says nothing of guidelines; a foundation past its day; one that nobody
answers for.
Fine: what is done; a foundation with an owner whose day is still to come; a launch whose window is
over. Where the section is absent there is one remark, which in a sketch speaks for all that must be in
place.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.readiness import FoundationName
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.preparation import overdue
from golive.rules.selection import is_history, is_over
from golive.rules.stage import asks_for_preparation, is_launch_plan
from golive.wording import listed

ID = "foundations"
SEVERITY = Severity.WARNING

_CALLED = {
    FoundationName.SPONSOR: "a sponsor",
    FoundationName.METRICS: "success metrics",
    FoundationName.PLATFORM: "a platform",
    FoundationName.TEAM: "a team",
    FoundationName.COMMUNITY_MANAGER: "a community manager",
    FoundationName.GUIDELINES: "guidelines",
}


def check(plan: Plan) -> Iterator[Problem]:
    """One problem about those not named, and one for each that is late or nobody's."""
    readiness = plan.campaign.readiness
    if not readiness:
        yield from _absent(plan)
        return
    if is_history(plan):
        return
    missing = [name for name in FoundationName if name not in readiness]
    if missing:
        yield Problem(
            ("readiness",),
            f"Readiness says nothing of {listed([_CALLED[name] for name in missing], 'or')}.",
            label=f"no {listed(missing, 'or')}",
            help=f"add {listed([f'{name}:' for name in missing])}, each with an owner and a day",
            key=True,
        )
    for name, laid in readiness.items():
        late = overdue(plan, ("readiness", name))
        if laid.done or not (late or not laid.owner):
            continue
        nobody = "nobody answers for it" if not laid.owner else ""
        when = f"it was due {late.written}" if late else ""
        yield Problem(
            ("readiness", name),
            f"The foundation {name} is not in place: {listed([*filter(None, (when, nobody))])}.",
            label="late" if late else "no owner",
            help="write done: true with evidence: once it is there"
            + ("" if laid.owner else "; add owner: who answers for it"),
            subject=name,
            key=True,
        )


def _absent(plan: Plan) -> Iterator[Problem]:
    if not is_launch_plan(plan) or is_over(plan):
        return
    if asks_for_preparation(plan):
        message = f"The plan does not say whether it has {listed([*_CALLED.values()])}."
        help = "add readiness: with sponsor, metrics, platform, team, community-manager, guidelines"
    else:
        message = "The plan does not say what must be in place before launch."
        help = "begin with readiness: (sponsor, metrics, platform, team, community-manager, "
        help += "guidelines); pilot:, training:, inventory: and hand_over: hold the rest"
    yield Problem(("launch",), message, help=help, severity=Severity.INFO, key=True)
