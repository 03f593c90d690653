"""Findings: what golive objects to, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import StrEnum

DataPath = tuple[str | int, ...]
"""A place in a campaign's data, such as ``("messages", "banner", "touchpoints", 0, "when")``."""


class Severity(StrEnum):
    """How much a finding matters. Errors fail a run; warnings do so under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for errors, 2 for remarks: the order in which people want to read them."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a file. Lines and columns count from 1; the end column is exclusive.

    Line 0 stands for the file as a whole, when there is no line to point at.
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Label:
    """A place with a few words beside it: the second half of a disagreement."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One objection.

    ``label`` is the short text set beside the marked place, ``message`` the sentence that stands
    alone, ``help`` the way out. ``subject`` is the id of the touchpoint, audience or task meant, and
    ``part`` the keys that lead to the place, so that a finding can be recognised again after the
    file was edited; empty where no data could be read. Two that differ in ``part`` only are one.
    """

    rule: str
    severity: Severity
    place: Place
    message: str
    label: str = ""
    help: str = ""
    related: tuple[Label, ...] = ()
    subject: str = ""
    part: str = field(default="", compare=False)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """By file and line, then by weight: the order of a report."""
        return (self.place, self.severity.rank, self.rule, self.message)


@dataclass(frozen=True, slots=True)
class Problem:
    """An objection that still knows only the data, not the file.

    ``path`` is a place in the campaign's data, ``key`` asks for the key there instead of the value,
    ``word`` for one word of it, ``line`` for a line of a text; ``place`` overrides them all, for
    what stands in a template. Problems of one rule in one ``group``, or at one place and in the same
    words, are one finding, which is accepted only where each of them is. ``related`` pairs other paths with a few words each. A rule leaves
    ``rule`` and ``severity`` to the runner, except to differ from its usual severity.
    """

    path: DataPath
    message: str
    label: str = ""
    help: str = ""
    related: tuple[tuple[DataPath, str], ...] = ()
    subject: str = ""
    rule: str = ""
    severity: Severity | None = None
    key: bool = False
    word: str = ""
    line: int = 0
    place: Place | None = None
    group: Hashable = None


class InvalidCampaign(Exception):
    """A step that cannot go on; carries *all* of the step's findings."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(f"{finding.place}: {finding.message}" for finding in findings))
        self.findings = findings
