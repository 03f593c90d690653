"""Office words, officialese, and what only those understand who build it.

Why: whoever knows too much writes for those who know as much; readers from outside stop at the
first word that is not theirs. Source: Customer communities: a starring role in the customer journey
(“they make assumptions and use industry lingo”); the words are from GOV.UK's style guide, the
Plain English Campaign, plainlanguage.gov and golive's own reading, each with its source.
Flagged: “leverage”, “going forward”, “touch base”; for readers outside also “stakeholders”, “SSO”.
Fine: “use”; a word that is quoted as a word; “stakeholders” among colleagues; a name such as
“Synergy Club”. Texts in other languages are read for the words of golive.yaml only.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.fields import Names
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.phrases import PhraseParameters, Replacements, added, muted, objections
from golive.rules.words.jargon import JARGON

ID = "jargon"
SEVERITY = Severity.WARNING


class Parameters(PhraseParameters):
    """Your own jargon, and words that your readers do know."""

    add: Replacements = added(
        {"Project Falcon": "our new thermostat", "synerg*": "working together"}
    )
    mute: Names = muted("stakeholder")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each word and place it comes from."""
    for found in objections(plan, ID, JARGON):
        fault = "may mean nothing to people outside" if found.phrase.outside else "is jargon"
        yield found.problem(f"“{found.text}” {fault}.", "say it in everyday words")
