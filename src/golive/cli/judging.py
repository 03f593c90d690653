"""check: the verdict."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from golive.cli.environment import Today, colour, exit_code, job, processes
from golive.cli.output import progress, put

if TYPE_CHECKING:
    from golive.layout import Job
    from golive.verdicts import Compiled


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Campaigns, files or folders; all if left out."),
    ] = None,
    format: Annotated[
        Format, typer.Option("--format", help="How findings are written.")
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    today: Today = None,
    cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Give the last verdict if nothing changed.")
    ] = True,
) -> None:
    """Judge campaigns: what is wrong, where, and the way out.

    Exit 0 without errors, 1 with any, 2 for wrong usage.
    """
    from golive.cli.remembering import remembered

    meant = job(paths or [], today)
    result = remembered(meant, _judge) if cache else _judge(meant)
    waived = sum(len(one.waived) for one in result.verdicts)
    findings = result.all_findings
    if format is Format.TEXT:
        from golive.report.findings_text import findings_text

        colourful = colour(sys.stdout)
        text = findings_text(findings, result.texts, waived, result.asked, colourful)
        put(text.rstrip("\n"), colourful)
    elif format is Format.JSON:
        from golive.report.findings_json import findings_json

        put(findings_json(findings, waived, result.asked).rstrip("\n"))
    else:
        from golive.report.findings_github import findings_github

        put(findings_github(findings).rstrip("\n"), annotations=True)
    raise typer.Exit(exit_code(result, strict=strict))


def _judge(meant: Job) -> Compiled[None]:
    from golive.build import compile_each

    campaigns = len(meant.wanted)
    return compile_each(meant, lambda one: None, progress(campaigns), processes(campaigns))
