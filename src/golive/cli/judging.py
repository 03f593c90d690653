"""check: the verdict."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from golive.cli.environment import Today, colour, job, processes, typed
from golive.cli.output import progress, put, reason, say, stop

if TYPE_CHECKING:
    from golive.finding import Finding
    from golive.layout import Job
    from golive.verdicts import Compiled


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


class FailOn(StrEnum):
    """The least severity that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Campaigns, files or folders; all if left out."),
    ] = None,
    format: Annotated[
        Format, typer.Option("--format", help="How findings are written.")
    ] = Format.TEXT,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="What makes the exit code 1.")
    ] = FailOn.ERROR,
    strict: Annotated[
        bool, typer.Option("--strict", help="The same as --fail-on warning.")
    ] = False,
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Only these rules.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Not these rules.")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Accept the findings listed there.")
    ] = None,
    update_baseline: Annotated[
        bool,
        typer.Option("--update-baseline", help="Write that file, or take out what is gone."),
    ] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Judge what stdin holds in place of this file."),
    ] = None,
    today: Today = None,
    cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Give the last verdict if nothing changed.")
    ] = True,
) -> None:
    """Judge campaigns: what is wrong, where, and the way out.

    Exit 0 without errors, 1 with any, 2 for wrong usage.
    """
    from golive.cli.remembering import remembered
    from golive.report.findings_formats import FORMATS, Told

    if update_baseline and baseline is None:
        stop("--update-baseline needs --baseline FILE: the file to write.")
    wanted = _wanted(select or [], ignore or [])
    if stdin_filename is not None:
        if paths:
            stop("--stdin-filename names the one file that is judged; leave the other paths out.")
        meant = typed(stdin_filename, today)
    else:
        meant = job(paths or [], today)
    result = remembered(meant, _judge) if cache else _judge(meant)
    if wanted is not None:
        result = result.keeping(wanted)
    known = 0
    if baseline is not None:
        result, known = _beside(result, baseline, meant, update=update_baseline)

    failing = _failing(FailOn.WARNING if strict and fail_on is FailOn.ERROR else fail_on)

    def fails(finding: Finding) -> bool:
        return finding.severity.value in failing

    colourful = format is Format.TEXT and colour(sys.stdout)
    text = FORMATS[format.value](Told(result, known, fails, colourful))
    put(text.rstrip("\n"), colourful, annotations=format is Format.GITHUB)
    raise typer.Exit(int(any(map(fails, result.all_findings))))


def _failing(least: FailOn) -> tuple[str, ...]:
    """The severities that fail a run."""
    order = [one.value for one in FailOn]
    return () if least is FailOn.NEVER else tuple(order[: order.index(least.value) + 1])


def _judge(meant: Job) -> Compiled[None]:
    from golive.build import compile_each

    campaigns = len(meant.wanted)
    return compile_each(meant, lambda one: None, progress(campaigns), processes(campaigns))


def _wanted(select: list[str], ignore: list[str]) -> Callable[[Finding], bool] | None:
    """Which findings some rules' names ask for; None where all are wanted.

    What is no rule, such as a file that cannot be read, always stays, and so does the launch window.
    """
    if not (select or ignore):
        return None
    from golive.rules.catalogue import CORE, RULES
    from golive.rules.launch_window import ID as LAUNCH_WINDOW
    from golive.suggest import did_you_mean

    known = [rule.ID for rule in RULES]
    chosen, left_out = (
        [name.strip() for said in names for name in said.split(",") if name.strip()]
        for names in (select, ignore)
    )
    for name in (*chosen, *left_out):
        if name in left_out and name in (*CORE, LAUNCH_WINDOW):
            stop(f"{name} cannot be left out; it always holds.")
        if name not in known and name not in CORE:
            stop(f"there is no rule {name}; {did_you_mean(name, known)}")
    always = {*CORE, LAUNCH_WINDOW}

    def wanted(finding: Finding) -> bool:
        named = not chosen or finding.rule in chosen
        return finding.rule in always or (named and finding.rule not in left_out)

    return wanted


def _beside(
    result: Compiled[None], file: Path, meant: Job, *, update: bool
) -> tuple[Compiled[None], int]:
    """What is found beside a baseline, and how much of it the baseline accepts."""
    from golive.baseline import Baseline, baseline_of, read_baseline
    from golive.finding import InvalidCampaign
    from golive.report.findings_text import findings_text
    from golive.wording import count

    def shown(name: str) -> str:
        """A file as the workspace knows it, from wherever golive runs."""
        return Path(os.path.relpath(meant.base / name, meant.root)).as_posix()

    found = baseline_of(result.all_findings, shown)
    try:
        there: Baseline | None = read_baseline(str(file), file.read_bytes())
    except FileNotFoundError:
        there = None
    except OSError as error:
        stop(f"{file} cannot be read: {reason(error)}.")
    except InvalidCampaign as invalid:
        say(findings_text(invalid.findings, {}, 0, 1, color=False))
        stop(f"{file} is not a baseline; mend it, or remove it and write it anew.")
    if there is None and not update:
        stop(f"there is no {file}; golive check --baseline {file} --update-baseline writes it.")
    accepted = found if there is None else there.without_gone(found)
    gone = there.size - accepted.size if there is not None else 0
    if update:
        _write(file, accepted.text())
        what = f"{count(accepted.size, 'finding')} accepted" + (f", {gone} gone" if gone else "")
        say(f"{file}: {what}.")
    elif gone:
        say(f"{count(gone, 'finding')} of {file} gone; --update-baseline takes them out.")
    known = accepted.is_known(shown)
    return result.keeping(lambda finding: not known(finding)), accepted.size


def _write(file: Path, text: str) -> None:
    from golive.cli.writing import replace_file

    try:
        replace_file(file, text.encode())
    except OSError as error:
        stop(f"{file} cannot be written: {reason(error)}.", 1)
