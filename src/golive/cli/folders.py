"""Whole folders of golive's files, in which everything that somebody else put there stays."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from golive.cli.output import reason, say, stop
from golive.cli.record import (
    RECORD,
    Change,
    aside,
    is_ordinary,
    read_record,
    record_of,
    sum_at,
    sum_of,
)
from golive.cli.writing import write


def replace_folder(parent: Path, name: str, files: Mapping[str, bytes]) -> Change:
    """Replace what golive wrote into ``parent/name`` by these files, or leave all as it was.

    Files of others stay where they are; one that golive wrote and somebody changed is kept under
    another name. Two runs at once wait for each other. What an interrupted run left is tidied
    first: an old folder that was moved aside comes back if nothing took its place. Raises OSError.
    """
    target, new, old = parent / name, parent / f".{name}.new", parent / f".{name}.old"
    parent.mkdir(parents=True, exist_ok=True)
    with _alone(parent):
        _tidy(parent)
        _must_be_ours(target)
        try:
            sums = {path: sum_of(content) for path, content in files.items()}
            for path, content in {**files, RECORD: record_of(sums)}.items():
                file = new / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            change = _carry_over(target, new, sums)
            if target.exists():
                target.rename(old)
            new.rename(target)
        except BaseException:
            _tidy(parent)
            raise
        with suppress(OSError):  # the next build tidies it
            _remove(old)
    return change


def add_to_folder(folder: Path, files: Mapping[str, bytes]) -> Change:
    """Write files into a folder that may hold others; what is in their way is kept beside them.

    Ends with a sentence where one cannot be written.
    """
    record = read_record(folder)
    changed: list[str] = []
    new: list[str] = []
    kept: list[tuple[str, str]] = []
    for path, content in files.items():
        target, sum = folder / path, sum_of(content)
        there = sum_at(target)
        if there != sum:
            exists = os.path.lexists(target)
            (changed if exists else new).append(path)
            _make(target.parent)
            if exists and (not there or there != record.get(path)):
                name = aside(path, lambda name: os.path.lexists(folder / name))
                target.rename(folder / name)
                kept.append((path, name))
                try:
                    write(str(target), content)
                except BaseException:
                    (folder / name).rename(target)
                    raise
            else:
                write(str(target), content)
        record[path] = sum
    if files:
        write(str(folder / RECORD), record_of(record))
    return Change(tuple(changed), tuple(new), kept=tuple(kept))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        stop(f"{folder} cannot be made: {reason(error)}.", 1)


def _carry_over(target: Path, new: Path, sums: Mapping[str, str]) -> Change:
    """Take what is not golive's from the old folder into the new one, and tell the difference."""
    record = read_record(target)
    there = {path: sum_at(target / path) for path in _files(target) if path != RECORD}
    theirs = [
        path
        for path, sum in there.items()
        if not (sum and sum in (record.get(path), sums.get(path)))
    ]
    kept = []
    for path in sorted(theirs, key=lambda path: path in record):  # whose name is theirs keeps it
        name = _place(new, path, path in record)
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        _link(target / path, new / name)
        if name != path:
            kept.append((path, name))
    return Change(
        changed=tuple(path for path in sorted(sums) if there.get(path, sums[path]) != sums[path]),
        new=tuple(path for path in sorted(sums) if path not in there),
        gone=tuple(path for path in there if path in record and path not in sums),
        kept=tuple(kept),
        fresh=not record,
    )


def _files(folder: Path) -> Iterator[str]:
    """All that is in a folder but its folders, by path and in order. Raises OSError."""
    if not folder.is_dir():
        return
    for child in sorted(folder.iterdir()):
        if child.is_dir() and not child.is_symlink():
            yield from (f"{child.name}/{path}" for path in _files(child))
        else:
            yield child.name


def _place(new: Path, path: str, ours: bool) -> str:
    """Where a file of somebody else's stands in the new folder: where it stood, if that is free."""

    def taken(name: str) -> bool:
        return os.path.lexists(new / name)

    def in_the_way(folder: str) -> bool:
        return taken(folder) and not (new / folder).is_dir()

    parts = path.split("/")
    for depth in range(1, len(parts)):
        above = "/".join(parts[:depth])
        if in_the_way(above):  # now a file of golive's
            path = "/".join((aside(above, in_the_way), *parts[depth:]))
            break
    return aside(path, taken) if ours or taken(path) else path


def _link(file: Path, to: Path) -> None:
    """Have the same file there too: by name where the disk can, else as a copy."""
    try:
        os.link(file, to, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(file, to, follow_symlinks=False)


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
    if any(target.iterdir()) and not is_ordinary(target / RECORD):
        stop(f"{target} holds files that golive did not write. Move them away.", 1)


def _remove(path: Path) -> None:
    """Remove a file, a link (not what it leads to) or a folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
