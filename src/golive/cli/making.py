"""build: what golive writes to disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from golive.cli.environment import (
    Revision,
    Today,
    apart,
    compiled,
    exit_code,
    must_be_settled,
    report,
    wanted,
)
from golive.cli.folders import replace_folder
from golive.cli.output import FEW, progress, reason, say, stop
from golive.cli.record import RECORD, Change
from golive.wording import count

if TYPE_CHECKING:
    from golive.layout import CampaignFiles
    from golive.plan import Result

MOST_NAMES = 4
"""Files that are named one by one; of more, the number says enough."""


def build(
    campaigns: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CAMPAIGN]...", help="Campaigns; all if left out."),
    ] = None,
    revision: Revision = 0,
    today: Today = None,
) -> None:
    """Write drafts, calendars and plans to build/, and tell what changed.

    Each campaign has a folder there. golive writes its files anew each time and never reads them:
    what you change by hand is kept as NAME.yours, and your own files stay.
    """
    from golive.build_files import build_files
    from golive.exports.options import CalendarOptions

    names = campaigns or []
    mine, around, root = wanted(names)
    target = root / "build"
    apart(mine)
    if target.is_symlink():
        stop(f"{target} is a link; golive writes only into a folder of the workspace.", 1)
    result = compiled(names, today)
    report(result)
    must_be_settled(result)
    total, written = len(result.results), 0
    tell = progress(total)
    changes: list[Change] = []
    for number, one in enumerate(result.results, 1):
        tell(one.plan.name, number)
        pictures = pictures_for(one, mine, root)
        files = build_files(one, CalendarOptions(revision=revision), pictures)
        written += len(files)
        try:
            change = replace_folder(target, one.plan.name, files)
        except OSError as error:
            stop(f"{target / one.plan.name} cannot be written: {reason(error)}.", 1)
        changes.append(change)
        if total < FEW:
            say("\n".join(difference(f"build/{one.plan.name}", len(files), change)))
        say_kept(f"build/{one.plan.name}", change)
    if total >= FEW:
        say(f"build: {total:,} campaigns, {written:,} files{_sums(changes)}")
    known = {files.name for files in (*mine, *around)}
    for folder in _orphans(target, known):
        say(f"build/{folder} belongs to no campaign any more; delete it when nobody needs it.")
    if any(one.findings for one in result.results):
        number = sum(len(one.findings) for one in result.results)
        say(f"{count(number, 'finding')}: golive check shows them.")
    raise typer.Exit(exit_code(result))


def pictures_for(
    result: Result, campaigns: Iterable[CampaignFiles], root: Path
) -> Mapping[str, bytes]:
    """The pictures that a campaign's drafts show, as far as they can be read."""
    from golive.forms.pictures import pictures_of
    from golive.workspace import read_pictures

    plan = result.plan
    files = next(one for one in campaigns if one.name == plan.name)
    logo = plan.settings.brand.logo
    return read_pictures(files, root, pictures_of(plan.drafts), logo.file if logo else None)


def difference(folder: str, files: int, change: Change) -> Iterator[str]:
    """What became of a folder, in a line for each kind of change."""
    told = {"changed": change.changed, "new": change.new, "gone": change.gone}
    if change.fresh:
        yield f"{folder}: {files} files"
    elif not any(told.values()):
        yield f"{folder}: {files} files, as before"
    else:
        numbers = ", ".join(f"{len(paths)} {word}" for word, paths in told.items() if paths)
        yield f"{folder}: {files} files, {numbers}"
        for word, paths in told.items():
            if 0 < len(paths) <= MOST_NAMES:
                yield from (f"  {word:<8} {path}" for path in paths)


def say_kept(folder: str, change: Change) -> None:
    """Say which files were changed by hand, and where they are now."""
    if not change.kept:
        return
    for path, name in change.kept[:MOST_NAMES]:
        say(f"{folder}/{path} was changed by hand; your file is now {name}")
    more = len(change.kept) - MOST_NAMES
    if more > 0:
        say(f"{folder}: {more} more were changed by hand; they end in .yours")
    say("  help: golive writes these files anew each time; change the campaign instead")


def _sums(changes: Iterable[Change]) -> str:
    numbers = {"changed": 0, "new": 0, "gone": 0}
    for change in changes:
        numbers["changed"] += len(change.changed)
        numbers["new"] += 0 if change.fresh else len(change.new)
        numbers["gone"] += len(change.gone)
    return "".join(f", {number:,} {word}" for word, number in numbers.items() if number)


def _orphans(target: Path, known: set[str]) -> list[str]:
    """Folders that golive wrote for campaigns that are no more."""
    return sorted(
        folder.parent.name
        for folder in target.glob(f"*/{RECORD}")
        if folder.parent.name not in known and not folder.parent.name.startswith(".")
    )
