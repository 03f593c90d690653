"""Rules on a screen: all of them in a list, and the page of one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from inspect import cleandoc

from golive.report.wrapping import paragraph
from golive.rules.catalogue import CORE, RULES, Rule, is_off_by_default, parameters_of
from golive.rules.core import PAGES

_LABEL = re.compile(r"(Why|Flagged|Fine):\s+")
_LABELLED = len("Flagged: ")


def rules_list(width: int) -> str:
    """Every rule with its severity and what it is about, and how a finding is accepted."""
    rules = [
        (one.ID, "off" if is_off_by_default(one) else one.SEVERITY.value, _summary(one))
        for one in RULES
    ]
    first = max(len(name) for name in (*CORE, *(name for name, *_ in rules))) + 2
    lines = [f"{'Rule':<{first}}{'Severity':<10}What it objects to"]
    lines += [
        line
        for name, severity, about in rules
        for line in paragraph(about, width, first + 10, f"{name:<{first}}{severity:<10}")
    ]
    lines += [
        "",
        *paragraph("To accept a finding, write under the message, touchpoint or campaign:", width),
        '  waive: {launch-window: "The regulator must be told 30 days ahead."}',
        "",
        "What no waiver can excuse:",
    ]
    for name, about in CORE.items():
        lines += paragraph(about, width, first, f"{name:<{first}}")
    return "\n".join([*lines, "", "One of them in full: golive rules NAME"])


def rule_page(rule: Rule, width: int) -> str:
    """Why there is a rule, what it objects to and what not, and what golive.yaml may set."""
    severity = rule.SEVERITY.value
    usual = f"off until asked for; then {severity}" if is_off_by_default(rule) else severity
    lines = [f"{rule.ID} ({usual})", "", *_page(cleandoc(rule.__doc__ or ""), width)]
    own = {field.alias or name: field for name, field in parameters_of(rule).model_fields.items()}
    if own:
        key, described = next(iter(own.items()))
        example = json.dumps((described.examples or [""])[0], ensure_ascii=False)
        lines += ["", "To set in golive.yaml:", ""]
        lines += ["  rules:", f"    {rule.ID}: {{{key}: {example}}}", ""]
    indent = max(map(len, own), default=0) + 4
    for name, field in own.items():
        usual = f" ({field.default} if left out)" if isinstance(field.default, int) else ""
        lines += paragraph(f"{field.description}{usual}", width, indent, f"  {name:<{indent - 2}}")
    return "\n".join(lines)


def core_page(name: str, width: int) -> str:
    """The same about a finding that no rule makes."""
    always = "error; it can be neither turned off nor waived"
    return "\n".join([*paragraph(f"{name} ({always})", width), "", *_page(PAGES[name], width)])


def _summary(rule: Rule) -> str:
    return cleandoc(rule.__doc__ or "").partition("\n")[0]


def _page(text: str, width: int) -> Iterator[str]:
    """Paragraphs as wide as the screen; what is flagged and what is fine stand beside their names."""
    for number, block in enumerate(re.split(r"\n{2,}", text.strip())):
        if number:
            yield ""
        for part in re.split(r"\n(?=(?:Why|Flagged|Fine): )", block):
            label = _LABEL.match(part)
            if label:
                lead = f"{label[1] + ':':<{_LABELLED}}"
                yield from paragraph(part[label.end() :], width, _LABELLED, lead)
            else:
                yield from paragraph(part, width)
