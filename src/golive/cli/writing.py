"""Writing a folder whole: into a sibling first, then in one move."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path


def replace_folder(parent: Path, name: str, files: Mapping[str, bytes]) -> None:
    """Replace ``parent/name`` by these files, or leave it as it was.

    Two runs at once wait for each other. What an interrupted run left is tidied first: an old
    folder that was moved aside comes back if nothing took its place. Raises OSError.
    """
    from filelock import FileLock

    parent.mkdir(parents=True, exist_ok=True)
    target, new, old = parent / name, parent / f".{name}.new", parent / f".{name}.old"
    with FileLock(parent / ".lock"):
        if old.exists() and not target.exists():
            old.rename(target)
        for leftover in (new, old):
            shutil.rmtree(leftover, ignore_errors=True)
        try:
            for path, content in files.items():
                file = new / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        if target.exists():
            target.rename(old)
        new.rename(target)
        shutil.rmtree(old, ignore_errors=True)
