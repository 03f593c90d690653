"""Whether a text says of a date that something opens then, or no longer does."""

from __future__ import annotations

import re
from functools import lru_cache

from golive.rules.word_lists import WordList, found_in, words_of
from golive.rules.words import dates as words

_NEAR = 6
"""How many words may stand between “opens” and its date: “opens its doors to all owners on”."""
_REACH = 120
"""Characters to look at on either side of a date."""
_SENTENCE = re.compile(r"[.!?…:](?=\s|[*_”’\"')])|;|\n\s*\n|\n\s*(?:[-*#>•]|\d+\.)\s")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?\b(?![:.]\d)", re.IGNORECASE)
_UNTIL = re.compile(rf"(?<!\w)(?:{words.UNTIL})(?!\w)", re.IGNORECASE)
_COLON = re.compile(r":\W*$")


def announces(text: str, start: int, end: int, locale: str, own: WordList) -> bool:
    """Whether the date from ``start`` to ``end`` is said to be that of an opening.

    ``own`` is what a workspace adds to the words for it, or mutes. False in a language that has
    none.
    """
    language = locale.partition("-")[0]
    listed = words_of(words.OPENING.get(language, ()), own)
    before = _before(text, start)
    opened = [match.end() for match in found_in(listed, before)]
    if opened and _leads_to_date(before[opened[-1] :], language):
        return True
    opening, closing = words.OPENING_AROUND.get(language, ("", ""))
    if not opening:
        return False
    first, second = _around(opening, closing)
    return bool(first.search(before) and second.match(text[end : end + _REACH]))


def is_given_up(text: str, start: int, end: int, locale: str) -> bool:
    """Whether a text says itself that the date no longer holds: “not on 29 September”."""
    language = locale.partition("-")[0]
    before, behind = _past(language)
    return bool(before.search(_before(text, start)) or behind.match(text[end : end + _REACH]))


def _leads_to_date(between: str, language: str) -> bool:
    other = words.NO_OPENING.get(language)
    if other and re.match(rf"\s+(?:{other})\b", between, re.IGNORECASE):
        return False
    if len(between.split()) > _NEAR or _NUMBER.search(between):
        return False
    return not _UNTIL.search(between)


def _before(text: str, start: int) -> str:
    """What a sentence says before a date; a heading and its colon belong to it."""
    before = text[max(0, start - _REACH) : start]
    lead = _COLON.sub(" ", before)
    return _SENTENCE.split(lead)[-1]


@lru_cache(maxsize=16)
def _around(opening: str, closing: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    few = rf"(?:\W+\w+){{0,{_NEAR}}}?"
    return (
        re.compile(rf"(?<!\w)(?:{opening})(?!\w){few}\W*$", re.IGNORECASE),
        re.compile(rf"(?:(?:\W+\w+){{0,4}}?)\W+(?:{closing})(?!\w)", re.IGNORECASE),
    )


@lru_cache(maxsize=16)
def _past(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    given_up, told = words.GIVEN_UP.get(language, "(?!)"), words.AS_TOLD.get(language, "(?!)")
    return (
        re.compile(rf"(?<!\w)(?:{given_up})(?!\w)[^\w,;]*(?:\w+[^\w,;]+){{0,4}}$", re.IGNORECASE),
        re.compile(rf"\W*(?:{told})(?!\w)", re.IGNORECASE),
    )
