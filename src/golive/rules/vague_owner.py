"""Owners who are nobody in particular.

Why: what everybody could do, nobody does. "All", "TBD" and "Anyone else" stand in the owner column of
published launch plans.
Flagged: `owner: TBD`; `owner: [Ana Ruiz, anyone else]`; the same of tasks, gates, training and so on.
Fine: a person, a position, a named team such as Community team; what is done, sent or cancelled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from golive.campaign.model import Campaign
from golive.fields import Texts
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.selection import planned
from golive.rules.word_lists import WordList, added, muted, words_of
from golive.rules.words.nobody import NOBODY

ID = "vague-owner"
SEVERITY = Severity.WARNING

_OPEN = re.compile(r"^(?:tb[acd]|to be (?:agreed|announced|confirmed|decided|determined))\b")
_ARTICLE = re.compile(r"^(?:(?:the|our|das|die|der|het|de|le|la|el|il) |l['’])")


_Owners = tuple[DataPath, tuple[str, ...]]


class Parameters(WordList):
    """Names that are nobody's in particular, each the whole of a name."""

    add: Texts = added("the business")
    mute: Texts = muted("volunteers")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such name, or one in all where no message has another."""
    known = _folded(words_of(NOBODY, parameters(plan, ID, Parameters)))
    messages = _of_messages(plan).items()
    vague = [*_vague(messages, known)]
    if len(vague) > 1 and len(vague) == sum(len(names) for _, names in messages):
        yield Problem(
            ("messages",),
            f"Every message is owned by nobody in particular, such as “{vague[0][1]}”.",
            label="nobody in particular",
            help="name the person or team accountable for each going out",
            key=True,
        )
        vague = []
    for path, name in (*vague, *_vague(_of_the_rest(plan.campaign), known)):
        yield Problem(
            path,
            f"“{name}” is nobody in particular.",
            label="nobody in particular",
            help="name one person or team; others may help them",
            subject=str(path[1]) if len(path) > 3 else "",
            word=name,
        )


def _vague(owners: Iterable[_Owners], known: frozenset[str]) -> Iterator[tuple[DataPath, str]]:
    for path, names in owners:
        for index, name in enumerate(names):
            if _is_vague(name, known):
                yield (*path, index), name


@lru_cache(maxsize=8)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


@lru_cache(maxsize=512)
def _is_vague(name: str, known: frozenset[str]) -> bool:
    plain = " ".join(name.casefold().split()).strip(" .?!*:()[]<>-–—_")
    if not any(char.isalnum() for char in plain):
        return True
    return plain in known or _ARTICLE.sub("", plain) in known or bool(_OPEN.match(plain))


def _of_messages(plan: Plan) -> Mapping[DataPath, tuple[str, ...]]:
    """The owners of what is still to go out, by where they are written."""
    return {one.paths["owner"]: one.owner for one in planned(plan) if one.owner}


def _of_the_rest(campaign: Campaign) -> Iterator[_Owners]:
    yield ("owner",), campaign.owner
    for objective, measured in campaign.objectives.items():
        yield ("objectives", objective, "owner"), measured.owner
    for name, gate in campaign.gates.items():
        yield ("gates", name, "owner"), () if gate.done else gate.owner
    for foundation, laid in campaign.readiness.items():
        yield ("readiness", foundation, "owner"), () if laid.done else laid.owner
    if campaign.pilot:
        yield ("pilot", "owner"), campaign.pilot.owner
    for name, training in campaign.training.items():
        yield ("training", name, "owner"), () if training.done else training.owner
    for name, material in campaign.inventory.items():
        yield ("inventory", name, "owner"), () if material.done else material.owner
    if campaign.hand_over:
        yield ("hand_over", "to"), campaign.hand_over.to
    for name, task in campaign.tasks.items():
        yield ("tasks", name, "owner"), () if task.done else task.owner
