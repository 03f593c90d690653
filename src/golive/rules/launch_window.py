"""Communications too far from the launch.

Why: what is said more than three weeks before a launch is forgotten by then, and what is said more
than three weeks after it is no longer about the launch. Source: Go-live communications (internal &
external), 25 October 2017: no more than 3 weeks before or after. The nominal day counts, before any
audience's time zone.
Flagged: `when: T-24`; `when: {from: T-0, until: T+30}`.
Fine: `when: T-21`; a task; what is kept in the drawer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import Where, launch_path, leeway, worst
from golive.schedule.days import day_from
from golive.schedule.model import Day, Entry
from golive.timing.model import Form
from golive.wording import from_launch, full_day, offset_text

ID = "launch-window"
SEVERITY = Severity.ERROR


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint outside the window, about its worst day."""
    opens, closes = plan.schedule.window
    if opens > closes:
        yield Problem(
            ("window",),
            f"No day is left: golive.yaml and this campaign together open the window on "
            f"{offset_text(opens)} and close it on {offset_text(closes)}.",
            help="let the campaign's window: and the one in golive.yaml overlap",
            key=True,
        )
        return
    yield from worst((*_entries(plan), *_periods(plan)))


_Judged = Iterator[tuple[int, Where, Problem]]


def _entries(plan: Plan) -> _Judged:
    for entry in plan.schedule.entries:
        spare, touchpoint = leeway(entry), entry.touchpoint
        for day, key in ((entry.start, _start_key(entry)), (entry.end, _end_key(entry))):
            excess = _excess(plan, day) - spare  # any day it may mean would do
            if excess > 0:
                problem = _problem(plan, day, entry.launch, (*entry.path, *key), touchpoint.id,
                                   sent=touchpoint.is_sent, roughly=entry.roughly)  # fmt: skip
                yield excess, (touchpoint.path, touchpoint.paths["when"]), problem


def _periods(plan: Plan) -> _Judged:
    window_opens, window_closes = plan.schedule.window
    for unscheduled in plan.schedule.unscheduled:
        if unscheduled.period is None:
            continue
        first, last = unscheduled.period
        if first.offset is None or last.offset is None:
            continue
        day = last if last.offset < window_opens else first
        if last.offset < window_opens or first.offset > window_closes:
            touchpoint = unscheduled.touchpoint
            problem = _problem(plan, day, plan.schedule.launch, unscheduled.path, touchpoint.id,
                               sent=touchpoint.is_sent)  # fmt: skip
            yield _excess(plan, day), (touchpoint.path, touchpoint.paths["when"]), problem


def _excess(plan: Plan, day: Day) -> int:
    """How many days a day lies outside the window; 0 inside."""
    if day.offset is None:
        return 0
    opens, closes = plan.schedule.window
    return max(opens - day.offset, day.offset - closes, 0)


def _problem(
    plan: Plan,
    day: Day,
    launch: date | None,
    path: DataPath,
    subject: str,
    *,
    sent: bool = False,
    roughly: bool = False,
) -> Problem:
    opens, closes = plan.schedule.window
    offset = day.offset or 0
    early = offset < opens
    edge = day_from(launch, opens if early else closes)
    where = f"the window {'opens' if early else 'closes'} "
    where += edge.written if edge.date else f"at {edge.label}"
    nearest = f"{edge.label} ({full_day(edge.date)})" if edge.date else edge.label
    direction = "later" if early else "earlier"
    return Problem(
        path,
        f"{'About ' if roughly else ''}{day.written} is {from_launch(offset)}; {where}.",
        label=from_launch(offset),
        help="it has gone out: waive launch-window with the reason"
        if sent
        else f"move it to {nearest} or {direction}, or waive launch-window with a reason",
        related=((launch_path(plan, launch), "launch"),),
        subject=subject,
    )


def _start_key(entry: Entry) -> DataPath:
    """The part of a longer timing that says the first day."""
    if entry.form in (Form.SPAN, Form.EVERY, Form.BATCHES):
        return ("from",)
    return ("between", 0) if entry.form is Form.BETWEEN else ()


def _end_key(entry: Entry) -> DataPath:
    if entry.form in (Form.SPAN, Form.EVERY):
        return ("until",) if entry.start != entry.end or entry.occurrences > 1 else ("from",)
    return ("between", 1) if entry.form is Form.BETWEEN else ()
