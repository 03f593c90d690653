"""What golive says of campaigns: findings, waived or not, and the texts they point into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
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
    """

    root: Path
    asked: int
    verdicts: tuple[Verdict, ...]
    results: tuple[R, ...]
    findings: tuple[Finding, ...]
    texts: dict[str, Text]

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of files and lines."""
        found = [*self.findings, *(one for verdict in self.verdicts for one in verdict.findings)]
        return tuple(sorted(dict.fromkeys(found), key=lambda finding: finding.sort_key))

    @property
    def waived(self) -> tuple[Waived, ...]:
        """Every finding accepted with a reason, campaign by campaign."""
        return tuple(one for verdict in self.verdicts for one in verdict.waived)

    def keeping(self, wanted: Callable[[Finding], bool]) -> Compiled[R]:
        """The same with only the wanted findings, in the order of their files and lines.

        Whether a finding is wanted is asked once, so that it may depend on those before it.
        """
        kept = {finding for finding in self.all_findings if wanted(finding)}

        def these(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
            return tuple(finding for finding in findings if finding in kept)

        verdicts = tuple(replace(one, findings=these(one.findings)) for one in self.verdicts)
        return replace(self, verdicts=verdicts, findings=these(self.findings))
