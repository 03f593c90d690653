"""A message that should move people, without a next step, or with several at once.

Why: most published launch messages end on thanks or a list of links; readers leave with nothing to
do. One step, with its place, is what they take. Source: golive's own reading of 28 launch messages
that organisations published.
Flagged: a mail for acquisition or activation without link, address, number or request; one with
three links to choose from.
Fine: “Reply with yes or no”; a question, where people can answer at once (a forum, a stand-up); an
invitation to a meeting; two links that are one choice (“Yes, I am in”, “No, thank you”); awareness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pydantic import Field

from golive.campaign.objective import ObjectiveName
from golive.channels.model import Kind
from golive.fields import Shape, Whole
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.reading import Passage, passages
from golive.rules.words.asking import ASKS, ASKS_AT_ONCE
from golive.wording import count

ID = "call-to-action"
SEVERITY = Severity.WARNING

_MOVING = (ObjectiveName.ACQUISITION, ObjectiveName.ACTIVATION)
_SPOKEN = (Kind.VOICE, Kind.MEETING)
_ANSWERED_AT_ONCE = (Kind.CHAT, Kind.SOCIAL, *_SPOKEN)
"""Where a question is an invitation to speak or write right there."""
_INVITATIONS = ("invitation",)
"""Fields of meetings that one is asked to come to."""
_ONE_STEP = (Kind.EMAIL,)
"""Where people take the first step or none; pages and posts may lead on in several ways."""
_WAY = re.compile(
    r"://|www\.|\w@[\w-]++\.\w|\w\.[a-z]{2,}/\w|(?<![\w.])\+?\(?\d[\d ()./-]{6,20}\d"
    r"|\b(?:QR|qr)\b"
)
"""A link, an address, a telephone number, a code to scan."""


class Parameters(Shape):
    """How many next steps a mail may offer."""

    most: Whole = Field(1, description="Different next steps that one mail may offer", examples=[2])


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each copy."""
    most = parameters(plan, ID, Parameters).most
    drafts: dict[int, list[Passage]] = {}
    for passage in passages(plan):
        if passage.touchpoint.objective in _MOVING:
            drafts.setdefault(id(passage.draft), []).append(passage)
    for fields in drafts.values():
        first = fields[0]
        touchpoint, channel = first.touchpoint, first.channel
        steps = _steps(first)
        several = channel.kind in _ONE_STEP and len(steps) > most and not _is_choice(steps)
        if not several and (first.language != "en" or _has_step(fields)):
            continue
        path = touchpoint.copy_paths["cta"] if several else _copy_path(first)
        if several:
            yield Problem(
                path,
                f"This mail offers {count(len(steps), 'next step')} at once; people take none.",
                label=count(len(steps), "next step"),
                help="keep the one that matters; name the others in the text, or send them later",
                subject=touchpoint.id,
                key=True,
                group=path,
            )
        else:
            yield Problem(
                path,
                f"{touchpoint.id} is meant for {touchpoint.objective}, but asks for nothing.",
                label="no next step",
                help="add cta: {label: …, url: …}, or say what to do now and where",
                subject=touchpoint.id,
                key=True,
                group=path,
            )


def _copy_path(passage: Passage) -> DataPath:
    """The copy that the draft is made of: where its body stands, or whatever it has."""
    paths = passage.touchpoint.copy_paths
    main = next((name for name in ("body", "summary", "headline") if name in paths), None)
    return (paths[main] if main else next(iter(paths.values())))[:-1]


def _has_step(fields: Sequence[Passage]) -> bool:
    first = fields[0]
    touchpoint, kind = first.touchpoint, first.channel.kind
    if touchpoint.copy.get("cta") or touchpoint.place:
        return True
    if any(each.field.name in _INVITATIONS for each in fields):
        return True
    text = "\n\n".join(each.text for each in fields)
    if _WAY.search(text) or ASKS_AT_ONCE.search(text):
        return True
    if kind in _SPOKEN and ASKS.search(text):
        return True
    return "?" in text and (kind in _ANSWERED_AT_ONCE or first.channel.id == "forum")


def _steps(passage: Passage) -> list[str]:
    """The labels of the different next steps, those that lead to one place once."""
    actions = passage.touchpoint.copy.get("cta") or ()
    return list({action.url or action.label: action.label for action in actions}.values())


def _is_choice(labels: Sequence[str]) -> bool:
    """Whether the steps are one step for people who differ: yes or no, this town or that."""
    words = [re.findall(r"[^\W_]+", label.lower()) for label in labels]
    if not all(words):
        return False
    firsts, lasts = {each[0] for each in words}, {each[-1] for each in words}
    return len(firsts) == 1 or len(lasts) == 1 or {"yes", "no"} <= firsts | lasts
