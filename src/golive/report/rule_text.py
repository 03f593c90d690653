"""Rules on a screen: all of them in a list, and the page of one."""

from __future__ import annotations

import json
from collections.abc import Sequence

from golive.report.wrapping import paragraph
from golive.rules.pages import Page

_LABELLED = len("Flagged: ")


def rules_list(pages: Sequence[Page], width: int) -> str:
    """Every rule with its severity and what it is about, and how a finding is accepted."""
    first = max(len(page.id) for page in pages) + 2
    lines = [f"{'Rule':<{first}}{'Severity':<10}What it objects to"]
    for page in pages:
        if not page.always:
            lead = f"{page.id:<{first}}{'off' if page.is_off else page.severity.value:<10}"
            lines += paragraph(page.title, width, first + 10, lead)
    lines += [
        "",
        *paragraph("To accept a finding, write under the message, touchpoint or campaign:", width),
        '  waive: {launch-window: "The regulator must be told 30 days ahead."}',
        "",
        "What no waiver can excuse:",
    ]
    for page in pages:
        if page.always:
            lines += paragraph(page.title, width, first, f"{page.id:<{first}}")
    return "\n".join([*lines, "", "One of them in full: golive rules NAME"])


def rule_page(page: Page, width: int) -> str:
    """Why there is a rule, what it objects to and what not, and what golive.yaml may set."""
    lines = [*paragraph(f"{page.id} ({standing(page)})", width), "", *paragraph(page.title, width)]
    for name, text in page.parts:
        lines.append("")
        for number, block in enumerate(text.split("\n\n")):
            lead = f"{name + ':':<{_LABELLED}}" if not number else " " * _LABELLED
            lines += paragraph(block, width, _LABELLED, lead)
    if page.parameters:
        shown = page.parameters[0]
        example = json.dumps(shown.example, ensure_ascii=False)
        lines += ["", "To set in golive.yaml:", ""]
        lines += ["  rules:", f"    {page.id}: {{{shown.name}: {example}}}", ""]
    indent = max((len(one.name) for one in page.parameters), default=0) + 4
    for one in page.parameters:
        usual = f" ({one.default} if left out)" if one.default not in ([], {}, None) else ""
        lines += paragraph(f"{one.about}{usual}", width, indent, f"  {one.name:<{indent - 2}}")
    return "\n".join(lines)


def standing(page: Page) -> str:
    """How much its findings weigh, and whether that can be changed."""
    if page.always:
        return "error; it can be neither turned off nor waived"
    return f"off until asked for; then {page.severity}" if page.is_off else page.severity.value
