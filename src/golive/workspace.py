"""A workspace on disk: its settings, its campaigns, its templates, read but not yet understood."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from golive.campaign.parsing import merge
from golive.drafts.model import Templates
from golive.finding import Finding, InvalidCampaign
from golive.layout import MAIN, NOTHING, SETTINGS, CampaignFiles, read_bytes, reason, shown
from golive.settings import Settings, parse_settings
from golive.shipped_files import shipped
from golive.source.decoding import MAX_BYTES, decode, unreadable
from golive.source.document import Source, Text
from golive.source.reading import read


def read_campaign(
    files: CampaignFiles, root: Path, base: Path, unsaved: Mapping[Path, bytes] = NOTHING
) -> Source:
    """Read a campaign's files into one source; raises InvalidCampaign with all that is wrong.

    Names shown to people are relative to ``base`` where they can be. What is ``unsaved`` takes the
    place of a file's content.
    """
    if files.problem is not None:
        raise InvalidCampaign((unreadable(shown(files.path, base), *files.problem),))
    if files.main is None:
        problem = f"This folder has no {MAIN}, which tells the launch and its date."
        named = next((other.name for other in files.others if other.stem == "campaign"), "")
        help = f"rename {named} to it" if named else f"add {MAIN} with title: and launch:"
        raise InvalidCampaign((unreadable(shown(files.path, base), problem, help),))
    sources: list[Source] = []
    findings: list[Finding] = []
    for path in (files.main, *files.others):
        try:
            sources.append(read_file(path, root, base, unsaved))
        except InvalidCampaign as invalid:
            findings += invalid.findings
    if findings:
        raise InvalidCampaign(tuple(findings))
    if len(sources) == 1:
        return sources[0]
    return merge(files.name, sources[0], tuple(sources[1:]))


def read_settings(
    root: Path, base: Path, unsaved: Mapping[Path, bytes] = NOTHING
) -> tuple[Settings, Source | None, tuple[Finding, ...]]:
    """The settings of a workspace as far as they are sound, where from, and what is wrong."""
    path = root / SETTINGS
    if not (os.path.lexists(path) or path in unsaved):
        return Settings(), None, ()
    try:
        source = read(shown(path, base), read_bytes(path, root, base, unsaved), may_be_blank=True)
    except InvalidCampaign as invalid:
        return Settings(), None, invalid.findings
    settings, findings = parse_settings(source)
    return settings, source, findings


def read_file(
    path: Path, root: Path, base: Path, unsaved: Mapping[Path, bytes] = NOTHING
) -> Source:
    """Read one YAML file; raises InvalidCampaign, also when the disk does not give it."""
    return read(shown(path, base), read_bytes(path, root, base, unsaved))


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
    if not os.path.isdir(own_folder) or os.path.samefile(own_folder, shipped_folder):
        return Templates(shipped_texts), ()
    try:
        inside = sorted(own_folder.iterdir())
    except OSError as error:
        problem = f"This folder cannot be read: {reason(error)}."
        return Templates(shipped_texts), (unreadable(shown(own_folder, base), problem),)
    for path in inside:
        if path.suffix != ".jinja":
            continue
        name = shown(path, base)
        try:
            own[path.stem] = Text(name, decode(name, read_bytes(path, root, base)))
        except InvalidCampaign as invalid:
            findings += invalid.findings
    return Templates(shipped_texts, own), tuple(findings)


def read_pictures(
    files: CampaignFiles, root: Path, paths: Iterable[str], logo: str | None
) -> Mapping[str, bytes]:
    """The bytes of a campaign's pictures by path, and of the workspace's ``logo``, as far as the disk
    gives them."""
    folder = files.path if os.path.isdir(files.path) else files.path.parent
    wanted = {path: folder / path for path in paths}
    if logo:
        wanted.setdefault(logo, root / logo)
    found = {}
    for path, place in wanted.items():
        try:
            found[path] = read_bytes(place, root, root)
        except InvalidCampaign:
            continue
    return found


def readable_texts(
    paths: Iterable[Path], root: Path, base: Path, unsaved: Mapping[Path, bytes] = NOTHING
) -> dict[str, Text]:
    """What can be read of some files, for showing the lines around a finding."""
    texts = {}
    for path in paths:
        try:
            content = read_bytes(path, root, base, unsaved)
        except InvalidCampaign:
            continue
        text = content[:MAX_BYTES].decode("utf-8-sig", "replace")
        texts[shown(path, base)] = Text(shown(path, base), text)
    return texts


def texts_of(sources: Iterable[Source]) -> dict[str, Text]:
    """The texts of several sources by the name shown."""
    return {text.name: text for source in sources for text in source.texts}
