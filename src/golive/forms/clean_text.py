"""Clean text: for whatever shows no Markdown."""

from __future__ import annotations

from collections.abc import Mapping

from golive.forms.model import Dispatch, Form
from golive.forms.words import as_plain, title


def _files(dispatch: Dispatch) -> Mapping[str, bytes]:
    """One file: the fields under their names, or alone when there is one."""
    texts = {field.name: as_plain(field) for field in dispatch.draft.fields if field.text}
    parts = [f"[{title(name)}]\n{text}" if len(texts) > 1 else text for name, text in texts.items()]
    return {".txt": ("\n\n".join(parts) + "\n").encode()}


FORM = Form("text", "plain text; links stand in full", as_plain, as_plain, _files)
