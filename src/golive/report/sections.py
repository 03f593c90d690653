"""The parts of the plan below its calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from golive.campaign.objective import ObjectiveName
from golive.campaign.undecided import open_points
from golive.plan import Plan
from golive.report.calendar_rows import audience_names, heard_by, id_beside
from golive.report.coverage import coverage
from golive.report.screen import Cell, Screen, heading, widest
from golive.schedule.model import Day, InDrawer
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
    label = widest(labels.values(), max(screen.width * 3 // 10, 14))
    room = (screen.width - label - 2) // len(ObjectiveName) - 2
    yield heading("Coverage")
    titles = [Cell(room, [(objective.value.capitalize(), "dim")]) for objective in ObjectiveName]
    yield from screen.row(2, Cell(label, []), *titles)
    for name, channels in covered.items():
        row = [Cell(label, [(labels[name], "bold")])]
        for objective in ObjectiveName:
            served = channels.get(objective, ())
            text = screen.as_many(served, room, lines=2) if served else screen.sign("–")
            row.append(Cell(room, [(text, "" if served else "yellow")]))
        yield from screen.row(2, *row)


def not_yet_scheduled(plan: Plan, screen: Screen) -> Iterator[Text]:
    """What has no day yet, and why."""
    rows = []
    for entry in plan.schedule.unscheduled:
        reason = entry.reason
        if entry.period:
            days = [_day(day) for day in entry.period]
            reason += f" ({screen.sign('–').join(days)})"
        said = entry.touchpoint
        channel = plan.channel_name(said.channel)
        rows.append((said.label, id_beside(said), channel, reason))
    for task in plan.schedule.tasks:
        if task.start is None:
            rows.append((task.task.do, "", "task", task.reason))
    if rows:
        yield heading("Not yet scheduled")
        yield from _rows(rows, screen)


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
            yield from _rows(_kept(plan, kept), screen, indent=4)


def _kept(plan: Plan, kept: Sequence[InDrawer]) -> Sequence[tuple[str, str, str, str]]:
    """A message, its channels and who hears it; a row for each text that others hear."""
    rows: dict[tuple[str, str, str], list[str]] = {}
    for item in kept:
        said = item.touchpoint
        heard = heard_by(plan, said, item.audiences)
        key = said.label, id_beside(said), heard
        after = item.timing.text.strip()[len(item.event) :]  # +1d
        rows.setdefault(key, []).append(f"{plan.channel_name(said.channel)} {after}".strip())
    return [
        (label, id, ", ".join(filter(None, channels)), heard)
        for (label, id, heard), channels in rows.items()
    ]


def _day(day: Day) -> str:
    return short_day(day.date) if day.date else day.label


def _rows(
    rows: Sequence[tuple[str, str, str, str]], screen: Screen, indent: int = 2
) -> Iterator[Text]:
    """Message and id, channel, and what is to be said about them."""
    beside = [f"({row[1]})" if row[1] else "" for row in rows]
    first = widest((f"{row[0]} {id}" for row, id in zip(rows, beside)), screen.width * 2 // 5)
    second = widest((row[2] for row in rows), screen.width // 4)
    for (label, _, channel, about), id in zip(rows, beside):
        yield from screen.row(
            indent,
            Cell(first, [(label, ""), (id, "dim")]),
            Cell(second, [(channel, "cyan")]),
            Cell(max(screen.width - indent - first - second - 4, 8), [(about, "")]),
        )


def _two(rows: Sequence[tuple[str, str]], screen: Screen, style: str) -> Iterator[Text]:
    first = widest((row[0] for row in rows), screen.width // 3)
    for about, text in rows:
        last = Cell(screen.width - first - 4, [(text, "")])
        yield from screen.row(2, Cell(first, [(about, style)]), last)
