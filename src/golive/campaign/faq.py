"""Difficult questions with their answers, written once for everybody who is asked."""

from __future__ import annotations

from pydantic import Field

from golive.campaign.remarks import NOTE
from golive.fields import Id, Names, Shape, Text, Texts


class Question(Shape):
    """A question people will ask, and what to say."""

    ask: Text = Field(description="The question, as people put it", examples=["Is it free?"])
    answer: Text = Field(
        description="The answer, as it may be said aloud", examples=["Yes, for every owner."]
    )
    audiences: Names = Field(
        (),
        description="Who asks it; everybody if left out",
        examples=[["customers"]],
    )
    note: Text | None = Field(None, description=NOTE, examples=["Agreed with Legal"])


class Faq(Shape):
    """Questions and answers, and how to speak of what is not in them.

    Source: Integrate into Business, "staff training": what staff may discuss, speaking
    for themselves, and keeping safe.
    """

    questions: dict[Id, Question] = Field(
        default_factory=dict,
        description="Questions by name",
        examples=[{"price": {"ask": "Is it free?", "answer": "Yes, for every owner."}}],
    )
    not_discussed: Texts = Field(
        (),
        description="What is not spoken of, and why or where it is",
        examples=[["Court cases, ours and others'"]],
    )
    opinions: Text | None = Field(
        None,
        description="How to speak for oneself",
        examples=["Say “in my opinion” where it is yours and not the company's."],
    )
    safety: Text | None = Field(
        None,
        description="How to keep safe",
        examples=["Give no private address, number or shift; tell Tom of any threat."],
    )
