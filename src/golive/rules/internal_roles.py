"""Colleagues who are told nothing of their own.

Why: employees ask why they should join and how they take part; management what it is worth in the
first year and where it goes after that; departments that could gain from it what they would gain,
each of them something else. Source: Go-live communications (internal & external), 25 October 2017,
"Internal communications: key messages".
Flagged: management that hears only what all staff hear; two departments with one text between them.
Fine: a key message for each role; roles that are not declared; departments with a text each.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.audience import Role, Side
from golive.campaign.reach import hearers
from golive.campaign.touchpoints import Touchpoint
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.hearing import exposure
from golive.rules.selection import relied_on

ID = "internal-roles"
SEVERITY = Severity.WARNING

_WANTED = {
    Role.EMPLOYEES: "why they should join and how they take part",
    Role.MANAGEMENT: "what it is worth in the first year, and where it goes after that",
    Role.STAKEHOLDERS: "what their own department gains",
}
_NO_NEWS_TO = {
    Role.EMPLOYEES: (),
    Role.MANAGEMENT: (Role.EMPLOYEES,),
    Role.STAKEHOLDERS: (Role.EMPLOYEES, Role.MANAGEMENT),
}
"""Roles who hear the general message, and so nothing that is somebody else's own."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each role without words of its own, and for departments that share theirs."""
    campaign = plan.campaign
    roles = {role: _with_role(plan, role) for role in _WANTED}
    if not any(roles.values()) or not campaign.messages:
        return
    if not campaign.key_messages:
        yield Problem(
            ("messages",),
            "This campaign has no key messages.",
            help="add key_messages:, one sentence each: "
            + "; ".join(f"for {role} {_WANTED[role]}" for role, found in roles.items() if found),
            severity=Severity.INFO,
            key=True,
        )
        return
    said = relied_on(plan)
    if any(touchpoint.key_message for touchpoint in said):
        yield from _without_own(plan, roles, said)
    yield from _same_words(plan, roles[Role.STAKEHOLDERS], said)


def _with_role(plan: Plan, role: Role) -> list[str]:
    found = plan.campaign.audiences.items()
    return [name for name, one in found if one.role is role and one.side is Side.INTERNAL]


def _without_own(
    plan: Plan, roles: dict[Role, list[str]], said: tuple[Touchpoint, ...]
) -> Iterator[Problem]:
    audiences, heard_by = plan.campaign.audiences, hearers(plan.campaign)
    reached = {name for touchpoint in said for name in heard_by(touchpoint)}
    heard: dict[str, set[str]] = {name: set() for name in audiences}
    for message, told in exposure(plan, heard_by).items():
        for name in told:
            heard[name].add(message)
    outside = {
        message
        for name, messages in heard.items()
        if audiences[name].side is Side.EXTERNAL
        for message in messages
    }
    for role, names in roles.items():
        if not reached.intersection(names):
            continue  # they hear nothing at all: another rule says so
        theirs = set().union(*(heard[name] for name in names))
        general = outside.union(
            *(heard[name] for other in _NO_NEWS_TO[role] for name in roles[other])
        )
        if theirs - general:
            continue
        label = audiences[names[0]].label or names[0]
        what = "only what others hear too" if theirs else "no key message"
        yield Problem(
            ("audiences", names[0]),
            f"{label} (role {role}) hear {what}.",
            label="no key message of their own",
            help=f"give them a message with a key_message: of their own: {_WANTED[role]}",
            subject=names[0],
            key=True,
        )


def _same_words(plan: Plan, names: list[str], said: tuple[Touchpoint, ...]) -> Iterator[Problem]:
    """Departments told in the same words; one problem for all that share them."""
    told: dict[frozenset[str], list[str]] = {}
    for name in names:
        mine = frozenset(_words(one) for one in said if name in one.audiences)
        if mine:
            told.setdefault(mine, []).append(name)
    for words, sharing in told.items():
        known = [plan.campaign.audiences[name] for name in sharing]
        if len({one.department or name for one, name in zip(known, sharing)}) < 2:
            continue
        theirs = [one for one in said if sharing[-1] in one.audiences and _words(one) in words]
        labels = [one.label or name for one, name in zip(known, sharing)]
        yield Problem(
            theirs[0].paths["audiences"],
            f"{' and '.join(labels)} hear the same words about what they would gain.",
            label="the same words",
            help="write each department what it can do with it, in its own words",
            subject=theirs[0].id,
        )


def _words(touchpoint: Touchpoint) -> str:
    """What tells two texts apart: the copy, or while there is none the touchpoint itself."""
    return repr(touchpoint.copy) if touchpoint.copy else touchpoint.id
