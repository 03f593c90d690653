"""What there is to know about each rule, taken from its module: the one source of every page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from typing import Any

from golive.finding import Severity
from golive.rules.catalogue import CORE, RULES, Rule, is_off_by_default, parameters_of

_PARTS = re.compile(r"^(Why|Flagged|Fine): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What golive.yaml may set of a rule: ``default`` and ``example`` in JSON's types."""

    name: str
    about: str
    default: Any
    example: Any


@dataclass(frozen=True, slots=True)
class Page:
    """A rule for people: its title is a sentence, the other parts are paragraphs in Markdown.

    ``flagged`` and ``fine`` are empty for what is no rule and always holds.
    """

    id: str
    title: str
    why: str
    flagged: str
    fine: str
    severity: Severity
    is_off: bool
    always: bool
    parameters: tuple[Parameter, ...]


def pages() -> Iterator[Page]:
    """Every rule in the order of the catalogue, then what always holds."""
    yield from map(_page, RULES)
    for name, about in CORE.items():
        yield Page(name, about, "", "", "", Severity.ERROR, False, True, ())


def _page(rule: Rule) -> Page:
    title, *parts = _PARTS.split((rule.__doc__ or "").strip())
    said = dict(zip(parts[::2], (_paragraphs(text) for text in parts[1::2])))
    return Page(
        rule.ID,
        title.strip(),
        said.get("Why", ""),
        said.get("Flagged", ""),
        said.get("Fine", ""),
        rule.SEVERITY,
        is_off_by_default(rule),
        False,
        tuple(_parameters(rule)),
    )


def _parameters(rule: Rule) -> Iterator[Parameter]:
    for name, field in parameters_of(rule).model_fields.items():
        default = None if field.is_required() else field.get_default(call_default_factory=True)
        example = (field.examples or [None])[0]
        known = json.loads(json.dumps(default, default=_written))
        yield Parameter(field.alias or name, field.description or "", known, example)


def _written(value: object) -> str:
    """A default as golive.yaml would have it: a time as hours and minutes."""
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _paragraphs(text: str) -> str:
    """A wrapped text, each paragraph on a line of its own."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))
