"""Whether the pictures that texts name are there, within a workspace."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from golive.layout import leads_out
from golive.suggest import nearest

MOST = 500
"""Files of a folder among which the nearest name is looked for."""

Looked = Mapping[str, str | None]
"""What was found of pictures by their paths: None for one that is there, else the nearest path of a
file that is, or an empty text."""


def look(names: Iterable[str], folder: Path, root: Path) -> Looked:
    """Look for pictures below a folder of the workspace ``root``.

    Letters count as they are written, also where the disk takes capitals for small ones, so that
    what is there here is there for everybody. Nothing outside the workspace is looked at.
    """
    return {name: _looked_for(name, folder, root) for name in names}


def _looked_for(name: str, folder: Path, root: Path) -> str | None:
    parts = [part for part in name.split("/") if part not in ("", ".")]
    here = folder
    for depth, part in enumerate(parts):
        inside = _inside(here, root)
        if part not in inside:
            near = nearest(part, sorted(inside)[:MOST])
            other = "/".join((*parts[:depth], near, *parts[depth + 1 :]))
            return other if near and _is_file(folder / other, root) else ""
        here = here / part
    return None if _is_file(here, root) else ""


def _inside(folder: Path, root: Path) -> frozenset[str]:
    if leads_out(folder, root):
        return frozenset()
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()


def _is_file(path: Path, root: Path) -> bool:
    return os.path.isfile(path) and not leads_out(path, root)
