"""Clean text: for whatever shows no Markdown."""

from __future__ import annotations

from collections.abc import Mapping

from golive.forms.model import Dispatch
from golive.forms.words import as_plain, named_parts


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    return {".txt": named_parts(dispatch, as_plain).encode()}
