"""The tables of docs/format.md: every key of a campaign and of golive.yaml, from their schemas."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import yaml
from made_tables import code, table

from golive.report.value_kinds import kind_of
from golive.scaffold.schemas import campaign_schema, settings_schema

REMARKS = "Remarks"
"""The table of what may stand nearly anywhere and means the same there."""
_REMARKS = ("waive", "note", "questions")
_NO_SHAPES = ("Span", "Waivers")
"""What the schemas describe by keys, and people see as a value."""
_HEADING = re.compile(r"^#+ (.+)$")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_RULES = "names of [rules](rules/README.md), each with `off`, a severity, or keys and values"


@cache
def _definitions() -> Mapping[str, Any]:
    campaign, settings = campaign_schema(), settings_schema()
    own = {"Campaign": campaign, "Settings": settings}
    return {**own, **settings["$defs"], **campaign["$defs"]}


@cache
def shapes() -> Mapping[str, Any]:
    """The schemas of everything that has keys of its own, by name."""
    return {
        name: one
        for name, one in _definitions().items()
        if "properties" in one and name not in _NO_SHAPES
    }


def format_table(name: str, page: str) -> str:
    """The keys of a shape: what each is, what it takes, and an example.

    ``page`` has the headings that other tables stand under, for the links between them.
    """
    shape = shapes()["Campaign" if name == REMARKS else name]
    keys = [key for key in shape["properties"] if (key in _REMARKS) == (name == REMARKS)]
    said = shapes()["Message"]["properties"] if name == "TouchpointDefinition" else ()
    link = _linking(page)
    rows = [_row(key, shape, link) for key in keys if key not in said]
    made = [table(("key", "what it is", "what it takes", "example"), rows)]
    if again := [code(key) for key in keys if key in said]:
        made.append(f"Anew, where it differs from the message's: {', '.join(again)}.")
    remarks = [f"[`{key}`](#remarks-and-waivers)" for key in _REMARKS if key in shape["properties"]]
    if remarks and name != REMARKS:
        made.append(f"Also: {', '.join(remarks)}.")
    return "\n\n".join(made)


def _row(key: str, shape: Mapping[str, Any], link: Callable[[str], str]) -> tuple[str, ...]:
    schema = shape["properties"][key]
    about = f"{schema['description'].rstrip('.')}."
    if key in shape.get("required", ()):
        about += " **Required.**"
    if schema.get("default") not in (None, False):
        about += f" {code(written(schema['default']))} if left out."
    kind = _RULES if key == "rules" else kind_of(schema, link)
    kind = kind.replace("list of [these", "list, each with [these")
    return code(key), about, kind, code(written(schema["examples"][0]))


def _linking(page: str) -> Callable[[str], str]:
    """Tells what a definition is: the words it chooses from, or the section that has its keys."""
    titles, last = {}, ""
    for line in page.splitlines():
        if match := _HEADING.match(line):
            last = match[1]
        elif line.startswith("<!-- made: "):
            titles[line.split()[2]] = last

    def link(name: str) -> str:
        if name not in shapes():
            return kind_of(_definitions()[name])
        title = titles[name]
        return f"[these keys](#{title.lower().replace(' ', '-')})"

    return link


def written(value: Any) -> str:
    """A value as YAML on one line, dates as golive's users write them: without quotes."""
    text: str = yaml.dump(
        value, Dumper=_OneLine, default_flow_style=True, width=10**6, allow_unicode=True,
        sort_keys=False,
    )  # fmt: skip
    return text.removesuffix("\n").removesuffix("\n...")


class _OneLine(yaml.SafeDumper):
    def choose_scalar_style(self) -> str:
        event: Any = self.event
        if _DATE.fullmatch(event.value):
            event.implicit = (True, True)
            return ""
        style: str = super().choose_scalar_style()
        return '"' if style == "'" and '"' not in event.value else style
