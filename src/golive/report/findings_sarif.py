"""Findings as SARIF 2.1.0, which GitHub's code scanning and many other tools read.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ and GitHub's "SARIF support for code
scanning", read on 2026-12-01: at most 25,000 results a run, of which 5,000 are shown.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from golive.finding import Finding, Label, Place, Severity
from golive.report.fingerprints import fingerprints
from golive.report.printable import whole
from golive.rules.pages import Page, pages
from golive.verdicts import Waived
from golive.version import VERSION
from golive.wording import sentences

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST = 25_000
"""Results that GitHub takes in one run; the errors are kept first."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "SRCROOT"


def findings_sarif(findings: Sequence[Finding], waived: Sequence[Waived]) -> str:
    """One run, in ASCII: a result a finding, those that are waived as suppressed with the reason.

    Lines and columns count from 1 in code points, the end column is exclusive; a finding about a
    whole file has no region.
    """
    reasons = {item.finding: item.reason for item in waived}
    ordered = sorted((*findings, *reasons), key=lambda one: one.severity.rank)[:MOST]
    ordered.sort(key=lambda one: one.sort_key)
    known = {page.id: page for page in pages()}
    used = sorted({finding.rule for finding in ordered})
    places = {rule: number for number, rule in enumerate(used)}
    results = [
        _result(finding, places[finding.rule], name, reasons.get(finding))
        for finding, name in zip(ordered, fingerprints(ordered))
    ]
    run = {
        "tool": {
            "driver": {
                "name": "golive",
                "version": VERSION,
                "rules": [_rule(known[rule]) for rule in used],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder golive ran in."}}},
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(page: Page) -> dict[str, Any]:
    plain = "\n\n".join((page.title, *(f"{name}: {text}" for name, text in page.parts)))
    marked = "\n\n".join((page.title, *(f"**{name}:** {text}" for name, text in page.parts)))
    return {
        "id": page.id,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.why},
        "help": {"text": plain, "markdown": marked},
        "defaultConfiguration": {"level": _LEVELS[page.severity], "enabled": not page.is_off},
    }


def _result(finding: Finding, rule: int, fingerprint: str, reason: str | None) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": whole(sentences(finding.message, finding.help))},
        "locations": [{"physicalLocation": _location(finding.place)}],
        "partialFingerprints": {"golive/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, label) for number, label in enumerate(finding.related, 1)
        ]
    if reason is not None:
        result["suppressions"] = [
            {"kind": "inSource", "status": "accepted", "justification": whole(reason)}
        ]
    return result


def _related(number: int, label: Label) -> dict[str, Any]:
    return {
        "id": number,
        "message": {"text": whole(label.text)},
        "physicalLocation": _location(label.place),
    }


def _location(place: Place) -> Mapping[str, Any]:
    uri = quote(place.file, errors="replace")
    artifact = {"uri": uri} if uri.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}
    if not place.line:
        return {"artifactLocation": artifact}
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"artifactLocation": artifact, "region": region}
