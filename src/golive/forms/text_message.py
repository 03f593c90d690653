"""Text messages: the words to send, and how they travel, part by part."""

from __future__ import annotations

import json
from collections.abc import Mapping

from golive.forms.model import Dispatch
from golive.forms.words import as_plain


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    """The text alone, as it is pasted; beside it what a provider charges for, and why."""
    from golive.counting.sms import Encoding, segments, sms_size

    parts = [as_plain(field) for field in dispatch.draft.fields if field.text]
    text = dispatch.merged("\n\n".join(parts))
    size = sms_size(text)
    told = {
        "text": text,
        "encoding": size.encoding.value,
        "unit": "septets" if size.encoding is Encoding.GSM7 else "UTF-16 units",
        "units": size.units,
        "segments": segments(text),
        "characters_outside_gsm7": [_named(sign) for sign in size.forcing],
        "characters_that_count_double": [_named(sign) for sign in size.double],
    }
    return {
        ".txt": f"{text}\n".encode(),
        ".json": (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode(),
    }


def _named(sign: str) -> str:
    return f"{sign} (U+{ord(sign):04X})"
