"""Findings as GitHub Actions shows them beside the changed lines: workflow commands."""

from __future__ import annotations

from collections.abc import Iterable

from golive.finding import Finding, Severity
from golive.report.judged import sentences
from golive.report.printable import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def findings_github(findings: Iterable[Finding]) -> str:
    """One workflow command a finding, such as ``::error file=…,line=41,title=launch-window::…``."""
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    return "".join(f"{_command(finding)}\n" for finding in ordered)


def _command(finding: Finding) -> str:
    place = finding.place
    properties = {"file": place.file}
    if place.line:
        properties["line"] = str(place.line)
        properties["endLine"] = str(place.end_line)
        if place.line == place.end_line:  # GitHub takes columns only within one line
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = finding.rule
    order = ("file", "line", "col", "endLine", "endColumn", "title")
    listed = ",".join(f"{key}={_property(properties[key])}" for key in order if key in properties)
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(sentences(finding))}"


def _data(text: str) -> str:
    """GitHub's escaping; line ends stay line ends, other controls are shown as escapes."""
    for char, escape in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(char, escape)
    return printable(text)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
