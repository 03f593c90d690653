"""What golive asks of somebody who adds to a campaign, with examples from that campaign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from golive.campaign.audience import Role, Side
from golive.cli.asking import Question, listed
from golive.cli.opening import Opened
from golive.scaffold.answers import (
    in_item,
    known,
    new_name,
    one_of,
    several,
    times,
    whole_number,
)
from golive.timing.model import WEEKDAYS


def name(section: str, into: Opened, example: str) -> Question:
    """What files and other entries call it."""
    words = f"A short name for the {section.removesuffix('s')}?"
    check = new_name(section, into.campaign)
    return Question("--name", words, f"such as {example}", check, needed=True)


def label(section: str, hint: str) -> Question:
    """What people call it."""
    return Question("--label", "What do people call it?", hint, in_item(section, "label"))


def owner(section: str, into: Opened) -> Question:
    """Who is accountable; the hint names those who own most already."""
    words = "Who does it?" if section == "tasks" else "Who is accountable for it going out?"
    plan = into.campaign
    owners = [who for said in plan.messages.values() for who in said.owner]
    owners += [who for task in plan.tasks.values() for who in task.owner]
    often = sorted(dict.fromkeys(owners), key=owners.count, reverse=True)
    hint = f"such as {listed(often, 4) or 'Internal comms'}"
    return Question("--owner", words, hint, in_item(section, "owner"))


def when(section: str, into: Opened, words: str, before: Any = None) -> Question:
    """When it goes out or is done; ``before`` is what the last channel got."""
    launch = into.campaign.launch.day
    hint = f"such as T-14, T-2w Tue 09:30, {launch or '2026-10-13'} 10:00, or TBD"
    if launch:
        hint += f"; T-0 is the launch, {WEEKDAYS[launch.weekday()]} {launch}"
    if before:
        hint = f"such as {before}"
    return Question("--when", words, hint, times(section, into.campaign))


def audiences(into: Opened) -> Question:
    """Who hears a message."""
    there = into.campaign.audiences
    hint = _several(there) if there else "there is none yet; golive add audience writes one"
    return Question("--audience", "Who hears it?", hint, several(known("audience", there)))


def channels(into: Opened, hearing: Sequence[str]) -> Question:
    """Through which channels; those are shown that reach the side of who hears it."""
    sides = {into.campaign.audiences[one].side.value for one in hearing}
    reaching = [
        channel.id
        for channel in into.channels.values()
        if not sides or channel.reach.value in {*sides, "both"}
    ]
    check = several(known("channel", into.channels))
    return Question("--channel", "Through which channels?", _several(reaching), check)


def objective() -> Question:
    """What a message is for."""
    hint = "awareness, acquisition or activation"
    return Question("--objective", "What is it for?", hint, one_of("messages", "objective"))


def headline() -> Question:
    """A message in one line."""
    hint = "such as A first look at {{ community.name }}"
    check = in_item("messages", "copy", "headline")
    return Question("--headline", "What does it say, in one line?", hint, check)


def body() -> Question:
    """The text of a message."""
    hint = "Markdown, as many lines as you like; a line with only a full stop ends it"
    check = in_item("messages", "copy", "body")
    return Question("--body", "And in full?", hint, check, lines=True)


def link_label(*, needed: bool) -> Question:
    """The words of a call to action."""
    hint = "the one next step, such as Take a look"
    check = in_item("messages", "copy", "cta", "label")
    return Question("--link-label", "What does its button or link say?", hint, check, needed)


def link_url() -> Question:
    """Where a call to action leads."""
    hint = "such as {{ community.url }}/preview"
    check = in_item("messages", "copy", "cta", "url")
    return Question("--link-url", "Where does it lead?", hint, check)


def side() -> Question:
    """The side of an audience."""
    hint = f"{Side.INTERNAL} for staff, {Side.EXTERNAL} for everybody else"
    check = one_of("audiences", "side")
    return Question("--side", "On which side is it?", hint, check, needed=True)


def role() -> Question:
    """What an audience is to the launch."""
    check = one_of("audiences", "role")
    return Question("--role", "What is it to this launch?", listed(Role), check)


def size() -> Question:
    """How many people an audience has."""
    check = whole_number("audiences", "size")
    return Question("--size", "How many people?", "such as 4200", check)


def within(into: Opened, on: str) -> Question:
    """The larger audience that an audience is part of; those of its own side are shown."""
    there = into.campaign.audiences
    hint = listed(one for one, its in there.items() if its.side.value == on) or "there is none yet"
    check = known("audience", there)
    return Question("--within", "Which larger audience is it part of?", hint, check)


def timezone() -> Question:
    """The zone an audience lives in."""
    check = in_item("audiences", "timezone")
    return Question("--timezone", "Has it a time zone of its own?", "such as Europe/Berlin", check)


def do() -> Question:
    """What a task is."""
    hint = "such as Old lists become read-only"
    return Question("--do", "What is done?", hint, in_item("tasks", "do"), needed=True)


def _several(names: Any) -> str:
    return f"one or several, set apart by commas: {listed(names)}"
