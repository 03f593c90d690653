"""Which texts of a plan hold dates written by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from golive.campaign.copy import Cta, Image
from golive.campaign.touchpoints import Touchpoint
from golive.drafts.model import Draft, DraftField
from golive.finding import DataPath
from golive.plan import Plan
from golive.rules.written_dates import ends_in_weekday, read_dates, read_spoken

_EXPRESSION = re.compile(r"\{\{[^{}]*+\}\}|\{%[^{}]*+%\}")
_MASK = "\0"
"""Stands for an expression, in a copy text that is read for what else is in it."""


class DatedTexts:
    """Which texts of a plan hold dates written by hand. Few do, so all are looked at in one go first."""

    def __init__(self, plan: Plan, touchpoints: Iterable[Touchpoint]) -> None:
        self._texts: dict[DataPath, tuple[str, ...]] = {}
        for touchpoint in touchpoints:
            for name, value in touchpoint.copy.items():
                path = touchpoint.copy_paths[name]
                if path not in self._texts:
                    self._texts[path] = tuple(texts_in(value))
        self._answers = dict(plan.campaign.faq.texts())
        self._texts.update((path, (text,)) for path, text in self._answers.items())
        self._facts = [fact for fact in plan.campaign.facts.values() if isinstance(fact, str)]
        texts = (text for texts in self._texts.values() for text in texts)
        self._copy = "\n\n".join(texts)

    def facts(self, locale: str) -> bool:
        """Whether a fact holds one: it may then stand in any text."""
        return _holds_date("\n\n".join(self._facts), locale)

    def copy(self, touchpoint: Touchpoint, locale: str) -> set[DataPath]:
        """The paths of those parts of a touchpoint's copy that hold one."""
        if not _holds_date(self._copy, locale):
            return set()
        return {
            path
            for path in (*touchpoint.copy_paths.values(), *self._answers)
            if any(_holds_date(text, locale) for text in self._texts[path])
        }


def is_own(draft: Draft, field: DraftField) -> bool:
    """Whether a date stands in the template itself, which is the workspace's own."""
    template = field.template
    own = not template.name.startswith("shipped/")
    return own and _holds_date(template.characters, draft.locale)


def texts_in(value: Any) -> Iterator[str]:
    """The texts that people read in a part of a copy: not addresses, not names of files."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, Cta):
        yield value.label
    elif isinstance(value, Image) and value.alt:
        yield value.alt


@lru_cache(maxsize=4096)
def _holds_date(text: str, locale: str) -> bool:
    """Whether a date is written out in a text, or a weekday before one that is not."""
    if dates_in(text, locale):
        return True
    *before, _ = _literal(text).split(_MASK)
    return any(ends_in_weekday(part, locale) for part in before)


@lru_cache(maxsize=4096)
def dates_in(text: str, locale: str) -> frozenset[str]:
    """The dates written out in a text, in the words used."""
    literal = _literal(text)
    dates = {date.text for date in read_dates(literal, locale)}
    return frozenset(dates.union(spoken.text for spoken in read_spoken(literal, locale)))


def _literal(text: str) -> str:
    """A copy text without its expressions."""
    return _EXPRESSION.sub(_MASK, text) if "{" in text else text
