"""Writing whole or not at all: beside the old first, then in one move."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from golive.cli.output import reason, stop


def write(path: str, content: bytes) -> None:
    """Write a file that the user named, or end with a sentence and leave it as it was."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            Path(path).write_bytes(content)  # a device or a pipe
        else:
            replace_file(Path(path), content)
    except OSError as error:
        stop(f"{path} cannot be written: {reason(error)}.", 1)


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in one move; what is there keeps its permissions, a link keeps leading to it.

    Raises OSError, also for a file that may not be written.
    """
    target = Path(os.path.realpath(path))
    there = target.exists()
    if there:
        with target.open("r+b"):  # a move would not ask whether the file may be written
            pass
    new = target.parent / f".golive-{os.getpid()}.new"
    try:
        new.write_bytes(content)
        if there:
            shutil.copymode(target, new)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files that do not exist yet, all or none. Raises OSError."""
    made: list[Path] = []
    try:
        for name, content in files.items():
            target = folder / name
            missing = [parent for parent in target.parents if not os.path.lexists(parent)]
            target.parent.mkdir(parents=True, exist_ok=True)
            made += reversed(missing)
            with target.open("xb") as file:
                made.append(target)
                file.write(content)
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def listed_files(files: Iterable[str]) -> Iterator[str]:
    """Files by path, to be said in few lines: those of a folder in one."""
    folders: dict[str, list[str]] = {}
    for path in files:
        above, _, name = path.rpartition("/")
        folders.setdefault(above, []).append(name)
    for above, names in folders.items():
        if len(names) == 1 or not above:
            yield from (f"{above}/{name}".lstrip("/") for name in names)
        else:
            yield f"{above}/ ({len(names)} files)"
