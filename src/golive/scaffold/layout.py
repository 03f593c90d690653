"""Data to YAML text, laid out as the shipped campaigns are."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

LINE = 100
"""Up to this column a mapping or a list stays on one line."""

_BLOCKS = ("copy", "touchpoints")
"""What has a line for each part, however short."""
_BARE = ("when", "size", "date")
"""What holds times and numbers, which nobody quotes; other texts that look like one are quoted."""
_TEXT, _LIST, _MAPPING = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))
_NO_BLOCK = re.compile(
    "\\A[ \t\n]|^[ \t]+$|\n\n\\Z|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]",
    re.MULTILINE,
)
_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Ends of lines to YAML 1.1 alone."""
_RESOLVER: Any = yaml.resolver.Resolver()
_CLOCKED = re.compile(r"[A-Za-z0-9~][\w+~/. -]*:\d\d(?:[+-]\d\d:\d\d| local)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file is indented: by how many spaces, and whether dashes stand under their key."""

    step: int = 2
    dashes_under_key: bool = False


def entry(key: str, value: Any, manner: Manner, *, flow: bool = False) -> str:
    """One key with its value as lines from column 1, each ended by ``\\n``.

    ``value`` is a text, or mappings and lists of texts. With ``flow`` it is one line that may also
    stand between braces.
    """
    pair = (_text(key, ""), _node(key, value, flow))
    node = yaml.MappingNode(_MAPPING, [pair], flow_style=flow)
    written = _write(node, manner)
    return f"{written[1:-2]}\n" if flow else written


def scalar(value: str, *, flow: bool = False, bare: bool = False) -> str:
    """One text on one line, quoted where it must be.

    ``flow`` is for between braces, ``bare`` for times and numbers.
    """
    flow = flow or "\n" in value
    node = yaml.MappingNode(
        _MAPPING, [(_text("k", ""), _text(value, "when" if bare else ""))], flow_style=flow
    )
    written = _write(node, Manner())
    return written[4:-2] if flow else written[3:-1]


def _node(key: str, value: Any, flow: bool) -> yaml.Node:
    if isinstance(value, str):
        return _text(value, key)
    inner = key if key in _BARE else ""
    if isinstance(value, Mapping):
        parts = [
            (_text(part, inner), _node(inner or part, item, flow or _is_short(part, item)))
            for part, item in value.items()
        ]
        return yaml.MappingNode(_MAPPING, parts, flow_style=flow)
    items = [_node(inner, item, flow or _is_short(inner, item)) for item in value]
    return yaml.SequenceNode(_LIST, items, flow_style=flow)


def _is_short(key: str, value: Any) -> bool:
    if isinstance(value, str) or key in _BLOCKS:
        return False
    return len(entry(key or "-", value, Manner(), flow=True)) <= LINE - 8


def _text(value: str, key: str) -> yaml.ScalarNode:
    """A text; YAML 1.1 words among them are quoted, for the sake of other programs."""
    tag = _TEXT
    if key in _BARE and ":" not in value:
        tag = str(_RESOLVER.resolve(yaml.ScalarNode, value, (True, False)))
    return yaml.ScalarNode(tag, value, style="|" if "\n" in value else None)


def _write(node: yaml.Node, manner: Manner) -> str:
    writer = _Indentless if manner.dashes_under_key else _Writer
    text: str = yaml.serialize(
        node, Dumper=writer, width=sys.maxsize, allow_unicode=True, indent=max(2, manner.step)
    )
    return text


class _Writer(yaml.SafeDumper):
    """PyYAML's emitter, with double quotes and blocks wherever people would use them."""

    dashes_under_key = False

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless and self.dashes_under_key)

    def choose_scalar_style(self) -> str:
        event: Any = self.event
        value = event.value
        if event.style == "|":
            inside = self.flow_level or self.simple_key_context
            return '"' if inside or _NO_BLOCK.search(value) else "|"
        if _BREAKS.search(value):
            return '"'
        if "{{" in value or "{%" in value:
            event.implicit = (False, True)
        if event.implicit[0] and _CLOCKED.fullmatch(value):
            return ""
        style: str = super().choose_scalar_style()
        apart = '"' in value or "\\" in value or any(char > "\uffff" for char in value)
        return '"' if style == "'" and not apart else style


class _Indentless(_Writer):
    dashes_under_key = True
