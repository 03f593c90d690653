"""The parts of the plan below its calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from golive.campaign.objective import ObjectiveName
from golive.campaign.undecided import open_points
from golive.plan import Plan
from golive.report.calendar_rows import audience_names
from golive.report.coverage import coverage
from golive.report.screen import Screen, heading, widest
from golive.schedule.model import Day
from golive.timing.model import Event
from golive.wording import short_day

_EVENTS = {
    Event.DELAY: "If the launch is delayed",
    Event.ROLLBACK: "If the launch is taken back",
    Event.INCIDENT: "If something goes wrong",
    Event.SUCCESS: "If all goes well",
}


def coverage_table(plan: Plan, screen: Screen) -> Iterator[Text]:
    """Audiences by objectives, with the channels that serve them; a dash where none does."""
    covered = coverage(plan)
    if not covered or not any(any(channels.values()) for channels in covered.values()):
        return
    labels = {name: audience_names(plan, (name,)) for name in covered}
    label = widest(labels.values(), max(screen.width // 4, 14))
    room = (screen.width - label - 2) // len(ObjectiveName) - 2
    yield heading("Coverage")
    titles = [screen.fit(objective.value.capitalize(), room) + "  " for objective in ObjectiveName]
    yield screen.line((" " * (label + 4) + "".join(titles).rstrip(), "dim"))
    for name, channels in covered.items():
        parts = [("  ", ""), (screen.fit(labels[name], label), "bold"), ("  ", "")]
        for objective in ObjectiveName:
            served = channels.get(objective, ())
            text = screen.as_many(served, room) if served else screen.sign("–")
            parts += [(screen.fit(text, room), "" if served else "yellow"), ("  ", "")]
        yield screen.line(*parts)


def not_yet_scheduled(plan: Plan, screen: Screen) -> Iterator[Text]:
    """What has no day yet, and why."""
    rows = []
    for entry in plan.schedule.unscheduled:
        reason = entry.reason
        if entry.period:
            days = [_day(day) for day in entry.period]
            reason += f" ({screen.sign('–').join(days)})"
        rows.append((entry.touchpoint.label, plan.channel_name(entry.touchpoint.channel), reason))
    for task in plan.schedule.tasks:
        if task.start is None:
            rows.append((task.task.do, "task", task.reason))
    if rows:
        yield heading("Not yet scheduled")
        yield from _three(rows, screen)


def undecided_list(plan: Plan, screen: Screen) -> Iterator[Text]:
    """Open questions, and what hangs on a condition."""
    found = [
        (point.about, f"maybe: {point.text}" if point.is_condition else point.text)
        for point in open_points(plan.campaign)
    ]
    if found:
        yield heading("Undecided")
        yield from _two(found, screen, "cyan")


def drawer(plan: Plan, screen: Screen) -> Iterator[Text]:
    """What is kept ready, by what would open the drawer."""
    if not plan.schedule.drawer:
        return
    yield heading("Drawer")
    for event in Event:
        kept = [item for item in plan.schedule.drawer if item.event is event]
        if kept:
            yield screen.line((f"  {_EVENTS[event]}", "bold"))
            yield from _three(
                [
                    (
                        item.touchpoint.label,
                        plan.channel_name(item.touchpoint.channel),
                        audience_names(plan, item.audiences, item.touchpoint.excluding),
                    )
                    for item in kept
                ],
                screen,
                indent=4,
            )


def _day(day: Day) -> str:
    return short_day(day.date) if day.date else day.label


def _three(rows: Sequence[tuple[str, str, str]], screen: Screen, indent: int = 2) -> Iterator[Text]:
    """Message, channel, and what is to be said about them."""
    first = widest((row[0] for row in rows), screen.width * 2 // 5)
    second = widest((row[1] for row in rows), screen.width // 4)
    for message, channel, about in rows:
        lead = [(" " * indent, ""), (screen.fit(message, first), ""), ("  ", ""),
                (screen.fit(channel, second), "cyan"), ("  ", "")]  # fmt: skip
        yield from screen.hanging(lead, indent + first + second + 4, about)


def _two(rows: Sequence[tuple[str, str]], screen: Screen, style: str) -> Iterator[Text]:
    first = widest((row[0] for row in rows), screen.width // 3)
    for about, text in rows:
        lead = [("  ", ""), (screen.fit(about, first), style), ("  ", "")]
        yield from screen.hanging(lead, first + 4, text)
