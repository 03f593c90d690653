"""build: what golive writes to disk."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from golive.cli.environment import Today, colour, compiled, exit_code, report, stop


def build(
    campaigns: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CAMPAIGN]...", help="Campaigns; all if left out."),
    ] = None,
    today: Today = None,
) -> None:
    """Write drafts, calendars and plan of each campaign to build/CAMPAIGN/."""
    from golive.build_files import build_files
    from golive.cli.environment import wanted
    from golive.cli.writing import replace_folder

    result = compiled(campaigns or [], today)
    report(result)
    _, _, root = wanted(campaigns or [])
    target = root / "build"
    for one in result.results:
        files = build_files(one)
        try:
            replace_folder(target, one.plan.name, files)
        except OSError as error:
            stop(f"{target} cannot be written: {(error.strerror or str(error)).lower()}.", 1)
        typer.echo(f"build/{one.plan.name}: {len(files)} files", err=True, color=colour(sys.stderr))
    if any(one.findings for one in result.results):
        count = sum(len(one.findings) for one in result.results)
        typer.echo(f"{count} findings: golive check shows them.", err=True)
    raise typer.Exit(exit_code(result))
