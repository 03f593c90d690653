"""A draft on the screen, with its length against the channel's limits."""

from __future__ import annotations

from golive.channels.model import LimitKind
from golive.drafts.model import Draft
from golive.forms.measuring import measure
from golive.forms.writing import native, title
from golive.plan import Result
from golive.report.printable import printable

_BOLD, _DIM, _RED, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[0m"


def draft_text(result: Result, draft: Draft, color: bool) -> str:
    """The draft under its touchpoint and time; a line per limit says how much of it is used."""
    bold, dim, red, plain = (_BOLD, _DIM, _RED, _PLAIN) if color else ("", "", "", "")
    entries = [e for e in result.plan.schedule.entries if e.touchpoint.id == draft.touchpoint]
    when = ", ".join(dict.fromkeys(entry.start.label for entry in entries)) or "no day yet"
    lines = [f"{bold}{draft.touchpoint}{plain} {dim}· {printable(draft.channel.name)} · {when}{plain}", ""]
    if draft.is_empty:
        return "\n".join([*lines, f"{dim}no copy yet{plain}", ""])
    fields = [field for field in draft.fields if field.text]
    for field in fields:
        if len(fields) > 1:
            lines.append(f"{dim}{title(field.name)}{plain}")
        text = native(draft, field)
        lines += [*(printable(line) for line in text.split("\n")), ""]
    for usage in measure(draft):
        limit = usage.limit
        over = bool(usage.over) and limit.kind in (LimitKind.HARD, LimitKind.ADVICE)
        mark = f"{red}over by {usage.over:,}{plain}" if over else "fits"
        if usage.over and not over:
            mark = "costs more" if limit.kind is LimitKind.COST else "cut off on screen"
        unit = limit.unit.value.replace("-", " ")
        kind = {"hard": "limit", "fold": "fold", "advice": "advice", "cost": "cost"}[limit.kind]
        lines.append(
            f"{dim}{title(usage.field)}: {usage.used:,} of {limit.value:,} {unit} ({kind}){plain} · {mark}"
        )
    return "\n".join(lines) + "\n"
