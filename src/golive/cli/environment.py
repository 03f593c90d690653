"""What commands share: the day, the terminal, and the campaigns meant."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from golive.cli.output import is_terminal, progress, say, stop

if TYPE_CHECKING:
    from golive.layout import CampaignFiles, Job
    from golive.plan import Result
    from golive.verdicts import Compiled

R = TypeVar("R")

SHARE = 12
"""Campaigns that take about as long as a process takes to start and to tell what it found."""
MIN_WIDTH, MAX_WIDTH = 40, 1000
"""Columns a plan needs, and those beyond which nobody reads."""
MOST_NAMED = 8
"""Workspaces that are named where there are several."""
UNSEEN_WIDTH = 120
"""Columns of what goes to a file or another program: enough for every column of a plan."""

Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="Count from this day, not from today.")
]
Revision = Annotated[
    int,
    typer.Option(
        "--revision",
        metavar="N",
        min=0,
        max=1_000_000,  # Google refuses a calendar whose figure is as large as a time stamp
        help="How often you handed the calendar on: programs take over the highest.",
    ),
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


def here() -> Path:
    """The current folder."""
    try:
        folder = Path.cwd()
        os.scandir(folder).close()
        os.stat(os.path.join(folder, "."))
    except FileNotFoundError:
        stop("the current folder is gone; change to another one.")
    except OSError:
        stop("the current folder is closed to you; change to another one.")
    return folder


def colour(stream: object) -> bool:
    """Whether a stream is a terminal that wants colour."""
    if os.environ.get("NO_COLOR") or os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        return False
    return is_terminal(stream)


def shows_unicode() -> bool:
    """Whether stdout takes more than ASCII."""
    return str(getattr(sys.stdout, "encoding", "utf-8")).lower().startswith("utf")


def width(unseen: int = UNSEEN_WIDTH) -> int:
    """The width to write for: COLUMNS, the terminal's, or ``unseen`` where none is near.

    What goes through a pipe while a terminal stands at its end, as with less or head, is written
    for that terminal; a file never is.
    """
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit():
        return min(max(MIN_WIDTH, int(columns[:9])), MAX_WIDTH)
    for descriptor in (1, 2) if _is_pipe(1) else (1,):
        try:
            return max(MIN_WIDTH, os.get_terminal_size(descriptor).columns)
        except OSError:
            continue
    return unseen


def _is_pipe(descriptor: int) -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(descriptor).st_mode)
    except OSError:
        return False


def wanted(names: list[str]) -> tuple[tuple[CampaignFiles, ...], tuple[CampaignFiles, ...], Path]:
    """The campaigns meant by some names or paths, those around them, and the workspace.

    A folder outside of any, such as a repository's, stands for the only workspace below it.
    """
    from golive.layout import all_campaigns, campaigns_at
    from golive.suggest import did_you_mean

    names = [
        str(_only_below(Path(name)) or name) if os.path.isdir(name) else name for name in names
    ]
    root = _root(names)
    around = all_campaigns(root)
    if not names:
        if not around:
            stop(
                "there are no campaigns here; name the folder they are in, or begin with golive init."
            )
        return around, around, root
    known = {files.name: files for files in around}
    found: list[CampaignFiles] = []
    for name in names:
        there = os.path.lexists(name)
        if name in known and not (there and "/" in name):
            found.append(known[name])
        elif there or "/" in name or name.endswith((".yaml", ".yml")):
            found += campaigns_at(Path(name))
        else:
            stop(
                f"there is no campaign {name}; {did_you_mean(name, known) or 'golive init makes one'}"
            )
    if not found:
        stop("there are no campaigns there.")
    return tuple(dict.fromkeys(found)), beside(found, around), root


def beside(
    found: Sequence[CampaignFiles], around: tuple[CampaignFiles, ...]
) -> tuple[CampaignFiles, ...]:
    """The campaigns around those that were found, whatever way led to these."""
    paths = {os.path.realpath(files.path) for files in found}
    return tuple(files for files in around if os.path.realpath(files.path) not in paths)


def apart(campaigns: tuple[CampaignFiles, ...]) -> None:
    """Stop where two campaigns would be written into one folder, or into a hidden one."""
    paths: dict[str, Path] = {}
    for files in campaigns:
        if files.name.startswith("."):
            stop(f"{files.path} has a name that starts with a dot; give it another.")
        if files.name in paths:
            both = f"{paths[files.name]} and {files.path}"
            stop(f"{both} are both called {files.name}; name one of them.")
        paths[files.name] = files.path


def _root(names: list[str]) -> Path:
    """The one workspace that the paths among some names belong to."""
    from golive.layout import SETTINGS, find_root

    start = here()
    roots = list(dict.fromkeys(find_root(Path(name)) for name in names if os.path.lexists(name)))
    if len(roots) > 1 and any(os.path.lexists(root / SETTINGS) for root in roots):
        listed = " and ".join(str(root) for root in roots[:2])
        stop(f"these campaigns belong to different workspaces, {listed}; run golive once for each.")
    return roots[0] if roots else _only_below(start) or find_root(start)


@cache
def _only_below(folder: Path) -> Path | None:
    """The only workspace below a folder that is in none and is no campaign; said once.

    Stops where there are several.
    """
    from golive.layout import MAIN, MARKERS, find_root, shown, workspaces_below

    around = find_root(folder)
    if any(os.path.lexists(around / mark) for mark in MARKERS) or os.path.isfile(folder / MAIN):
        return None
    found = workspaces_below(folder)
    names = [shown(one, here()) for one in found]
    where = "this folder" if os.path.samefile(folder, here()) else str(folder)
    if len(found) > 1:
        few = ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
        stop(f"there are several workspaces below {where}; name one of them: {few}.")
    if found:
        say(f"golive: using {names[0]}, the only workspace below {where}.")
    return found[0] if found else None


def job(names: list[str], today: str | None) -> Job:
    """The campaigns meant, in the workspace they belong to, to be compiled as of a day."""
    from golive.layout import Job

    on = day(today)
    mine, around, root = wanted(names)
    return Job(mine, around, root, here(), on)


def repository(folder: Path) -> Path:
    """The root of the repository that a folder is in; the folder itself outside of any."""
    real = Path(os.path.realpath(folder))
    return next((above for above in (real, *real.parents) if os.path.lexists(above / ".git")), real)


def named_from(top: Path, base: Path) -> Callable[[str], str]:
    """What names a file from ``top`` when people see it from ``base``; absolute if outside."""
    here, there = os.path.realpath(base), os.path.realpath(top)

    def name(file: str) -> str:
        path = os.path.normpath(os.path.join(here, file))
        if file.startswith("shipped/") and not os.path.lexists(path):
            return file  # a template of golive's own
        near = os.path.relpath(path, there)
        return Path(path if near.split(os.sep)[0] == os.pardir else near).as_posix()

    return cache(name)


def compiled(names: list[str], today: str | None) -> Compiled[Result]:
    """Compile the campaigns meant, in the workspace they belong to."""
    from golive.build import compile_campaigns

    meant = job(names, today)
    return compile_campaigns(meant, progress(len(meant.wanted)))


def processes(campaigns: int) -> int:
    """How many processes are worth their start for so many campaigns, as far as there are cores."""
    if campaigns < 2 * SHARE:
        return 1
    from golive.processes import CAN_FORK, MOST

    cores = len(os.sched_getaffinity(0)) if CAN_FORK else 1
    return min(cores, campaigns // SHARE, MOST)


def report(result: Compiled[R]) -> None:
    """Findings of files that could not be read, on stderr."""
    from golive.report.findings_text import findings_text

    if result.findings:
        colourful = colour(sys.stderr)
        say(
            findings_text(result.findings, result.texts, 0, result.asked, colourful),
            colourful,
        )


def must_be_settled(result: Compiled[R]) -> None:
    """Stop before anything is written that would be wrong for what golive could not read."""
    if result.unsettled:
        what = " and ".join(result.unsettled)
        stop(f"nothing was written: {what} must be read first, or dates and texts may be wrong.", 1)


def exit_code(result: Compiled[R]) -> int:
    """0 without errors, 1 with any."""
    from golive.finding import Severity

    return int(any(finding.severity is Severity.ERROR for finding in result.all_findings))
