"""Words in capitals, and exclamation marks in rows.

Why: capitals read as shouting, and they are slower to read, since all words become rectangles; some
screen readers spell them out. Sources: GOV.UK content design (capitals are 13 to 18 per cent harder
to read) and NHS digital's house style.
Flagged: “DON'T MISS IT”, a headline all in capitals, “It is NOT ready”, “Welcome!!!”.
Fine: acronyms, codes and units (“NATO”, “E4”, “09:00 CET”); names that the campaign itself writes in
capitals; “Reply STOP”; the dateline “AMSTERDAM, 13 October”; one exclamation mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from golive.channels.model import Kind
from golive.finding import DataPath, Place, Problem, Severity
from golive.plan import Plan
from golive.rules.prose import prose, words
from golive.rules.provenance import Origin, origin
from golive.rules.quoting import is_quoted
from golive.rules.reading import Passage, names, once_for_each_plan, passages, vocabulary
from golive.rules.words.shouted import ACRONYMS, SHOUTED
from golive.wording import listed

ID = "shouting"
SEVERITY = Severity.WARNING

_MARKS = re.compile(r"[!?]*!!+[!?]*|(?:!\?|\?!)[!?]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BETWEEN = re.compile(r"[\s,!:*_’'–—-]+")
_IN_CODE = re.compile(r"_[^\W_]")
_KEYWORD = re.compile(
    r"\b(?:reply|replies|text|texting|send|type|enter|press|keyword|"
    r"antworte[nt]?|sende[nt]?|schreib(?:e|en)?|stuur|antwoord|typ|répondez|envoyez|tapez|"
    r"responde|envía|rispondi|invia)\b[^.!?\n]{0,12}$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\s*[^\n,–—-]{2,40}(?:,|\s[–—-])")
_MOST = 100
"""Stretches of one text that are looked at."""
_LONG = 4
"""Letters from which a word is hardly an acronym by chance."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each text that shouts, at the first place where it does."""
    loud = {word for word in vocabulary(plan).written if len(word) > 2 and word.isupper()}
    marks = any("!!" in field.text or "!?" in field.text or "?!" in field.text
                for draft in plan.drafts for field in draft.fields)  # fmt: skip
    if not loud and not marks:
        return
    found: dict[tuple[DataPath, Place | None], tuple[Origin, Passage, list[str]]] = {}
    for passage in passages(plan):
        text = passage.text
        read_marks = marks and ("!!" in text or "!?" in text or "?!" in text)
        read_words = _may_shout(passage, loud)
        text = prose(text) if read_marks or read_words else ""
        stretches = list(_marks(text)) if read_marks else []
        if read_words:
            stretches += _capitals(plan, passage, text)
        for start, end in sorted(stretches)[:_MOST]:
            said = text[start:end]
            nth = text.count(said, 0, start)
            at = origin(plan, passage.field, passage.touchpoint, said, nth=nth)
            _, _, heard = found.setdefault((at.path, at.place), (at, passage, []))
            shown = f"“{' '.join(said.split())}”"
            if shown not in heard:
                heard.append(shown)
    for at, passage, heard in found.values():
        verb = "reads" if len(heard) == 1 else "read"
        yield Problem(
            at.path,
            f"{listed(heard)} {verb} as shouting.",
            label="loud",
            help="write it in small letters, with one mark at most",
            subject=passage.touchpoint.id,
            word=at.word,
            place=at.place,
        )


_Stretches = Iterator[tuple[int, int]]


def _may_shout(passage: Passage, loud: set[str]) -> bool:
    """Whether several words in capitals are in a text, or one that people shout."""
    here = [word for word in loud if word in passage.text]
    if len(here) == 1 and passage.text.count(here[0]) == 1:
        return here[0] in SHOUTED.get(passage.language, ())
    return bool(here)


def _marks(text: str) -> _Stretches:
    for match in _MARKS.finditer(text):
        yield match.span()


@once_for_each_plan
def _usual(plan: Plan) -> frozenset[str]:
    """Words that the campaign writes in capitals on purpose: in its names, facts and labels."""
    campaign = plan.campaign
    labels = (audience.label or "" for audience in campaign.audiences.values())
    texts = (campaign.title, *names(plan), *map(str, campaign.facts.values()), *labels)
    return frozenset(word for text in texts for word in words(text) if word.isupper())


def _capitals(plan: Plan, passage: Passage, text: str) -> _Stretches:
    """Runs of capitals that are words, and single words that people shout."""
    known, usual = vocabulary(plan).written, _usual(plan)
    shouted = SHOUTED.get(passage.language, frozenset())
    for run in _runs(passage, text):
        own = [text[start:end] for start, end in run if not _is_name(text[start:end], usual)]
        if _is_sentence(own, shouted, known):
            stretches = [(run[0][0], run[-1][1])]
        else:
            stretches = [(start, end) for start, end in run
                         if text[start:end] in own and _first(text[start:end]) in shouted]  # fmt: skip
        for start, end in stretches:
            if not is_quoted(text, start, end) and not _KEYWORD.search(
                text[max(0, start - 40) : start]
            ):
                yield start, end


def _is_sentence(own: list[str], shouted: frozenset[str], known: frozenset[str]) -> bool:
    """Whether words in capitals are a stretch of text, and not several acronyms side by side."""
    ordinary = [word for word in own if word.lower() in known or word.capitalize() in known]
    return (
        (len(own) > 1 and any(_first(word) in shouted for word in own))
        or (len(ordinary) > 1 and any(len(word) >= _LONG for word in ordinary))
        or (len(own) > 2 and sum(len(word) > _LONG for word in own) > 1)
    )


def _runs(passage: Passage, text: str) -> Iterator[list[tuple[int, int]]]:
    """Words in capitals one after another, as starts and ends; single letters do not count."""
    run: list[tuple[int, int]] = []
    at = _DATELINE.match(text) if passage.channel.kind is Kind.PRESS else None
    for match in _WORD.finditer(text, at.end() if at else 0):
        start, end = match.span()
        around = text[start - 1 : start] + text[end : end + 1]
        code = any(sign.isdigit() or sign in "[]" for sign in around) or bool(
            _IN_CODE.match(text, end)
            or (start > 1 and _IN_CODE.match(text[start - 2 : start][::-1]))
        )
        loud = match[0].isupper() and not code
        if run and not (loud and _BETWEEN.fullmatch(text, run[-1][1], start)):
            yield run
            run = []
        if loud and (end - start > 1 or run):
            run.append((start, end))
    if run:
        yield run


def _is_name(word: str, usual: frozenset[str]) -> bool:
    return word in usual or word in ACRONYMS


def _first(word: str) -> str:
    """The word itself, or what stands before its apostrophe: ``DON`` of ``DON'T``."""
    return re.split("['’]", word)[0]
