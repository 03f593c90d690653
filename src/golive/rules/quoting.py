"""What a text quotes, or denies, rather than says."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|‘[^‘’]*’|(?<!\w)'[^'\n]*'(?!\w)")
_FEW = 6
"""Words that are quoted for their own sake, and words over which a “no” reaches."""
_NEAR = 120
"""Characters within which these words stand."""
_NO = re.compile(
    r"\b(?:no|not|never|nobody|nothing|neither|nor|none|without|cannot|avoid\w*|refus\w+|forbid\w*|"
    r"instead of|rather than|free (?:of|from))\b|n['’]t\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"[^\w.!?]*(?:\w+[^\w.!?]+){0,2}?(?:(?:is|are|was|were|do|does|did|has|have|will|may|must|can|should)\s+"
    r"(?:not?|never)|(?:\w+n['’]t|cannot))\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?:;](?=\s)|\n\s*\n")


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a stretch is quoted as words: in quotation marks, with hardly anything beside it."""
    quotes = _quotes(text)
    at = bisect_left(quotes, (start, 0)) - 1
    return at >= 0 and end < quotes[at][1]


@lru_cache(maxsize=256)
def _quotes(text: str) -> list[tuple[int, int]]:
    """Start and end of what a text quotes, if it is short."""
    return [match.span() for match in _QUOTED.finditer(text) if len(match[0].split()) <= _FEW]


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that it is not so, or that one does not do it."""
    before = text[max(0, start - _NEAR) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    said = before[ends[-1] if ends else 0 :].split()[-_FEW:]
    return bool(_NO.search(" ".join(said)) or _DENIED.match(text, end, end + _NEAR))
