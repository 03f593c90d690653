"""init and build: what golive writes to disk."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from golive.cli.environment import Today, colour, compiled, exit_code, report, stop

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
    from golive.scaffold.starters import Wishes, workspace_files
    from golive.shipped_files import shipped
    from golive.suggest import did_you_mean

    asking = sys.stdin.isatty() and sys.stdout.isatty() and not os.environ.get("CI")
    if starter is None:
        starter = _ask("Which starter", STARTERS[0]) if asking else STARTERS[0]
    if starter not in STARTERS:
        stop(f"there is no starter {starter}; {did_you_mean(starter, STARTERS)}")
    if asking:
        launch = launch or _ask("Launch day", "")
        name = name or _ask("What is the community called", "")
        timezone = timezone or _ask("Time zone", "")
    if launch:
        try:
            date.fromisoformat(launch)
        except ValueError:
            stop(f"--launch {launch} is not a date; write it as 2026-10-13.")
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
    _write_new(Path(folder), workspace_files(starter, files, copied, wishes))
    typer.echo(f"{starter} is ready in {folder}. Next: golive plan", err=True)


def _ask(question: str, default: str) -> str:
    answer: str = typer.prompt(question, default=default, show_default=bool(default))
    return answer.strip()


def _write_new(folder: Path, files: dict[str, str]) -> None:
    """Write files where none exist; otherwise write nothing at all."""
    taken = [name for name in files if (folder / name).exists()]
    if taken:
        listed = ", ".join(taken[:3]) + (", …" if len(taken) > 3 else "")
        stop(f"{listed} exists already; choose another folder. Nothing was written.", 1)
    for name, text in files.items():
        target = folder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8", newline="\n")
        except OSError as error:
            stop(f"{target} cannot be written: {(error.strerror or '').lower()}.", 1)


def build(
    campaigns: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CAMPAIGN]...", help="Campaigns; all if left out."),
    ] = None,
    today: Today = None,
) -> None:
    """Write drafts, calendars and plan of each campaign to build/CAMPAIGN/."""
    from golive.build_files import build_files
    from golive.cli.writing import replace_folder

    result = compiled(campaigns or [], today)
    report(result)
    target = result.root / "build"
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
