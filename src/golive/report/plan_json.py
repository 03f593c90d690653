"""The whole plan for other programs."""

from __future__ import annotations

import json
from typing import Any

from golive.campaign.undecided import open_points
from golive.exports.json_calendar import row_data
from golive.exports.labels import audience_labels
from golive.exports.plain_text import several_lines
from golive.exports.production import production_rows
from golive.exports.row import Row, RowKind
from golive.exports.rows import calendar_rows
from golive.plan import Plan, Result
from golive.report.coverage import coverage
from golive.report.exposure import Exposed, exposed
from golive.report.findings_json import finding_data
from golive.timing.model import WEEKDAYS
from golive.wording import offset_text


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
        "key_messages": [_key_message(plan, row) for row in exposed(plan)],
        "questions": [
            {"about": point.about, "question": point.text}
            for point in open_points(plan.campaign)
            if not point.is_condition
        ],
        "findings": [finding_data(finding) for finding in result.findings],
        "waivers": [
            {**finding_data(waived.finding), "reason": waived.reason} for waived in result.waived
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
        "motivation": audience.motivation,
    }


def _key_message(plan: Plan, row: Exposed) -> dict[str, Any]:
    return {
        "id": row.name,
        "text": row.text,
        "heard": {
            audience: {
                "times": heard.times,
                "channels": [plan.channel_name(channel) for channel in heard.channels],
            }
            for audience, heard in row.heard.items()
        },
        "never": list(row.never),
    }


def _of_kind(
    rows: tuple[Row, ...], kind: RowKind, scheduled: bool | None = None
) -> list[dict[str, Any]]:
    return [
        row_data(row) for row in rows if row.kind is kind and scheduled in (None, row.is_scheduled)
    ]


def _clean(value: Any) -> Any:
    """The value without characters that some programs refuse in JSON."""
    if isinstance(value, str):
        return several_lines(value)
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list) else value
