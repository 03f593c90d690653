"""Difficult questions with their answers, written once for everybody who is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, get_args

from pydantic import Field, field_validator

from golive.campaign.remarks import NOTE
from golive.fields import Id, Names, Shape, Text, Texts, problem
from golive.finding import DataPath

Manner = Literal["not_discussed", "opinions", "safety"]
MANNERS: tuple[Manner, ...] = get_args(Manner)
"""How to speak of what is not among the questions."""
ALL, NONE = "all", "none"
"""What a copy may say of its ``faq:`` instead of naming parts of it."""


def is_a_question(path: DataPath) -> bool:
    """Whether a path leads to a question as people put it."""
    return path[:2] == ("faq", "questions") and path[-1] == "ask"


class Question(Shape):
    """A question people will ask, and what to say."""

    ask: Text = Field(
        description="The question, as people put it; it may use facts", examples=["Is it free?"]
    )
    answer: Text = Field(
        description="The answer, as it may be said aloud; it may use facts",
        examples=["Yes, for every owner."],
    )
    audiences: Names = Field(
        (),
        description="Who asks it, which decides where faq: all shows it; everybody if left out",
        examples=[["customers"]],
    )
    note: Text | None = Field(None, description=NOTE, examples=["Agreed with Legal"])


class Faq(Shape):
    """Questions and answers, and how to speak of what is not in them.

    Drafts show what the ``faq:`` of their copy chooses.
    Source: Integrate into Business, "staff training": what staff may discuss, speaking
    for themselves, and keeping safe.
    """

    questions: dict[Id, Question] = Field(
        default_factory=dict,
        description="Questions by name, in the order in which drafts show them",
        examples=[{"price": {"ask": "Is it free?", "answer": "Yes, for every owner."}}],
    )
    not_discussed: Texts = Field(
        (),
        description="What is not spoken of, and why or where it is, a sentence each",
        examples=[["Leave court cases alone, ours and others'."]],
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

    @field_validator("questions")
    @classmethod
    def _leaves_the_other_parts_their_names(cls, value: dict[str, Question]) -> dict[str, Question]:
        for name in value:
            if name in (ALL, NONE, *MANNERS):
                message = f"A question cannot be called {name}: in a copy, faq: {name} means more."
                raise problem(message, "choose another name", (name,))
        return value

    @property
    def parts(self) -> tuple[str, ...]:
        """What a copy's ``faq:`` may name: the questions, and how to speak of the rest."""
        return (*self.questions, *(name for name in MANNERS if getattr(self, name)))

    def texts(self) -> Iterator[tuple[DataPath, str]]:
        """Each text with its path in the campaign."""
        for name, question in self.questions.items():
            yield ("faq", "questions", name, "ask"), question.ask
            yield ("faq", "questions", name, "answer"), question.answer
        for index, text in enumerate(self.not_discussed):
            yield ("faq", "not_discussed", index), text
        if self.opinions:
            yield ("faq", "opinions"), self.opinions
        if self.safety:
            yield ("faq", "safety"), self.safety

    def written(self, write: Callable[[DataPath, str], str]) -> Faq:
        """The same with each text as ``write`` makes it, from its path and what stands there."""
        texts = {path: write(path, text) for path, text in self.texts()}
        questions = {
            name: question.model_copy(
                update={part: texts["faq", "questions", name, part] for part in ("ask", "answer")}
            )
            for name, question in self.questions.items()
        }
        return self.model_copy(
            update={
                "questions": questions,
                "not_discussed": tuple(
                    texts["faq", "not_discussed", index]
                    for index, _ in enumerate(self.not_discussed)
                ),
                "opinions": texts.get(("faq", "opinions")),
                "safety": texts.get(("faq", "safety")),
            }
        )
