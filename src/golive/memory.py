"""A verdict as bytes, and what tells whether it would still be the same: the text of every file, and
which pictures are there."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from golive.finding import Finding, Label, Place, Severity
from golive.layout import SETTINGS, Job
from golive.pictures import look
from golive.source.document import Text
from golive.verdicts import Compiled, Verdict, Waived

TEMPLATES = "templates"


def files_of(job: Job) -> tuple[Path, ...] | None:
    """Every file that a verdict depends on; None where it depends on more than their bytes.

    That is so where links decide what is read, or some of it is not saved. Raises OSError where a folder cannot be read.
    """
    campaigns = dict.fromkeys((*job.wanted, *job.around))
    if job.unsaved or any(files.problem or files.main is None for files in campaigns):
        return None
    found = {path: None for files in campaigns for path in files.paths}
    if (job.root / SETTINGS).exists():
        found[job.root / SETTINGS] = None
    own = job.root / TEMPLATES
    if own.exists():
        found.update(
            dict.fromkeys(path for path in sorted(own.iterdir()) if path.suffix == ".jinja")
        )
    folders = {path.parent for path in found}
    if any(folder.is_symlink() for folder in folders) or any(path.is_symlink() for path in found):
        return None
    return tuple(found)


def key_of(job: Job, contents: Iterable[tuple[Path, bytes]], program: Iterable[str]) -> str:
    """A name that another verdict cannot have: from the day, the places, and every file's bytes.

    ``program`` says which golive it is, to the last of its own files.
    """
    told = blake2b(digest_size=20)
    names = (repr(files) for files in (*job.wanted, None, *job.around))
    for said in (job.today.isoformat(), str(job.root), str(job.base), *names, *program):
        _tell(told, said.encode("utf-8", "surrogateescape"))
    for path, content in contents:
        _tell(told, os.fsencode(path))
        _tell(told, content)
    return told.hexdigest()


def place_of(job: Job) -> str:
    """The name under which the last verdict on these campaigns is kept; a new one replaces it."""
    told = blake2b(digest_size=12)
    for said in (job.root, job.base, *(files.path for files in job.wanted)):
        _tell(told, os.fsencode(said))
    return told.hexdigest()


def program(packages: Path) -> Iterator[str]:
    """What a verdict owes to the program: Python, the packages beside golive, golive's own files."""
    yield sys.version
    yield str(packages.stat().st_mtime_ns)  # changes when a package comes, goes or is replaced
    for folder in (Path(__file__).parent, *_shipped()):
        for path, size, changed in _inside(folder):
            yield f"{path} {size} {changed}"


def _shipped() -> Iterator[Path]:
    from golive.shipped_files import shipped

    yield shipped(TEMPLATES)


def _inside(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as inside:
        found = sorted(inside, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _inside(entry.path)
        else:
            status = entry.stat()
            yield entry.path, status.st_size, status.st_mtime_ns


def _tell(told: blake2b, said: bytes) -> None:
    told.update(len(said).to_bytes(8, "big"))
    told.update(said)


def is_as_found(compiled: Compiled[None]) -> bool:
    """Whether the pictures are there, or not, as they were when a verdict was made."""
    return all(
        look(found, folder, compiled.root) == found for folder, found in compiled.pictures.items()
    )


def dumps(key: str, compiled: Compiled[None]) -> bytes:
    """A verdict as JSON, with the texts that its findings point into."""
    waived = [item.finding for verdict in compiled.verdicts for item in verdict.waived]
    places = {
        place.file
        for finding in (*compiled.all_findings, *waived)
        for place in (finding.place, *(label.place for label in finding.related))
    }
    document = {
        "key": key,
        "root": str(compiled.root),
        "asked": compiled.asked,
        "verdicts": [
            [
                verdict.name,
                [_flat(finding) for finding in verdict.findings],
                [[_flat(item.finding), item.reason] for item in verdict.waived],
            ]
            for verdict in compiled.verdicts
        ],
        "findings": [_flat(finding) for finding in compiled.findings],
        "pictures": {str(folder): dict(found) for folder, found in compiled.pictures.items()},
        "texts": {name: text.characters for name, text in compiled.texts.items() if name in places},
    }
    return json.dumps(document, separators=(",", ":")).encode()


def loads(key: str, content: bytes) -> Compiled[None] | None:
    """The verdict that was kept under a key; None where it is another, or spoilt."""
    try:
        document = json.loads(content)
        if document["key"] != key:
            return None
        verdicts = tuple(
            Verdict(
                name,
                tuple(map(_finding, findings)),
                tuple(Waived(_finding(finding), reason) for finding, reason in waived),
            )
            for name, findings, waived in document["verdicts"]
        )
        return Compiled(
            Path(document["root"]),
            document["asked"],
            verdicts,
            (None,) * len(verdicts),
            tuple(map(_finding, document["findings"])),
            {name: Text(name, characters) for name, characters in document["texts"].items()},
            pictures={Path(folder): found for folder, found in document["pictures"].items()},
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _flat(finding: Finding) -> list[Any]:
    return [
        finding.rule,
        finding.severity.value,
        _flat_place(finding.place),
        finding.message,
        finding.label,
        finding.help,
        [[_flat_place(label.place), label.text] for label in finding.related],
        finding.subject,
        finding.part,
    ]


def _flat_place(place: Place) -> list[Any]:
    return [place.file, place.line, place.column, place.end_line, place.end_column]


def _finding(flat: list[Any]) -> Finding:
    rule, severity, place, message, label, help, related, *known_by = flat
    labels = tuple(Label(Place(*where), text) for where, text in related)
    return Finding(rule, Severity(severity), Place(*place), message, label, help, labels, *known_by)
