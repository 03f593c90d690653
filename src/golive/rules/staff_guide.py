"""Staff who must answer, and are given nothing to answer with.

Why: on launch day customers ask whoever they reach. Sources: Integrate into Business: staff training
is a guide to contributions, with difficult questions, difficult members and what not to talk about;
Six steps to social enterprise, step 5: train everybody who comes into contact with it.
Flagged: a service desk (role support, or without one all employees) that is told of the launch but
gets no guide by launch day; answers under `faq:` that no draft shows; a training that is past its
day and not done.
Fine: a training by launch day, a call-centre script, a manager cascade, a message that shows answers
(`copy: {faq: all}`) or is called a guide; launches that concern only the inside; plans in a language golive has no words
for.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.audience import Role, Side
from golive.campaign.reach import larger, reaches
from golive.campaign.touchpoints import Touchpoint
from golive.fields import Texts
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.crowds import main_side
from golive.rules.parameters import parameters
from golive.rules.preparation import overdue
from golive.rules.selection import (
    counted,
    distance,
    is_history,
    is_over,
    last_launch_day,
    meant,
    relied_on,
)
from golive.rules.word_lists import WordList, added, holds, in_language, muted, words_of
from golive.rules.words.guides import GUIDES

ID = "staff-guide"
SEVERITY = Severity.WARNING

_TEMPLATES = ("training", "call-centre-script", "manager-cascade")
"""Channels, and those like them, that are a guide by themselves."""


class Parameters(WordList):
    """The words in a label, subject or headline by which a guide is known."""

    add: Texts = added("pocket card*")
    mute: Texts = muted("workshop*")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each audience without a guide, and for each training that is late."""
    campaign = plan.campaign
    for name, training in campaign.training.items():
        late = overdue(plan, ("training", name))
        if late and not training.done and not is_history(plan):
            yield Problem(
                ("training", name),
                f"The training {name} was due {late.written} and is not done.",
                label="late",
                help="hold it, and write done: true",
                subject=name,
                key=True,
            )
    if is_over(plan):
        return
    if campaign.faq.questions and plan.drafts and not _show_answers(plan):
        yield Problem(
            ("faq",),
            "No draft shows the questions and answers.",
            label="in no draft",
            help="write faq: all into the copy: of a script, a briefing or a page for colleagues",
            key=True,
        )
    if main_side(plan) is not Side.EXTERNAL:
        return
    listed = in_language(plan, GUIDES)
    if listed is None:
        return
    words = words_of(listed, parameters(plan, ID, Parameters))
    answering = _show_answers(plan)
    for name in _who_answer(plan):
        if not _is_trained(plan, name) and not any(
            one.id in answering or _is_guide(plan, one, words) for one in _told(plan, name)
        ):
            yield Problem(
                ("audiences", name),
                f"{campaign.audiences[name].label or name} get no guide by launch day.",
                label="no guide",
                help="add a training: or a message that says what to answer, and what not to",
                subject=name,
                key=True,
            )


def _show_answers(plan: Plan) -> frozenset[str]:
    """The touchpoints in whose drafts answers stand."""
    return frozenset(
        draft.touchpoint
        for draft in plan.drafts
        if any(path[0] == "faq" for field in draft.fields for path in field.sources)
    )


def _who_answer(plan: Plan) -> list[str]:
    """The support, or without one the largest groups of employees; those told of it at all."""
    audiences, said = plan.campaign.audiences, relied_on(plan)
    for role in (Role.SUPPORT, Role.EMPLOYEES):
        found = [
            name
            for name, one in audiences.items()
            if one.role is role
            and one.side is Side.INTERNAL
            and not any(audiences[whole].role is role for whole in larger(plan.campaign, name)[1:])
        ]
        if found:
            return [n for n in found if any(reaches(plan.campaign, one, n) for one in said)]
    return []


def _is_trained(plan: Plan, name: str) -> bool:
    """Whether they, their whole or a part of them is trained by the end of launch day."""
    last = last_launch_day(plan)
    for key, training in plan.campaign.training.items():
        due = plan.schedule.due.get(("training", key))
        days = distance(plan, due) if due else None
        if (days is None or days <= last) and (
            not training.audiences
            or any(_belongs(plan, name, other) for other in training.audiences)
        ):
            return True
    return False


def _belongs(plan: Plan, name: str, other: str) -> bool:
    return other in larger(plan.campaign, name) or name in larger(plan.campaign, other)


def _told(plan: Plan, name: str) -> Iterator[Touchpoint]:
    """What they, or a part of them, hear by launch day."""
    last = last_launch_day(plan)
    for entry in counted(plan.schedule.entries):
        days = distance(plan, entry.start)
        if (days is None or days <= last) and _hears(plan, entry.touchpoint, name):
            yield entry.touchpoint
    for item in meant(plan):
        if _hears(plan, item.touchpoint, name):
            yield item.touchpoint


def _hears(plan: Plan, touchpoint: Touchpoint, name: str) -> bool:
    return reaches(plan.campaign, touchpoint, name) or any(
        name in larger(plan.campaign, other) for other in touchpoint.audiences
    )


def _is_guide(plan: Plan, touchpoint: Touchpoint, words: tuple[str, ...]) -> bool:
    channel, copy = plan.channels.get(touchpoint.channel), touchpoint.copy
    if channel is not None and channel.template in _TEMPLATES:
        return True
    written = [copy.get(part) for part in ("subject", "headline", "summary")]
    texts = [text for text in written if isinstance(text, str)]
    return holds(words, touchpoint.id.replace("/", " "), touchpoint.label, *texts)
