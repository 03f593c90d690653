"""What a key takes, told from its JSON Schema in a few plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from golive.wording import listed

_TYPES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "object": "keys and values",
}
_LISTS = {
    "text": "texts",
    "name": "names",
    "date": "dates",
    "whole number": "whole numbers",
    "time": "times",
}
_FEW = 12
"""So many words to choose from are told one by one."""
_SHARED = {
    "When": "time",
    "Span": "time",
    "Point": "time",
    "Waivers": "names of rules, each with a reason",
}
"""Definitions that are values rather than parts with keys of their own."""


def kind_of(schema: Mapping[str, Any], link: Callable[[str], str] = str) -> str:
    """What a value is, such as ``whole number, at most 250``.

    ``link`` makes the word for a part with keys of its own from the name of its definition.
    """
    if "$comment" in schema:
        return str(schema["$comment"])
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _SHARED.get(name) or link(name)
    if "enum" in schema:
        words = [f"`{one}`" for one in schema["enum"] if one is not None]
        return listed(words, "or") if len(words) <= _FEW else f"{', '.join(words[:3])}, …"
    if "anyOf" in schema:
        return _one_of(schema["anyOf"], link)
    if schema.get("type") == "array":
        one = kind_of(schema.get("items", {}), link)
        return f"list of {_LISTS.get(one, one)}"
    if isinstance(value := schema.get("additionalProperties"), Mapping):
        return f"{_names(schema, link)}, each with {_article(kind_of(value, link))}"
    kinds = schema.get("type", "string")
    if isinstance(kinds, list):
        # Numbers and nothing are taken wherever a text is: YAML makes them of 2026 and of a gap.
        first = [one for one in kinds if one != "null"]
        return "text, number, or true or false" if "boolean" in first else _TYPES[first[0]]
    if schema.get("format") == "date":
        return "date"
    most = f", at most {schema['maximum']}" if "maximum" in schema else ""
    return _TYPES[kinds] + most


def _one_of(choices: list[Mapping[str, Any]], link: Callable[[str], str]) -> str:
    kinds: dict[str, None] = {}
    several = False
    for one in choices:
        if one.get("type") == "array":
            item = kind_of(one.get("items", {}), link)
            several = several or item in kinds or _is_in(item, kinds)
            if several:
                continue
        if one.get("type") != "null":
            kinds[kind_of(one, link)] = None
    said = " or ".join(kinds)
    return f"{said}; one or a list" if several else said


def _is_in(kind: str, kinds: Mapping[str, None]) -> bool:
    return all(part in kinds for part in kind.split(" or "))


def _names(schema: Mapping[str, Any], link: Callable[[str], str]) -> str:
    names = schema.get("propertyNames")
    return kind_of(names, link) if names and ("enum" in names or "$ref" in names) else "names"


def _article(kind: str) -> str:
    return (
        kind
        if kind.startswith(("list", "true", "keys", "names", "[", "`", "one "))
        else f"a {kind}"
    )
