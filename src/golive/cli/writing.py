"""Writing whole or not at all: beside the old first, then in one move."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from golive.cli.output import reason, say, stop

_OURS = "plan.json"
"""What every build holds: a folder without it was made by somebody else."""


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


def replace_folder(parent: Path, name: str, files: Mapping[str, bytes]) -> None:
    """Replace ``parent/name`` by these files, or leave it as it was.

    Two runs at once wait for each other. What an interrupted run left is tidied first: an old
    folder that was moved aside comes back if nothing took its place. Raises OSError.
    """
    target, new, old = parent / name, parent / f".{name}.new", parent / f".{name}.old"
    parent.mkdir(parents=True, exist_ok=True)
    with _alone(parent):
        _tidy(parent)
        _must_be_ours(target)
        try:
            for path, content in files.items():
                file = new / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            if target.exists():
                target.rename(old)
            new.rename(target)
        except BaseException:
            _tidy(parent)
            raise
        with suppress(OSError):  # the next build tidies it
            _remove(old)


@contextmanager
def _alone(parent: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout

    path = parent / ".lock"
    if path.is_symlink():
        path.unlink()  # locking would empty what it leads to
    lock = FileLock(path)
    try:
        lock.acquire(timeout=1)
    except Timeout:
        say("golive: another one writes here; waiting for it.")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _tidy(parent: Path) -> None:
    """Remove what interrupted runs left, and bring back what they had moved aside."""
    for old in parent.glob(".*.old"):
        target = parent / old.name[1 : -len(".old")]
        if os.path.lexists(target):
            _remove(old)
        else:
            old.rename(target)
    for new in parent.glob(".*.new"):
        _remove(new)


def _must_be_ours(target: Path) -> None:
    if not os.path.lexists(target):
        return
    if target.is_symlink() or not target.is_dir():
        stop(f"{target} is in the way; golive writes a folder there. Move it away.", 1)
    if any(target.iterdir()) and not (target / _OURS).exists():
        stop(f"{target} holds files that golive did not write. Move them away.", 1)


def _remove(path: Path) -> None:
    """Remove a file, a link (not what it leads to) or a folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
