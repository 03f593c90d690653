"""check: the verdict."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from golive.cli.choosing import FailOn, chosen, failing, note_silent, only, typed
from golive.cli.environment import Today, colour, job, named_from, processes, repository
from golive.cli.output import progress, put, stop
from golive.report.finding_formats import Format

if TYPE_CHECKING:
    from collections.abc import Callable

    from golive.finding import Finding, Place
    from golive.layout import Job
    from golive.verdicts import Compiled


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Campaigns, files or folders; all if left out."),
    ] = None,
    format: Annotated[
        Format, typer.Option("--format", help="How findings are written.")
    ] = Format.TEXT,
    fail_on: Annotated[
        FailOn | None,
        typer.Option("--fail-on", help="The mildest findings that fail; error if left out."),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail on warnings too: --fail-on warning.")
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="RULE", help="Only these rules; several with commas."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="RULE", help="All but these rules."),
    ] = None,
    baseline: Annotated[
        str | None,
        typer.Option("--baseline", metavar="FILE", help="Leave out the findings this file knows."),
    ] = None,
    update_baseline: Annotated[
        bool,
        typer.Option(
            "--update-baseline",
            help="Write that file: today's findings if it is new, else without what is mended.",
        ),
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            "--stdin-filename", metavar="FILE", help="Read this campaign's file from stdin."
        ),
    ] = None,
    today: Today = None,
    cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Give the last verdict if nothing changed.")
    ] = True,
) -> None:
    """Judge campaigns: what is wrong, where, and the way out.

    Exit 0 without errors, 1 with any, 2 for wrong usage.
    """
    from golive.report.finding_formats import written
    from golive.report.judged import Judged

    bad, keeps = failing(fail_on, strict=strict), chosen(select or [], ignore or [])
    if update_baseline and baseline is None:
        stop("--update-baseline needs --baseline FILE.")
    if stdin_filename is not None and (paths or update_baseline):
        stop("--stdin-filename judges one file; leave out paths and --update-baseline.")
    meant = job(paths or [], today) if stdin_filename is None else typed(stdin_filename, today)
    note_silent(select or [], meant)
    result = _verdict(meant, cache=cache and not meant.unsaved).each(only(keeps))
    known = 0
    if baseline is not None:
        from golive.cli.baselines import unknown

        result, known = unknown(result, meant, baseline, keeps, update=update_baseline)
    if format.is_for_repositories:
        result = result.each(_renaming(named_from(repository(meant.base), meant.base)))
    judged = Judged(result, bad, known)
    colourful = colour(sys.stdout)
    text = written(format, judged, colourful).rstrip("\n")
    put(text, colourful, annotations=format is Format.GITHUB)
    raise typer.Exit(int(judged.is_failed))


def _verdict(meant: Job, *, cache: bool) -> Compiled[None]:
    from golive.cli.remembering import remembered

    return remembered(meant, _judge) if cache else _judge(meant)


def _judge(meant: Job) -> Compiled[None]:
    from golive.build import compile_each

    campaigns = len(meant.wanted)
    return compile_each(meant, lambda one: None, progress(campaigns), processes(campaigns))


def _renaming(name: Callable[[str], str]) -> Callable[[Finding], Finding]:
    """What gives the files that a finding points into other names."""

    def place(old: Place) -> Place:
        return replace(old, file=name(old.file))

    def renamed(finding: Finding) -> Finding:
        related = tuple(replace(label, place=place(label.place)) for label in finding.related)
        return replace(finding, place=place(finding.place), related=related)

    return renamed
