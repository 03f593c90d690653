"""How JSON Schema describes timings, for editors."""

from __future__ import annotations

from typing import Any

_TEXT = {
    "type": "string",
    "description": "T-14, T-14 09:30, T-2w Tue, T-3bd, 2026-09-29 10:00, ~T-5, soft-launch+2d, "
    "after wave-1, week of T-7, 2026-05, 2026-Q2, TBD, on-delay",
}
POINT: dict[str, Any] = {"type": "string", "examples": ["T-14 09:30"]}
TIMING: dict[str, Any] = {
    "anyOf": [
        _TEXT,
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "from": {**POINT, "description": "First day"},
                "until": {**POINT, "description": "Last day"},
                "between": {"type": "array", "items": POINT, "minItems": 2, "maxItems": 2,
                            "examples": [["T-0", "T+1bd"]],
                            "description": "Once, some time between these two"},
                "either": {"type": "array", "items": POINT, "minItems": 2,
                           "examples": [["T-0", "T+1"]],
                           "description": "Once, on one of these"},
                "every": {"type": "string", "examples": ["weekday"],
                          "description": "day, weekday, week, 2 weeks or month"},
                "on": {"type": ["string", "array"], "examples": ["Tue"],
                       "description": "Weekdays of a recurrence"},
                "count": {"type": "integer", "examples": [4], "description": "How often"},
                "batches": {"type": "integer", "examples": [5],
                            "description": "In how many parts a large send goes out"},
                "per": {"type": "string", "examples": ["day"],
                        "description": "Distance between batches"},
                "at": {**POINT, "description": "A time; with date, both must agree"},
                "date": {"type": "string", "examples": ["2026-09-29"],
                         "description": "The date that at: must come to"},
                "time": {"type": "string", "examples": ["09:30"], "description": "Time of day"},
            },
        },
    ]
}  # fmt: skip
