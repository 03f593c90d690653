"""Material that must change, and that nobody is about to change.

Why: the old menu, the call-centre script and the signature go on telling people the old thing. Source:
3WD on customer engagement roadmaps: take careful inventory of all the communication materials, the
website, training materials, call-centre scripts, recorded messages, everything.
Flagged: an item without an owner or a day, past its day, or due after launch.
Fine: what is done; an item with an owner and a day up to the launch. Where the section is absent there
is one remark, and none in a sketch.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.readiness import Material
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.preparation import lacking, overdue
from golive.rules.selection import distance, is_over, last_launch_day
from golive.rules.stage import asks_for_preparation
from golive.wording import from_launch

ID = "inventory"
SEVERITY = Severity.WARNING


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each item, or one about the section that is absent."""
    inventory = plan.campaign.inventory
    if not inventory and asks_for_preparation(plan) and not is_over(plan):
        yield Problem(
            ("launch",),
            "The plan does not say which material must change.",
            help="add inventory: website, call-centre scripts, recorded messages, signatures, "
            "training material, each with an owner and a day",
            severity=Severity.INFO,
            key=True,
        )
    for name, material in inventory.items():
        problem = None if material.done else _problem(plan, name, material)
        if problem:
            yield problem


def _problem(plan: Plan, name: str, material: Material) -> Problem | None:
    path = ("inventory", name)
    lacks = lacking({"an owner": material.owner, "a day": material.by})
    late, due = overdue(plan, path), plan.schedule.due.get(path)
    days = distance(plan, due) if due else None
    if late:
        message, label = f"{name} was to change by {late.written} and is not done", "late"
        help = "change it, and write done: true"
    elif days is not None and days > last_launch_day(plan):
        message, label = f"{name} changes only {from_launch(days)}", from_launch(days)
        help = "let it change by launch day; until then it tells people the old thing"
    elif lacks:
        message, label = f"{name} lacks {lacks}", f"lacks {lacks}"
        help = "say who changes it (owner:) and by when (by:)"
    else:
        return None
    owner = "" if material.owner or label.startswith("lacks") else "; nobody owns it"
    return Problem(path, f"{message}{owner}.", label=label, help=help, subject=name, key=True)
