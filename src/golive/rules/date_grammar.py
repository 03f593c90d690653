"""What dates look like in a language: its names of months and days, and the order of its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from golive.rules.words import dates as words
from golive.timing.model import WEEKDAYS
from golive.wording import DAYS, MONTHS, SHORT_MONTHS

SPACE = r"(?:[^\S\n]++(?:\n[^\S\n]*+)?|\n[^\S\n]*+)"
"""Space within a line, or a line's end within a paragraph."""
_YEAR = rf"(?P<year>(?:19|20)[0-9]{{2}})(?![\d:]|[.,]\d|{SPACE}?(?i:uhr|h|hrs|hours)\b)"
_TIED = rf"(?:[–—/&-]|(?i:{words.RANGE})\b)"
_YEAR_FIRST = (
    r"(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-/.])(?:(?<=\.)[^\S\n])?(?P<month>[0-9]{1,2})(?P=mark)"
    r"(?:(?<=\.)[^\S\n])?(?P<day>[0-9]{1,2})"
    r"(?!\w|[-/.:,]\d|\.[a-z])"
)
_IN_DIGITS = (
    r"(?P<first>[0-9]{1,2})(?P<mark>[/.-])(?:(?<=\.)[^\S\n])?(?P<second>[0-9]{1,2})(?P=mark)"
    r"(?:(?<=\.)[^\S\n])?(?P<year>(?:19|20)?[0-9]{2})(?![\w%]|[-/.:,]\d|\.[a-z])"
)
_BARE = r"(?P<first>[0-9]{1,2})\.[^\S\n]?(?P<second>[0-9]{1,2})\.(?![\w])"
_RANGE_BEFORE = (
    rf"(?<![\d:.,])[0-9]{{1,2}}(?i:{words.ORDINALS})?\.?"
    rf"(?:{SPACE}?[–—/&,-]{SPACE}?|{SPACE}(?i:{words.RANGE}){SPACE})(?:(?i:{words.ARTICLES}){SPACE})?$"
)
_AFTER_MONTH = (
    rf"(?P<day>[0-9]{{1,2}})(?P<ordinal>(?i:st|nd|rd|th))?(?!\w)(?:,?{SPACE}{_YEAR})?"
    rf"(?![.,:]\d|{SPACE}?%|{SPACE}?{_TIED}{SPACE}?[0-9]{{1,2}}(?![\w:]|\.\d))"
)
_DAY_BEFORE = rf"[0-9](?i:{words.ORDINALS})?\.?{SPACE}(?:(?i:{words.BETWEEN}){SPACE})?$"
_NAMED_AFTER = rf"\w*(?i:{words.NAMED_AFTER})\W+(?:\w+\W+){{0,2}}$"
_COUNTED = rf"{SPACE}(?:(?i:{words.COUNTED})\b|(?!(?:{words.NOT_COUNTED})\b)[a-z]+s\b)"
_NO_MONTH = (
    rf"{SPACE}(?:(?=[A-Z])(?i:{words.STREETS})\b|(?<=(?i:may)\s)(?i:be|not|have|well|still)\b)"
)
_NEVER = "(?!)"


class Grammar(NamedTuple):
    """How a language writes dates; names are casefolded and without a full stop, Monday is 0.

    Patterns that end in ``before`` are searched in what precedes a number or a weekday, the others
    are matched at it or behind it. ``mark`` stands between numbers where the year has two
    digits; with ``is_month_first``, 10/12 is in October. What stands between the number of a day
    and the name of its month begins with one of ``starts``, as the name does; a text without
    ``month_hint`` names no month at all.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    whole_weekdays: frozenset[str]
    starts: frozenset[str]
    month_hint: re.Pattern[str]
    mark: str
    is_month_first: bool
    day_first: re.Pattern[str]
    month_before: re.Pattern[str]
    weekday_before: re.Pattern[str]
    weekday_after: re.Pattern[str]
    bare_before: re.Pattern[str]
    spoken_before: re.Pattern[str]
    spoken_after: re.Pattern[str]
    no_month: re.Pattern[str]
    counted: re.Pattern[str]
    after_month: re.Pattern[str]
    digits: re.Pattern[str]
    bare: re.Pattern[str]
    year_first: re.Pattern[str]
    range_before: re.Pattern[str]
    day_before: re.Pattern[str]
    named_after: re.Pattern[str]


@lru_cache(maxsize=64)
def grammar(locale: str) -> Grammar | None:
    """The grammar of a locale; None where its names are not known.

    English is known here; other languages come from the Unicode CLDR, through Babel.
    """
    tag = locale.replace("_", "-")
    language = tag.partition("-")[0]
    if language == "en":
        return _english(is_american=tag == "en-US")
    from babel import Locale, UnknownLocaleError

    try:
        known = Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None
    months = _named(known.months, range(1, 13))
    weekdays = _named(known.days, range(7))
    whole = _named(known.days, range(7), widths=("wide",))
    short, long = known.date_formats["short"].pattern, known.date_formats["long"].pattern
    return _grammar(
        language,
        months,
        weekdays,
        frozenset(whole),
        month=_any(months, ignoring_case=True),
        # “So” is Sunday and “so” is not.
        weekday=rf"(?:{_any(whole, ignoring_case=True)}|{_any(_as_written(known.days))})",
        mark=next((sign for sign in short if sign in "./-"), "/"),
        is_month_first=short[:1] == "M",
        may_start_with_month="d" in long and long.index("M") < long.index("d"),
    )


def _english(*, is_american: bool) -> Grammar:
    named = [*zip(MONTHS, range(1, 13)), *zip(SHORT_MONTHS, range(1, 13))]
    months = dict([*named, *words.OTHER_MONTHS.items()])
    whole = dict(zip(DAYS, range(7)))
    weekdays = {**whole, **dict(zip(WEEKDAYS, range(7))), **words.OTHER_WEEKDAYS}
    return _grammar(
        "en",
        {name.casefold(): number for name, number in months.items()},
        {name.casefold(): number for name, number in weekdays.items()},
        frozenset(name.casefold() for name in whole),
        # “may” is no month, “May” and “MAY” are.
        month=_any([*months, *(name.upper() for name in months)]),
        weekday=_any([*weekdays, *(name.upper() for name in weekdays)]),
        mark="/",
        is_month_first=is_american,
        may_start_with_month=True,
    )


def _grammar(
    language: str,
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
    whole_weekdays: frozenset[str],
    *,
    month: str,
    weekday: str,
    mark: str,
    is_month_first: bool,
    may_start_with_month: bool,
) -> Grammar:
    between = rf"(?:(?i:{words.BETWEEN}){SPACE}|(?i:d['’]))"
    article = rf"(?:(?i:{words.ARTICLES}){SPACE})?"
    weekday_before = rf"(?<!\w)(?P<weekday>{weekday})(?P<dot>\.)?,?{SPACE}{article}$"
    bare = rf"(?<!\w)(?i:{words.BEFORE_BARE.get(language, _NEVER)}){SPACE}$|{weekday_before}"
    month_before = (
        rf"(?:(?P<year_before>(?:19|20)[0-9]{{2}})\.?{SPACE})?(?<!\w)(?P<month>{month})\.?{SPACE}"
        rf"{article}$"
    )
    this, following = words.THIS.get(language, _NEVER), words.NEXT.get(language, _NEVER)
    is_english = language == "en"
    # A month's name, or what may stand before it.
    starts = {*"oOdD", *(name[0].upper() for name in months)}
    if not is_english:
        starts |= {name[0] for name in months}
    return Grammar(
        months,
        weekdays,
        whole_weekdays,
        frozenset(starts),
        _hint(months, ignoring_case=not is_english),
        mark,
        is_month_first,
        day_first=re.compile(
            rf"(?P<day>[0-9]{{1,2}})(?i:{words.ORDINALS})?\.?(?:{SPACE}|-){between}?"
            rf"(?P<month>{month})(?!\w|-[^\W\d])"
            rf"(?:\.?,?{SPACE}{between}?{_YEAR}|\.?-(?P<tied>[0-9]{{4}}|[0-9]{{2}})(?!\w)"
            rf"|\.?{SPACE}['’](?P<short>[0-9]{{2}})(?!\w))?"
        ),
        month_before=re.compile(month_before if may_start_with_month else _NEVER),
        weekday_before=re.compile(weekday_before),
        weekday_after=re.compile(rf"{SPACE}?\((?P<weekday>{weekday})\.?\)"),
        bare_before=re.compile(bare if mark == "." else _NEVER),
        spoken_before=re.compile(rf"(?<!\w)(?i:(?P<this>{this})|(?:{following})){SPACE}$"),
        spoken_after=re.compile(rf"{SPACE}(?i:{words.NEXT_AFTER.get(language, _NEVER)})(?!\w)"),
        no_month=re.compile(_NO_MONTH if is_english else _NEVER),
        counted=re.compile(_COUNTED if is_english else _NEVER),
        after_month=re.compile(_AFTER_MONTH),
        digits=re.compile(_IN_DIGITS),
        bare=re.compile(_BARE),
        year_first=re.compile(_YEAR_FIRST),
        range_before=re.compile(_RANGE_BEFORE),
        day_before=re.compile(_DAY_BEFORE),
        named_after=re.compile(_NAMED_AFTER),
    )


def _named(
    forms: Mapping[str, Any], numbers: range, widths: tuple[str, ...] = ("wide", "abbreviated")
) -> dict[str, int]:
    """Names with their number, in every form that the language has of them."""
    found: dict[str, int] = {}
    for names in forms.values():
        for width in widths:
            for number in numbers if width in names else ():
                name = str(names[width][number]).rstrip(".")
                if len(name) > 1 and not name[0].isdigit():
                    found.setdefault(name.casefold(), number)
    return found


def _as_written(days: Mapping[str, Any]) -> list[str]:
    """Short names of weekdays in the case that the language gives them."""
    found = [str(name).rstrip(".") for name in days["format"]["abbreviated"].values()]
    return [name for name in found if len(name) > 1]


def _hint(names: Iterable[str], *, ignoring_case: bool) -> re.Pattern[str]:
    """How names begin, written out in every case: quick to search a long text for."""
    found = set()
    for name in names:
        start = name[:3]
        found |= {start.title(), start.upper(), *([start] if ignoring_case else ())}
    return re.compile("|".join(re.escape(start) for start in sorted(found)) or _NEVER)


def _any(names: Iterable[str], *, ignoring_case: bool = False) -> str:
    """A pattern for one of some names, the longest first."""
    found = sorted({re.escape(name) for name in names}, key=lambda name: (-len(name), name))
    return f"(?{'i' if ignoring_case else ''}:{'|'.join(found) or _NEVER})"
