"""Writes what docs/ repeats from the code: a page for each rule, and the tables in other pages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from channel_tables import channel_table
from command_tables import command_table
from format_tables import format_table
from made_tables import filled

from golive.report.rule_markdown import rule_markdown, rules_index
from golive.rules.pages import pages

DOCS = Path(__file__).parent
NOTE = "<!-- Made by make docs from src/golive/rules/; change it there. -->\n\n"


def made() -> Mapping[Path, str]:
    """Every page that is wholly or partly generated, by its path below docs/."""
    every = [*pages()]
    found = {Path("rules", f"{page.id}.md"): NOTE + rule_markdown(page) for page in every}
    channels = (DOCS / "channels.md").read_text("utf-8")
    keys = (DOCS / "format.md").read_text("utf-8")
    return {
        Path("channels.md"): filled(channels, channel_table),
        Path("commands.md"): filled((DOCS / "commands.md").read_text("utf-8"), command_table),
        Path("format.md"): filled(keys, lambda name: format_table(name, keys)),
        Path("rules", "README.md"): NOTE + rules_index(every),
        **found,
    }


def generated() -> frozenset[Path]:
    """The pages there are in generated folders, whoever wrote them."""
    return frozenset(path.relative_to(DOCS) for path in (DOCS / "rules").glob("*.md"))


if __name__ == "__main__":
    for path in generated() - made().keys():
        (DOCS / path).unlink()
    for path, text in made().items():
        (DOCS / path).parent.mkdir(exist_ok=True)
        (DOCS / path).write_text(text, "utf-8")
