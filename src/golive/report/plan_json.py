"""The whole plan for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from golive.campaign.model import Campaign
from golive.exports.json_calendar import row_data
from golive.exports.plain_text import several_lines
from golive.exports.production import production_rows
from golive.exports.rows import Row, RowKind, audience_labels, calendar_rows
from golive.finding import Finding
from golive.plan import Plan, Result
from golive.report.coverage import coverage
from golive.timing.model import WEEKDAYS
from golive.wording import offset_text


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and the id of what it is about."""

    about: str
    text: str


def questions(campaign: Campaign) -> tuple[Question, ...]:
    """Every question asked in a campaign, in the order of its parts."""
    return tuple(Question(about, text) for about, texts in _asked(campaign) for text in texts)


def plan_json(result: Result, countdown: bool = True, production: bool = False) -> str:
    """The plan and what was found in it as one JSON object, countdown included; in ASCII.

    ``production`` adds the days by which texts must be ready.
    """
    plan = result.plan
    rows = calendar_rows(plan)
    opens, closes = plan.schedule.window
    data = {
        "campaign": _campaign(plan, countdown),
        "window": {"opens": offset_text(opens), "closes": offset_text(closes)},
        "audiences": [_audience(plan, name) for name in plan.campaign.audiences],
        "entries": _of_kind(rows, RowKind.TOUCHPOINT, scheduled=True),
        "tasks": _of_kind(rows, RowKind.TASK),
        "milestones": _of_kind(rows, RowKind.MILESTONE),
        "unscheduled": _of_kind(rows, RowKind.TOUCHPOINT, scheduled=False),
        **({"production": [row_data(row) for row in production_rows(plan)]} if production else {}),
        "drawer": [
            {
                "id": kept.touchpoint.id,
                "event": kept.event.value,
                "when": kept.timing.text,
                "message": kept.touchpoint.label,
                "audiences": list(audience_labels(plan, kept.audiences)),
                "owner": list(kept.touchpoint.owner),
            }
            for kept in plan.schedule.drawer
        ],
        "coverage": {
            audience: {objective.value: list(names) for objective, names in heard.items()}
            for audience, heard in coverage(plan).items()
        },
        "questions": [
            {"about": question.about, "question": question.text}
            for question in questions(plan.campaign)
        ],
        "findings": [_finding(finding) for finding in result.findings],
        "waivers": [
            {**_finding(waived.finding), "reason": waived.reason} for waived in result.waived
        ],
    }  # fmt: skip
    return json.dumps(_clean(data), indent=2) + "\n"


def _campaign(plan: Plan, countdown: bool) -> dict[str, Any]:
    campaign, day = plan.campaign, plan.schedule.launch
    loose = campaign.launch.date.text if campaign.launch.date and not day else None
    until = campaign.launch.until
    return {
        "name": plan.name,
        "title": campaign.title,
        "owner": list(campaign.owner),
        "launch": {
            "name": campaign.launch.name,
            "date": day.isoformat() if day else None,
            "weekday": WEEKDAYS[day.weekday()] if day else None,
            "until": until.isoformat() if until else None,
            "written": loose,
            "days_to_go": (day - plan.today).days if day and countdown else None,
            "status": campaign.launch.status.value,
            "zone": plan.schedule.zone,
        },
    }


def _audience(plan: Plan, name: str) -> dict[str, Any]:
    audience = plan.campaign.audiences[name]
    return {
        "id": name,
        "label": audience_labels(plan, (name,))[0],
        "side": audience.side.value,
        "role": audience.role.value if audience.role else None,
        "size": audience.size,
        "within": audience.within,
    }


def _of_kind(
    rows: tuple[Row, ...], kind: RowKind, scheduled: bool | None = None
) -> list[dict[str, Any]]:
    return [
        row_data(row) for row in rows if row.kind is kind and scheduled in (None, row.is_scheduled)
    ]


def _finding(finding: Finding) -> dict[str, Any]:
    """The same keys as in the JSON report of findings."""
    place = finding.place
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "message": finding.message,
        "help": finding.help,
        "subject": finding.subject,
    }


def _clean(value: Any) -> Any:
    """The value without characters that some programs refuse in JSON."""
    if isinstance(value, str):
        return several_lines(value)
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list) else value


def _asked(campaign: Campaign) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "campaign", campaign.questions
    yield "launch", campaign.launch.questions
    for objective, measured in campaign.objectives.items():
        yield objective.value, measured.questions
    for name, audience in campaign.audiences.items():
        yield name, audience.questions
    for name, message in campaign.messages.items():
        yield name, message.questions
        for said in message.touchpoints:
            own = said.id or ", ".join(said.channel)
            yield f"{name}/{own}" if own else name, said.questions
    for name, task in campaign.tasks.items():
        yield name, task.questions
