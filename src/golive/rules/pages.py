"""What there is to know about each rule, taken from its module: the one source of every page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from golive.finding import Severity
from golive.rules.catalogue import SECTIONS, Rule, is_off_by_default, parameters_of
from golive.rules.core import PAGES

_PARTS = re.compile(r"^(Why|Flagged|Fine): ", re.MULTILINE)

_VALUES = ("type", "enum", "anyOf", "additionalProperties", "propertyNames", "items", "maximum",
           "$comment")  # fmt: skip
"""What of a schema says which values there may be; the rest repeats the other parts."""

ALWAYS = "Always"
"""The section of what no waiver can excuse."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What golive.yaml may set of a rule: ``default`` and ``example`` in JSON's types.

    ``schema`` is the JSON Schema of its values.
    """

    name: str
    about: str
    schema: Mapping[str, Any]
    default: Any
    example: Any


@dataclass(frozen=True, slots=True)
class Page:
    """A rule for people: its title is a sentence, the other parts are paragraphs in Markdown.

    ``is_off`` marks rules that wait until golive.yaml names them, ``always`` what is no rule and
    can be neither turned off nor waived.
    """

    id: str
    section: str
    title: str
    why: str
    flagged: str
    fine: str
    severity: Severity
    is_off: bool = False
    always: bool = False
    parameters: tuple[Parameter, ...] = ()

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Its paragraphs by their names."""
        return (("Why", self.why), ("Flagged", self.flagged), ("Fine", self.fine))


def pages() -> Iterator[Page]:
    """Every rule in the order of the catalogue, then what always holds."""
    for section, rules in SECTIONS.items():
        for rule in rules:
            said = _parts(rule.__doc__ or "")
            off, own = is_off_by_default(rule), tuple(_parameters(rule))
            yield Page(rule.ID, section, *said, rule.SEVERITY, is_off=off, parameters=own)
    for name, text in PAGES.items():
        yield Page(name, ALWAYS, *_parts(text), Severity.ERROR, always=True)


def _parts(text: str) -> tuple[str, str, str, str]:
    title, *parts = _PARTS.split(text.strip())
    said = dict(zip(parts[::2], map(_paragraphs, parts[1::2])))
    return title.strip(), said["Why"], said["Flagged"], said["Fine"]


def _parameters(rule: Rule) -> Iterator[Parameter]:
    shape = parameters_of(rule)
    schemas = shape.model_json_schema(by_alias=True)["properties"] if shape.model_fields else {}
    for name, field in shape.model_fields.items():
        default = None if field.is_required() else field.get_default(call_default_factory=True)
        example = (field.examples or [None])[0]
        known = json.loads(json.dumps(default, default=_written))
        key = field.alias or name
        values = {k: v for k, v in schemas[key].items() if k in _VALUES}
        yield Parameter(key, field.description or "", values, known, example)


def _written(value: object) -> str:
    """A default as golive.yaml would have it: a time as hours and minutes."""
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _paragraphs(text: str) -> str:
    """A wrapped text, each paragraph on a line of its own."""
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))
