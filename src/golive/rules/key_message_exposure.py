"""Key messages that are not heard often enough to be remembered, and people who hear none.

Why: what is said once is overheard. Sources: Go-live communications (internal & external), 25
October 2017: several vehicles can communicate the same message; 3WD on customer engagement roadmaps:
more channels are opportunities for messages to be emphasised.
Flagged: a key message that no message carries, that is said once, or that nobody hears through more
than one channel; audiences that hear none at all.
Fine: one through e-mail and a meeting; one for influencers only, whom one asks in person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from golive.campaign.audience import Role, Side
from golive.campaign.reach import hearers
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.hearing import Heard, exposure
from golive.rules.selection import relied_on
from golive.rules.stage import is_launch_plan
from golive.wording import listed

ID = "key-message-exposure"
SEVERITY = Severity.INFO

_ASKED_ELSEWHERE = (Role.EMPLOYEES, Role.MANAGEMENT, Role.STAKEHOLDERS)
"""Colleagues of whom the rule internal-roles speaks."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each key message, and one for the audiences that hear none."""
    campaign = plan.campaign
    if not is_launch_plan(plan):
        return
    if not campaign.key_messages:
        if not any(_is_asked_elsewhere(plan, name) for name in campaign.audiences):
            yield Problem(
                ("messages",),
                "This campaign has no key messages.",
                help="add key_messages: what people should remember, one sentence each",
                key=True,
            )
        return
    said = relied_on(plan)
    if not any(touchpoint.key_message for touchpoint in said):
        yield Problem(
            ("key_messages",),
            "No message says which key message it carries.",
            label="carried by none",
            help=f"add key_message: {next(iter(campaign.key_messages))} to the messages that say so",
            key=True,
        )
        return
    heard_by = hearers(plan.campaign)
    told = exposure(plan, heard_by)
    for name, heard in told.items():
        yield from _weak(plan, name, heard)
    reached = {audience for touchpoint in said for audience in heard_by(touchpoint)}
    yield from _untold(plan, reached.difference(*told.values()))


def _weak(plan: Plan, name: str, heard: Mapping[str, Heard]) -> Iterator[Problem]:
    roles = {plan.campaign.audiences[audience].role for audience in heard}
    if any(len(one.channels) > 1 for one in heard.values()) or roles == {Role.INFLUENCERS}:
        return
    channels = [*dict.fromkeys(channel for one in heard.values() for channel in one.channels)]
    if not heard:
        what, label = "is carried by no message that goes out", "not said"
    elif all(one.times == 1 for one in heard.values()):
        each = " by each audience" if len(channels) > 1 else ""
        what, label = f"is heard only once{each}", "heard once"
    else:
        what, label = "is heard through one channel only", "one channel"
    through = [plan.channel_name(channel) for channel in channels]
    yield Problem(
        ("key_messages", name),
        f"The key message {name} {what}{': ' if through else ''}{listed(through)}.",
        label=label,
        help=f"let another message or channel carry it: key_message: {name}"
        if heard
        else f"add key_message: {name} to a message, or remove it",
        subject=name,
        key=True,
    )


def _untold(plan: Plan, names: set[str]) -> Iterator[Problem]:
    """About those who hear something, but no key message."""
    untold = [
        name
        for name in plan.campaign.audiences
        if name in names and not _is_asked_elsewhere(plan, name)
    ]
    if not untold:
        return
    labels = [plan.campaign.audiences[name].label or name for name in untold]
    yield Problem(
        ("audiences", untold[0]) if len(untold) == 1 else ("audiences",),
        f"{listed(labels)} hear none of the key messages.",
        label="no key message",
        help="add key_message: to what is said to them",
        subject=untold[0] if len(untold) == 1 else "",
        key=True,
    )


def _is_asked_elsewhere(plan: Plan, name: str) -> bool:
    audience = plan.campaign.audiences[name]
    return audience.side is Side.INTERNAL and audience.role in _ASKED_ELSEWHERE
