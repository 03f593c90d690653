"""Findings as GitLab shows them in a merge request: a Code Quality report.

Source: https://docs.gitlab.com/ci/testing/code_quality/, read on 2026-12-01: a list of objects with
``description``, ``check_name``, ``fingerprint``, ``severity``, ``location.path`` and
``location.lines.begin``; the path is relative to the repository and does not begin with ``./``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from golive.finding import Finding, Severity
from golive.report.fingerprints import fingerprints
from golive.report.printable import whole
from golive.wording import sentences

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def findings_gitlab(findings: Sequence[Finding]) -> str:
    """A JSON list, in ASCII; what is wrong with a file as a whole stands at its first line."""
    return json.dumps([*map(_issue, findings, fingerprints(findings))], indent=2) + "\n"


def _issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "description": whole(sentences(finding.message, finding.help)),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": whole(finding.place.file),
            "lines": {"begin": max(finding.place.line, 1), "end": max(finding.place.end_line, 1)},
        },
    }
