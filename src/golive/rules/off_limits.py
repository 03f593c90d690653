"""Things that are not said in public: legal matters, secrets, products to come, insider news.

Why: what is out cannot be taken back, and a launch text is read by lawyers and competitors too.
Source: Integrate into business, “What not to talk about”: legal matters, sensitive information,
details of an upcoming product, or any insider news. golive knows only words that give it away
anywhere; the names of your own secrets belong in golive.yaml, under `add:`.
Flagged: “the lawsuit”, “for internal use only”, “merger talks”, in a text that people outside see.
Fine: the same among colleagues, or in a question as people ask it; “I cannot comment on legal proceedings”; the Legal department.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.fields import Names
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.phrases import PhraseParameters, Replacements, added, muted, objections
from golive.rules.reading import is_outside
from golive.rules.words.off_limits import OFF_LIMITS

ID = "off-limits"
SEVERITY = Severity.ERROR


class Parameters(PhraseParameters):
    """What is secret in your organisation, and what is not."""

    add: Replacements = added({"Project Falcon": "our new thermostat"})
    mute: Names = muted("merger talks")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each phrase and place it comes from."""
    outside = objections(
        plan,
        ID,
        OFF_LIMITS,
        lambda passage: is_outside(plan, passage),
        unless_denied=True,
        own_always=True,
    )
    for found in outside:
        yield found.problem(
            f"“{found.text}” is off limits where people outside can read it.",
            "leave it out of this text",
        )
