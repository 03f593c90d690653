"""Which rules are asked for, which findings fail, and text that is not saved yet."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from golive.cli.environment import beside, day, here
from golive.cli.output import say, stop

if TYPE_CHECKING:
    from golive.finding import Finding, Severity
    from golive.layout import Job


class FailOn(StrEnum):
    """The mildest findings that make check fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def failing(fail_on: FailOn | None, *, strict: bool) -> frozenset[Severity]:
    """The severities that make check fail."""
    from golive.finding import Severity

    if strict and fail_on not in (None, FailOn.WARNING):
        stop(f"--strict is --fail-on warning, not {fail_on}; give one of them.")
    mildest = FailOn.WARNING if strict else fail_on or FailOn.ERROR
    if mildest is FailOn.NEVER:
        return frozenset()
    bound = Severity(mildest.value).rank
    return frozenset(severity for severity in Severity if severity.rank <= bound)


def chosen(select: list[str], ignore: list[str]) -> Callable[[str], bool]:
    """Which rules' findings are shown; what no rule finds always is."""
    if not select and not ignore:
        return lambda rule: True
    from golive.rules.catalogue import CORE
    from golive.rules.launch_window import ID as LAUNCH_WINDOW

    only, never = _rules("--select", select), _rules("--ignore", ignore)
    if LAUNCH_WINDOW in never:
        stop(
            f"--ignore: {LAUNCH_WINDOW} cannot be ignored; waive it, with a reason, on the message "
            "that must be outside."
        )
    return lambda rule: rule in CORE or (rule not in never and (not only or rule in only))


def _rules(option: str, said: Iterable[str]) -> frozenset[str]:
    from golive.rules.catalogue import CORE, RULES
    from golive.suggest import did_you_mean

    known = [rule.ID for rule in RULES]
    names = [name.strip() for each in said for name in each.split(",")]
    for name in names:
        if name in CORE:
            stop(f"{option}: {name} is not one of the rules; it always holds.")
        if name not in known:
            stop(f"{option}: there is no rule {name}; {did_you_mean(name, known)}")
    return frozenset(names)


def note_silent(select: list[str], job: Job) -> None:
    """Tell which of the rules asked for are off, and so cannot find anything."""
    if not select:
        return
    from golive.rules.catalogue import RULES
    from golive.rules.checking import is_off
    from golive.workspace import read_settings

    settings, _, _ = read_settings(job.root, job.base)
    asked = _rules("--select", select)
    for rule in RULES:
        if rule.ID in asked and is_off(settings, rule):
            say(f"{rule.ID} is off; in golive.yaml, rules: {{{rule.ID}: warning}} turns it on.")


def only(keeps: Callable[[str], bool]) -> Callable[[Finding], Finding | None]:
    """What leaves out the findings of other rules."""
    return lambda finding: finding if keeps(finding.rule) else None


def typed(name: str, today: str | None) -> Job:
    """The campaign of a file whose text comes from stdin, whether or not it is on disk.

    All campaigns for golive.yaml, which concerns them all.
    """
    from golive.layout import SETTINGS, Job, all_campaigns, campaign_with, find_root
    from golive.source.decoding import MAX_BYTES

    path = Path(os.path.abspath(name))
    if path.suffix.lower() not in (".yaml", ".yml") or path.is_dir():
        stop("--stdin-filename takes the name of a YAML file, such as campaigns/launch.yaml.")
    on, base, root = day(today), here(), find_root(path)
    unsaved = {path: sys.stdin.buffer.read(MAX_BYTES * 20 + 1)}
    around = all_campaigns(root)
    if path.name == SETTINGS:
        return Job(around, (), root, base, on, unsaved)
    mine = (campaign_with(path),)
    return Job(mine, beside(mine, around), root, base, on, unsaved)
