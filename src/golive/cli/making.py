"""build: what golive writes to disk."""

from __future__ import annotations

from typing import Annotated

import typer

from golive.cli.environment import (
    Today,
    apart,
    compiled,
    exit_code,
    report,
    wanted,
)
from golive.cli.output import FEW, progress, reason, say, stop
from golive.cli.writing import replace_folder


def build(
    campaigns: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CAMPAIGN]...", help="Campaigns; all if left out."),
    ] = None,
    today: Today = None,
) -> None:
    """Write drafts, calendars and plans to build/.

    Each campaign has a folder there, made anew each time: keep your own files elsewhere.
    """
    from golive.build_files import build_files

    mine, _, root = wanted(campaigns or [])
    target = root / "build"
    apart(mine)
    if target.is_symlink():
        stop(f"{target} is a link; golive writes only into a folder of the workspace.", 1)
    result = compiled(campaigns or [], today)
    report(result)
    total, written = len(result.results), 0
    tell = progress(total)
    for number, one in enumerate(result.results, 1):
        tell(one.plan.name, number)
        files = build_files(one)
        written += len(files)
        try:
            replace_folder(target, one.plan.name, files)
        except OSError as error:
            stop(f"{target / one.plan.name} cannot be written: {reason(error)}.", 1)
        if total < FEW:
            say(f"build/{one.plan.name}: {len(files)} files")
    if total >= FEW:
        say(f"build: {total:,} campaigns, {written:,} files")
    if any(one.findings for one in result.results):
        count = sum(len(one.findings) for one in result.results)
        say(f"{count} findings: golive check shows them.")
    raise typer.Exit(exit_code(result))
