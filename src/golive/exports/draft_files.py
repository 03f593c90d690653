"""Drafts as files: one per touchpoint, named for it."""

from __future__ import annotations

from collections import Counter

from golive.drafts.model import Draft
from golive.forms.writing import document, ending
from golive.plan import Result


def draft_files(result: Result, drafts: tuple[Draft, ...] | None = None) -> dict[str, bytes]:
    """File contents by path: ``message/channel.md``, with the locale where there are several."""
    chosen = result.plan.drafts if drafts is None else drafts
    locales = Counter(draft.touchpoint for draft in chosen)
    files = {}
    for draft in chosen:
        locale = f".{draft.locale}" if locales[draft.touchpoint] > 1 else ""
        files[f"{_safe(draft.touchpoint)}{locale}.{ending(draft)}"] = document(draft).encode()
    return files


def _safe(touchpoint: str) -> str:
    message, _, rest = touchpoint.partition("/")
    return f"{message}/{rest.replace('/', '-')}" if rest else message
