"""The formats that check can write its findings in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from golive.report.judged import Judged


class Format(StrEnum):
    """Every format by name; each is a module of this package, imported when it is asked for."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"

    @property
    def is_for_repositories(self) -> bool:
        """Whether its reader knows files by their names in the repository, not in a folder of it."""
        return self not in (Format.TEXT, Format.JSON)


def written(format: Format, judged: Judged, color: bool = False) -> str:
    """What check says, in a format; only text knows ``color``. The same verdict, the same text."""
    match format:
        case Format.TEXT:
            from golive.report.findings_text import findings_text

            compiled = judged.compiled
            return findings_text(
                judged.findings, compiled.texts, len(judged.waived), compiled.asked, color,
                judged.known,
            )  # fmt: skip
        case Format.JSON:
            from golive.report.findings_json import findings_json

            return findings_json(judged)
        case Format.GITHUB:
            from golive.report.findings_github import findings_github

            return findings_github(judged.findings)
        case Format.GITLAB:
            from golive.report.findings_gitlab import findings_gitlab

            return findings_gitlab(judged)
        case Format.SARIF:
            from golive.report.findings_sarif import findings_sarif

            return findings_sarif(judged)
        case Format.JUNIT:
            from golive.report.findings_junit import findings_junit

            return findings_junit(judged)
        case Format.MARKDOWN:
            from golive.report.findings_markdown import findings_markdown

            return findings_markdown(judged)
