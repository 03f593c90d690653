"""More emoji than a text bears.

Why: a screen reader says each by its name (“party popper, party popper, rocket”), and to others a
row of them is noise. Source: UC San Diego, Social media accessibility checklist: no more than three
in a post. Whether they suit your organisation is a matter of taste, so the rule waits to be asked:
`emoji: info`, or `emoji: {max: 1}`.
Flagged: four emoji in one text.
Fine: three; a family or a flag, which is one however many characters it takes; `→`, `©`, `™`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from golive.counting.clusters import emoji
from golive.fields import Shape, Whole
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.provenance import origin
from golive.rules.reading import passages
from golive.wording import count

ID = "emoji"
SEVERITY = Severity.INFO
OFF_BY_DEFAULT = True


class Parameters(Shape):
    """How many are welcome."""

    max: Whole = Field(3, description="Emoji that one text may have", examples=[1])


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each text and the place it comes from."""
    most = parameters(plan, ID, Parameters).max
    for passage in passages(plan):
        if passage.text.isascii():
            continue
        found = emoji(passage.text)
        if len(found) <= most:
            continue
        at = origin(plan, passage.field, passage.touchpoint, found[most])
        fewer = "leave them out" if most == 0 else f"keep {most} at most, at the end"
        yield Problem(
            at.path,
            f"This text has {count(len(found), 'emoji', 'emoji')}: {''.join(found)}",
            label=count(len(found), "emoji", "emoji"),
            help=fewer,
            subject=passage.touchpoint.id,
            word=at.word,
            place=at.place,
        )
