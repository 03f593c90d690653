"""The verdict on a launch for readers, as Markdown."""

from __future__ import annotations

from golive.exports.markdown_calendar import table
from golive.exports.plain_text import markdown_text
from golive.report.readiness import Part, Readiness, Row
from golive.wording import full_day

_COLUMNS = ("What", "State", "By", "Owner", "Evidence")


def readiness_markdown(verdict: Readiness) -> str:
    """Go or no-go with its reasons, then a table for each part."""
    plan = verdict.plan
    launch = plan.schedule.launch
    parts = [
        f"# {markdown_text(plan.campaign.title)}",
        f"- **Launch:** {full_day(launch) if launch else 'no date yet'}\n"
        f"- **Judged on:** {full_day(verdict.today)}\n"
        f"- **Verdict:** {'go' if verdict.is_go else '**no-go**'}",
    ]
    if verdict.reasons:
        parts.append("\n".join(f"- {markdown_text(reason)}" for reason in verdict.reasons))
    for part in Part:
        rows = [row for row in verdict.rows if row.part is part]
        if rows:
            parts += [f"## {part.value}", table(_COLUMNS, [_cells(row) for row in rows])]
    return "\n\n".join(parts) + "\n"


def _cells(row: Row) -> tuple[str, ...]:
    state = f"**{row.state.value}**" if row.stops else row.state.value
    by = row.due.written if row.due else ""
    name, owner, evidence = map(markdown_text, (row.name, ", ".join(row.owner), row.evidence))
    return (name, state, by, owner, evidence)
