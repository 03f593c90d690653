"""The last verdict on the same campaigns, kept in the user's cache folder and given at once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import typer

from golive.layout import Job
from golive.memory import dumps, files_of, is_as_found, key_of, loads, place_of, program
from golive.source.decoding import MAX_BYTES
from golive.verdicts import Compiled

LARGEST = 50_000_000
"""Bytes of a verdict that are worth keeping; a thousand campaigns with findings take ten million."""
KEPT = 50
"""Verdicts kept at a time; the one that was asked for longest ago goes first."""


def remembered(job: Job, judge: Callable[[Job], Compiled[None]]) -> Compiled[None]:
    """The verdict on a job: the last one if nothing has changed since, or else a new one.

    A cache that cannot be read or written is done without.
    """
    key = _key(job)
    if key is None:
        return judge(job)
    kept = _folder() / f"{place_of(job)}.json"
    with suppress(OSError):
        content = kept.read_bytes()
        found = loads(key, content)
        if found is not None and is_as_found(found):
            os.utime(kept)
            return found
    result = judge(job)
    with suppress(OSError):
        _keep(kept, dumps(key, result))
    return result


def _folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("golive", appauthor=False) / "verdicts"


def _key(job: Job) -> str | None:
    try:
        files = files_of(job)
        if files is None:
            return None
        packages = Path(typer.__file__).parents[1]
        return key_of(job, _contents(files), program(packages))
    except OSError:
        return None


def _contents(files: tuple[Path, ...]) -> Iterator[tuple[Path, bytes]]:
    for path in files:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES * 20 + 1)
        yield path, content


def _keep(kept: Path, content: bytes) -> None:
    """Write a verdict, whole or not at all, and let the oldest ones go."""
    if len(content) > LARGEST:
        return
    kept.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=kept.parent, suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, kept)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
    every = sorted(kept.parent.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in every[KEPT:]:
        old.unlink(missing_ok=True)
