"""A workspace on disk: its settings, its campaigns, its templates, read but not yet understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from golive.campaign.parsing import merge
from golive.drafts.model import Templates
from golive.finding import Finding, InvalidCampaign
from golive.shipped_files import shipped
from golive.source.decoding import MAX_BYTES, decode, unreadable
from golive.source.document import Source, Text
from golive.source.reading import read

SETTINGS = "golive.yaml"
MAIN = "campaign.yaml"
_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class CampaignFiles:
    """The files of one campaign: ``main`` is None for a folder without a campaign.yaml."""

    name: str
    path: Path
    main: Path | None
    others: tuple[Path, ...] = ()


def find_root(start: Path) -> Path:
    """The workspace that holds a path: the nearest folder upward with a golive.yaml, else campaigns/.

    Falls back on the path itself.
    """
    here = start.resolve()
    here = here if here.is_dir() else here.parent
    for marker in (SETTINGS, "campaigns"):
        for folder in (here, *here.parents):
            if (folder / marker).exists():
                return folder
    return here


def all_campaigns(root: Path) -> tuple[CampaignFiles, ...]:
    """Every campaign of a workspace, by name."""
    return _campaigns_in(root / "campaigns")


def campaigns_at(path: Path) -> tuple[CampaignFiles, ...]:
    """The campaigns a path means: a file, a campaign's folder, or a folder of campaigns."""
    if path.is_dir():
        if (path / "campaigns").is_dir():
            return all_campaigns(path)
        if (path / MAIN).is_file():
            return (_folder(path),)
        return _campaigns_in(path)
    if path.parent.is_dir() and (path.parent / MAIN).is_file() and path.suffix in _ENDINGS:
        return (_folder(path.parent),)
    return (CampaignFiles(path.stem, path, path),)


def _campaigns_in(folder: Path) -> tuple[CampaignFiles, ...]:
    found = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith(".") or path.name == SETTINGS:
            continue
        if path.is_dir() and any(child.suffix in _ENDINGS for child in path.iterdir()):
            found.append(_folder(path))
        elif path.suffix in _ENDINGS:
            found.append(CampaignFiles(path.stem, path, path))
    return tuple(found)


def _folder(path: Path) -> CampaignFiles:
    files = sorted(
        child for child in path.iterdir()
        if child.suffix in _ENDINGS and not child.name.startswith(".")
    )  # fmt: skip
    main = path / MAIN
    others = tuple(file for file in files if file != main)
    return CampaignFiles(path.name, path, main if main in files else None, others)


def read_campaign(files: CampaignFiles, base: Path) -> Source:
    """Read a campaign's files into one source; raises InvalidCampaign with all that is wrong.

    Names shown to people are relative to ``base`` where they can be.
    """
    if files.main is None:
        name = shown(files.path, base)
        problem = f"This folder has no {MAIN}, which tells the launch and its date."
        raise InvalidCampaign((unreadable(name, problem, f"add {MAIN} with title: and launch:"),))
    sources: list[Source] = []
    findings: list[Finding] = []
    for path in (files.main, *files.others):
        try:
            sources.append(read_file(path, base))
        except InvalidCampaign as invalid:
            findings += invalid.findings
    if findings:
        raise InvalidCampaign(tuple(findings))
    if len(sources) == 1:
        return sources[0]
    return merge(files.name, sources[0], tuple(sources[1:]))


def read_file(path: Path, base: Path) -> Source:
    """Read one YAML file; raises InvalidCampaign, also when the disk does not give it."""
    return read(shown(path, base), read_bytes(path, base))


def read_bytes(path: Path, base: Path) -> bytes:
    """A file's bytes, no more than golive reads; raises InvalidCampaign."""
    name = shown(path, base)
    try:
        if path.is_dir():
            raise InvalidCampaign((unreadable(name, "This is a folder, not a file."),))
        if not path.is_file() and path.exists():
            raise InvalidCampaign((unreadable(name, "This is not an ordinary file."),))
        with path.open("rb") as file:
            return file.read(MAX_BYTES * 20 + 1)
    except FileNotFoundError:
        raise InvalidCampaign((unreadable(name, "There is no such file."),)) from None
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise InvalidCampaign((unreadable(name, f"This file cannot be read: {reason}."),)) from None


def read_templates(root: Path, base: Path) -> tuple[Templates, tuple[Finding, ...]]:
    """The shipped templates and the workspace's own, and what could not be read of them."""
    shipped_folder = shipped("templates")
    own_folder = root / "templates"
    findings: list[Finding] = []
    shipped_texts = {
        path.stem: Text(f"shipped/{path.stem}", path.read_text("utf-8"))
        for path in sorted(shipped_folder.glob("*.jinja"))
    }
    own: dict[str, Text] = {}
    if own_folder.is_dir() and own_folder.resolve() != shipped_folder.resolve():
        for path in sorted(own_folder.glob("*.jinja")):
            try:
                name = shown(path, base)
                own[path.stem] = Text(name, decode(name, read_bytes(path, base)))
            except InvalidCampaign as invalid:
                findings += invalid.findings
    return Templates(shipped_texts, own), tuple(findings)


def shown(path: Path, base: Path) -> str:
    """A path as people see it: relative to where they stand, if it lies below."""
    try:
        return path.resolve().relative_to(base.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def readable_texts(files: CampaignFiles, base: Path) -> dict[str, Text]:
    """What can be read of a campaign's files, for showing the lines around a finding."""
    texts = {}
    for path in (*filter(None, (files.main,)), *files.others):
        try:
            text = read_bytes(path, base)[:MAX_BYTES].decode("utf-8-sig", "replace")
        except InvalidCampaign:
            continue
        texts[shown(path, base)] = Text(shown(path, base), text)
    return texts


def texts_of(sources: Iterable[Source]) -> dict[str, Text]:
    """The texts of several sources by the name shown."""
    return {text.name: text for source in sources for text in source.texts}
