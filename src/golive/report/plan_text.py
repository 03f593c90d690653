"""The whole launch on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from rich.text import Text

from golive.campaign.launch import LaunchStatus
from golive.finding import Severity
from golive.plan import Plan, Result
from golive.report.attention import attention, waived
from golive.report.calendar_text import calendar
from golive.report.exposure import key_messages, motivations
from golive.report.screen import Cell, Screen, cells, on_screen, widest
from golive.report.sections import coverage_table, drawer, not_yet_scheduled, undecided_list
from golive.report.timeline import timeline
from golive.report.wrapping import glued
from golive.wording import count, countdown, full_day, offset_text, short_day

MIN_WIDTH = 40


def plan_text(
    result: Result, width: int, color: bool, unicode: bool = True, production: bool = False
) -> str:
    """What goes when to whom, what is missing, and what is wrong.

    ``production`` adds the days by which texts must be ready.

    No line is wider than ``width``, of which at least 40 are used; without ``color`` the text is
    plain, without ``unicode`` golive's own signs are ASCII.
    """
    screen = Screen(max(width, MIN_WIDTH), unicode)
    plan = result.plan
    sections = (
        _head(result, screen),
        attention(result, screen),
        timeline(plan, screen),
        calendar(plan, screen, production),
        coverage_table(plan, screen),
        key_messages(plan, screen),
        motivations(plan, screen),
        not_yet_scheduled(plan, screen),
        undecided_list(plan, screen),
        drawer(plan, screen),
        waived(result, screen),
    )
    lines: list[Text] = []
    for section in sections:
        found = list(section)
        if found and lines:
            lines.append(Text())
        lines += found
    return on_screen(lines, screen.width, color)


def plans_summary(results: Sequence[Result], width: int, color: bool, unicode: bool = True) -> str:
    """A campaign's name, launch, how long until then, and how it stands, on a line each.

    Where the screen is too narrow for that, each has its name on a line of its own.
    """
    screen = Screen(max(width, MIN_WIDTH), unicode)
    rows = [_summary(result) for result in results]
    widths = [widest((row[i] for row in rows), screen.width) for i in range(5)]
    too_wide = sum(widths) + 2 * 4 > screen.width
    lines = []
    for result, row in zip(results, rows):
        errors, warnings = result.count(Severity.ERROR), result.count(Severity.WARNING)
        verdict = "bold red" if errors else "bold yellow" if warnings else "green"
        styles = ["bold", "", "dim", "", verdict]
        parts = [*zip(row, styles)]
        if too_wide:
            lines.append(screen.line(parts[0]))
            facts = glued(row[1:], screen.sign("·"))
            lines += screen.hanging([("  ", "")], 2, (facts, verdict))
        else:
            lines += screen.row(0, *(Cell(size, [part]) for part, size in zip(parts, widths)))
    lines += [Text(), screen.line(("The whole of one: golive plan NAME", "dim"))]
    return on_screen(lines, screen.width, color)


def _summary(result: Result) -> tuple[str, ...]:
    plan = result.plan
    launch = plan.schedule.launch
    touchpoints = len({entry.touchpoint.id for entry in plan.schedule.entries})
    return (
        plan.name,
        full_day(launch) if launch else _undated(plan),
        countdown(launch, plan.today).split(" (")[0] if launch else "",
        count(touchpoints, "touchpoint"),
        ", ".join(filter(None, _objections(result))) or "no findings",
    )


def _undated(plan: Plan) -> str:
    date = plan.campaign.launch.date
    return f"{date.text}, no day yet" if date else "no date yet"


def _head(result: Result, screen: Screen) -> Iterator[Text]:
    plan = result.plan
    title = screen.fit(plan.campaign.title, screen.width, pad=False)
    space = screen.width - cells(title) - cells(plan.name)
    beside = [(" " * space, ""), (plan.name, "dim")] if space >= 2 else []
    yield screen.line((title, "bold"), *beside)
    launch = plan.schedule.launch
    if launch is None:
        text = _undated(plan)
        yield screen.line((text[:1].upper() + text[1:], "bold yellow"))
    else:
        yield screen.line(
            (full_day(launch), "bold green"),
            (screen.sign(" · ") + countdown(launch, plan.today), "green"),
        )
    for facts in (_launch_facts(plan), _window_facts(plan), _counts(result)):
        yield from _listed(facts, screen)


def _listed(facts: list[str], screen: Screen) -> Iterator[Text]:
    """Facts beside each other, as many to a line as fit."""
    dot = screen.sign(" · ")
    line = ""
    for fact in filter(None, facts):
        joined = f"{line}{dot}{fact}" if line else fact
        if line and cells(joined) > screen.width:
            yield screen.line((line, ""))
            joined = fact
        line = joined
    if line:
        yield screen.line((line, ""))


def _launch_facts(plan: Plan) -> list[str]:
    launch = plan.campaign.launch
    time = ""
    if launch.time:
        time = f"{launch.time.start:%H:%M}"
        time += f"-{launch.time.end:%H:%M}" if launch.time.end else ""
    status: str = launch.status.value
    if launch.status is LaunchStatus.TENTATIVE and launch.confirm_by:
        status += f", to be confirmed by {short_day(launch.confirm_by)}"
    return [
        launch.name or "",
        f"{time} {plan.schedule.zone}".strip(),
        f"until {short_day(launch.until)}" if launch.until else "",
        status,
        *(f"was {short_day(former.date)}" for former in launch.was),
    ]


def _window_facts(plan: Plan) -> list[str]:
    opens, closes = plan.schedule.window
    window = f"Window {offset_text(opens)} to {offset_text(closes)}"
    launch = plan.schedule.launch
    if launch is not None:
        first, last = launch + timedelta(days=opens), launch + timedelta(days=closes)
        window += f": {short_day(first)} to {full_day(last)}"
    return [window]


def _counts(result: Result) -> list[str]:
    schedule = result.plan.schedule
    touchpoints = {entry.touchpoint.id for entry in schedule.entries}
    return [
        count(len(touchpoints), "touchpoint"),
        count(len(result.plan.campaign.audiences), "audience"),
        count(len(result.plan.campaign.tasks), "task"),
        f"{len(schedule.unscheduled)} not yet scheduled" if schedule.unscheduled else "",
        *_objections(result),
        f"{len(result.waived)} waived" if result.waived else "",
    ]


def _objections(result: Result) -> list[str]:
    errors, warnings = result.count(Severity.ERROR), result.count(Severity.WARNING)
    return [
        count(errors, "error") if errors else "",
        count(warnings, "warning") if warnings else "",
    ]
