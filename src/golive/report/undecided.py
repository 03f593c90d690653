"""What nobody has decided yet: open questions, and the conditions that things hang on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from golive.campaign.message import Said
from golive.campaign.model import Campaign


@dataclass(frozen=True, slots=True)
class Undecided:
    """A question or a condition; ``about`` is the id of what it concerns."""

    about: str
    text: str
    is_condition: bool = False


def undecided(campaign: Campaign) -> tuple[Undecided, ...]:
    """Everything undecided in a campaign, in the order of its parts."""
    return tuple(_found(campaign))


def questions(campaign: Campaign) -> tuple[Undecided, ...]:
    """The questions among it."""
    return tuple(item for item in _found(campaign) if not item.is_condition)


def _found(campaign: Campaign) -> Iterator[Undecided]:
    yield from _asked("campaign", campaign.questions)
    yield from _asked("launch", campaign.launch.questions)
    for objective, measured in campaign.objectives.items():
        yield from _asked(objective.value, measured.questions)
    for name, audience in campaign.audiences.items():
        yield from _asked(name, audience.questions)
    for name, message in campaign.messages.items():
        yield from _said(name, message)
        for said in message.touchpoints:
            own = said.id or ", ".join(said.channel)
            yield from _said(f"{name}/{own}" if own else name, said, known=message.maybe)
    for name, task in campaign.tasks.items():
        yield from _asked(name, task.questions)


def _said(about: str, said: Said, known: str | None = None) -> Iterator[Undecided]:
    """A message's or touchpoint's condition, unless it is known, then its questions."""
    if said.maybe and said.maybe != known:
        yield Undecided(about, said.maybe, is_condition=True)
    yield from _asked(about, said.questions)


def _asked(about: str, texts: tuple[str, ...]) -> Iterator[Undecided]:
    return (Undecided(about, text) for text in texts)
