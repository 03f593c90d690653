"""What golive says of campaigns: findings, waived or not, and the texts they point into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from golive.finding import Finding
from golive.source.document import Text

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding accepted, with the reason given for it."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What golive objects to in a campaign; all that is left of a result without its plan."""

    name: str
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]


@dataclass(frozen=True, slots=True)
class Compiled(Generic[R]):
    """What became of some campaigns: a result each, or findings where one could not go on.

    ``root`` is their workspace, ``asked`` how many were meant; ``results`` is what was asked for of
    each that has a verdict; ``texts`` holds every text a finding may point into, by the name shown.
    ``unsettled`` names the workspace's files without which dates and texts may be wrong;
    ``pictures`` has what was found of each campaign's pictures, by the folder they were looked for
    in.
    """

    root: Path
    asked: int
    verdicts: tuple[Verdict, ...]
    results: tuple[R, ...]
    findings: tuple[Finding, ...]
    texts: dict[str, Text]
    unsettled: tuple[str, ...] = ()
    pictures: Mapping[Path, Mapping[str, str | None]] = field(default_factory=dict)

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of files and lines."""
        found = [*self.findings, *(one for verdict in self.verdicts for one in verdict.findings)]
        return tuple(sorted(dict.fromkeys(found), key=lambda finding: finding.sort_key))

    def each(self, change: Callable[[Finding], Finding | None]) -> Compiled[R]:
        """The same with every finding changed, waived ones too; None leaves a finding out."""
        verdicts = tuple(
            Verdict(
                verdict.name,
                _changed(verdict.findings, change),
                tuple(
                    replace(item, finding=found)
                    for item in verdict.waived
                    if (found := change(item.finding)) is not None
                ),
            )
            for verdict in self.verdicts
        )
        return replace(self, verdicts=verdicts, findings=_changed(self.findings, change))


def _changed(
    findings: tuple[Finding, ...], change: Callable[[Finding], Finding | None]
) -> tuple[Finding, ...]:
    return tuple(found for finding in findings if (found := change(finding)) is not None)
