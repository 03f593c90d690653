"""Drafts as people get them: which are still to be sent, who sees them, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from golive.campaign.audience import Side
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel, Kind, Reach
from golive.drafts.model import Draft, DraftField
from golive.plan import Plan

_BACKSTAGE = ("notes", "background")
"""Fields for whoever speaks, in any channel."""
_UNSPOKEN = ("topic", "valid", *_BACKSTAGE)
"""Fields of a script that callers do not hear."""
_WORD = re.compile(r"[^\W_]+")
_CODE = re.compile(r"`[^`\n]*`")
_ODD = re.compile(r"(?<!\S)[^\s.@#/(]*+[.@#/(]\S+")
"""What stands between two spaces and may be no prose; the others are read over quickly."""
_NOT_PROSE = re.compile(
    r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)?"  # where a Markdown link leads
    r"|\b(?:https?://|mailto:|tel:|www\.)[^<>()]*"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w&])[@#]\w+"
    r"|(?<![\w-])[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?:/[^<>()]*)?"
)


class Passage(NamedTuple):
    """A field of a draft that is still to be sent, and whose it is."""

    draft: Draft
    field: DraftField
    touchpoint: Touchpoint

    @property
    def text(self) -> str:
        return self.field.text

    @property
    def channel(self) -> Channel:
        return self.draft.channel

    @property
    def language(self) -> str:
        """The language of the draft: ``en`` for ``en-GB``."""
        return self.draft.locale.partition("-")[0]


def passages(plan: Plan) -> tuple[Passage, ...]:
    """All texts of the drafts that can still be mended, in the order they are written."""
    known = {
        touchpoint.id: touchpoint
        for touchpoint in plan.schedule.touchpoints
        if not (touchpoint.is_sent or touchpoint.is_cancelled)
    }
    return tuple(
        Passage(draft, field, known[draft.touchpoint])
        for draft in plan.drafts
        if draft.touchpoint in known and not draft.is_empty
        for field in draft.fields
        if field.text
    )


def is_outside(plan: Plan, passage: Passage) -> bool:
    """Whether people outside the organisation see or hear it, whomever it is sent to first.

    What is posted in public is seen by all, and a call-centre script is said to the callers.
    """
    name, channel = passage.field.name, passage.channel
    if name in _BACKSTAGE:
        return False
    audiences = plan.campaign.audiences
    if channel.kind is Kind.VOICE:
        everybody = any(audience.side is Side.EXTERNAL for audience in audiences.values())
        return name not in _UNSPOKEN and everybody
    if channel.reach is Reach.EXTERNAL:
        return True
    return any(
        audiences[name].side is Side.EXTERNAL
        for name in passage.touchpoint.audiences
        if name in audiences
    )


class Vocabulary(NamedTuple):
    """The distinct words of some texts: as written, in small letters, and by their beginnings."""

    written: frozenset[str]
    small: frozenset[str]
    threes: frozenset[str]
    fives: frozenset[str]


def vocabulary(plan: Plan) -> Vocabulary:
    """The words of all drafts, so that a rule knows in one look whether it need read on."""
    return _vocabulary(tuple(field.text for draft in plan.drafts for field in draft.fields))


@lru_cache(maxsize=8)
def _vocabulary(texts: tuple[str, ...]) -> Vocabulary:
    written = frozenset(_WORD.findall("\n".join(dict.fromkeys(texts))))
    small = frozenset([word.lower() for word in written])
    threes = frozenset([word[:3] for word in small])
    return Vocabulary(written, small, threes, frozenset([word[:5] for word in small]))


def words(text: str) -> list[str]:
    """The words of a text, as written and in its order."""
    return _WORD.findall(text)


@lru_cache(maxsize=4096)
def prose(text: str) -> str:
    """A text with spaces in place of what is no prose: addresses, names of accounts, tags, code.

    Each character stays where it is.
    """
    if "`" in text:
        text = _CODE.sub(_blank, text)
    return _ODD.sub(lambda match: _NOT_PROSE.sub(_blank, match[0]), text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def names(plan: Plan) -> tuple[str, ...]:
    """The names that the campaign gives to itself, which are right however they look."""
    campaign = plan.campaign
    found = (campaign.community.name, *campaign.community.also_called, plan.settings.name)
    return tuple(name for name in found if name)


def is_inside(text: str, start: int, end: int, whole: Iterable[str]) -> bool:
    """Whether a stretch of a text is part of one of some longer words that stand there."""
    for name in whole:
        at = text.find(name, max(0, end - len(name)))
        if 0 <= at <= start and end <= at + len(name):
            return True
    return False
