"""The names that a workspace's files define, for editors to offer where they are used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Defined = Mapping[str, tuple[str, ...]]
"""Names by what they name, in the order of the files: ``audiences``, ``gates``, ``people``…"""

_SECTIONS = ("audiences", "milestones", "messages", "tasks", "gates", "readiness", "key_messages")
_PEOPLE = ("owner", "author", "sender", "account", "presenter", "approvers", "who")
"""Keys under which people, teams and accounts stand, as anybody likes to write them."""


def defined(files: Iterable[Mapping[str, Any]]) -> Defined:
    """What the files of one campaign define, however broken: whatever is not a mapping has none."""
    found: dict[str, dict[str, None]] = {}
    for data in files:
        for section in _SECTIONS:
            found.setdefault(section, {}).update(dict.fromkeys(_keys(data.get(section))))
        faq = data.get("faq")
        questions = faq.get("questions") if isinstance(faq, dict) else None
        found.setdefault("questions", {}).update(dict.fromkeys(_keys(questions)))
        for key, name in _people(data):
            found.setdefault(key, {})[name] = None
    return {what: tuple(names) for what, names in found.items()}


def _keys(section: Any) -> tuple[str, ...]:
    return tuple(section) if isinstance(section, dict) else ()


def _people(value: Any) -> Iterator[tuple[str, str]]:
    """Each person or account with the key it stands under; approvers are found under ``who``."""
    if isinstance(value, list):
        for item in value:
            yield from _people(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in _PEOPLE:
                kind = "who" if key == "approvers" else key
                texts = item if isinstance(item, list) else [item]
                yield from ((kind, text) for text in texts if isinstance(text, str) and text)
            yield from _people(item)
