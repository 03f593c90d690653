"""Findings as a test report, which Jenkins, GitLab, Azure and many others show.

Source: the schema of Jenkins' xUnit plugin, https://github.com/jenkinsci/xunit-plugin, and the
description at https://github.com/testmoapp/junitxml, read on 2026-12-01.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from xml.etree import ElementTree as xml

from golive.finding import Finding
from golive.report.printable import printable
from golive.verdicts import Verdict

_NO_CHARACTER = re.compile("[\ufffe\uffff]")
"""What XML 1.0 has no way to write, beside the controls that are shown as escapes."""


def findings_junit(
    verdicts: Sequence[Verdict], unread: Sequence[Finding], fails: Callable[[Finding], bool]
) -> str:
    """A suite a campaign, a case a finding, and a case that passes where there is none.

    What does not fail the run is skipped, with its sentence. ``unread`` is about files that no
    verdict speaks of.
    """
    root = xml.Element("testsuites", name="golive")
    suites = [(verdict.name, verdict.findings) for verdict in verdicts]
    if unread:
        suites.append(("files", tuple(unread)))
    total = [0, 0, 0]
    for name, findings in suites:
        cases = [*_cases(findings, fails)] or [xml.Element("testcase", name="no findings",
                                                           classname=_clean(name))]  # fmt: skip
        counts = [len(cases), *(len([case for case in cases if case.find(kind) is not None])
                                for kind in ("failure", "skipped"))]  # fmt: skip
        suite = xml.SubElement(root, "testsuite", {"name": _clean(name), **_counted(counts)})
        suite.extend(cases)
        total = [one + other for one, other in zip(total, counts)]
    root.attrib.update(_counted(total))
    xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml.tostring(root, "unicode")}\n'


def _cases(findings: Sequence[Finding], fails: Callable[[Finding], bool]) -> Iterator[xml.Element]:
    for finding in findings:
        case = xml.Element("testcase", name=_clean(f"{finding.rule} {finding.place}"),
                           classname=_clean(finding.place.file), file=_clean(finding.place.file),
                           line=str(finding.place.line))  # fmt: skip
        kind = "failure" if fails(finding) else "skipped"
        told = xml.SubElement(case, kind, message=_clean(finding.message))
        if kind == "failure":
            told.set("type", finding.severity.value)
            told.text = _clean(f"{finding.place}: {finding.message}")
            told.text += f"\nhelp: {_clean(finding.help)}" if finding.help else ""
        yield case


def _counted(counts: Sequence[int]) -> dict[str, str]:
    return dict(zip(("tests", "failures", "skipped"), map(str, counts))) | {"errors": "0"}


def _clean(text: str) -> str:
    return _NO_CHARACTER.sub("\ufffd", printable(text))
