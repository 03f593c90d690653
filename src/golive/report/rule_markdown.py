"""Rules as pages of a manual: docs/rules/ is made of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from golive.report.rule_text import standing
from golive.report.value_kinds import kind_of
from golive.rules.pages import Page

_SECTIONS = {
    "Timeline": "When something goes out, and what must be true by then.",
    "Coverage": "Who hears what, from whom, and through how many channels.",
    "Ownership": "Who writes, approves and sends.",
    "Copy": "The drafts as readers get them.",
    "Readiness": "What must be in place before a launch, and after it.",
    "Measurement": "How one will know that it worked.",
    "Always": "What no rule finds and no waiver excuses.",
}


def rules_index(pages: Sequence[Page], address: str = "{}.md") -> str:
    """A table of all rules, section by section; ``address`` makes a link of an id."""
    lines = [
        "# Rules",
        "",
        "Each finding of `golive check` names its rule; here is why it is made.",
    ]
    for section, inside in groupby(pages, key=lambda page: page.section):
        lines += ["", f"## {section}", "", _SECTIONS[section], ""]
        lines += ["| rule | severity | what it objects to |", "|---|---|---|"]
        for page in inside:
            link = f"[{page.id}]({address.format(page.id)})"
            severity = "off" if page.is_off else page.severity.value
            lines.append(f"| {link} | {severity} | {_cell(page.title)} |")
    return "\n".join(lines) + "\n"


def rule_markdown(page: Page) -> str:
    """One rule: why, what is flagged and what is fine, what can be set, and how it is waived."""
    lines = [f"# {page.id}", "", f"{page.title} Severity: {standing(page)}."]
    for name, text in page.parts:
        lines += ["", f"**{name}:** {text[:1].upper()}{text[1:]}"]
    if page.parameters:
        lines += ["", "## In golive.yaml", "", "```yaml", *_example(page), "```", ""]
        for one in page.parameters:
            usual = f"; `{json.dumps(one.default, ensure_ascii=False)}` if left out"
            shown = usual if one.default not in ([], {}, None) else ""
            lines.append(f"- `{one.name}` ({kind_of(one.schema)}{shown}): {one.about}.")
    if not page.always:
        lines += ["", *_accepted(page)]
    return "\n".join(lines) + "\n"


def rules_json(pages: Sequence[Page]) -> str:
    """The same for programs: a list of objects."""
    return json.dumps([_data(page) for page in pages], indent=2, ensure_ascii=False) + "\n"


def _data(page: Page) -> dict[str, Any]:
    return {
        "id": page.id,
        "section": page.section,
        "severity": page.severity.value,
        "off_by_default": page.is_off,
        "can_be_waived": not page.always,
        "title": page.title,
        "why": page.why,
        "flagged": page.flagged,
        "fine": page.fine,
        "parameters": [
            {
                "name": one.name,
                "about": one.about,
                "schema": one.schema,
                "default": one.default,
                "example": one.example,
            }
            for one in page.parameters
        ],
    }


def _example(page: Page) -> Iterator[str]:
    yield "rules:"
    yield f"  {page.id}:"
    for one in page.parameters:
        yield f"    {one.name}: {json.dumps(one.example, ensure_ascii=False)}"


def _accepted(page: Page) -> Iterator[str]:
    yield "## To accept a finding"
    yield ""
    yield "Say why, for everyone to read, under the message, touchpoint, audience or other part that"
    yield "it is about, or under the campaign:"
    yield from ("", "```yaml", f'waive: {{{page.id}: "The reason, in a sentence."}}', "```")
    if page.id != "launch-window":
        other = "warning" if page.severity.value != "warning" else "info"
        yield from (
            "",
            "For the whole workspace, golive.yaml can turn it off or weigh it otherwise:",
        )
        yield from ("", "```yaml", f"rules: {{{page.id}: off}}  # or {other}", "```")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
