"""Findings for programs: one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from golive.finding import Finding, Label, Place, Severity
from golive.report.printable import whole


def findings_json(
    findings: Iterable[Finding], waived_count: int, campaigns: int, known: int = 0
) -> str:
    """``{"findings": […], "summary": {…}}`` in ASCII, so that no character can harm a log.

    ``known`` is how many more a baseline accepts. Lines and columns count from 1, the end column is exclusive, line 0 stands for the whole file.
    """
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    counts = {
        f"{kind.value}s": sum(finding.severity is kind for finding in ordered) for kind in Severity
    }
    document = {
        "findings": [
            {**finding_data(finding), "related": [_related(label) for label in finding.related]}
            for finding in ordered
        ],
        "summary": {**counts, "waived": waived_count, "known": known, "campaigns": campaigns},
    }
    return json.dumps(document, indent=2) + "\n"


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding in JSON's own types, without the places related to it."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        **_place(finding.place),
        "message": whole(finding.message),
        "help": whole(finding.help),
        "subject": finding.subject,
    }


def _related(label: Label) -> dict[str, Any]:
    return {**_place(label.place), "text": whole(label.text)}


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": whole(place.file),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
