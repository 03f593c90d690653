"""What golive wrote into a folder, so that it can tell what is somebody else's."""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

RECORD = ".golive.sha256"
"""The file that holds the record, in the form that ``sha256sum --check`` reads."""
YOURS = ".yours"
"""What is added to the name of a file that somebody changed, when golive writes it anew."""
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a folder's files, by path.

    ``fresh`` is a folder that held nothing of golive's before; ``kept`` pairs files that were
    changed by hand with the names they are kept under.
    """

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    fresh: bool = False


def read_record(folder: Path) -> dict[str, str]:
    """The hash of each file as golive wrote it, by path; empty where there is no record."""
    found: dict[str, str] = {}
    with suppress(OSError, UnicodeDecodeError):
        if is_ordinary(folder / RECORD):
            lines = (folder / RECORD).read_bytes().decode().splitlines()
            found = {match[2]: match[1] for line in lines if (match := _LINE.fullmatch(line))}
    return found


def record_of(sums: Mapping[str, str]) -> bytes:
    """The record as it is written."""
    return "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode()


def sum_of(content: bytes) -> str:
    """The hash of a content."""
    return hashlib.sha256(content).hexdigest()


def sum_at(path: Path) -> str:
    """The hash of a file's content; empty for what is no ordinary file. Raises OSError."""
    if not is_ordinary(path):
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_ordinary(path: Path) -> bool:
    """Whether there is a file itself, no link to one."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def aside(path: str, taken: Callable[[str], bool]) -> str:
    """A name beside ``path`` that is not taken: ``email.md.yours``, ``email.md.yours-2``."""
    name, number = path + YOURS, 1
    while taken(name):
        number += 1
        name = f"{path}{YOURS}-{number}"
    return name
