"""A longer text that is harder to read than a newspaper.

Why: people give a launch message seconds, and not everybody reads in their first language. Measured
by LIX: the words of a sentence on average, plus the words of more than six letters in a hundred
(Björnsson, Läsbarhet, 1968). It needs no syllables and no lists, and so serves many languages, each
by its own newspapers: Björnsson, Readability of newspapers in 11 languages, Reading Research
Quarterly 18, 1983, found 52 in English, 47 in Swedish, 59 in German, 72 in Finnish.
Flagged: a mail of 180 words whose sentences have 35 words, half of them long.
Fine: texts of fewer than 100 words; the passive voice; a language that was not measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from pydantic import Field

from golive.fields import Shape, Whole
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.prose import prose, words
from golive.rules.provenance import origin
from golive.rules.reading import passages

ID = "plain-language"
SEVERITY = Severity.WARNING

NEWSPAPER: Mapping[str, int] = {
    "sv": 47, "no": 48, "nb": 48, "nn": 48, "da": 51, "en": 52, "fr": 55, "de": 59, "it": 65,
    "ru": 65, "es": 67, "pt": 70, "fi": 72,
}  # fmt: skip
"""LIX of an ordinary newspaper by language (Björnsson 1983)."""
_FEWEST = 100
"""Words below which a text is short, and its sentences too few to say anything on average."""
_LONG = 7
"""Letters from which LIX takes a word for long: more than six."""
_SPARE = 5
"""How far the estimate may be out."""
_LONG_WORD = re.compile(rf"[^\W\d_]{{{_LONG},}}")
_ENDS = (". ", ".\n", "? ", "?\n", "! ", ": ", "\n\n")
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+#>]|\d+[.)])\s)")
_SENTENCE = re.compile(r"(?<=[.!?:…])[\"'”’»)*_]*\s+")


class Parameters(Shape):
    """How hard a text may be."""

    margin: Whole = Field(
        0,
        description="LIX points by which a text may be harder than a newspaper",
        examples=[5],
    )


class Reading(NamedTuple):
    """How hard a text is: its LIX, and its sentences, the longest first."""

    lix: int
    sentences: tuple[str, ...]


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each text and the place of its longest sentence."""
    margin = parameters(plan, ID, Parameters).margin
    for passage in passages(plan):
        usual = NEWSPAPER.get(passage.language)
        if usual is None or passage.text.count(" ") < _FEWEST // 2:
            continue
        if _estimate(passage.text) + _SPARE <= usual + margin:
            continue
        reading = lix(passage.text)
        if reading is None or reading.lix <= usual + margin:
            continue
        longest = reading.sentences[0]
        line, beginning = longest.split("\n")[0], " ".join(longest.split()[:3])
        at = origin(plan, passage.field, passage.touchpoint, longest, line, beginning)
        named = " and ".join(_named(sentence) for sentence in reading.sentences[:2])
        yield Problem(
            at.path,
            f"This text is harder to read than a newspaper: LIX {reading.lix}, newspapers {usual}.",
            label=f"LIX {reading.lix}",
            help=f"split the longest sentences, {named}, and look for shorter words",
            subject=passage.touchpoint.id,
            word=at.word,
            place=at.place,
            group=at.path,
        )


@lru_cache(maxsize=1024)
def lix(text: str) -> Reading | None:
    """The LIX of a Markdown text, or nothing if it has fewer than a hundred words.

    An item of a list and a heading are sentences; a colon ends one, as Björnsson counts.
    """
    sentences = [
        sentence
        for block in _BLOCK.split(prose(text))
        for sentence in _SENTENCE.split(block)
        if words(sentence)
    ]
    counted = [words(sentence) for sentence in sentences]
    total = sum(map(len, counted))
    if total < _FEWEST:
        return None
    long = sum(len(word) >= _LONG for sentence in counted for word in sentence)
    score = total / len(sentences) + 100 * long / total
    return Reading(
        round(score),
        tuple(
            sentence.strip()
            for _, sentence in sorted(zip(counted, sentences), key=lambda pair: -len(pair[0]))
        ),
    )


@lru_cache(maxsize=1024)
def _estimate(text: str) -> float:
    """About the LIX of a text, found in a tenth of the time: most texts are far from hard."""
    total = len(text.split())
    ends = sum(map(text.count, _ENDS)) or 1
    return total / ends + 100 * len(_LONG_WORD.findall(text)) / total


def _named(sentence: str) -> str:
    said = sentence.split()
    beginning = " ".join(said[:5]).strip("*_#-> ")
    return f"“{beginning} …” ({len(words(sentence))} words)"
