"""The world is told a launch date that is not settled.

Why: a date once public cannot be taken back, only broken. Source: golive's own experience of
published plans. Colleagues, pilots and people invited in person can hear that it may move; the
public and the press hear only the date.
Flagged: a tentative launch with `confirm_by: 2026-09-15`, and a newsletter to customers before it.
As a warning: no `confirm_by:`, or one that has passed.
Fine: the same newsletter on the day of confirmation or later; a firm launch.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from golive.campaign.audience import Role, Side
from golive.campaign.launch import LaunchStatus
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.crowds import is_mass, the_many
from golive.rules.selection import is_tentative, leeway, worst
from golive.schedule.model import Entry
from golive.wording import full_day, listed

ID = "tentative-launch"
SEVERITY = Severity.ERROR


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint that comes too early, or one about the confirmation."""
    launch = plan.campaign.launch
    declared = launch.status is LaunchStatus.TENTATIVE
    if launch.day is not None and not declared:
        return
    many = _public(plan)
    public = [
        entry
        for entry in plan.schedule.entries
        if not (entry.touchpoint.is_sent or is_tentative(entry.touchpoint))
        and is_mass(plan, entry.touchpoint, many)
    ]
    if launch.confirm_by is None:
        dated = [entry for entry in public if declared or entry.start.date is not None]
        if dated:
            yield _unconfirmed(plan, dated[0], declared=declared)
        return
    early = []
    for entry in public:
        day = _last_chance(entry)
        if day is not None and day < launch.confirm_by:
            touchpoint = entry.touchpoint
            where = touchpoint.path, touchpoint.paths["when"]
            problem = _too_early(plan, entry, launch.confirm_by)
            early.append(((launch.confirm_by - day).days, where, problem))
    yield from worst(early)
    if launch.confirm_by < plan.today and len(public) > len(early):
        yield Problem(
            ("launch", "confirm_by"),
            f"The launch was to be confirmed by {full_day(launch.confirm_by)}, "
            f"and {'is still tentative' if declared else 'still has no date'}.",
            label="has passed",
            help="write status: firm, or a later confirm_by:"
            if launch.day
            else "give the launch its date, or a later confirm_by:",
            severity=Severity.WARNING,
        )


def _public(plan: Plan) -> frozenset[str]:
    """The many outside, and the press, who tell the others."""
    known = plan.campaign.audiences
    press = (name for name, audience in known.items() if audience.role is Role.PRESS)
    return the_many(plan, Side.EXTERNAL).union(press)


def _last_chance(entry: Entry) -> date | None:
    """The day it starts, or the last on which it may, where that is left open."""
    day = entry.end.date if entry.form.leaves_day_open else entry.start.date
    return day + timedelta(days=leeway(entry)) if day else None


def _too_early(plan: Plan, entry: Entry, confirm_by: date) -> Problem:
    return Problem(
        entry.path,
        f"{entry.touchpoint.id} goes out to {_audiences(plan, entry)} on {entry.start.written}, "
        f"before the launch date is confirmed on {full_day(confirm_by)}.",
        label="the date may still change",
        help=f"send it on {full_day(confirm_by)} or later; until then tell colleagues, and others "
        "in person",
        related=((("launch", "confirm_by"), "confirmed by"),),
        subject=entry.touchpoint.id,
    )


def _unconfirmed(plan: Plan, entry: Entry, *, declared: bool) -> Problem:
    launch = plan.campaign.launch
    path: DataPath = ("launch", "status") if declared else ("launch", "date")
    state = "is tentative" if declared else "has no date yet"
    return Problem(
        path if declared or launch.date else ("launch",),
        f"The launch {state}, and nothing says by when it is settled; "
        f"{entry.touchpoint.id} goes out to {_audiences(plan, entry)} on {entry.start.written}.",
        label="by when is it settled?",
        help="add confirm_by: the day the date is confirmed; what goes out to the world follows it",
        related=((entry.path, "goes out"),),
        severity=Severity.WARNING,
    )


def _audiences(plan: Plan, entry: Entry) -> str:
    known = plan.campaign.audiences
    return listed([known[name].label or name for name in entry.audiences])
