"""Where a word of a draft comes from: the copy, a fact or name used in it, or the template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from golive.campaign.touchpoints import Touchpoint
from golive.drafts.model import DraftField
from golive.finding import DataPath, Place
from golive.plan import Plan
from golive.source.document import find

_FACT = re.compile(r"\bfacts\s*(?:\.\s*([\w-]+)|\[\s*['\"]([^'\"]+)['\"])")
_NAMES: tuple[DataPath, ...] = (
    ("community", "name"),
    ("community", "url"),
    ("launch", "name"),
    ("title",),
)
"""What any text may name, beside the facts."""
_TOLD = ("sender", "account", "presenter", "place", "duration", "size", "steps")
"""What a template may take from a touchpoint, beside its copy."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The path of the text that holds a word, and the word as a finding can mark it there.

    ``place`` is set instead when the word stands in a template.
    """

    path: DataPath
    word: str = ""
    place: Place | None = None


def origin(
    plan: Plan, field: DraftField, touchpoint: Touchpoint | None, *words: str, nth: int = 0
) -> Origin:
    """Where the first of some words that can be found comes from.

    Several are given where the longest may have been put together from parts, such as an address
    and its host. With none of them found, the longest text that the field was made from. ``nth``
    counts from 0 the times that the word stands in the field.
    """
    own = [text for path in field.sources for text in _texts(_value(plan, path), path)]
    for word in words:
        found = [path for path, text in own for _ in range(text.count(word))]
        if found:
            path = found[min(nth, len(found) - 1)]
            return Origin(path, _marked(plan, path, word))
        for path, text in _named(plan, own, touchpoint):
            if word in text:
                return Origin(path, _marked(plan, path, word))
        at = field.template.characters.find(word)
        if at >= 0:
            path = own[0][0] if own else touchpoint.path if touchpoint else ()
            return Origin(path, word, field.template.place(at, at + len(word)))
    if own:
        return Origin(max(own, key=lambda text: len(text[1]))[0])
    return Origin(touchpoint.path if touchpoint else ())


def facts_used(plan: Plan, field: DraftField) -> tuple[str, ...]:
    """The facts that the copy of a field names."""
    texts = (text for path in field.sources for _, text in _texts(_value(plan, path), path))
    return _facts_in(plan, texts)


def _facts_in(plan: Plan, texts: Iterable[str]) -> tuple[str, ...]:
    facts = plan.campaign.facts
    named = (one or other for text in texts for one, other in _FACT.findall(text))
    known = (name if name in facts else name.replace("_", "-") for name in named)
    return tuple(dict.fromkeys(name for name in known if name in facts))


def _named(
    plan: Plan, own: list[tuple[DataPath, str]], touchpoint: Touchpoint | None
) -> Iterator[tuple[DataPath, str]]:
    """The facts, those first that the copy names, then other names that it or its template uses."""
    facts = plan.campaign.facts
    for name in dict.fromkeys((*_facts_in(plan, (text for _, text in own)), *facts)):
        yield ("facts", name), str(facts[name])
    for path in _NAMES:
        yield from _texts(_value(plan, path), path)
    if touchpoint is not None:
        for name in _TOLD:
            if getattr(touchpoint, name):
                path = touchpoint.paths[name]
                yield from _texts(_value(plan, path), path)


def _value(plan: Plan, path: DataPath) -> Any:
    value: Any = plan.source.data
    for step in path:
        if isinstance(step, int) and not isinstance(value, list):
            continue  # a single value where several may stand
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _texts(value: Any, path: DataPath) -> Iterator[tuple[DataPath, str]]:
    """Every text within a value, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*path, index))


def _marked(plan: Plan, path: DataPath, word: str) -> str:
    """The word, or the longest part of it that can be marked where the file breaks it over lines."""
    span = find(plan.source, path)
    written = span.text.characters[span.start : span.end]
    if word in written:
        return word
    parts = sorted(word.split(), key=len, reverse=True)
    return next((part for part in parts if written.count(part) == 1), word)
