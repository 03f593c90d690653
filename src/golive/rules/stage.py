"""How far a plan is: a sketch is asked less than a plan that people own and measure."""

from __future__ import annotations

from golive.plan import Plan


def is_launch_plan(plan: Plan) -> bool:
    """Whether it says at all what is told to whom: a list of dates or tasks is not asked more."""
    return bool(plan.campaign.messages and plan.campaign.audiences)


def is_sketch(plan: Plan) -> bool:
    """Whether nobody owns a message and nothing is aimed at yet.

    Of 21 published plans most were. Each gap in them is the same gap: nobody has been asked.
    """
    return not plan.campaign.objectives and not any(
        touchpoint.owner for touchpoint in plan.schedule.touchpoints
    )


def prepares(plan: Plan) -> bool:
    """Whether any part of the plan says what must be in place."""
    campaign = plan.campaign
    return bool(
        campaign.readiness
        or campaign.pilot
        or campaign.training
        or campaign.inventory
        or campaign.hand_over
    )


def asks_for_preparation(plan: Plan) -> bool:
    """Whether each missing part of the preparation is remarked on by itself.

    Where a sketch has none of them, one remark names them all.
    """
    return is_launch_plan(plan) and (prepares(plan) or not is_sketch(plan))
