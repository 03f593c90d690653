"""Dates in a text, as people write them, read back as day, month and perhaps year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from golive.rules.date_grammar import SPACE, Grammar, grammar

_NUMBER = re.compile(r"[0-9]+")
_BESIDE = re.compile(r"[0-9][./-]\s?[0-9]")
"""Numbers side by side, as in a date without a month's name."""
_STUCK = re.compile(r"(?:[\w.,:/+£$€¥#@=&~]|\w-)$")
"""What, right before a number, makes it part of something else."""
_VERSION = re.compile(rf"(?<!\w)(?:version|release|build|v|nr?|no|ref)\.?{SPACE}$", re.IGNORECASE)
_ON = re.compile(r"(?:^|\W)(?:[Oo]n|[Bb]y)\s+$")
_IN = re.compile(r"(?<!\w)[Ii]n\s+$")
_AT_ONCE = re.compile(r"(?:^|[.:,;(–—*_#>|\n]\s*|(?:^|\W)(?:[Oo]n|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Ss]ince|"
                      r"[Bb]efore|[Aa]fter|of|is|and|the)\s+)$")  # fmt: skip
"""What stands before a month that could be a verb, so that it is a month."""
_SPACES = " .-\n\t\u00a0\u202fºª°"
_JOINTS = ("/", ".", "-")
_WORD = re.compile(r"\w")
_MARKS = "([*_“‘”’\"'.,:;–—>"
_VERBS = ("may", "march")
_IS_OVER = re.compile(r"\s*(?:$|[.:,;)!?–—*_|\n])")


class WrittenDate(NamedTuple):
    """A date from ``start`` to ``end`` of a text; a weekday counts from 0, Monday.

    ``year`` is None where none is written, and ``short_year`` tells that it had two digits. The day
    may be one that the month does not have.
    """

    text: str
    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    weekday_text: str = ""
    short_year: bool = False


class SpokenDay(NamedTuple):
    """“This Friday” or, with ``next``, “next Friday”: a day seen from that of reading."""

    text: str
    start: int
    end: int
    weekday: int
    next: bool


@lru_cache(maxsize=4096)
def read_dates(text: str, locale: str) -> tuple[WrittenDate, ...]:
    """Every date in a text, as people of a locale write it; nothing where its names are unknown.

    Neither ranges (12–14 October) nor a month alone are dates.
    """
    if not _NUMBER.search(text):
        return ()
    known = grammar(locale)
    if known is None or not (known.month_hint.search(text) or _BESIDE.search(text)):
        return ()
    return tuple(_dates(text, known))


@lru_cache(maxsize=4096)
def read_spoken(text: str, locale: str) -> tuple[SpokenDay, ...]:
    """Every “this Friday” and “next Tuesday” in a text, but not those that a date follows."""
    known = grammar(locale)
    small = text.lower()
    if known is None or len(small) != len(text):
        return ()  # small letters of another length are in no language that has such phrases
    found = []
    for name in known.whole_weekdays:
        at = small.find(name)
        while at >= 0:
            spoken = _spoken(text, at, at + len(name), known)
            if spoken is not None:
                found.append(spoken)
            at = small.find(name, at + len(name))
    if not found:
        return ()
    dates = read_dates(text, locale)
    apart = [
        one for one in found if not any(d.start < one.end and one.start < d.end for d in dates)
    ]
    return tuple(sorted(apart, key=lambda one: one.start))


def _spoken(text: str, start: int, end: int, known: Grammar) -> SpokenDay | None:
    """The words around a weekday, if they say which one is meant."""
    if _WORD.match(text, end) or _WORD.match(_head(text, start, 1)):
        return None
    weekday = known.weekdays[text[start:end].casefold()]
    before = known.spoken_before.search(_head(text, start, 24))
    if before is not None:
        start -= before.end() - before.start()
        return SpokenDay(text[start:end], start, end, weekday, before["this"] is None)
    after = known.spoken_after.match(text, end)
    if after is None:
        return None
    return SpokenDay(text[start : after.end()], start, after.end(), weekday, True)


def ends_in_weekday(text: str, locale: str) -> bool:
    """Whether a text ends in a weekday, so that a date may follow: “Monday”, “Montag, den”."""
    known = grammar(locale)
    if known is None or not text[-1:].isspace():
        return False
    return any(word.strip("(*_.,").casefold() in known.weekdays for word in text[-32:].split()[-2:])


def _dates(text: str, known: Grammar) -> Iterator[WrittenDate]:
    end = 0
    for number in _NUMBER.finditer(text):
        start = number.start()
        if start < end or len(number[0]) not in (1, 2, 4):
            continue
        # What stands beside a number tells which forms are worth a try.
        behind = text[number.end() : number.end() + 4]
        joined = behind[:1] in _JOINTS
        found = None
        if len(number[0]) == 4:
            found = _year_first(text, start, known) if joined else None
            if found is None:
                continue
        elif behind[:1].isalpha() or behind.lstrip(_SPACES)[:1] in known.starts:
            found = _day_first(text, start, known)
        if found is None and joined:
            found = _in_digits(text, start, known) or _without_year(text, start, known)
        if found is None and text[start - 1 : start].isspace():
            found = _month_first(text, start, known)
        if found is not None and 1 <= found.day <= 31 and 1 <= found.month <= 12:
            found = _with_weekday(text, found, known)
            end = found.end
            yield found


def _day_first(text: str, start: int, known: Grammar) -> WrittenDate | None:
    """12 October, 12th of October 2026, 12. Oktober, 12-Oct-26."""
    match = known.day_first.match(text, start)
    month = known.months.get(match["month"].casefold()) if match else None
    if match is None or month is None or _is_stuck(text, start):
        return None
    year = match["year"] or match["tied"] or match["short"]
    end = match.end() if year else match.end("month")
    before = _head(text, start, 40)
    if known.range_before.search(before) or known.named_after.search(before):
        return None
    if not year and known.no_month.match(text, end):
        return None
    return _date(text, start, end, match["day"], month, year)


def _month_first(text: str, start: int, known: Grammar) -> WrittenDate | None:
    """October 12, Oct. 12th, October 12, 2026, 2026. október 12."""
    head = _head(text, start, 32)
    last = head.split()[-1:]
    if not last or not (
        last[0].strip(_MARKS).casefold() in known.months or last[0].lower() == "the"
    ):
        return None
    name = known.month_before.search(head)
    match = known.after_month.match(text, start) if name else None
    month = known.months.get(name["month"].casefold()) if name else None
    if name is None or match is None or month is None:
        return None
    first = start - len(head) + name.start()
    year = match["year"] or name["year_before"]
    if _is_stuck(text, first) or known.day_before.search(_head(text, first, 12)):
        return None
    if not (year or match["ordinal"]):
        # Without these the number may count what follows it, and the month may be a verb.
        before, end = _head(text, first, 16), match.end()
        counts = known.counted.match(text, end) and not _ON.search(before)
        if counts or _IN.search(before):
            return None
        is_date = _AT_ONCE.search(before) or _IS_OVER.match(text, end)
        if name["month"].casefold() in _VERBS and not is_date:
            return None
    return _date(text, first, match.end(), match["day"], month, year)


def _in_digits(text: str, start: int, known: Grammar) -> WrittenDate | None:
    """12/10/2026, 10/12/26 in American English, 12.10.2026, 12-10-2026."""
    match = known.digits.match(text, start)
    if match is None or _is_stuck(text, start) or _VERSION.search(_head(text, start, 12)):
        return None
    first, second, year = match["first"], match["second"], match["year"]
    # With two digits for the year, or space between, it is a date only in the language's own form.
    if match["mark"] != known.mark and (len(year) == 2 or len(match[0].split()) > 1):
        return None
    is_month_first = known.is_month_first if max(int(first), int(second)) < 13 else int(first) < 13
    day, month = (second, first) if is_month_first else (first, second)
    return _date(text, start, match.end(), day, int(month), year)


def _without_year(text: str, start: int, known: Grammar) -> WrittenDate | None:
    """Am 12.10."""
    match = known.bare.match(text, start)
    if match is None or not known.bare_before.search(_head(text, start, 32)):
        return None
    return _date(text, start, match.end(), match["first"], int(match["second"]), None)


def _year_first(text: str, start: int, known: Grammar) -> WrittenDate | None:
    """2026-10-12, 2026/10/12."""
    match = known.year_first.match(text, start)
    if match is None or _is_stuck(text, start):
        return None
    if match["mark"] != known.mark and len(match[0].split()) > 1:
        return None
    return _date(text, start, match.end(), match["day"], int(match["month"]), match["year"])


def _head(text: str, end: int, size: int) -> str:
    """At most so many characters before a place in a text."""
    return text[max(0, end - size) : end]


def _is_stuck(text: str, start: int) -> bool:
    return _STUCK.search(_head(text, start, 2)) is not None


def _date(text: str, start: int, end: int, day: str, month: int, year: str | None) -> WrittenDate:
    is_short = year is not None and len(year) == 2
    number = None if year is None else int(year) + (2000 if is_short else 0)
    return WrittenDate(text[start:end], start, end, int(day), month, number, short_year=is_short)


def _with_weekday(text: str, found: WrittenDate, known: Grammar) -> WrittenDate:
    """The date with the weekday before it, or in brackets behind it."""
    head = text[: found.start][-32:]
    before = known.weekday_before.search(head)
    match = before or known.weekday_after.match(text, found.end)
    number = known.weekdays.get(match["weekday"].casefold()) if match else None
    if match is None or number is None:
        return found
    name = match["weekday"]
    if before and match["dot"] and name.casefold() in known.whole_weekdays:
        return found  # the end of a sentence
    start = found.start - len(head) + match.start() if before else found.start
    end = found.end if before else match.end()
    return found._replace(
        text=text[start:end], start=start, end=end, weekday=number, weekday_text=name
    )
