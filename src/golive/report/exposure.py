"""Who hears which key message, how often, and who never does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.text import Text

from golive.campaign.reach import hearers
from golive.plan import Plan
from golive.report.calendar_rows import audience_names
from golive.report.screen import Screen, cells, heading, widest
from golive.rules.hearing import Heard, exposure

_SHORTEST = 16
"""Cells an audience's column must have, unless all their names are shorter."""


@dataclass(frozen=True, slots=True)
class Exposed:
    """A key message, how its hearers hear it, and the audiences that never do, all by id."""

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
        Exposed(
            name,
            campaign.key_messages[name],
            heard,
            tuple(audience for audience in campaign.audiences if audience not in heard),
        )
        for name, heard in found.items()
    )


def key_messages(plan: Plan, screen: Screen) -> Iterator[Text]:
    """Key messages by audiences, or beside each other where the screen is too narrow."""
    rows = exposed(plan)
    if not rows:
        return
    labels = {name: audience_names(plan, (name,)) for name in plan.campaign.audiences}
    first = widest((row.name for row in rows), screen.width // 4)
    room = (screen.width - 2 - first) // max(len(labels), 1) - 2
    column = widest(labels.values(), room)
    yield heading("Key messages")
    if column >= widest(labels.values(), _SHORTEST):
        yield from _table(rows, labels, first, column, screen)
    else:
        yield from _list(rows, labels, first, screen)


def motivations(plan: Plan, screen: Screen) -> Iterator[Text]:
    """Why people would join, and which key messages they hear."""
    moved = {name: one.motivation for name, one in plan.campaign.audiences.items()}
    labels = {name: audience_names(plan, (name,)) for name, why in moved.items() if why}
    if not labels:
        return
    rows = exposed(plan)
    first = widest(labels.values(), screen.width // 4)
    yield heading("Motivations")
    for name, label in labels.items():
        lead = [("  ", ""), (screen.fit(label, first), "bold"), ("  ", "")]
        yield from screen.hanging(lead, first + 4, moved[name] or "")
        heard = [row.name for row in rows if name in row.heard]
        if rows:
            text = f"hear: {', '.join(heard)}" if heard else "hear none of the key messages"
            yield from screen.wrapped(first + 4, text, "dim" if heard else "yellow")


def _table(
    rows: tuple[Exposed, ...], labels: Mapping[str, str], first: int, column: int, screen: Screen
) -> Iterator[Text]:
    titles = "".join("  " + screen.fit(label, column) for label in labels.values())
    yield screen.line((" " * (2 + first) + titles.rstrip(), "dim"))
    for row in rows:
        parts = [("  ", ""), (screen.fit(row.name, first), "bold")]
        for name in labels:
            heard = row.heard.get(name)
            text = screen.sign(f"{heard.times}×" if heard else "–")
            parts += [("  ", ""), (screen.fit(text, column), "" if heard else "yellow")]
        yield screen.line(*parts)


def _list(
    rows: tuple[Exposed, ...], labels: Mapping[str, str], first: int, screen: Screen
) -> Iterator[Text]:
    room = screen.width - first - 4
    for row in rows:
        lead = [("  ", ""), (screen.fit(row.name, first), "bold"), ("  ", "")]
        heard = [
            f"{label} {screen.sign(f'{row.heard[name].times}×')}"
            for name, label in labels.items()
            if name in row.heard
        ]
        yield from screen.hanging(lead, first + 4, ", ".join(heard) or "heard by nobody")
        if row.heard and row.never:
            prefix = "never: "
            never = screen.as_many([labels[name] for name in row.never], room - cells(prefix))
            yield screen.line((" " * (first + 4), ""), (prefix + never, "yellow"))
