"""Draws docs/plan.svg, the picture in the README, from the program itself."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

TODAY = "2027-03-01"
LINES = 45
_WEB_FONT = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)
"""A font that rich would fetch; the picture is drawn with what the reader has."""
PICTURE = Path(__file__).with_name("plan.svg")


def draw() -> str:
    """The plan of the shipped customer community as an SVG of a terminal."""
    from golive.build import compile_campaigns
    from golive.cli.environment import day
    from golive.layout import Job, campaigns_at
    from golive.report.plan_text import plan_text

    root = Path(__file__).resolve().parent.parent
    campaign = campaigns_at(root / "campaigns" / "customer-community")
    compiled = compile_campaigns(Job(campaign, (), root, root, day(TODAY)))
    lines = plan_text(compiled.results[0], 110, color=True).splitlines()[:LINES]
    console = Console(file=StringIO(), width=110, record=True, force_terminal=True)
    console.print(Text.from_ansi("\n".join(lines)))
    drawn = console.export_svg(title=f"golive plan --today {TODAY}", unique_id="golive")
    return _WEB_FONT.sub("", drawn)


if __name__ == "__main__":
    PICTURE.write_text(draw(), "utf-8")
