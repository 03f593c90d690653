"""What is still open: questions, and messages that hang on a condition.

Why: an open question is part of a plan, and golive shows it; a week before the day it must be
answered, or it is answered by chance.
Flagged: `questions: [Who posts?]`; `maybe: if the release is out`. From a week before the message, or
before the launch for all else, it is a warning.
Fine: what is done, sent or cancelled.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from golive.campaign.undecided import Open, open_points
from golive.fields import Shape, Whole
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.wording import count

ID = "undecided"
SEVERITY = Severity.INFO
LONGEST = 120
"""How much of a question a finding quotes."""


class Parameters(Shape):
    """When an open question becomes urgent."""

    days: Whole = Field(
        7,
        description="From how many days before the message or the launch it is a warning",
        examples=[7],
    )


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each part of the plan that leaves something open."""
    settled = {one.path for one in plan.schedule.touchpoints if one.is_sent or one.is_cancelled}
    parts: dict[DataPath, list[Open]] = {}
    for point in open_points(plan.campaign):
        if not _is_settled(plan, point, settled):
            parts.setdefault(point.part, []).append(point)
    if not parts:
        return
    near = parameters(plan, ID, Parameters).days
    for part, points in parts.items():
        day = _day_of(plan, part)
        soon = day is not None and 0 <= (day - plan.today).days <= near
        yield Problem(
            points[0].path,
            _sentence(points),
            label="still open",
            help="decide, and take maybe: out"
            if points[0].is_condition
            else f"answer {'them' if len(points) > 1 else 'it'}, and take the question out",
            subject=str(part[1]) if len(part) > 1 else "",
            severity=Severity.WARNING if soon else None,
        )


def _sentence(points: list[Open]) -> str:
    first, more = points[0], len(points) - 1
    who = f"The {first.about}" if first.part in ((), ("launch",)) else first.about
    text = " ".join(first.text.split())
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rstrip() + "…"
    others = f", and {count(more, 'other question')}" if more else ""
    verb = "hangs on" if first.is_condition else "leaves open"
    end = "" if not others and text[-1:] in ".?!…" else "."
    return f"{who} {verb}: “{text}”{others}{end}"


def _is_settled(plan: Plan, point: Open, settled: set[DataPath]) -> bool:
    """Whether nobody needs an answer any more."""
    part, campaign = point.part, plan.campaign
    if part[:1] == ("messages",):
        mine = [one.path for one in plan.schedule.touchpoints if one.message == part[1]]
        own = [path for path in mine if point.path[: len(path)] == path]
        return all(path in settled for path in own or mine)
    if part == ("hand_over",):
        return campaign.hand_over is not None and campaign.hand_over.done
    if len(part) == 2 and part[0] in ("readiness", "training", "inventory", "tasks"):
        return bool(getattr(campaign, str(part[0]))[part[1]].done)
    return False


def _day_of(plan: Plan, part: DataPath) -> date | None:
    """The day by which an answer is needed: that of the message or task, else the launch."""
    if part[:1] == ("messages",):
        starts = [e.start.date for e in plan.schedule.entries if e.touchpoint.message == part[1]]
        days = sorted(day for day in starts if day and day >= plan.today)
        return days[0] if days else None
    if part[:1] == ("tasks",):
        found = [one.start for one in plan.schedule.tasks if one.id == part[1]]
        return found[0].date if found and found[0] else None
    return plan.schedule.launch
