"""Words that leave some readers out, or hurt them.

Why: a launch asks everybody in; “Hi guys” asks half of them. Sources: the style guides of
Microsoft (bias-free communication), Google (inclusive documentation) and GOV.UK (disability),
retext-equality and the Inclusive Naming Initiative; each word has its own.
Flagged: “guys”, “he/she”, “manpower”, “sanity check”, “wheelchair-bound”, “blacklist”.
Fine: “everyone”, “they”; a word that is quoted as a word; “master class”, “disabled people”.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.fields import Names
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.phrases import PhraseParameters, Replacements, added, muted, objections
from golive.rules.words.inclusive import INCLUSIVE

ID = "inclusive-language"
SEVERITY = Severity.WARNING


class Parameters(PhraseParameters):
    """Words that your readers do not want, and words that they use of themselves."""

    add: Replacements = added({"elderly": "older people"})
    mute: Names = muted("manpower")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each word and place it comes from."""
    for found in objections(plan, ID, INCLUSIVE):
        yield found.problem(
            f"“{found.text}” leaves some readers out, or hurts them.",
            "choose a word that everybody can hear",
        )
