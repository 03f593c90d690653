"""Which of a campaign's questions and answers a draft shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from golive.campaign.audience import Side
from golive.campaign.faq import ALL, MANNERS, NONE, Faq, Question
from golive.campaign.model import Campaign
from golive.campaign.reach import larger
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel, Kind
from golive.drafts.names import Names
from golive.finding import DataPath

Read = Callable[[DataPath], None]
"""Told of the path of each text that a template uses."""


def chosen(campaign: Campaign, touchpoint: Touchpoint, channel: Channel) -> tuple[str, ...]:
    """The parts of ``faq:`` that a touchpoint's copy chooses, in their order; none if it is silent.

    ``all`` are the questions that these audiences ask, or that outsiders ask them. Callers hear
    what outsiders ask; how to speak of the rest is told to colleagues alone.
    """
    named: tuple[str, ...] = touchpoint.copy.get("faq") or ()
    if NONE in named:
        return ()
    if ALL not in named:
        return tuple(name for name in named if name in campaign.faq.parts)
    sides = {
        campaign.audiences[name].side for name in touchpoint.audiences if name in campaign.audiences
    }
    questions = campaign.faq.questions
    fitting = (
        name
        for name, question in questions.items()
        if not question.audiences
        or any(
            _is_asked(campaign, touchpoint, asker, Side.INTERNAL in sides, channel.kind)
            for asker in question.audiences
        )
    )
    among_us = channel.kind is Kind.VOICE or Side.EXTERNAL not in sides
    return (*fitting, *(MANNERS if among_us else ()))


def _is_asked(
    campaign: Campaign, touchpoint: Touchpoint, asker: str, colleagues: bool, kind: Kind
) -> bool:
    """Whether people of a touchpoint ask what an audience asks, or are asked it."""
    known = campaign.audiences
    outside = asker in known and known[asker].side is Side.EXTERNAL
    if outside and colleagues:
        return True
    same = any(
        asker in larger(campaign, name) or name in larger(campaign, asker)
        for name in touchpoint.audiences
    )
    return same and (outside or kind is not Kind.VOICE)


_NOTHING: dict[str, Any] = {"questions": [], "not_discussed": [], "opinions": "", "safety": ""}
NO_ANSWERS = Names("copy.faq", _NOTHING)
"""What a template can name of ``copy.faq`` where a copy chooses nothing."""


def names_of(faq: Faq, parts: tuple[str, ...], read: Read) -> Names:
    """What a template can name of ``copy.faq``: the chosen parts; the others are empty."""

    def tell(name: str) -> None:
        for path, _ in faq.texts():
            if path[1] == name and name != "questions":  # each of those tells of itself
                read(path)

    told = {name: getattr(faq, name) for name in MANNERS if name in parts}
    values: dict[str, Any] = {name: list(value) if isinstance(value, tuple) else value
              for name, value in told.items() if value}  # fmt: skip
    asked = [_named(name, faq.questions[name], read) for name in parts if name in faq.questions]
    return Names("copy.faq", {**_NOTHING, **values, "questions": asked}, tell)


def _named(name: str, question: Question, read: Read) -> Names:
    path = ("faq", "questions", name)
    values = {"ask": " ".join(question.ask.split()), "answer": question.answer}
    return Names("a question", values, lambda part: read((*path, part)))
