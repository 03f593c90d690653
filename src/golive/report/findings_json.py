"""Findings for programs: one JSON object."""

from __future__ import annotations

from typing import Any

from golive.finding import Finding, Label, Place, Severity
from golive.report.judged import Judged, json_text


def findings_json(judged: Judged) -> str:
    """``{"findings": […], "summary": {…}}``; the summary counts what is waived and known too.

    Lines and columns count from 1, the end column is exclusive, line 0 stands for the whole file.
    """
    ordered = judged.findings
    counts = {
        f"{kind.value}s": sum(finding.severity is kind for finding in ordered) for kind in Severity
    }
    document = {
        "findings": [
            {**finding_data(finding), "related": [_related(label) for label in finding.related]}
            for finding in ordered
        ],
        "summary": {
            **counts,
            "waived": len(judged.waived),
            "known": judged.known,
            "campaigns": judged.compiled.asked,
        },
    }
    return json_text(document)


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding in JSON's own types, without the places related to it."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        **_place(finding.place),
        "message": finding.message,
        "help": finding.help,
        "subject": finding.subject,
    }


def _related(label: Label) -> dict[str, Any]:
    return {**_place(label.place), "text": label.text}


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
