"""Findings as SARIF 2.1.0, which GitHub, Azure DevOps and editors read.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. What GitHub makes of
it: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from golive.finding import Finding, Label, Place, Severity
from golive.report.judged import Fingerprints, Judged, json_text, sentences, shown_text
from golive.rules.pages import Page, pages
from golive.verdicts import Waived
from golive.version import VERSION
from golive.wording import count

MOST = 25_000
"""Results in a run; GitHub refuses a file with more. Source: the page above, read 2026-12-01."""
LONGEST = 1000
"""Characters of a description; GitHub shows 1,024."""
ROOT = "%SRCROOT%"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_INDEX = {page.id: place for place, page in enumerate(pages())}


def findings_sarif(judged: Judged) -> str:
    """One run with every rule, every finding, and the waived ones as suppressed.

    File names are taken from the repository's root; columns count code points.
    """
    fingerprints = Fingerprints()
    severest = sorted(judged.findings, key=lambda finding: finding.severity.rank)[:MOST]
    kept = frozenset(severest)
    results = [_result(found, fingerprints) for found in judged.findings if found in kept]
    results += [
        {**_result(item.finding, fingerprints), "suppressions": [_suppression(item)]}
        for item in judged.waived[: MOST - len(results)]
    ]
    left_out = len(judged.findings) + len(judged.waived) - len(results)
    run = {
        "tool": {
            "driver": {
                "name": "golive",
                "version": VERSION,
                "semanticVersion": VERSION,
                "rules": [*map(_rule, pages())],
            }
        },
        "invocations": [_invocation(judged.findings, left_out)],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json_text(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


def _rule(page: Page) -> dict[str, Any]:
    full = f"{page.title} {page.why}"
    marked = [f"**{name}:** {text}".replace("<", "&lt;") for name, text in page.parts]
    return {
        "id": page.id,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": full if len(full) <= LONGEST else full[: LONGEST - 1] + "…"},
        "help": {
            "text": "\n\n".join((page.title, *(f"{name}: {text}" for name, text in page.parts))),
            "markdown": "\n\n".join((page.title, *marked)),
        },
        "defaultConfiguration": {"enabled": not page.is_off, "level": _LEVELS[page.severity]},
    }


def _invocation(findings: Iterable[Finding], left_out: int) -> dict[str, Any]:
    crashed = any(finding.rule == "rule-crashed" for finding in findings)
    told: dict[str, Any] = {"executionSuccessful": not crashed}
    if left_out:
        text = f"{count(left_out, 'finding')} left out: this file holds {MOST:,}."
        told["toolExecutionNotifications"] = [{"level": "warning", "message": {"text": text}}]
    return told


def _result(finding: Finding, fingerprints: Fingerprints) -> dict[str, Any]:
    related = [_related(number, label) for number, label in enumerate(finding.related, 1)]
    text = _plain(sentences(finding))
    if related:
        links = ", ".join(
            f"[{_label(label.text)}]({number})" for number, label in enumerate(finding.related, 1)
        )
        text += f"\nSee: {links}"
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": _INDEX.get(finding.rule, -1),
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _physical(finding.place)}],
        "partialFingerprints": {"golive/v1": fingerprints.of(finding)},
    }
    if related:
        result["relatedLocations"] = related
    return result


def _related(number: int, label: Label) -> dict[str, Any]:
    return {
        "id": number,
        "message": {"text": _plain(label.text) or "related"},
        "physicalLocation": _physical(label.place),
    }


def _suppression(item: Waived) -> dict[str, Any]:
    return {
        "kind": "inSource",
        "status": "accepted",
        "justification": shown_text(item.reason),
    }


def _physical(place: Place) -> dict[str, Any]:
    return {"artifactLocation": _artifact(place.file), "region": _region(place)}


def _artifact(file: str) -> dict[str, Any]:
    uri = quote(os.fsencode(file))
    if file.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri, "uriBaseId": ROOT}


def _region(place: Place) -> dict[str, int]:
    """Where it stands; a whole file is its first line, since GitHub takes nothing without one."""
    if not place.line:
        return {"startLine": 1}
    return {
        "startLine": place.line,
        "startColumn": max(place.column, 1),
        "endLine": max(place.end_line, place.line),
        "endColumn": max(place.end_column, 1),
    }


def _plain(text: str) -> str:
    """Text in which ``[this](1)`` is no link."""
    return shown_text(text).replace("](", r"\](")


def _label(text: str) -> str:
    return re.sub(r"[\[\]\\]", " ", shown_text(text)).strip() or "related"
