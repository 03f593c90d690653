"""What a text quotes, or denies, rather than says."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|‘[^‘’]*’|(?<!\w)'[^'\n]*'(?!\w)")
_FEW = 6
"""Words that are quoted for their own sake, and words over which a “no” reaches."""
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
    return any(
        match.start() < start and end < match.end()
        for match in _QUOTED.finditer(text)
        if len(match[0].split()) <= _FEW
    )


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that it is not so, or that one does not do it."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, start)]
    before = text[ends[-1] if ends else 0 : start].split()[-_FEW:]
    return bool(_NO.search(" ".join(before)) or _DENIED.match(text, end))
