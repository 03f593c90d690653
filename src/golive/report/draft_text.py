"""A draft on the screen, with its length against the channel's limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import LimitKind
from golive.drafts.model import Draft
from golive.forms.measuring import Usage, measure
from golive.forms.model import Dispatch
from golive.forms.table import written
from golive.forms.words import title
from golive.plan import Plan, Result
from golive.report.calendar_rows import heard_by
from golive.report.printable import printable
from golive.report.wrapping import GLUE, flowed, glued, paragraph
from golive.wording import count

_BOLD, _DIM, _RED, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[0m"


def draft_text(result: Result, dispatch: Dispatch, width: int, color: bool) -> str:
    """The draft under its touchpoint and time; a line per limit says how much of it is used.

    What is said about the draft is no wider than ``width``; its own lines stay as they are, so that
    they can be copied.
    """
    bold, dim, red, plain = (_BOLD, _DIM, _RED, _PLAIN) if color else ("", "", "", "")
    draft, touchpoint = dispatch.draft, dispatch.touchpoint
    head = [
        (f"{draft.touchpoint}{GLUE}·", bold),
        (glued(_context(result.plan, dispatch), "·"), dim),
    ]
    lines = [
        " ".join(f"{code}{text.strip()}{plain}" for text, code in line)
        for line in flowed(head, width)
    ]
    for note in (*(f"Note: {note}" for note in touchpoint.notes), *_left_out(draft, touchpoint)):
        lines += [f"{dim}{line}{plain}" for line in paragraph(note, width)]
    lines.append("")
    if draft.is_empty:
        return "\n".join([*lines, f"{dim}no copy yet{plain}", ""])
    fields = [field for field in draft.fields if field.text]
    for field in fields:
        if len(fields) > 1:
            lines.append(f"{dim}{title(field.name)}{plain}")
        text = written(draft, field)
        lines += [*(printable(line) for line in text.split("\n")), ""]
    for found in _by_field(dispatch):
        text, verdict, fits = _length(found)
        mark = verdict if fits else f"{red}{verdict}{plain}"
        lines.append(f"{dim}{text}{plain} · {mark}")
        for reason in dict.fromkeys(chain.from_iterable(usage.reasons for usage in found)):
            lines += [
                f"{dim}{line}{plain}" for line in paragraph(printable(reason), width, 2, "  ")
            ]
    return "\n".join(lines) + "\n"


def _context(plan: Plan, dispatch: Dispatch) -> Iterator[str]:
    """Channel, day and time, audiences and sender: what one must know to send it."""
    draft, touchpoint, entries = dispatch.draft, dispatch.touchpoint, dispatch.entries
    yield draft.channel.name
    if sum(other.touchpoint == draft.touchpoint for other in plan.drafts) > 1:
        yield f"in {draft.locale}"
    kept = [item for item in plan.schedule.drawer if item.touchpoint.id == draft.touchpoint]
    days = [
        entry.shown.written + (f" {entry.moments[0].start:%H:%M}" if entry.moments else "")
        for entry in entries
    ]
    yield ", ".join(dict.fromkeys(days)) or (kept[0].timing.text if kept else "no day yet")
    if touchpoint.audiences:
        yield f"to {heard_by(plan, touchpoint, touchpoint.audiences)}"
    if touchpoint.sender:
        yield f"from {', '.join(touchpoint.sender)}"


_OF_A_SUMMARY = ("preheader", "teaser", "description", "summary", "background")
"""Parts that exist only where a copy has a summary beside its body."""


def _left_out(draft: Draft, touchpoint: Touchpoint) -> Iterator[str]:
    """What a draft lacks because its body is its own."""
    for part in draft.fields:
        if touchpoint.without_summary and part.name in _OF_A_SUMMARY and not part.text:
            yield (
                f"No {title(part.name).lower()}: with a body of its own it does not take over the "
                "message's summary; summary: beside the body gives one."
            )


def _by_field(dispatch: Dispatch) -> Iterable[list[Usage]]:
    """What is used of each field's limits, those in one unit together."""
    groups: dict[tuple[str, str], list[Usage]] = {}
    for usage in measure(dispatch):
        groups.setdefault((usage.field, usage.limit.unit.noun), []).append(usage)
    return groups.values()


_ABOVE = {
    LimitKind.HARD: "at most {}",
    LimitKind.ADVICE: "{} advised",
    LimitKind.FOLD: "cut off after {}",
    LimitKind.COST: "extra cost above {}",
}


def _length(found: list[Usage]) -> tuple[str, str, bool]:
    """A field's length beside its limits, the verdict, and whether it fits."""
    first = found[0]
    noun = first.limit.unit.noun
    limits = ", ".join(_ABOVE[one.limit.kind].format(f"{one.limit.value:,}") for one in found)
    text = f"{title(first.field)}: {count(first.used, noun, grouped=True)} ({limits})"
    over = {one.limit.kind: one.over for one in found if one.over}
    for kind in (LimitKind.HARD, LimitKind.ADVICE):
        if kind in over:
            return text, f"{over[kind]:,} too many", False
    if over:
        return text, "costs more" if LimitKind.COST in over else "cut off on screen", True
    return text, "fits", True
