"""Members treated as a pipeline, or pressed to buy.

Why: people join to ask and to help; the first pitch tells them what they are there for. Source:
Integrate into business: the sales team must not treat the community members as a pipeline.
Flagged: “a new source of leads”, to anybody; “act now”, “while stocks last”, to people outside.
Fine: “members are not a list of leads”, “no sales pitch”; a discount for members, a shop's address.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.fields import Names
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.phrases import PhraseParameters, Replacements, added, muted, objections
from golive.rules.words.sales import SALES

ID = "sales-pitch"
SEVERITY = Severity.WARNING


class Parameters(PhraseParameters):
    """What else sounds like a pitch in your trade, and what does not."""

    add: Replacements = added({"free trial": "try it"})
    mute: Names = muted("new leads")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each phrase and place it comes from."""
    for found in objections(plan, ID, SALES, unless_denied=True):
        message = (
            f"“{found.text}” sounds like a sales pitch."
            if found.phrase.outside
            else f"“{found.text}”: members are not a pipeline, and they will read it that way."
        )
        yield found.problem(message, "say what members get out of it, or leave it out")
