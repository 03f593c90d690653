"""--baseline and --update-baseline: findings that are known, and the file that lists them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from golive.cli.environment import named_from
from golive.cli.output import reason, say, stop
from golive.wording import count

if TYPE_CHECKING:
    from golive.baseline import Counts, Key
    from golive.layout import Job
    from golive.verdicts import Compiled


def unknown(
    result: Compiled[None], job: Job, file: str, keeps: Callable[[str], bool], *, update: bool
) -> tuple[Compiled[None], int]:
    """A verdict without the findings that a baseline file knows, and how many those are.

    With ``update`` a file that is not there is written with all of today's findings, and one that is
    there is written again without those that are gone. It never takes in a new one.
    """
    from golive.baseline import baseline_bytes, counts_of, known_of, shrunk, total
    from golive.cli.writing import write
    from golive.rules.catalogue import CORE
    from golive.rules.launch_window import ID as LAUNCH_WINDOW

    found = counts_of(result, {*CORE, LAUNCH_WINDOW}, named_from(job.root, job.base))
    counts = _read(file, update=update)
    if counts is None:
        counts = {key: len(some) for key, some in found.items()}
        write(file, baseline_bytes(counts))
        say(f"{file}: {count(total(counts), 'finding')} of today written down.")
    else:
        judged = _judged(result, job)
        left = shrunk(counts, found, lambda key: keeps(key.rule) and judged(key))
        gone = total(counts) - total(left)
        if gone and update:
            write(file, baseline_bytes(left))
            say(f"{file}: {count(gone, 'finding')} taken out, {total(left)} left.")
        elif gone:
            say(
                f"{file}: {count(gone, 'finding')} mended since, {total(left)} left; "
                "--update-baseline takes them out."
            )
    known = known_of(found, counts)
    return result.each(lambda finding: None if finding in known else finding), len(known)


def _read(file: str, *, update: bool) -> Counts | None:
    """The counts in a file; None for one that is still to be written."""
    from golive.baseline import BrokenBaseline, parse_baseline

    try:
        return parse_baseline(Path(file).read_bytes())
    except FileNotFoundError:
        if update:
            return None
        stop(
            f"there is no baseline {file}; with --update-baseline too, "
            "today's findings are written down there."
        )
    except BrokenBaseline as broken:
        stop(
            f"{file} is not a baseline. {broken} Take it from your history, or remove it and run "
            "again with --update-baseline."
        )
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "no file can have that name"
        stop(f"the baseline {file} cannot be read: {why}.")


def _judged(result: Compiled[None], job: Job) -> Callable[[Key], bool]:
    """Whether a finding of a key would have been found, had it still been there.

    So in the files that were asked for, and everywhere if all were: one that is gone takes its
    findings with it. While something cannot be read it is so nowhere, since campaigns get in each
    other's way.
    """
    if result.findings:
        return lambda key: False
    if set(job.around) <= set(job.wanted):
        return lambda key: True
    name = named_from(job.root, job.base)
    files = {name(os.path.abspath(path)) for campaign in job.wanted for path in campaign.paths}
    return lambda key: key.file in files
