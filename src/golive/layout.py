"""Where things are in a workspace, and the bytes of its files, within bounds."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from golive.finding import InvalidCampaign
from golive.source.decoding import MAX_BYTES, unreadable

SETTINGS = "golive.yaml"
MAIN = "campaign.yaml"
MARKERS = (SETTINGS, "campaigns")
"""What a workspace has, one or the other."""
DEEPEST = 3
"""Levels below a folder at which a workspace is looked for."""
MOST = 3_000
"""Folders that are looked into for one; whoever has more stands too far above to mean any."""
_NOBODY_S = frozenset(
    ("build", "dist", "node_modules", "site-packages", "target", "vendor", "venv", "__pycache__")
)
"""Folders that programs fill, where a golive.yaml is somebody else's or a copy."""
NOTHING: Mapping[Path, bytes] = MappingProxyType({})
_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class CampaignFiles:
    """The files of one campaign: ``main`` is None for a folder without a campaign.yaml.

    ``problem`` says why it cannot be read at all, and what to do.
    """

    name: str
    path: Path
    main: Path | None
    others: tuple[Path, ...] = ()
    problem: tuple[str, str] | None = None

    @property
    def folder(self) -> Path:
        """The folder that its pictures lie in."""
        return self.path if os.path.isdir(self.path) else self.path.parent

    @property
    def paths(self) -> tuple[Path, ...]:
        """All its files, the main one first."""
        return (*filter(None, (self.main,)), *self.others)


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be compiled: the wanted campaigns, with those around them as context.

    ``root`` is the workspace, ``base`` the folder people see paths from. ``unsaved`` holds what takes
    the place of files on disk, such as what is still in an editor.
    """

    wanted: tuple[CampaignFiles, ...]
    around: tuple[CampaignFiles, ...]
    root: Path
    base: Path
    today: date
    unsaved: Mapping[Path, bytes] = field(default_factory=dict)


def find_root(start: Path) -> Path:
    """The workspace that holds a path: the nearest folder upward with a golive.yaml, else campaigns/.

    Falls back on the path itself. A link belongs where it stands, not where it leads.
    """
    here = Path(os.path.abspath(start))
    here = here if os.path.isdir(here) else here.parent
    for marker in MARKERS:
        for folder in (here, *here.parents):
            if os.path.lexists(folder / marker):
                return folder
    return here


def workspaces_below(folder: Path) -> tuple[Path, ...]:
    """The workspaces with a golive.yaml some levels below a folder, by path.

    Hidden folders, links, and what programs fill are left out; so is a workspace within another.
    None where there are too many folders to look into.
    """
    found: list[Path] = []
    level, seen = [folder], 0
    for _ in range(DEEPEST):
        below: list[Path] = []
        for child in (child for above in level for child in _folders_in(above)):
            seen += 1
            if seen > MOST:
                return ()
            (found if os.path.isfile(child / SETTINGS) else below).append(child)
        level = below
    return tuple(sorted(found))


def _folders_in(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as inside:
            return [
                folder / entry.name
                for entry in inside
                if entry.is_dir(follow_symlinks=False)
                and not entry.name.startswith(".")
                and entry.name not in _NOBODY_S
            ]
    except OSError:
        return []


def all_campaigns(root: Path) -> tuple[CampaignFiles, ...]:
    """Every campaign of a workspace, by name."""
    return _campaigns_in(root / "campaigns")


def campaigns_at(path: Path) -> tuple[CampaignFiles, ...]:
    """The campaigns a path means: a file, a campaign's folder, or a folder of campaigns."""
    if os.path.isdir(path):
        if os.path.isdir(path / "campaigns"):
            return all_campaigns(path)
        if os.path.isfile(path / MAIN):
            return (_folder(path),)
        return _campaigns_in(path)
    if os.path.isfile(path.parent / MAIN) and _is_yaml(path):
        return (_folder(path.parent),)
    return (CampaignFiles(path.stem, path, path),)


def campaign_with(path: Path) -> CampaignFiles:
    """The campaign that a file belongs to, or would if it were there."""
    if path.name == MAIN:
        folder = _folder(path.parent) if os.path.isdir(path.parent) else None
        others = folder.others if folder else ()
        return CampaignFiles(path.parent.name, path.parent, path, others)
    (files,) = campaigns_at(path)
    if path in files.paths:
        return files
    return replace(files, others=tuple(sorted((*files.others, path))))


def _campaigns_in(folder: Path) -> tuple[CampaignFiles, ...]:
    if not os.path.isdir(folder):
        return ()
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        return (_closed(folder, error),)
    found: dict[str, CampaignFiles] = {}
    for files in filter(None, map(_campaign, inside)):
        first = found.get(files.name)
        if first is not None:
            problem = f"Two campaigns are called {files.name}: this one and {first.path.name}."
            files = replace(files, problem=(problem, "give one of them another name"))
        found[files.name if first is None else files.path.name] = files
    return tuple(found.values())


def _campaign(path: Path) -> CampaignFiles | None:
    if path.name.startswith(".") or path.name == SETTINGS:
        return None
    if os.path.isdir(path):
        folder = _folder(path)
        if folder.main or folder.others or folder.problem:
            return folder
    return CampaignFiles(path.stem, path, path) if _is_yaml(path) else None


def _folder(path: Path) -> CampaignFiles:
    try:
        files = sorted(
            child for child in path.iterdir()
            if _is_yaml(child) and not child.name.startswith(".")
        )  # fmt: skip
    except OSError as error:
        return _closed(path, error)
    main = path / MAIN
    others = tuple(file for file in files if file != main)
    name = os.path.basename(os.path.abspath(path))
    return CampaignFiles(name, path, main if main in files else None, others)


def _closed(folder: Path, error: OSError) -> CampaignFiles:
    problem = f"This folder cannot be read: {reason(error)}."
    return CampaignFiles(folder.name, folder, None, problem=(problem, ""))


def _is_yaml(path: Path) -> bool:
    return path.suffix.lower() in _ENDINGS


def read_bytes(
    path: Path, root: Path, base: Path, unsaved: Mapping[Path, bytes] = NOTHING
) -> bytes:
    """A file's bytes, no more than golive reads, or what is ``unsaved``; raises InvalidCampaign.

    A link in the workspace ``root`` that leads out of it is not followed: whoever proposes a change
    to a workspace could otherwise have any file of the reader's machine shown.
    """
    name = shown(path, base)
    if path in unsaved:
        return unsaved[path]
    if leads_out(path, root):
        problem = "This is a link that leads out of the workspace."
        raise InvalidCampaign((unreadable(name, problem, "put the file itself here"),))
    try:
        if os.path.isdir(path):
            raise InvalidCampaign((unreadable(name, "This is a folder, not a file."),))
        if os.path.exists(path) and not os.path.isfile(path):
            raise InvalidCampaign((unreadable(name, "This is not an ordinary file."),))
        with path.open("rb") as file:
            return file.read(MAX_BYTES * 20 + 1)
    except FileNotFoundError:
        problem = "This link leads nowhere." if path.is_symlink() else "There is no such file."
        raise InvalidCampaign((unreadable(name, problem),)) from None
    except OSError as error:
        problem = f"This file cannot be read: {reason(error)}."
        raise InvalidCampaign((unreadable(name, problem),)) from None


def reason(error: OSError) -> str:
    return (error.strerror or "it cannot be opened").lower()


def leads_out(path: Path, root: Path) -> bool:
    """Whether a link on the way to ``path`` stands inside ``root`` and leads outside."""
    home = os.path.realpath(root)
    if _is_in(os.path.realpath(path), home):
        return False
    way = Path(os.path.abspath(path))
    return any(
        _is_in(os.path.realpath(step.parent), home) and not _is_in(os.path.realpath(step), home)
        for step in (way, *way.parents)
    )


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def shown(path: Path, base: Path) -> str:
    """A path as people see it: relative to where they stand, if it lies below."""
    real = Path(os.path.realpath(path.parent), path.name)
    try:
        return real.relative_to(os.path.realpath(base)).as_posix()
    except ValueError:
        return path.as_posix()
