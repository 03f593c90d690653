"""Drafts as files: one per touchpoint, named for it."""

from __future__ import annotations

import re
from collections import Counter

from golive.drafts.model import Draft
from golive.forms.writing import document, ending
from golive.plan import Result

_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)")
"""Names of devices that Windows lets no file have, whatever its ending
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file, read 2026-11-30)."""


def draft_files(result: Result, drafts: tuple[Draft, ...] | None = None) -> dict[str, bytes]:
    """File contents by path: ``message/channel.md``, with the locale where there are several.

    No two paths differ in capitals only, and no name is reserved, so that every disk can hold them;
    a draft has the same path whether or not others are asked for.
    """
    paths = _paths(result.plan.drafts)
    chosen = result.plan.drafts if drafts is None else drafts
    return {paths[draft.touchpoint, draft.locale]: document(draft).encode() for draft in chosen}


def _paths(drafts: tuple[Draft, ...]) -> dict[tuple[str, str], str]:
    """The path of each draft by its touchpoint and locale."""
    locales = Counter(draft.touchpoint for draft in drafts)
    folders: dict[str, str] = {}
    taken: set[str] = set()
    paths = {}
    for draft in drafts:
        message, _, rest = draft.touchpoint.partition("/")
        if message not in folders:
            folders[message] = _free(_named(message), "", {*map(str.casefold, folders.values())})
        locale = f".{draft.locale}" if locales[draft.touchpoint] > 1 else ""
        name = _named(rest.replace("/", "-"))
        path = _free(f"{folders[message]}/{name}", f"{locale}.{ending(draft)}", taken)
        taken.add(path.casefold())
        paths[draft.touchpoint, draft.locale] = path
    return paths


def _named(text: str) -> str:
    return _RESERVED.sub(r"\1_", text) if _RESERVED.match(text) else text


def _free(name: str, rest: str, taken: set[str]) -> str:
    number, path = 1, name + rest
    while path.casefold() in taken:
        number += 1
        path = f"{name}~{number}{rest}"
    return path
