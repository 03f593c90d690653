"""What commands share: the day, the terminal, the campaigns meant, and how to stop."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from golive.build import Compiled
    from golive.workspace import CampaignFiles

Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="Count from this day, not from today.")
]
CampaignName = Annotated[
    str | None,
    typer.Argument(metavar="[CAMPAIGN]", help="A campaign's name or path; all if left out."),
]


def day(today: str | None) -> date:
    """The day meant by ``--today``, or the clock's."""
    if today is None:
        return date.today()
    from golive.timing.model import TimingError
    from golive.timing.parsing import parse_date

    try:
        return parse_date(today)
    except TimingError as error:
        stop(f"--today: {error.message} {error.help[:1].upper()}{error.help[1:]}.")


def stop(message: str, code: int = 2) -> NoReturn:
    """End with a sentence on stderr."""
    typer.echo(f"golive: {message}", err=True)
    raise typer.Exit(code)


def colour(stream: object) -> bool:
    """Whether a stream is a terminal that wants colour."""
    if os.environ.get("NO_COLOR") or os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        return False
    return bool(getattr(stream, "isatty", lambda: False)())


def width() -> int:
    """The width to write for: the terminal's, COLUMNS, or 100 in a pipe."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) >= 40:
        return int(columns)
    try:
        return max(40, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return 100


def wanted(names: list[str]) -> tuple[tuple[CampaignFiles, ...], tuple[CampaignFiles, ...], Path]:
    """The campaigns meant by some names or paths, those around them, and the workspace."""
    from golive.suggest import did_you_mean
    from golive.workspace import all_campaigns, campaigns_at, find_root

    here = Path.cwd()
    existing = [Path(name) for name in names if Path(name).exists()]
    root = find_root(existing[0] if existing else here)
    around = all_campaigns(root)
    if not names:
        if not around:
            stop("there are no campaigns here; golive init writes one to start from.")
        return around, around, root
    known = {files.name: files for files in around}
    found: list[CampaignFiles] = []
    for name in names:
        if name in known and not (Path(name).exists() and "/" in name):
            found.append(known[name])
        elif Path(name).exists() or "/" in name or name.endswith((".yaml", ".yml")):
            found += campaigns_at(Path(name))
        else:
            stop(
                f"there is no campaign {name}; {did_you_mean(name, known) or 'golive init makes one'}"
            )
    if not found:
        stop("there are no campaigns there.")
    paths = {files.path.resolve() for files in found}
    others = tuple(files for files in around if files.path.resolve() not in paths)
    return tuple(dict.fromkeys(found)), others, root


def compiled(names: list[str], today: str | None) -> Compiled:
    """Compile the campaigns meant, in the workspace they belong to."""
    from golive.build import compile_campaigns

    on = day(today)
    mine, around, root = wanted(names)
    return compile_campaigns(mine, around, root, Path.cwd(), on)


def report(result: Compiled) -> None:
    """Findings of files that could not be read, on stderr."""
    from golive.report.findings_text import findings_text

    if result.findings:
        text = findings_text(
            result.findings, result.texts, 0, len(result.results), colour(sys.stderr)
        )
        typer.echo(text, err=True, color=colour(sys.stderr))


def exit_code(result: Compiled, *, strict: bool = False) -> int:
    """0 without errors, 1 with any; warnings count when strict."""
    from golive.finding import Severity

    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(finding.severity in bad for finding in result.all_findings))


def write(path: str, content: bytes) -> None:
    """Write a file that the user named."""
    try:
        Path(path).write_bytes(content)
    except OSError as error:
        stop(f"{path} cannot be written: {(error.strerror or 'unknown reason').lower()}.", 1)
