"""A hashtag of several words, all in small letters.

Why: a screen reader says `#heatpumpowners` as one word nobody knows, and eyes may find other words
in it (#susanalbumparty). With capitals the words come apart, and the tag finds the same posts.
Source: Accessible Social, Hashtags.
Flagged: `#heatpumpowners`, where the campaign's own texts say “heat pump owners”.
Fine: `#HeatPumpOwners`; `#thermostat`, and any other word that may be one; compounds in German, Dutch
and other languages that write them as one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from golive.channels.model import Kind
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.prose import prose, words
from golive.rules.provenance import origin
from golive.rules.reading import Passage, names, passages

ID = "hashtag-case"
SEVERITY = Severity.WARNING

_TAG = re.compile(r"(?<![\w&/#])#([^\W\d_]{5,100})(?!\w)")
_SPLIT = ("en", "fr", "es", "it", "pt")
"""Languages that write several words where others make one."""
_LONG = 13
"""Letters from which a tag is hardly one word, if the words it can be split into are known."""
_SHORT = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "at",
        "by",
        "for",
        "go",
        "in",
        "is",
        "it",
        "my",
        "of",
        "on",
        "or",
        "our",
        "the",
        "to",
        "up",
        "us",
        "we",
        "you",
        "de",
        "la",
        "le",
        "el",
        "di",
        "un",
        "une",
    ]
)


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each tag and the place it comes from."""
    tags = [
        (passage, match[1])
        for passage in passages(plan)
        if passage.channel.kind is Kind.SOCIAL and "#" in passage.text
        for match in _TAG.finditer(passage.text)
        if match[1].islower()
    ]
    if not tags:
        return
    said = _said(plan)
    known = {word.lower(): word for text in said for word in text}
    for passage, tag in tags:
        parts = None if tag in known else _spoken(tag, said) or _split(passage, tag, known)
        at = origin(plan, passage.field, passage.touchpoint, "#" + tag, tag)
        if parts:
            better = "".join(part[0].upper() + part[1:] for part in parts)
            yield Problem(
                at.path,
                f"#{tag} is {len(parts)} words in one; a screen reader says it as one.",
                label="several words",
                help=f"write #{better}",
                subject=passage.touchpoint.id,
                word=at.word,
                place=at.place,
            )


def _said(plan: Plan) -> list[list[str]]:
    """The words of everything that the campaign says, text by text."""
    campaign = plan.campaign
    texts = (
        *names(plan),
        campaign.title,
        *campaign.key_messages.values(),
        *map(str, campaign.facts.values()),
        *(field.text for draft in plan.drafts for field in draft.fields),
    )
    return [words(prose(text)) for text in dict.fromkeys(texts)]


def _spoken(tag: str, said: Sequence[Sequence[str]]) -> list[str] | None:
    """The words that stand one after another in a text and together are the tag."""
    for text in said:
        for first, word in enumerate(text):
            joined, last = word.lower(), first + 1
            while tag.startswith(joined) and len(joined) < len(tag) and last < len(text):
                joined += text[last].lower()
                last += 1
            if joined == tag and last - first > 1:
                return list(text[first:last])
    return None


def _split(passage: Passage, tag: str, known: dict[str, str]) -> list[str] | None:
    """The fewest known words that a long tag can be split into, if there are any."""
    if len(tag) < _LONG or passage.language not in _SPLIT:
        return None
    best: dict[int, list[str]] = {0: []}
    for end in range(1, len(tag) + 1):
        for start in range(end):
            part = tag[start:end]
            if start in best and (part in _SHORT or (len(part) > 2 and part in known)):
                parts = [*best[start], known.get(part, part)]
                if end not in best or len(parts) < len(best[end]):
                    best[end] = parts
    parts = best.get(len(tag), [])
    return parts if sum(len(part) > 2 for part in parts) > 1 else None
