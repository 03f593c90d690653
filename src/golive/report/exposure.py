"""Who hears which key message, how often, and who never does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from golive.campaign.model import Campaign
from golive.campaign.reach import hearers, larger
from golive.plan import Plan
from golive.report.calendar_rows import audience_names
from golive.report.screen import Cell, Screen, cells, heading, widest
from golive.rules.hearing import Heard, exposure

_TIMES = 3
"""Cells for how often something is heard: ``10×``."""
_GAP = 2


@dataclass(frozen=True, slots=True)
class Exposed:
    """A key message, how its hearers hear it, and who never does although it is meant for them.

    All by id. It is meant for those who have the side and role of somebody who hears it, or the
    side of somebody without a role, but not for a whole of which only a part hears it; one that
    nobody hears is meant for all.
    """

    name: str
    text: str
    heard: Mapping[str, Heard]
    never: tuple[str, ...]


def exposed(plan: Plan) -> tuple[Exposed, ...]:
    """Each key message in the campaign's order; none where no message says what it carries."""
    campaign = plan.campaign
    found = exposure(plan, hearers(campaign))
    if not any(found.values()):
        return ()
    return tuple(
        Exposed(name, campaign.key_messages[name], heard, _never(campaign, heard))
        for name, heard in found.items()
    )


def _never(campaign: Campaign, heard: Mapping[str, Heard]) -> tuple[str, ...]:
    everybody = campaign.audiences
    told = [everybody[name] for name in heard] or [*everybody.values()]
    sides = {one.side for one in told if one.role is None}
    roles = {(one.side, one.role) for one in told}
    in_part = {whole for name in heard for whole in larger(campaign, name)}
    return tuple(
        name
        for name, one in everybody.items()
        if name not in in_part and (one.side in sides or (one.side, one.role) in roles)
    )


def key_messages(plan: Plan, screen: Screen) -> Iterator[Text]:
    """What each key message says; then audiences by key messages, and how often they hear them."""
    rows = exposed(plan)
    if not rows:
        return
    labels = {name: audience_names(plan, (name,)) for name in plan.campaign.audiences}
    first = widest(labels.values(), screen.width // 3)
    room = screen.width - first - 2
    heads = [row.name for row in rows]
    numbered = sum(max(cells(head), _TIMES) + _GAP for head in heads) > room
    if numbered:
        heads = [str(number) for number, _ in enumerate(rows, 1)]
    yield heading("Key messages")
    yield from _texts(rows, heads if numbered else [], screen)
    yield Text()
    columns = [*zip(heads, rows)]
    many = max(room // (_TIMES + _GAP), 1) if numbered else len(columns)
    for start in range(0, len(columns), many):
        yield from _table(columns[start : start + many], labels, first, screen)
    missed = "– never, though others like them hear it · " if any(row.never for row in rows) else ""
    yield from screen.wrapped(2, screen.sign(f"{missed}blank: meant for others"), "dim")


def _texts(rows: Sequence[Exposed], numbers: Sequence[str], screen: Screen) -> Iterator[Text]:
    names = widest((row.name for row in rows), screen.width // 4)
    wide = widest(numbers, 9)
    text = screen.width - 2 - (wide and wide + _GAP) - names - _GAP
    for index, row in enumerate(rows):
        number = numbers[index] if numbers else ""
        name = Cell(names, [(row.name, "bold")])
        yield from screen.row(2, Cell(wide, [(number, "dim")]), name, Cell(text, [(row.text, "")]))


def _table(
    columns: Sequence[tuple[str, Exposed]], labels: Mapping[str, str], first: int, screen: Screen
) -> Iterator[Text]:
    def line(label: str, texts: Iterable[str], style: str) -> Text:
        parts = [("  ", ""), (screen.fit(label, first), style)]
        for (head, _), text in zip(columns, texts):
            wide = max(cells(head), _TIMES)
            shown = text.rjust(wide) if head.isdigit() else screen.fit(text, wide)
            parts += [("  ", ""), (shown, "yellow" if text == never else style)]
        return screen.line(*parts)

    never = screen.sign("–")
    yield line("", [head for head, _ in columns], "dim")
    for name, label in labels.items():
        times = [row.heard[name].times if name in row.heard else 0 for _, row in columns]
        texts = [
            screen.sign(f"{number}×") if number else never if name in row.never else ""
            for number, (_, row) in zip(times, columns)
        ]
        yield line(label, texts, "")


def motivations(plan: Plan, screen: Screen) -> Iterator[Text]:
    """Why people would join."""
    moved = {name: one.motivation for name, one in plan.campaign.audiences.items()}
    labels = {name: audience_names(plan, (name,)) for name, why in moved.items() if why}
    if labels:
        yield heading("Motivations")
    first = widest(labels.values(), screen.width // 3)
    for name, label in labels.items():
        lead = [("  ", ""), (screen.fit(label, first), "bold"), ("  ", "")]
        yield from screen.hanging(lead, first + 4, (moved[name] or "", ""))
