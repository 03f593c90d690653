"""Markdown: for whatever shows it, and for people to paste."""

from __future__ import annotations

from collections.abc import Mapping

from golive.forms.model import Dispatch
from golive.forms.words import as_long_lines, title


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    """One file: the fields under their names, or alone when there is one."""
    texts = {field.name: as_long_lines(field) for field in dispatch.draft.fields if field.text}
    parts = [
        f"<!-- {title(name)} -->\n\n{text}" if len(texts) > 1 else text
        for name, text in texts.items()
    ]
    return {".md": dispatch.merged("\n\n".join(parts) + "\n").encode()}
