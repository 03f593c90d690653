"""What must be in place: whether it is late, and what is not said of it."""

from __future__ import annotations

from collections.abc import Mapping

from golive.finding import DataPath
from golive.plan import Plan
from golive.schedule.model import Day
from golive.wording import listed


def overdue(plan: Plan, path: DataPath) -> Day | None:
    """The day by which something had to be in place, if that is past."""
    due = plan.schedule.due.get(path)
    return due if due and due.date and due.date < plan.today else None


def lacking(given: Mapping[str, object]) -> str:
    """What is not said, in words: ``an owner and a day``; empty where nothing lacks."""
    return listed([what for what, value in given.items() if not value])
