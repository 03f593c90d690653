"""Whether a launch may go ahead today: what must be in place, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from golive.campaign.message import Status
from golive.campaign.readiness import FoundationName
from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath, Finding, Severity
from golive.plan import Plan, Result
from golive.rules.selection import last_launch_day
from golive.schedule.model import Day
from golive.timing.model import Event
from golive.wording import count


class Part(StrEnum):
    """What must be in place, in the order in which it is laid."""

    FOUNDATIONS = "Foundations"
    GATES = "Gates"
    PILOT = "Pilot"
    TRAINING = "Training"
    INVENTORY = "Material that changes"
    APPROVALS = "Approvals"
    DRAWER = "Drawer"
    HAND_OVER = "Hand-over"


class State(StrEnum):
    """How far a thing is; due is what should be done by today and is not."""

    DONE = "done"
    OPEN = "open"
    DUE = "due"
    NOT_BEGUN = "not begun"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: whose it is, its day, and what shows that it is there.

    ``stops`` marks one that stands against going live.
    """

    part: Part
    name: str
    state: State
    owner: tuple[str, ...] = ()
    due: Day | None = None
    evidence: str = ""
    stops: bool = False


@dataclass(frozen=True, slots=True)
class Readiness:
    """The verdict on a launch on a day; ``errors`` are the plan's own, which stand against it."""

    plan: Plan
    rows: tuple[Row, ...]
    errors: tuple[Finding, ...]

    @property
    def today(self) -> date:
        """The day of the verdict."""
        return self.plan.today

    @property
    def is_go(self) -> bool:
        """Whether nothing stands against it today."""
        return not self.reasons

    @property
    def reasons(self) -> tuple[str, ...]:
        """What stands against it, a sentence each; none for a go."""
        found = [_reason(row, self.today) for row in self.rows if row.stops]
        if self.plan.schedule.launch is None:
            found.insert(0, "The launch has no date yet.")
        if self.errors:
            where = f" at {self.errors[0].place}"
            where = f", the first{where}" if len(self.errors) > 1 else where
            found.append(f"The plan has {count(len(self.errors), 'error')}{where}.")
        return tuple(found)

    def count(self, state: State) -> int:
        """How many things are in a state."""
        return sum(row.state is state for row in self.rows)


def readiness(result: Result) -> Readiness:
    """What must be in place for a launch, and whether it may go ahead.

    No-go: a foundation, gate, training or material that is due by launch (on launch day, where no day
    is given), should be done by today and is not; any error; a launch without a date. What is not
    begun is shown and does not stand against it, nor do approvals, which hold back a message.
    """
    plan = result.plan
    rows = (
        *_foundations(plan),
        *_gates(plan),
        *_pilot(plan),
        *_training(plan),
        *_inventory(plan),
        *_approvals(plan),
        *_drawer(plan),
        *_hand_over(plan),
    )
    errors = tuple(found for found in result.findings if found.severity is Severity.ERROR)
    return Readiness(plan, rows, errors)


def _reason(row: Row, today: date) -> str:
    what = f"The {_ONE[row.part]} {row.name}"
    if row.due is None or row.due.date is None:
        return f"{what} is not done, and the launch is here."
    when = "is due today" if row.due.date == today else f"was due {row.due.written}"
    return f"{what} {when}, and is not done."


_ONE = {
    Part.FOUNDATIONS: "foundation",
    Part.GATES: "gate",
    Part.TRAINING: "training",
    Part.INVENTORY: "material",
}
"""What one of those that can stand against a launch is called."""


def _foundations(plan: Plan) -> Iterator[Row]:
    laid = plan.campaign.readiness
    if not laid:
        yield _not_begun(Part.FOUNDATIONS, "readiness:")
        return
    for name in FoundationName:
        if name in laid:
            one = laid[name]
            path = ("readiness", name)
            called = name.value.replace("-", " ")
            evidence = one.evidence or ""
            yield _row(plan, Part.FOUNDATIONS, called, path, one.owner, evidence, done=one.done)
        else:
            yield Row(Part.FOUNDATIONS, name.value.replace("-", " "), State.NOT_BEGUN)


def _gates(plan: Plan) -> Iterator[Row]:
    for name, gate in plan.campaign.gates.items():
        yield _row(plan, Part.GATES, name, ("gates", name), gate.owner, gate.fact, done=gate.done)
    if not plan.campaign.gates:
        yield _not_begun(Part.GATES, "gates:")


def _pilot(plan: Plan) -> Iterator[Row]:
    pilot = plan.campaign.pilot
    if pilot is None:
        yield _not_begun(Part.PILOT, "pilot:")
        return
    gate = plan.campaign.gates.get(pilot.gate or "")
    due = plan.schedule.due.get(("pilot",))
    over = bool(due and due.date and due.date < plan.today)
    if (gate and gate.done) or (gate is None and over):
        state = State.DONE
    else:
        state = State.DUE if over else State.OPEN
    audience = plan.campaign.audiences.get(pilot.audience or "")
    name = (audience and audience.label) or pilot.audience or "pilot"
    yield Row(Part.PILOT, name, state, pilot.owner, due, pilot.success or "")


def _training(plan: Plan) -> Iterator[Row]:
    for name, one in plan.campaign.training.items():
        evidence = one.topic or ""
        path = ("training", name)
        yield _row(plan, Part.TRAINING, name, path, one.owner, evidence, done=one.done)
    if not plan.campaign.training:
        yield _not_begun(Part.TRAINING, "training:")


def _inventory(plan: Plan) -> Iterator[Row]:
    for name, one in plan.campaign.inventory.items():
        evidence = one.change or ""
        path = ("inventory", name)
        yield _row(plan, Part.INVENTORY, name, path, one.owner, evidence, done=one.done)
    if not plan.campaign.inventory:
        yield _not_begun(Part.INVENTORY, "inventory:")


def _approvals(plan: Plan) -> Iterator[Row]:
    """What should be agreed by today, one by one, and how many are still to come."""
    asked = plan.schedule.approvals
    waiting: dict[tuple[str, str], tuple[Touchpoint, Day | None]] = {}
    agreed = 0
    for touchpoint in plan.schedule.touchpoints:
        if touchpoint.is_cancelled:
            continue
        for who, day in asked.get(touchpoint.id, ()):
            if touchpoint.is_sent or touchpoint.status is Status.APPROVED:
                agreed += 1
            else:
                waiting.setdefault((touchpoint.message, who), (touchpoint, day))
    due, later = [], []
    for (message, who), (touchpoint, day) in waiting.items():
        if day is not None and _is_due(plan, day):
            row = Row(Part.APPROVALS, message, State.DUE, (who,), day, touchpoint.label)
            due.append((day.sort_key, row))
        else:
            later.append(day)
    yield from (row for _, row in sorted(due, key=lambda one: one[0]))
    if later:
        nearest = min((day for day in later if day), key=lambda day: day.sort_key, default=None)
        yield Row(Part.APPROVALS, f"{len(later)} still to come", State.OPEN, due=nearest)
    elif not waiting:
        yield (
            Row(Part.APPROVALS, "all given", State.DONE)
            if agreed
            else _not_begun(Part.APPROVALS, "approvers:")
        )


def _drawer(plan: Plan) -> Iterator[Row]:
    for event, name in _EVENTS.items():
        kept = [one.touchpoint for one in plan.schedule.drawer if one.event is event]
        if not kept:
            yield Row(Part.DRAWER, name, State.NOT_BEGUN)
            continue
        approved = sum(one.status is Status.APPROVED for one in kept)
        owners = tuple(dict.fromkeys(owner for one in kept for owner in one.owner))
        state = State.DONE if approved == len(kept) else State.OPEN
        evidence = f"{count(len(kept), 'message')}, {approved or 'none'} approved"
        yield Row(Part.DRAWER, name, state, owners, evidence=evidence)


_EVENTS = {
    Event.DELAY: "a delay",
    Event.ROLLBACK: "a rollback",
    Event.INCIDENT: "an incident",
}


def _hand_over(plan: Plan) -> Iterator[Row]:
    given = plan.campaign.hand_over
    if given is None:
        yield _not_begun(Part.HAND_OVER, "hand_over:")
        return
    due = plan.schedule.due.get(("hand_over",))
    late = State.DUE if _is_due(plan, due) else State.OPEN
    state = State.DONE if given.done else late
    what = " ".join((given.what or "").split())
    yield Row(Part.HAND_OVER, "what follows", state, given.to, due, what)


def _row(
    plan: Plan,
    part: Part,
    name: str,
    path: DataPath,
    owner: tuple[str, ...],
    evidence: str,
    *,
    done: bool,
) -> Row:
    due = plan.schedule.due.get(path)
    if done:
        return Row(part, name, State.DONE, owner, due, evidence)
    stops = _is_due(plan, due) if due else _is_here(plan)
    by_launch = due is None or due.offset is None or due.offset <= last_launch_day(plan)
    state = State.DUE if stops else State.OPEN
    return Row(part, name, state, owner, due, evidence, stops=stops and by_launch)


def _is_due(plan: Plan, day: Day | None) -> bool:
    return bool(day and day.date and day.date <= plan.today)


def _is_here(plan: Plan) -> bool:
    launch = plan.schedule.launch
    return launch is not None and launch <= plan.today


def _not_begun(part: Part, key: str) -> Row:
    return Row(part, "", State.NOT_BEGUN, evidence=f"add {key}")
