"""What must be written, approved and translated by when, as a layer of the calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from golive.campaign.launch import LaunchStatus
from golive.exports.plain_text import one_line
from golive.exports.row import Row, RowKind
from golive.exports.rows import calendar_rows
from golive.plan import Plan
from golive.rules.lead_time import productions
from golive.schedule.production import Production
from golive.wording import listed


def layered_rows(plan: Plan, production: bool) -> tuple[Row, ...]:
    """The calendar's rows, with those of production among them if wanted."""
    return calendar_rows(plan, production_rows(plan) if production else ())


def production_rows(plan: Plan) -> tuple[Row, ...]:
    """A row for each stage of each touchpoint's text, on the day it is due."""
    numbers: Counter[str] = Counter()
    rows = []
    for item in productions(plan):
        identity = f"{item.touchpoint.id}.{item.stage}"
        numbers[identity] += 1
        number = f".{numbers[identity]}" if numbers[identity] > 1 else ""
        rows.append(_row(plan, item, identity + number))
    return tuple(rows)


def _row(plan: Plan, item: Production, identity: str) -> Row:
    touchpoint, channel = item.touchpoint, plan.channel_name(item.touchpoint.channel)
    return Row(
        RowKind(item.stage.value),
        identity,
        item.day.date,
        item.day.label,
        message=one_line(f"{touchpoint.label} ({channel})"),
        owner=tuple(one_line(name) for name in item.owner),
        status="done" if item.done else "",
        note="; ".join(_notes(item)),
        vague=plan.campaign.launch.status is LaunchStatus.TENTATIVE,
    )


def _notes(item: Production) -> Iterator[str]:
    if item.stage.value == RowKind.TRANSLATE:
        yield f"into {listed(item.languages)}"
    yield f"goes out {item.sent.written}"
