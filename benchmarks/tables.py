"""What was measured, as a table for people or as data."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

SIZES = (1, 100, 1000)
ON_ONE_CORE = "check on one core"
AGAIN = "check, nothing new"
SHOWN = 400
"""How many characters of a failed command's output are repeated."""


@dataclass(slots=True)
class Command:
    """A command to be measured, and what came of it in each round."""

    name: str
    campaigns: int | None
    words: Sequence[str]
    folder: Path
    one_core: bool = False
    again: bool = False
    seconds: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    """What ``python -c pass`` took just before."""
    exit_codes: set[int] = field(default_factory=set)
    output: str = ""
    """What it printed when it found fault with the campaigns."""

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one further campaign costs, in milliseconds, among few and among many."""

    name: str
    few: float | None
    """(time(100) - time(1)) / 99"""
    many: float | None
    """(time(1000) - time(100)) / 900"""

    @property
    def linearity(self) -> float | None:
        """1 when a campaign among many costs what it costs among few; more is worse."""
        return self.many / self.few if self.many is not None and self.few else None


def cost_of(kind: str, commands: Sequence[Command]) -> Cost:
    """What one further campaign costs a kind of command."""
    times = {
        command.campaigns: command.median for command in commands if command.name.endswith(kind)
    }
    between = [
        (times[more] - times[less]) / (more - less) * 1000 if {less, more} <= times.keys() else None
        for less, more in pairwise(SIZES)
    ]
    return Cost(kind, *between)


def as_text(commands: Sequence[Command], costs: Sequence[Cost], rounds: int) -> str:
    """The table, for people."""
    lines = [f"{_machine()}; median of {rounds} interleaved rounds, cold", ""]
    lines.append(f"{'':<22}{'campaigns':>10}{'seconds':>10}{'x python':>10}   {'from-to'}")
    bare = _bare(commands)
    unit = statistics.median(bare)
    lines.append(_row("python -c pass", None, bare, unit))
    for command in commands:
        lines.append(_row(command.name, command.campaigns, command.seconds, unit))
    lines += ["", f"{'One further campaign':<22}{'among 100':>10}{'1,000':>10}{'linearity':>10}"]
    for cost in costs:
        if cost.few is not None:
            cells = (_cell(cost.few, " ms"), _cell(cost.many, " ms"), _cell(cost.linearity, ""))
            lines.append(f"{cost.name:<22}" + "".join(f"{cell:>10}" for cell in cells))
    lines += ["", *_against_one_core(commands), *_against_peer(commands), *_faults(commands)]
    return "\n".join(lines).rstrip()


def _row(name: str, campaigns: int | None, seconds: Sequence[float], unit: float) -> str:
    size = f"{campaigns:,}" if campaigns else "-"
    spread = f"{min(seconds):.3f}-{max(seconds):.3f}"
    median = statistics.median(seconds)
    return f"{name:<22}{size:>10}{median:>10.3f}{median / unit:>10.1f}   {spread}"


def _bare(commands: Sequence[Command]) -> list[float]:
    """Every run of ``python -c pass``; they lie among the others, so they had the same minutes."""
    return [seconds for command in commands for seconds in command.bare]


def _cell(value: float | None, unit: str) -> str:
    return "-" if value is None else f"{value:.2f}{unit}"


def _against_one_core(commands: Sequence[Command]) -> list[str]:
    alone = {one.campaigns: one.median for one in commands if one.one_core}
    return [
        f"golive check of {one.campaigns:,} is {alone[one.campaigns] / one.median:.2f} times as fast "
        f"on {os.cpu_count()} cores as on one."
        for one in commands
        if one.name == "golive check" and one.campaigns in alone
    ]


def _against_peer(commands: Sequence[Command]) -> list[str]:
    lines = []
    for name in ("golive check", AGAIN):
        for size, times in _pairs(commands, name).items():
            files = "1 file" if size == 1 else f"{size:,} files"
            lines.append(f"{name} takes {times:.2f} times what check-jsonschema takes for {files}.")
    return lines


def _pairs(commands: Sequence[Command], name: str) -> dict[int, float]:
    """For each size both were given, golive's time as a multiple of check-jsonschema's."""
    found: dict[str, dict[int, float]] = {name: {}, "check-jsonschema": {}}
    for command in commands:
        if command.name in found and command.campaigns:
            found[command.name][command.campaigns] = command.median
    ours, theirs = found.values()
    return {size: ours[size] / theirs[size] for size in theirs if size in ours}


def _faults(commands: Sequence[Command]) -> list[str]:
    """The generated campaigns should be free of errors; where they are not, the figures mislead."""
    lines = []
    for command in commands:
        if command.exit_codes - {0}:
            where = f" ({command.campaigns:,})" if command.campaigns else ""
            lines += ["", f"Beware: {command.name}{where} reported errors, so its figures mislead:"]
            lines.append(command.output.strip()[:SHOWN])
    return lines


def as_data(commands: Sequence[Command], costs: Sequence[Cost], rounds: int) -> dict[str, Any]:
    """The same for machines, with every single run."""
    bare = statistics.median(_bare(commands))
    return {
        "machine": _machine(),
        "rounds": rounds,
        "python_seconds": round(bare, 4),
        "commands": [
            {
                "command": command.name,
                "campaigns": command.campaigns,
                "seconds": round(command.median, 4),
                "ratio_to_python": round(command.median / bare, 2),
                "all_seconds": [round(seconds, 4) for seconds in command.seconds],
                "exit_codes": sorted(command.exit_codes),
            }
            for command in commands
        ],
        "further_campaign_ms": {
            cost.name: {
                "among_100": _rounded(cost.few),
                "among_1000": _rounded(cost.many),
                "linearity": _rounded(cost.linearity),
            }
            for cost in costs
        },
        "check_against_check_jsonschema": {
            str(size): round(times, 3) for size, times in _pairs(commands, "golive check").items()
        },
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _machine() -> str:
    return f"CPython {platform.python_version()} on {platform.system()}, {os.cpu_count()} cores"
