"""A launch in which nobody at the top says a word.

Why: people judge how much an organisation means it by who speaks. Source: Six steps to social
enterprise, step 5: have senior executives participate and lead, by blogging or mailing.
Flagged: every message comes from the project team; the sponsor of `readiness:` sends none.
Fine: one message from the sponsor, a chief executive, a director or the board, or a meeting where
one of them speaks; a plan that names no senders yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.campaign.readiness import FoundationName
from golive.fields import Texts
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.naming import is_same
from golive.rules.parameters import parameters
from golive.rules.selection import relied_on
from golive.rules.word_lists import WordList, added, holds, muted, words_of
from golive.rules.words.leaders import LEADERS

ID = "no-sponsor-voice"
SEVERITY = Severity.INFO


class Parameters(WordList):
    """The titles by which senior executives are known."""

    add: Texts = added("area manager")
    mute: Texts = muted("director")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem, where voices are named and none of them is the sponsor's or an executive's."""
    voices = dict.fromkeys(
        name
        for touchpoint in relied_on(plan)
        for name in (*touchpoint.sender, *touchpoint.presenter, *touchpoint.author,
                     *touchpoint.account)
    )  # fmt: skip
    if not any(
        touchpoint.sender or touchpoint.presenter or touchpoint.author
        for touchpoint in relied_on(plan)
    ):
        return
    if holds(words_of(LEADERS, parameters(plan, ID, Parameters)), *voices):
        return
    sponsor = plan.campaign.readiness.get(FoundationName.SPONSOR)
    owners = sponsor.owner if sponsor else ()
    if any(is_same(name, owner) for name in voices for owner in owners):
        return
    yield Problem(
        ("readiness", "sponsor", "owner") if owners else ("messages",),
        f"{owners[0]} sponsors the launch but sends no message."
        if owners
        else "Nobody at the top speaks in this launch.",
        label="says nothing" if owners else "nobody at the top",
        help="let the sponsor or an executive send one message, or open one meeting",
        key=not owners,
    )
