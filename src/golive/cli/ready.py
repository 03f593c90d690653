"""ready: may it go ahead today?"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from golive.cli.environment import (
    CampaignName,
    Today,
    colour,
    compiled,
    report,
    shows_unicode,
    width,
)
from golive.cli.output import put


class ReadyFormat(StrEnum):
    TEXT = "text"
    MARKDOWN = "markdown"


def ready(
    campaign: CampaignName = None,
    format: Annotated[
        ReadyFormat, typer.Option("--format", help="How the verdict is written.")
    ] = ReadyFormat.TEXT,
    today: Today = None,
) -> None:
    """Say go or no-go: what must be in place by today, and what stands against the launch.

    Exit 0 for a go, 1 for a no-go, 2 for wrong usage.
    """
    from golive.report.readiness import readiness
    from golive.report.readiness_markdown import readiness_markdown
    from golive.report.readiness_text import readiness_text

    result = compiled([campaign] if campaign else [], today)
    report(result)
    colourful = colour(sys.stdout)
    verdicts = [readiness(one) for one in result.results]
    texts = [
        readiness_text(verdict, width(), colourful, shows_unicode())
        if format is ReadyFormat.TEXT
        else readiness_markdown(verdict)
        for verdict in verdicts
    ]
    if texts:
        put("\n\n".join(text.rstrip("\n") for text in texts), colourful)
    unreadable = any(finding.severity == "error" for finding in result.findings)
    raise typer.Exit(int(unreadable or not all(verdict.is_go for verdict in verdicts)))
