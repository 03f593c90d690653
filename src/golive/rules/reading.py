"""Drafts as people get them: which are still to be sent, who sees them, and the words in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from golive.campaign.audience import Side
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel, Kind, Reach
from golive.drafts.model import Draft, DraftField
from golive.forms.model import Dispatch
from golive.plan import Plan
from golive.rules.prose import flat, in_small_letters

T = TypeVar("T")

_BACKSTAGE = ("notes", "background")
"""Fields for whoever speaks, in any channel."""
_UNSPOKEN = ("topic", "valid", "closing", "not_discussed", "opinions", "safety", *_BACKSTAGE)
"""Fields of a script that callers do not hear, or that may be for whoever speaks."""


class Passage(NamedTuple):
    """A field of a draft that is still to be sent, and whose it is; its text, also in small letters."""

    draft: Draft
    field: DraftField
    touchpoint: Touchpoint
    text: str
    small: str

    @property
    def channel(self) -> Channel:
        return self.draft.channel

    @property
    def language(self) -> str:
        """The language of the draft: ``en`` for ``en-GB``."""
        return self.draft.locale.partition("-")[0]


def once_for_each_plan(read: Callable[[Plan], T]) -> Callable[[Plan], T]:
    """A function of a plan that remembers its last answer: many rules ask one after another.

    Known by identity, as a plan is too large to be compared or hashed.
    """
    last: tuple[Plan, T] | None = None

    def remembered(plan: Plan) -> T:
        nonlocal last
        if last is None or last[0] is not plan:
            last = plan, read(plan)
        return last[1]

    return remembered


@once_for_each_plan
def passages(plan: Plan) -> tuple[Passage, ...]:
    """All texts of the drafts that can still be mended, in the order they are written."""
    known = {
        touchpoint.id: touchpoint
        for touchpoint in plan.schedule.touchpoints
        if not (touchpoint.is_sent or touchpoint.is_cancelled)
    }
    return tuple(
        Passage(draft, field, known[draft.touchpoint], field.text, in_small_letters(field.text))
        for draft in plan.drafts
        if draft.touchpoint in known and not draft.is_empty
        for field in draft.fields
        if field.text
    )


@once_for_each_plan
def _dispatches(plan: Plan) -> Mapping[tuple[str, str], Dispatch]:
    return {(one.draft.touchpoint, one.draft.locale): one for one in plan.dispatches()}


def dispatch_of(plan: Plan, draft: Draft) -> Dispatch:
    """A draft with what its form may need besides; its pictures are not read."""
    return _dispatches(plan)[draft.touchpoint, draft.locale]


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
    """The distinct words of some texts: as written, in small letters, and by their beginnings.

    ``flat`` are all words in small letters, in their order, each with a space on either side.
    """

    written: frozenset[str]
    small: frozenset[str]
    threes: frozenset[str]
    fives: frozenset[str]
    flat: str


@once_for_each_plan
def vocabulary(plan: Plan) -> Vocabulary:
    """The words of all drafts, so that a rule knows in one look whether it need read on."""
    texts = dict.fromkeys(field.text for draft in plan.drafts for field in draft.fields)
    together = "".join(map(flat, texts))
    lower = together.lower()
    small = frozenset(lower.split())
    threes = frozenset([word[:3] for word in small])
    fives = frozenset([word[:5] for word in small])
    return Vocabulary(frozenset(together.split()), small, threes, fives, lower)


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
