"""Drafts as files: those of one touchpoint beside each other, named for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from golive.drafts.model import Draft
from golive.forms.model import NO_PICTURES, Dispatch
from golive.forms.table import files
from golive.plan import Result

_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)")
"""Names of devices that Windows lets no file have, whatever its ending
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file, read 2026-11-30)."""


def draft_files(
    result: Result,
    chosen: Collection[Dispatch] | None = None,
    pictures: Mapping[str, bytes] = NO_PICTURES,
) -> dict[str, bytes]:
    """File contents by path: ``message/channel.eml``, with the locale where there are several.

    No two paths differ in capitals only, and no name is reserved, so that every disk can hold them;
    a draft has the same path whether or not others are asked for. ``chosen`` are those asked for.
    """
    paths = _paths(result.plan.drafts)
    dispatches = result.plan.dispatches(pictures) if chosen is None else chosen
    return {
        paths[one.draft.touchpoint, one.draft.locale] + ending: content
        for one in dispatches
        for ending, content in files(one).items()
    }


def _paths(drafts: tuple[Draft, ...]) -> dict[tuple[str, str], str]:
    """The path of each draft without its endings, by its touchpoint and locale.

    An id has no dot, so that no path with its ending is another with a longer one.
    """
    locales = Counter(draft.touchpoint for draft in drafts)
    folders: dict[str, str] = {}
    taken: set[str] = set()
    paths = {}
    for draft in drafts:
        message, _, rest = draft.touchpoint.partition("/")
        if message not in folders:
            folders[message] = _free(_named(message), "", {*map(str.casefold, folders.values())})
        locale = f".{draft.locale}" if locales[draft.touchpoint] > 1 else ""
        path = _free(f"{folders[message]}/{_named(rest.replace('/', '-'))}", locale, taken)
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
