"""What a campaign leaves open: its questions, and what hangs on a condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from golive.campaign.model import Campaign
from golive.finding import DataPath


@dataclass(frozen=True, slots=True)
class Open:
    """One question, or the condition of a ``maybe:``.

    ``about`` is the id of the part concerned, ``part`` the path of the whole it belongs to: a
    message for its touchpoints, a task, the campaign itself. ``path`` leads to the words.
    """

    about: str
    text: str
    part: DataPath
    path: DataPath
    is_condition: bool = False


def open_points(campaign: Campaign) -> tuple[Open, ...]:
    """Everything left open, in the order of the campaign's parts."""
    return (*_of_campaign(campaign), *_of_messages(campaign), *_of_tasks(campaign))


def _of_campaign(campaign: Campaign) -> Iterator[Open]:
    yield from _asked("campaign", campaign.questions, ())
    yield from _asked("launch", campaign.launch.questions, ("launch",))
    for objective, measured in campaign.objectives.items():
        yield from _asked(objective.value, measured.questions, ("objectives", objective))
    for name, audience in campaign.audiences.items():
        yield from _asked(name, audience.questions, ("audiences", name))
    for foundation, laid in campaign.readiness.items():
        yield from _asked(foundation.value, laid.questions, ("readiness", foundation))
    if campaign.pilot:
        yield from _asked("pilot", campaign.pilot.questions, ("pilot",))
    for name, training in campaign.training.items():
        yield from _asked(name, training.questions, ("training", name))
    for name, material in campaign.inventory.items():
        yield from _asked(name, material.questions, ("inventory", name))
    if campaign.hand_over:
        yield from _asked("hand-over", campaign.hand_over.questions, ("hand_over",))


def _of_messages(campaign: Campaign) -> Iterator[Open]:
    for name, message in campaign.messages.items():
        part: DataPath = ("messages", name)
        if message.maybe:
            yield Open(name, message.maybe, part, (*part, "maybe"), is_condition=True)
        yield from _asked(name, message.questions, part)
        for index, said in enumerate(message.touchpoints):
            own = said.id or ", ".join(said.channel)
            about, where = f"{name}/{own}" if own else name, (*part, "touchpoints", index)
            if said.maybe and said.maybe != message.maybe:
                yield Open(about, said.maybe, part, (*where, "maybe"), is_condition=True)
            yield from _asked(about, said.questions, part, where)


def _of_tasks(campaign: Campaign) -> Iterator[Open]:
    for name, task in campaign.tasks.items():
        yield from _asked(name, task.questions, ("tasks", name))


def _asked(
    about: str, questions: tuple[str, ...], part: DataPath, where: DataPath | None = None
) -> Iterator[Open]:
    path = part if where is None else where
    for index, question in enumerate(questions):
        yield Open(about, question, part, (*path, "questions", index))
