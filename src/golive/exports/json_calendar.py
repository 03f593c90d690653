"""The calendar for other programs: a JSON list."""

from __future__ import annotations

import json
from typing import Any

from golive.exports.options import PLAIN, CalendarOptions
from golive.exports.production import layered_rows
from golive.exports.row import Row
from golive.plan import Result
from golive.schedule.model import Moment


def json_calendar(result: Result, options: CalendarOptions = PLAIN) -> bytes:
    """The calendar as a list of objects, all with the same keys in alphabetical order."""
    listed = [row_data(row) for row in layered_rows(result.plan, options.production)]
    text = json.dumps(listed, ensure_ascii=False, indent=2, sort_keys=True)
    return f"{text}\n".encode()


def row_data(row: Row) -> dict[str, Any]:
    """A row in JSON's own types."""
    return {
        "all_day": row.all_day,
        "audiences": list(row.audiences),
        "channel": row.channel or None,
        "channel_kind": row.channel_kind or None,
        "date": row.date.isoformat() if row.date else None,
        "duration": row.duration or None,
        "end_date": row.end.isoformat() if row.end else None,
        "end_time": row.end_time or None,
        "except": list(row.excluding),
        "id": row.id,
        "kind": row.kind.value,
        "message": row.message,
        "moments": [_moment(moment) for moment in row.moments],
        "note": row.note or None,
        "owner": list(row.owner),
        "place": row.place or None,
        "remarks": list(row.remarks),
        "status": row.status or None,
        "steps": list(row.steps),
        "t": row.offset or None,
        "t_end": row.end_offset or None,
        "time": row.time or None,
        "timed": row.timed,
        "zone": row.zone or None,
    }


def _moment(moment: Moment) -> dict[str, Any]:
    return {
        "audiences": list(moment.audiences),
        "end": moment.end.isoformat() if moment.end else None,
        "start": moment.start.isoformat(),
        "zone": moment.zone,
    }
