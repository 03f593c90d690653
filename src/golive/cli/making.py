"""init and build: what golive writes to disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from golive.cli.environment import (
    Today,
    apart,
    compiled,
    exit_code,
    is_terminal,
    report,
    wanted,
)
from golive.cli.output import FEW, progress, reason, say, stop
from golive.cli.writing import replace_folder, write_new

MAX_NAME = 100
STARTERS = ("customer-community", "employee-community", "soft-launch")


def init(
    folder: Annotated[
        str, typer.Argument(metavar="[FOLDER]", help="Where the workspace goes; here if left out.")
    ] = ".",
    starter: Annotated[
        str | None, typer.Option("--starter", help=f"One of {', '.join(STARTERS)}.")
    ] = None,
    launch: Annotated[
        str | None, typer.Option("--launch", metavar="DATE", help="Launch day, such as 2026-10-13.")
    ] = None,
    timezone: Annotated[
        str | None, typer.Option("--timezone", help="Time zone, such as Europe/Amsterdam.")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", help="What the community is called.")
    ] = None,
    templates: Annotated[
        bool, typer.Option("--templates", help="Copy the channel templates too.")
    ] = False,
) -> None:
    """Make a workspace from a starter: settings, a whole campaign, and help for your editor."""
    from golive.fields import Zone
    from golive.report.printable import printable
    from golive.scaffold.starters import Wishes, workspace_files
    from golive.shipped_files import shipped
    from golive.suggest import did_you_mean

    asking = is_terminal(sys.stdin) and is_terminal(sys.stdout) and not os.environ.get("CI")
    if starter is None:
        starter = _ask("Which starter", STARTERS[0]) if asking else STARTERS[0]
    if starter not in STARTERS:
        stop(f"there is no starter {starter}; {did_you_mean(starter, STARTERS)}")
    if asking:
        launch = launch or _ask("Launch day", "")
        name = name or _ask("What is the community called", "")
        timezone = timezone or _ask("Time zone", "")
    if launch:
        from golive.timing.model import TimingError
        from golive.timing.parsing import parse_date

        try:
            launch = parse_date(launch).isoformat()
        except TimingError as error:
            stop(f"--launch: {error.message} {error.help}.")
    if name and (not name.isprintable() or len(name) > MAX_NAME):
        stop(f"--name is a name of up to {MAX_NAME} characters on one line.")
    if timezone:
        from pydantic import TypeAdapter, ValidationError

        try:
            TypeAdapter(Zone).validate_python(timezone)
        except ValidationError as error:
            context = error.errors()[0].get("ctx", {})
            stop(f"{context.get('message', '')} {context.get('help', '')}".strip())
    source = shipped("campaigns")
    files = {}
    for path in sorted((source / starter).rglob("*.yaml")) or [source / f"{starter}.yaml"]:
        files[path.relative_to(source).as_posix()] = path.read_text("utf-8")
    copied = {}
    if templates:
        for path in sorted(shipped("templates").glob("*.jinja")):
            copied[path.name] = path.read_text("utf-8")
    wishes = Wishes(launch or "", timezone or "", name or "")
    write_new(Path(folder), workspace_files(starter, files, copied, wishes))
    say(f"{starter} is ready in {printable(folder)}. Next: golive plan")


def _ask(question: str, default: str) -> str:
    answer: str = typer.prompt(question, default=default, show_default=bool(default))
    return answer.strip()


def build(
    campaigns: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CAMPAIGN]...", help="Campaigns; all if left out."),
    ] = None,
    today: Today = None,
) -> None:
    """Write drafts, calendars and plan of each campaign to build/CAMPAIGN/."""
    from golive.build_files import build_files
    from golive.report.printable import printable

    mine, _, root = wanted(campaigns or [])
    target = root / "build"
    apart(mine)
    if target.is_symlink():
        stop(f"{target} is a link; golive writes only into a folder of the workspace.", 1)
    result = compiled(campaigns or [], today)
    report(result)
    total, written = len(result.results), 0
    tell = progress(total)
    for one in result.results:
        tell(one.plan.name)
        files = build_files(one)
        written += len(files)
        try:
            replace_folder(target, one.plan.name, files)
        except OSError as error:
            stop(f"{target / one.plan.name} cannot be written: {reason(error)}.", 1)
        if total < FEW:
            say(f"build/{printable(one.plan.name)}: {len(files)} files")
    if total >= FEW:
        say(f"build: {total:,} campaigns, {written:,} files")
    if any(one.findings for one in result.results):
        count = sum(len(one.findings) for one in result.results)
        say(f"{count} findings: golive check shows them.")
    raise typer.Exit(exit_code(result))
