"""The formats that findings can be had in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from golive.finding import Finding
from golive.verdicts import Compiled


@dataclass(frozen=True, slots=True)
class Told:
    """What a report tells: verdicts, how many findings a baseline accepts, and what fails the run."""

    compiled: Compiled[Any]
    known: int
    fails: Callable[[Finding], bool]
    color: bool = False


def _text(told: Told) -> str:
    from golive.report.findings_text import findings_text

    made = told.compiled
    return findings_text(
        made.all_findings, made.texts, len(made.waived), made.asked, told.color, told.known
    )


def _json(told: Told) -> str:
    from golive.report.findings_json import findings_json

    made = told.compiled
    return findings_json(made.all_findings, len(made.waived), made.asked, told.known)


def _github(told: Told) -> str:
    from golive.report.findings_github import findings_github

    return findings_github(told.compiled.all_findings)


def _gitlab(told: Told) -> str:
    from golive.report.findings_gitlab import findings_gitlab

    return findings_gitlab(told.compiled.all_findings)


def _sarif(told: Told) -> str:
    from golive.report.findings_sarif import findings_sarif

    return findings_sarif(told.compiled.all_findings, told.compiled.waived)


def _junit(told: Told) -> str:
    from golive.report.findings_junit import findings_junit

    return findings_junit(told.compiled.verdicts, told.compiled.findings, told.fails)


def _markdown(told: Told) -> str:
    from golive.report.findings_markdown import findings_markdown
    from golive.report.findings_text import summary

    made = told.compiled
    said = summary(made.all_findings, len(made.waived), made.asked, told.known)
    return findings_markdown(made.verdicts, made.findings, said)


FORMATS: Mapping[str, Callable[[Told], str]] = MappingProxyType(
    {
        "text": _text,
        "json": _json,
        "github": _github,
        "gitlab": _gitlab,
        "sarif": _sarif,
        "junit": _junit,
        "markdown": _markdown,
    }
)
"""Every format by name; each is imported only when it is asked for."""
