"""Everybody comes in before the pilot has told anything.

Why: a pilot that nothing waits for is a rehearsal with the audience already seated. Source: Six steps
to social enterprise, step 5: start with a pilot set of users, before it gets widespread.
Flagged: an opening to all customers on T-10 while the pilot runs until T-8; a pilot without `gate:`; a
gate that no such message and no task requires.
Fine: awareness before the pilot ends; what is said to the pilot itself, to influencers and management,
or to people for whom the community `opens:` only later.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.objective import ObjectiveName
from golive.campaign.reach import larger
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.crowds import is_mass, main_side, the_many
from golive.rules.selection import counted, gap
from golive.schedule.model import Entry
from golive.wording import listed

ID = "pilot-gate"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem about what goes out too soon, and one about the gate."""
    pilot = plan.campaign.pilot
    if pilot is None:
        return
    gate = plan.campaign.gates.get(pilot.gate or "")
    if gate is not None and gate.done:
        return
    many = the_many(plan, main_side(plan))
    mass = [
        entry
        for entry in counted(plan.schedule.entries)
        if entry.touchpoint.objective is not ObjectiveName.AWARENESS
        and not entry.touchpoint.is_sent
        and is_mass(plan, entry.touchpoint, many)
    ]
    yield from _too_soon(plan, mass)
    if pilot.gate is None:
        yield Problem(
            ("pilot",),
            "Nothing waits for the pilot: it has no gate.",
            label="no gate",
            help="name a gate: here, and let the messages that open it to everybody require it",
            key=True,
        )
    elif mass and gate is not None and not _is_required(plan, pilot.gate, mass):
        yield Problem(
            ("pilot", "gate"),
            f"Nothing that goes to everybody waits for {pilot.gate}.",
            label="required by nothing",
            help=f"add requires: [{pilot.gate}] to the messages that open it to everybody",
            related=((mass[0].touchpoint.path, "goes to everybody"),),
        )


def _too_soon(plan: Plan, mass: list[Entry]) -> Iterator[Problem]:
    end = plan.schedule.due.get(("pilot",))
    if end is None:
        return
    early = [
        entry
        for entry in mass
        if (gap(entry.start, end) or 0) > 0 and not _is_closed_yet(plan, entry)
    ]
    if early:
        names = [*dict.fromkeys(entry.touchpoint.message for entry in early)]
        verb = "goes" if len(names) == 1 else "go"
        yield Problem(
            early[0].path,
            f"{listed(names)} {verb} to everybody before the pilot ends on {end.written}.",
            label="before the pilot ends",
            help="send it after the pilot, or end the pilot sooner",
            related=((("pilot", "when"), "the pilot"),),
            subject=early[0].id,
        )


def _is_closed_yet(plan: Plan, entry: Entry) -> bool:
    """Whether nobody it speaks to can come in yet, so that it lets nobody in."""
    opens = plan.schedule.opens
    for name in entry.audiences:
        chain = larger(plan.campaign, name)
        day = next((opens[one] for one in (*chain, "") if one in opens), None)
        if day is None or (gap(entry.start, day) or 0) <= 0:
            return False
    return True


def _is_required(plan: Plan, gate: str, mass: list[Entry]) -> bool:
    return any(gate in entry.touchpoint.requires for entry in mass) or any(
        gate in task.requires for task in plan.campaign.tasks.values()
    )
