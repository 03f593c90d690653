"""Something goes out although what it waits for is not true.

Why: a gate is there to stop a message that would be false: a link to a page nobody published, an
opening after a pilot that failed.
Flagged: a message that requires `platform`, is due today or went out, while the gate is not `done:`; a
gate that is due after the message goes out; as a warning, a gate past its day that is not done.
Fine: an open gate with a message that is still to come: that is a plan; ideas and conditional
messages; a launch whose window is over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.preparation import overdue
from golive.rules.selection import counted, gap, is_history, is_tentative
from golive.schedule.model import Day
from golive.wording import count

ID = "gate-open"
SEVERITY = Severity.ERROR


@dataclass(frozen=True, slots=True)
class _Use:
    """A message or task that waits for a gate, and its first day.

    ``id`` is a touchpoint's; ``gone`` says what became of it already.
    """

    name: str
    id: str
    day: Day
    required: DataPath
    timed: DataPath
    gone: str


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each gate that should be open by now, or is due too late."""
    if not plan.campaign.gates or is_history(plan):
        return
    uses = _uses(plan)
    for path, fact, done in _facts(plan):
        name = str(path[-1])
        mine = [] if done else uses.get(name, [])
        now = [use for use in mine if use.gone or (use.day.date and use.day.date <= plan.today)]
        if now:
            yield _still_open(plan, path, fact, now)
        elif mine and (late := list(_due_too_late(plan, path, mine))):
            yield from late
        elif path[0] == "gates" and not done and (due := overdue(plan, path)):
            yield Problem(
                (*path, "by"),
                f"{name} was to be open by {due.written} and is not done.",
                label="late",
                help="write done: true if it holds by now; if not, give it a new day",
                related=tuple((use.required, "waits for it") for use in mine),
                severity=Severity.WARNING,
            )


def _facts(plan: Plan) -> Iterator[tuple[DataPath, str, bool]]:
    """What messages may wait for: gates, and foundations, which hold in the same way."""
    for name, gate in plan.campaign.gates.items():
        yield ("gates", name), gate.fact, gate.done
    for foundation, laid in plan.campaign.readiness.items():
        yield ("readiness", foundation.value), laid.evidence or "", laid.done


def _uses(plan: Plan) -> dict[str, list[_Use]]:
    """What waits for each gate, the earliest first, each message or task once."""
    found: dict[str, dict[str, _Use]] = {}
    for entry in counted(plan.schedule.entries):
        touchpoint = entry.touchpoint
        if touchpoint.requires and not is_tentative(touchpoint):
            required = touchpoint.paths["requires"]
            use = _Use(touchpoint.message, touchpoint.id, entry.start, required, entry.path,
                       "has gone out" if touchpoint.is_sent else "")  # fmt: skip
            for gate in touchpoint.requires:
                found.setdefault(gate, {}).setdefault(touchpoint.message, use)
    for item in plan.schedule.tasks:
        if item.task.requires and item.start is not None:
            use = _Use(item.id, item.id, item.start, ("tasks", item.id, "requires"), item.path,
                       "is done" if item.task.done else "")  # fmt: skip
            for gate in item.task.requires:
                found.setdefault(gate, {}).setdefault(item.id, use)
    return {gate: sorted(uses.values(), key=_order) for gate, uses in found.items()}


def _order(use: _Use) -> tuple[int, int]:
    return use.day.sort_key


def _still_open(plan: Plan, path: DataPath, fact: str, uses: list[_Use]) -> Problem:
    first = uses[0]
    if first.gone:
        when = first.gone
    elif first.day.date == plan.today:
        when = "is due today"
    else:
        when = f"was due {first.day.written}"
    others = f", and {count(len(uses) - 1, 'other')} with it" if len(uses) > 1 else ""
    told = f" (“{fact}”)" if fact else ""
    return Problem(
        path,
        f"{path[-1]} is not {'open' if path[0] == 'gates' else 'there'}{told}, but {first.name} {when}{others}.",
        label="not done",
        help="write done: true if it holds by now; if not, hold back what waits for it",
        related=tuple((use.required, "waits for it") for use in uses),
        subject=first.id,
        key=True,
    )


def _due_too_late(plan: Plan, path: DataPath, uses: list[_Use]) -> Iterator[Problem]:
    due = plan.schedule.due.get(path)
    if due is None:
        return
    early = [use for use in uses if (gap(use.day, due) or 0) > 0]
    if not early:
        return
    first = early[0]
    others = f", and {count(len(early) - 1, 'other')}" if len(early) > 1 else ""
    yield Problem(
        (*path, "by"),
        f"{path[-1]} is due {due.written}, after {first.name} on {first.day.written}{others}.",
        label="after what waits for it",
        help=f"let the gate be due by {first.day.label or first.day.written}, or what waits for "
        "it go later",
        related=tuple((use.timed, "waits for it") for use in early),
        subject=first.id,
    )
