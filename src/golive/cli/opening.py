"""A campaign opened to add to: its files as they are on disk, and what they mean together."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from golive.cli.asking import Question, answer, listed, on_terminal
from golive.cli.environment import colour, here, wanted
from golive.cli.output import say, stop

if TYPE_CHECKING:
    from golive.campaign.model import Campaign
    from golive.channels.model import Channel
    from golive.finding import InvalidCampaign
    from golive.layout import CampaignFiles
    from golive.source.document import Source


@dataclass(frozen=True, slots=True)
class Opened:
    """A campaign that can be read: each file with its bytes and data, the main one first.

    ``root`` is its workspace, ``alone`` says whether it is the only campaign there.
    """

    files: CampaignFiles
    root: Path
    alone: bool
    paths: tuple[Path, ...]
    contents: tuple[bytes, ...]
    sources: tuple[Source, ...]
    campaign: Campaign
    channels: Mapping[str, Channel]


def opened(files: CampaignFiles, root: Path, *, alone: bool = True) -> Opened:
    """Read a campaign and what holds around it; findings are shown, and golive stops with 1."""
    from golive.campaign.parsing import parse
    from golive.finding import InvalidCampaign
    from golive.layout import read_bytes, shown
    from golive.settings import channels_of
    from golive.source.reading import read
    from golive.workspace import read_campaign, read_settings

    base = here()
    try:
        campaign = parse(read_campaign(files, root, base))
        contents = tuple(read_bytes(path, root, base) for path in files.paths)
        sources = tuple(
            read(shown(path, base), content) for path, content in zip(files.paths, contents)
        )
        settings, _, faults = read_settings(root, base)
        if faults:
            raise InvalidCampaign(faults)
    except InvalidCampaign as invalid:
        stop_with_findings(invalid, files, root)
    return Opened(
        files, root, alone, files.paths, contents, sources, campaign, channels_of(settings)
    )


def stop_with_findings(invalid: InvalidCampaign, files: CampaignFiles, root: Path) -> NoReturn:
    """Show what is wrong with a campaign's files, each at its place, and end with 1."""
    from golive.layout import SETTINGS
    from golive.report.findings_text import findings_text
    from golive.workspace import readable_texts

    texts = readable_texts((*files.paths, root / SETTINGS), root, here())
    colourful = colour(sys.stderr)
    say(findings_text(invalid.findings, texts, 0, 1, colourful), colourful)
    stop("nothing was written.", 1)


def chosen(campaign: str | None, file: str | None) -> tuple[CampaignFiles, Path, bool]:
    """The campaign meant, its workspace, and whether it is the only one there.

    The one named, the one a file belongs to, the only one, or the one somebody answers with.
    """
    from golive.scaffold.answers import known

    if campaign is None and file is not None and Path(file).is_file():
        campaign = file
    found, around, root = wanted([campaign] if campaign else [])
    alone = len({*found, *around}) == 1
    if campaign is None and file is not None:
        found = tuple(files for files in found if _of(files, file)) or found
    if len(found) > 1:
        names = {files.name: files for files in found}
        choices = listed(names)
        question = Question(
            "--campaign", "Which campaign?", choices, known("campaign", names), needed=True
        )
        if not on_terminal():
            stop(f"there are several campaigns; name one with --campaign: {choices}.")
        return names[answer(question, None)], root, alone
    return found[0], root, alone


def file_named(name: str, into: Opened) -> int:
    """Which of a campaign's files ``--file`` means: by path, by name, or by name without ending."""
    from golive.layout import shown
    from golive.suggest import did_you_mean

    meant = _of(into.files, name)
    if not meant:
        names = [path.name for path in into.paths]
        folder = shown(into.files.path, here())
        stop(f"{folder} has no file {name}; {did_you_mean(name, names)} Nothing was written.")
    return meant[0]


def _of(files: CampaignFiles, name: str) -> list[int]:
    """Which of a campaign's files are called so, the main one being the first."""
    paths = [path for path in (files.main, *files.others) if path is not None]
    meant = os.path.realpath(name)
    return [
        index
        for index, path in enumerate(paths)
        if name in (path.name, path.stem) or os.path.realpath(path) == meant
    ]
