"""The same text on channels that are read in different ways.

Why: a letter is read at a desk, a poster in passing, and a script aloud; a text that suits one does
not suit the other, however good it is. Source: golive's own reading of published launch plans, in
which one text for “all channels” is the usual case.
Flagged: forty words of a mail that stand on a poster too, word for word.
Fine: a mail and an intranet page; a headline or a sentence or two; a `summary:` for the short ones;
a text that already is too long for the other channel, which too-long says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from golive.channels.model import Kind, LimitKind
from golive.finding import DataPath, Problem, Severity
from golive.forms.measuring import measure
from golive.plan import Plan
from golive.rules.reading import Passage, dispatch_of, passages
from golive.wording import listed

ID = "unadapted"
SEVERITY = Severity.INFO

_LETTER, _POST, _GLANCE, _SPEECH = "read", "skimmed", "glanced at", "said aloud"
_WAYS = {
    Kind.EMAIL: _LETTER,
    Kind.WEB: _LETTER,
    Kind.PRESS: _LETTER,
    Kind.CHAT: _POST,
    Kind.SOCIAL: _POST,
    Kind.SMS: _GLANCE,
    Kind.PUSH: _GLANCE,
    Kind.PRINT: _GLANCE,
    Kind.VOICE: _SPEECH,
    Kind.MEETING: _SPEECH,
}
"""How people take in each kind of channel."""
_SHARED = ("body", "summary", "points")
"""Parts of a copy that are texts, not lines."""
_LONG = 30
"""Words from which a text is more than a sentence or two."""
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_MOST = 0.8
"""The part of a copy, without what is filled in, that a draft has if its template keeps it."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each message, about the first text that unlike channels share."""
    messages: dict[str, dict[DataPath, list[Passage]]] = {}
    for passage in passages(plan):
        source = _source(passage)
        if source is not None:
            sources = messages.setdefault(passage.touchpoint.message, {})
            sources.setdefault(source[1], []).append(passage)
    for sources in messages.values():
        every = (_problem(plan, *shared) for shared in sources.items())
        yield from islice(chain.from_iterable(every), 1)


def _source(passage: Passage) -> tuple[str, DataPath] | None:
    """The part of the copy that a longer field is made of."""
    if passage.text.count(" ") < _LONG - 1 or passage.field.name == "background":
        return None
    paths, sources = passage.touchpoint.copy_paths, passage.field.sources
    return next(((part, paths[part]) for part in _SHARED if paths.get(part) in sources), None)


@lru_cache(maxsize=1024)
def _kept(written: str, said: str) -> int:
    """How many words of a copy stand in a draft, or 0 if its template shortens or changes it."""
    pieces = [" ".join(piece.split()) for piece in _EXPRESSION.split(written)]
    text = " ".join(said.split())
    kept = [piece for piece in pieces if piece in text]
    if sum(map(len, kept)) < sum(map(len, pieces)) * _MOST:
        return 0
    return sum(len(piece.split()) for piece in kept)


def _problem(plan: Plan, source: DataPath, found: list[Passage]) -> Iterator[Problem]:
    if len(set(map(_way, found))) < 2:
        return
    part = str(source[-1])
    written = found[0].touchpoint.copy[part]
    copy = written if isinstance(written, str) else "\n- ".join(written)
    same = [passage for passage in found if _kept(copy, passage.text) >= _LONG]
    fits = [passage for passage in same if not _is_too_long(plan, passage)]
    if len(set(map(_way, fits))) < 2:
        return
    odd = min(fits, key=lambda passage: len(passage.text))
    channels = listed(list(dict.fromkeys(passage.channel.name for passage in fits)))
    yield Problem(
        source,
        f"The same text of {_kept(copy, odd.text)} words goes out through {channels}.",
        label="one text for all",
        help=f"give {odd.touchpoint.id} a copy: of its own, or write a summary:",
        subject=odd.touchpoint.id,
    )


def _way(passage: Passage) -> str:
    """How people take it in: a banner or card at a glance, an invitation to a meeting as a letter."""
    if passage.field.name == "invitation":
        return _LETTER
    fields = (field.name for field in passage.channel.fields)
    return _GLANCE if "button" in fields else _WAYS[passage.channel.kind]


def _is_too_long(plan: Plan, passage: Passage) -> bool:
    found = measure(dispatch_of(plan, passage.draft), (LimitKind.HARD, LimitKind.ADVICE))
    return any(usage.over and usage.field == passage.field.name for usage in found)
