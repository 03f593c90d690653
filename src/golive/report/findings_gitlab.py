"""Findings for GitLab's merge requests: a Code Quality report.

The format is described at https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

from typing import Any

from golive.finding import Finding, Severity
from golive.report.judged import Fingerprints, Judged, json_text, sentences, shown_text

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def findings_gitlab(judged: Judged) -> str:
    """A JSON list with one object for each finding; file names are taken from the repository's root.

    GitLab shows one finding of those with the same fingerprint, and knows no files without lines.
    """
    fingerprints = Fingerprints()
    return json_text([_issue(finding, fingerprints) for finding in judged.findings])


def _issue(finding: Finding, fingerprints: Fingerprints) -> dict[str, Any]:
    place = finding.place
    return {
        "description": shown_text(sentences(finding)),
        "check_name": finding.rule,
        "fingerprint": fingerprints.of(finding),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": shown_text(place.file),
            "lines": {"begin": max(place.line, 1), "end": max(place.end_line, place.line, 1)},
        },
    }
