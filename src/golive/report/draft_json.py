"""Drafts for programs: every part with its text, and how much of each limit it uses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from golive.campaign.reach import excepted
from golive.forms.measuring import Usage, measure
from golive.forms.model import Dispatch
from golive.forms.table import text_of
from golive.report.judged import json_text


def draft_json(dispatches: Iterable[Dispatch]) -> str:
    """Drafts as a JSON list, in the order they are written; in ASCII.

    Texts are as the channel gets and counts them. ``over`` is by how much a limit is exceeded, in
    its unit; a limit of ``kind`` fold or cost may be.
    """
    return json_text([_draft(dispatch) for dispatch in dispatches])


def _draft(dispatch: Dispatch) -> dict[str, Any]:
    draft, touchpoint = dispatch.draft, dispatch.touchpoint
    return {
        "id": touchpoint.id,
        "campaign": dispatch.name,
        "message": touchpoint.message,
        "channel": draft.channel.id,
        "form": draft.channel.form,
        "locale": draft.locale,
        "audiences": list(touchpoint.audiences),
        "except": list(excepted(dispatch.campaign, touchpoint)),
        "sender": list(touchpoint.sender),
        "status": touchpoint.standing or None,
        "moments": [
            moment.start.isoformat() for entry in dispatch.entries for moment in entry.moments
        ],
        "fields": [
            {"name": field.name, "text": text_of(draft, field)}
            for field in draft.fields
            if field.text
        ],
        "limits": [_usage(usage) for usage in measure(dispatch)],
    }


def _usage(usage: Usage) -> dict[str, Any]:
    return {
        "field": usage.field,
        "unit": usage.limit.unit.value,
        "used": usage.used,
        "limit": usage.limit.value,
        "over": usage.over,
        "kind": usage.limit.kind.value,
        "reasons": list(usage.reasons),
    }
