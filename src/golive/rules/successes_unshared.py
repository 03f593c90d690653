"""A launch whose results nobody hears of.

Why: those who joined and those who paid for it want to know what became of it; it keeps them going.
Source: Six steps to social enterprise, step 5: communicate your successes, however small they may be.
Flagged: reminders on T+3 and T+7, and nothing that says what happened.
Fine: a message after launch called results, thanks or first week, or with a figure that was not
known before; one for `on-success`; plans in a language golive has no words for. Where nothing at all
follows the launch, no-follow-up says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from golive.campaign.touchpoints import Touchpoint
from golive.fields import Texts
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.selection import counted, distance, last_launch_day, may_fall, meant
from golive.rules.word_lists import WordList, added, holds, in_language, muted, words_of
from golive.rules.words.results import RESULTS
from golive.timing.model import Event

ID = "successes-unshared"
SEVERITY = Severity.INFO

_FACT = re.compile(r"\bfacts\.(\w+)|\bfacts\[['\"]([\w-]+)['\"]\]")


class Parameters(WordList):
    """The words in a label, subject or headline that promise results."""

    add: Texts = added("kudos*")
    mute: Texts = muted("won")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem, where something follows the launch but no results are among it."""
    listed = in_language(plan, RESULTS)
    last = last_launch_day(plan)
    after = _after(plan, last)
    if listed is None or not after:
        return
    if any(item.event is Event.SUCCESS for item in plan.schedule.drawer):
        return
    words = words_of(listed, parameters(plan, ID, Parameters))
    if any(holds(words, *_titles(touchpoint)) for touchpoint in after):
        return
    before = {entry.touchpoint.id: entry.touchpoint for entry in plan.schedule.entries}
    for touchpoint in after:
        before.pop(touchpoint.id, None)
    known = {name for touchpoint in before.values() for name in _figures(plan, touchpoint)}
    if any(_figures(plan, touchpoint) - known for touchpoint in after):
        return
    yield Problem(
        ("messages",),
        "Nothing after launch says what came of it.",
        label="no results",
        help="add a message after T+1 with first results or thanks, however small",
        key=True,
    )


def _after(plan: Plan, last: int) -> tuple[Touchpoint, ...]:
    """What starts after the launch, or may."""
    found: dict[str, Touchpoint] = {}
    for entry in counted(plan.schedule.entries):
        days = distance(plan, entry.start)
        if days is not None and days > last:
            found[entry.touchpoint.id] = entry.touchpoint
    for item in meant(plan):
        if may_fall(plan, item, last + 1):
            found[item.touchpoint.id] = item.touchpoint
    return tuple(found.values())


def _titles(touchpoint: Touchpoint) -> tuple[str, ...]:
    copy = touchpoint.copy
    written = (copy.get(part) for part in ("subject", "headline", "preheader"))
    return (
        touchpoint.id.replace("/", " "),
        touchpoint.label,
        *(text for text in written if isinstance(text, str)),
    )


def _figures(plan: Plan, touchpoint: Touchpoint) -> set[str]:
    """The facts in a text that are numbers."""
    facts = plan.campaign.facts
    names = {
        match[1] or match[2]
        for text in touchpoint.copy.values()
        if isinstance(text, str) and "facts" in text
        for match in _FACT.finditer(text)
    }
    return {
        name
        for name in names
        if isinstance(facts.get(name), int | float) and not isinstance(facts[name], bool)
    }
