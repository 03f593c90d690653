"""Writing whole or not at all: into a sibling first, then in one move."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
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


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file in one move, keeping its permissions; a link keeps leading to it.

    Raises OSError, also for a file that may not be written.
    """
    target = path.resolve()
    with target.open("r+b"):  # a move would not ask whether the file may be written
        pass
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, new)
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files that do not exist yet, all or none. Raises OSError."""
    written: list[Path] = []
    made: list[Path] = []
    try:
        for name, content in files.items():
            target = folder / name
            made += [above for above in target.parents if not above.exists()]
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                written.append(target)
                file.write(content)
    except OSError:
        for path in written:
            path.unlink(missing_ok=True)
        for path in sorted(set(made), key=lambda path: len(path.parts), reverse=True):
            with contextlib.suppress(OSError):
                path.rmdir()
        raise
