"""An objective that nobody could say was reached.

Why: a figure after the launch says something only beside one from before it and one that was aimed at.
Sources: Customer Communities: A Starring Role in the Customer Journey: clear success metrics; 3WD on
customer engagement roadmaps: what will you measure, at what intervals, what does success look like?
Flagged: an objective without a KPI, a baseline, a target, a day or an owner; a baseline read on launch
day or later; a measuring day that is past while no `actual:` is written.
Fine: a baseline of 0, which needs no reading; one read on the first measuring day, before launch.
Objectives that are not declared are not asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from golive.campaign.objective import Objective, ObjectiveName
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import distance
from golive.schedule.model import Day
from golive.wording import listed

ID = "kpi"
SEVERITY = Severity.WARNING

_NOTHING_YET = re.compile(r"^\s*(?:0(?![.,]?\d)|none\b|nothing\b)", re.IGNORECASE)


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each objective, naming all that is wrong with it."""
    for name, objective in plan.campaign.objectives.items():
        lacks = _lacks(plan, name, objective)
        late = _baseline_too_late(plan, name)
        due = _unread(plan, name, objective)
        said, helps, labels = [], [], []
        if lacks:
            said.append(f"lacks {listed([*lacks])}")
            helps.append(f"add {listed([*lacks.values()])}")
            labels.append("incomplete")
        if late:
            said.append(f"reads its baseline only {late.written}")
            helps.append("read the baseline before launch")
            labels.append("baseline too late")
        if due:
            said.append(f"was to be measured {due.written}, and no figure is written")
            helps.append("write the figure under actual:")
            labels.append("no figure")
        if said:
            yield Problem(
                ("objectives", name),
                f"{name.value.capitalize()} {'; it '.join(said)}.",
                label=", ".join(labels),
                help="; ".join(helps),
                subject=name,
                key=True,
            )


def _lacks(plan: Plan, name: ObjectiveName, objective: Objective) -> dict[str, str]:
    """What is not said, and the key that would say it."""
    measured = plan.schedule.measured.get(name, ())
    before = any((distance(plan, day) or 0) < 0 for day in measured)
    baseline = objective.baseline or ""
    given = {
        ("a KPI", "kpi:"): objective.kpi,
        ("a baseline", "baseline:"): baseline,
        ("a day for its baseline", "baseline_on:"): not baseline
        or objective.baseline_on
        or before
        or _NOTHING_YET.match(baseline),
        ("a target", "target:"): objective.target,
        ("a day to measure it", "measure:"): objective.measure,
        ("an owner", "owner:"): objective.owner,
    }
    return {what: key for (what, key), value in given.items() if not value}


def _baseline_too_late(plan: Plan, name: ObjectiveName) -> Day | None:
    due = plan.schedule.due.get(("objectives", name))
    days = distance(plan, due) if due else None
    return due if days is not None and days >= 0 else None


def _unread(plan: Plan, name: ObjectiveName, objective: Objective) -> Day | None:
    """The first measuring day since launch that is past while there is no figure."""
    if objective.actual is not None:
        return None
    for day in plan.schedule.measured.get(name, ()):
        days = distance(plan, day)
        if days is not None and days >= 0 and day.date and day.date < plan.today:
            return day
    return None
