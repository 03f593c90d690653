"""What drafts hold for those who are asked: the parts of a campaign's ``faq:``."""

from __future__ import annotations

from golive.channels.model import Field, Markup

ANSWERS = (
    Field(
        "questions",
        Markup.MARKDOWN,
        "Difficult questions with their answers: what the faq: of the copy chooses.",
    ),
    Field("not_discussed", Markup.MARKDOWN, "What is not spoken of, if the copy chooses it."),
    Field("opinions", Markup.MARKDOWN, "How to speak for oneself, likewise."),
    Field("safety", Markup.MARKDOWN, "How to keep safe, likewise."),
)
"""A copy chooses them with ``faq: all``, or by name."""
