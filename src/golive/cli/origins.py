"""What a new campaign is made from: a starter, or an earlier campaign and what lies beside it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from golive.cli.asking import Question, answer
from golive.cli.environment import wanted
from golive.cli.opening import Opened, opened
from golive.cli.output import stop

if TYPE_CHECKING:
    from golive.scaffold.taking_over import Kind

ENDINGS = (".yaml", ".yml")
STARTERS = {
    "customer-community": "for staff, then customers and press; a file for each team",
    "employee-community": "for staff only, most without a desk or a mailbox",
    "soft-launch": "a few invited first, everybody two weeks later",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """A campaign to begin with: its texts by file name, one file's under an empty name.

    ``launch``, ``zone`` and ``community`` are what stands in it. ``beside`` holds the pictures its
    copy refers to, ``settings`` and ``templates`` what its workspace adds; ``changed`` says what
    was done to an earlier campaign.
    """

    name: str
    texts: Mapping[str, str]
    launch: str
    zone: str
    community: str
    is_earlier: bool = False
    beside: Mapping[str, bytes] = field(default_factory=dict)
    settings: str = ""
    templates: Mapping[str, bytes] = field(default_factory=dict)
    changed: tuple[str, ...] = ()


def starter_named(name: str | None) -> Origin:
    """The starter of that name, or the one somebody chooses; else the first."""
    from golive.scaffold.answers import known
    from golive.shipped_files import shipped

    first = next(iter(STARTERS))
    question = Question(
        "--starter", "Which starter?", f"Enter takes {first}", known("starter", STARTERS),
        choices=STARTERS,
    )  # fmt: skip
    chosen = str(answer(question, name) or first)
    source = shipped("campaigns")
    folder = source / chosen
    paths = {path.name: path for path in sorted(folder.glob("*.yaml"))}
    paths = paths or {"": source / f"{chosen}.yaml"}
    return _origin(chosen, {part: path.read_text("utf-8") for part, path in paths.items()})


def earlier(name: str, root: Path) -> Origin:
    """An earlier campaign, by its name here or there, or by its path; its history left behind."""
    from golive.layout import SETTINGS, all_campaigns, find_root
    from golive.scaffold.edits import Uneditable
    from golive.scaffold.taking_over import taken_over

    there = {files.name: files for files in all_campaigns(root)}
    found = (there[name],) if name in there else wanted([name])[0]
    if len(found) > 1:
        names = ", ".join(files.name for files in found)
        stop(f"there are several campaigns in {name}; --like takes one of them: {names}.")
    files, home = found[0], find_root(found[0].path)
    old = opened(files, home)
    texts: dict[str, str] = {}
    counts: Counter[Kind] = Counter()
    try:
        for path, source in zip(old.paths, old.sources):
            text, changed = taken_over(source, old.campaign)
            texts[path.name if files.path.is_dir() else ""] = text
            counts += changed
    except Uneditable as problem:
        stop(f"{problem}. Nothing was written.", 1)
    try:
        settings = home / SETTINGS
        return replace(
            _origin(files.name, texts),
            is_earlier=True,
            beside=_beside(old),
            settings=settings.read_text("utf-8-sig") if settings.exists() else "",
            templates={path.name: path.read_bytes() for path in home.glob("templates/*.jinja")},
            changed=tuple(_said(counts)),
        )
    except OSError as error:
        stop(f"{error.filename} cannot be read: {(error.strerror or '').lower()}.", 1)


def _origin(name: str, texts: Mapping[str, str]) -> Origin:
    from golive.source.reading import read

    data = read(name, texts.get("campaign.yaml", texts.get("", "")).encode()).data
    launch, community = data["launch"], data.get("community") or {}
    zone = str(launch.get("timezone") or "")
    return Origin(name, texts, str(launch.get("date")), zone, str(community.get("name") or ""))


def _beside(old: Opened) -> dict[str, bytes]:
    """The files that the copy of a campaign refers to and that lie in its folder."""
    from golive.scaffold.taking_over import files_meant

    folder = old.files.path if old.files.path.is_dir() else old.files.path.parent
    meant = dict.fromkeys(path for source in old.sources for path in files_meant(source.data))
    paths = {name: Path(os.path.realpath(folder / name)) for name in meant}
    return {
        name: path.read_bytes()
        for name, path in paths.items()
        if path.is_file()
        and path.is_relative_to(os.path.realpath(folder))
        and path.suffix not in ENDINGS
    }


def _said(counts: Counter[Kind]) -> Iterator[str]:
    """What became of an earlier campaign's history, in a sentence for each kind."""
    from golive.scaffold.taking_over import Kind

    words = {
        Kind.DATE: ("date became a distance from launch", "dates became distances from launch"),
        Kind.STATUS: ("status went back to drafted", "statuses went back to drafted"),
        Kind.SENT: ("sent: was taken out", "sent: were taken out"),
        Kind.DONE: ("done: was taken out", "done: were taken out"),
        Kind.RESULT: ("figure or proof was taken out", "figures and proofs were taken out"),
        Kind.WAIVER_KEPT: (
            "waiver stayed; see whether its reason still holds",
            "waivers stayed; see whether their reasons still hold",
        ),
        Kind.FORMER: (
            "key about the old launch date was taken out",
            "keys about the old launch date were taken out",
        ),
        Kind.DATE_KEPT: (
            "date stays as written, since its distance from launch is not known",
            "dates stay as written, since their distance from launch is not known",
        ),
        Kind.MONTH_KEPT: (
            "month stays as written, and may need another",
            "months stay as written, and may need others",
        ),
    }
    for kind, (one, several) in words.items():
        if counts[kind]:
            yield f"{counts[kind]} {one if counts[kind] == 1 else several}"
