"""Activation left to chance: how many superusers, asked by whom, and who counts as active.

Why: an active, even if small, base of users is what keeps a community alive: people who visit regularly
and post more than once a week. Source: Go-live communications (internal & external), 25 October 2017:
support the activation and acquisition of influencers.
Flagged: influencers without `size:`; an invitation to them without `sender:`; a KPI for activation that
counts registrations; activation among the objectives, and no influencers at all.
Fine: thirty superusers, invited by a named person, and "members who post more than once a week"; plans
that declare neither influencers nor activation.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.audience import Role
from golive.campaign.objective import ObjectiveName
from golive.fields import Texts
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.selection import relied_on
from golive.rules.word_lists import WordList, added, holds, in_language, muted, words_of
from golive.rules.words.often import OFTEN
from golive.wording import listed

ID = "activation"
SEVERITY = Severity.INFO


class Parameters(WordList):
    """The words by which a KPI counts how often people take part."""

    add: Texts = added("every season")
    mute: Texts = muted("again")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each audience of influencers, and one about the KPI."""
    campaign = plan.campaign
    objective = campaign.objectives.get(ObjectiveName.ACTIVATION)
    sought = [name for name, one in campaign.audiences.items() if one.role is Role.INFLUENCERS]
    for name in sought:
        yield from _invited(plan, name)
    if objective is None:
        return
    if not sought and campaign.audiences:
        yield Problem(
            ("objectives", ObjectiveName.ACTIVATION),
            "Activation begins with superusers, and the plan names none.",
            label="no influencers",
            help="add an audience with role: influencers, its size:, and who invites them",
            subject=ObjectiveName.ACTIVATION,
            key=True,
        )
    words = in_language(plan, OFTEN)
    if objective.kpi and words is not None:
        own = parameters(plan, ID, Parameters)
        if not holds(words_of(words, own), objective.kpi):
            yield Problem(
                ("objectives", ObjectiveName.ACTIVATION, "kpi"),
                f"“{objective.kpi}” does not count how often people take part.",
                label="how often?",
                help="count members who post more than once a week",
                subject=ObjectiveName.ACTIVATION,
            )


def _invited(plan: Plan, name: str) -> Iterator[Problem]:
    """How many they are to be, and who asks them: one problem for what is not said."""
    audience = plan.campaign.audiences[name]
    label = audience.label or name
    said = [one for one in relied_on(plan) if name in one.audiences]
    by_nobody = said and not any(
        one.sender or one.presenter or one.copy.get("sign_off") for one in said
    )
    points = {
        f"how many {label} are sought": audience.size is None,
        f"who invites {'them' if audience.size is None else label}": by_nobody,
    }
    open_points = [point for point, is_open in points.items() if is_open]
    helps = {
        "size: to the audience": audience.size is None,
        "sender: to their invitation": by_nobody,
    }
    if open_points:
        yield Problem(
            ("audiences", name),
            f"Nobody says {listed(open_points, 'or')}.",
            label=f"no {listed([key.split(':')[0] for key in helps if helps[key]], 'or')}",
            help=f"add {listed([key for key in helps if helps[key]])}",
            subject=name,
            key=True,
        )
