"""What check has to say, whatever the format it is said in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any

from golive.finding import Finding, Severity
from golive.report.printable import printable
from golive.verdicts import Compiled, Verdict, Waived


@dataclass(frozen=True)
class Judged:
    """Verdicts, and which of their findings make a run fail.

    ``known`` counts the findings that a baseline accepts; they are no longer among the verdicts'.
    """

    compiled: Compiled[Any]
    failing: frozenset[Severity] = frozenset({Severity.ERROR})
    known: int = 0

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding once, in the order of files and lines."""
        return self.compiled.all_findings

    @cached_property
    def waived(self) -> tuple[Waived, ...]:
        """Every waived finding, by campaign."""
        return tuple(item for verdict in self.compiled.verdicts for item in verdict.waived)

    @property
    def is_failed(self) -> bool:
        """Whether any finding is as severe as makes a run fail."""
        return any(finding.severity in self.failing for finding in self.findings)

    def groups(self) -> Iterator[Verdict]:
        """A verdict for each campaign, then one named for each file outside of them.

        What several campaigns share, such as a template, stands with the first of them.
        """
        seen: set[Finding] = set()
        for verdict in self.compiled.verdicts:
            own = tuple(finding for finding in verdict.findings if finding not in seen)
            seen.update(own)
            yield Verdict(verdict.name, own, verdict.waived)
        files: dict[str, list[Finding]] = {}
        for finding in self.findings:
            if finding not in seen:
                files.setdefault(finding.place.file, []).append(finding)
        for name, findings in files.items():
            yield Verdict(name, tuple(findings), ())


def sentences(finding: Finding) -> str:
    """The message, and the help as a sentence of its own."""
    if not finding.help:
        return finding.message
    message = finding.message.rstrip()
    stop = "" if message.endswith((".", "!", "?", ":")) else "."
    return f"{message}{stop} {finding.help[:1].upper()}{finding.help[1:]}"


class Fingerprints:
    """Names by which findings are known again after their files were edited.

    Lines do not count, and neither do words, which may hold how many days are left. Findings alike
    in rule, file, subject and part are numbered, in the order in which they are asked for, so that
    no two have the same name. What stands in no part, such as broken YAML, is known by its words.
    """

    def __init__(self) -> None:
        self._met: dict[tuple[str, ...], int] = {}

    def of(self, finding: Finding) -> str:
        """32 hexadecimal digits."""
        where = finding.part or finding.message
        key = (finding.rule, finding.place.file, finding.subject, where)
        self._met[key] = number = self._met.get(key, 0) + 1
        told = json.dumps([*key, number])
        return blake2b(told.encode(), digest_size=16).hexdigest()


def json_text(document: Any) -> str:
    """JSON in ASCII, so that no character can harm a log or give GitHub a command."""
    return json.dumps(document, indent=2).replace("##[", r"#\u0023[") + "\n"


def shown_text(text: str) -> str:
    """Text that reorders, hides and breaks nothing, in whatever shows it."""
    return printable(text).replace("\ufffe", r"\ufffe").replace("\uffff", r"\uffff")
