"""A baseline: findings accepted on the day golive was turned on, so that only new ones count."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pydantic import Field, ValidationError

from golive.fields import Shape, Text, Whole
from golive.finding import Finding, InvalidCampaign, Severity
from golive.rules.catalogue import RULES
from golive.rules.launch_window import ID as LAUNCH_WINDOW
from golive.schema_errors import explain
from golive.source.reading import read

HEAD = """\
# What golive objected to when it was turned on here; golive check --baseline accepts it.
# Mend what you can: golive check --baseline FILE --update-baseline takes out what is gone.
"""


class Known(NamedTuple):
    """Findings that a baseline takes for the same: not by their line, which moves.

    ``file`` is relative to the workspace. A severity is part of it, so that a remark that has
    become an error is new.
    """

    file: str
    rule: str
    severity: str
    subject: str


class _Accepted(Shape):
    file: Text
    rule: Text
    severity: Severity
    subject: str = ""
    count: Whole = 1


class _File(Shape):
    findings: tuple[_Accepted, ...] = Field((), description="What is accepted, and how often")


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many findings of each kind are accepted."""

    counts: Mapping[Known, int]

    def is_known(self, shown: Callable[[str], str]) -> Callable[[Finding], bool]:
        """Tells of one finding after another whether it is accepted; those beyond a count are new.

        ``shown`` turns the file of a finding into the name it has in the baseline.
        """
        left = Counter(self.counts)

        def known(finding: Finding) -> bool:
            key = _key(finding, shown)
            if not may_be_known(finding) or left[key] < 1:
                return False
            left[key] -= 1
            return True

        return known

    def without_gone(self, found: Baseline) -> Baseline:
        """Of what is accepted, what is still found."""
        both = Counter(self.counts) & Counter(found.counts)
        return Baseline(dict(both))

    @property
    def size(self) -> int:
        return sum(self.counts.values())

    def text(self) -> str:
        """The file: one line for each kind of finding, in the order of files and rules."""
        lines = []
        for known, number in sorted(self.counts.items()):
            said = known._asdict() if known.subject else {**known._asdict(), "subject": None}
            if number > 1:
                said["count"] = number
            given = ((key, value) for key, value in said.items() if value is not None)
            inner = ", ".join(
                f"{key}: {json.dumps(value, ensure_ascii=not str(value).isprintable())}"
                for key, value in given
            )
            lines.append(f"  - {{{inner}}}\n")
        return f"{HEAD}findings:{'' if lines else ' []'}\n{''.join(lines)}"


def may_be_known(finding: Finding) -> bool:
    """Whether a baseline may accept it: only what a rule finds, and never the launch window."""
    return finding.rule in _RULES and finding.rule != LAUNCH_WINDOW


def baseline_of(findings: Iterable[Finding], shown: Callable[[str], str]) -> Baseline:
    """What would accept these findings, as far as they may be accepted."""
    return Baseline(Counter(_key(one, shown) for one in findings if may_be_known(one)))


def read_baseline(name: str, content: bytes) -> Baseline:
    """The baseline in a file shown as ``name``; raises InvalidCampaign with all that is wrong."""
    source = read(name, content)
    try:
        file = _File.model_validate(source.data)
    except ValidationError as error:
        raise InvalidCampaign(
            tuple(explain(fault, source, _File) for fault in error.errors())
        ) from None
    counts: Counter[Known] = Counter()
    for one in file.findings:
        counts[Known(one.file, one.rule, one.severity.value, one.subject)] += one.count
    return Baseline(counts)


def _key(finding: Finding, shown: Callable[[str], str]) -> Known:
    file = shown(finding.place.file)
    return Known(file, finding.rule, finding.severity.value, finding.subject)


_RULES = frozenset(rule.ID for rule in RULES)
