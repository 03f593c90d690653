"""Lists of words that a workspace may add to or mute, and looking for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from pydantic import Field

from golive.fields import Shape, Texts
from golive.plan import Plan


def added(*examples: str) -> Any:
    """The field of a word list that adds to it."""
    about = "Words to look for besides; * stands for any ending"
    return Field((), description=about, examples=[list(examples)])


def muted(*examples: str) -> Any:
    """The field of a word list that takes words out of it."""
    return Field((), description="Words of the list not to look for", examples=[list(examples)])


class WordList(Shape):
    """What a workspace adds to a list of words, or takes out of it.

    Each rule has both fields anew, with examples from its own list.
    """

    add: Texts = added()
    mute: Texts = muted()


def words_of(listed: tuple[str, ...], own: WordList) -> tuple[str, ...]:
    """A list as a workspace has it."""
    if not (own.add or own.mute):
        return listed
    muted = {word.casefold() for word in own.mute}
    kept = tuple(word for word in listed if word.casefold() not in muted)
    return (*kept, *own.add)


def in_language(plan: Plan, lists: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    """The words of a plan's language and of English, in which many plans are written anyhow.

    None where there are no words for the language.
    """
    from golive.drafts.rendering import (
        DEFAULT_LOCALE,  # brings Jinja, which listing rules needs not
    )

    locale = plan.campaign.locale or plan.settings.locale or DEFAULT_LOCALE
    language = locale.partition("-")[0]
    if language not in lists:
        return None
    return lists["en"] if language == "en" else (*lists["en"], *lists[language])


def holds(words: tuple[str, ...], *texts: str | None) -> bool:
    """Whether any of some texts holds one of some words, whatever their case.

    A word that ends in ``*`` is the beginning of words; a space in one stands for a hyphen or
    underscore too, as in ids.
    """
    starts, pattern = _matcher(words)
    for text in texts:
        if text:
            lower = text.lower()
            if any(start in lower for start in starts) and pattern.search(lower):
                return True
    return False


def found_in(words: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    """Each place of a text where one of some words stands, whatever its case."""
    return _matcher(words)[1].finditer(text.lower()) if words else iter(())


@lru_cache(maxsize=64)
def _matcher(words: tuple[str, ...]) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """What a text in lower case must hold for it to be searched at all, and what is searched for."""
    starts: dict[str, None] = {}
    parts: list[str] = []
    for word in words:
        pieces = word.lower().rstrip("*").split()
        if pieces:
            starts[pieces[0]] = None
            text = r"[\s_-]+".join(map(re.escape, pieces))
            parts.append(text if word.endswith("*") else text + r"(?![^\W_])")
    return tuple(starts), re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})")
