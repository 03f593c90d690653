"""What a message says, in the parts that channels make their drafts from."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from golive.fields import (
    Names,
    OneOrSeveral,
    Shape,
    ShortText,
    Text,
    Texts,
    one_or_several,
    problem,
)


class Cta(Shape):
    """A call to action: the one thing to do next, and where."""

    label: Text = Field(description="What the button or link says", examples=["Take a look"])
    url: ShortText | None = Field(
        None, description="Where it leads", examples=["{{ community.url }}/preview"]
    )


class Image(Shape):
    file: ShortText = Field(
        description="A picture, from the folder that the campaign's file is in",
        examples=["images/teaser.png"],
    )
    alt: Text | None = Field(
        None,
        description="What it shows, for those who cannot see it",
        examples=["The home page of the community"],
    )

    @model_validator(mode="after")
    def _stays_inside(self) -> Image:
        parts = self.file.replace("\\", "/").split("/")
        if ".." in parts or self.file[:1] in ("/", "\\", "~") or ":" in parts[0]:
            raise problem(
                "A picture must lie in the campaign's folder.",
                "copy it there and write images/name.png",
                ("file",),
            )
        return self


class Copy(Shape):
    """What a message says. Texts may use facts: {{ community.name }}, {{ launch.date | longdate }}."""

    subject: Text | None = Field(
        None, description="Subject of a mail", examples=["Your new place for answers"]
    )
    preheader: Text | None = Field(
        None,
        description="The line a mailbox shows after the subject",
        examples=["Ask other owners, from 13 October"],
    )
    greeting: Text | None = Field(None, description="How a mail begins", examples=["Hello,"])
    headline: Text | None = Field(
        None, description="The message in one line", examples=["A first look at the Commons"]
    )
    summary: Text | None = Field(
        None,
        description="The message in one or two sentences, for short channels",
        examples=["See what we built before customers do."],
    )
    body: Text | None = Field(
        None,
        description="The text, in Markdown; said anew, it also takes the place of a summary that "
        "would be taken over",
        examples=["From Tuesday you can…"],
    )
    points: Texts = Field(
        (), description="Talking points, one idea each", examples=[["Old posts move with us."]]
    )
    cta: Annotated[tuple[Cta, ...], BeforeValidator(one_or_several), OneOrSeveral()] = Field(
        (),
        description="The next step; several only where the reader chooses",
        examples=[{"label": "Take a look", "url": "{{ community.url }}"}],
    )
    image: Image | None = Field(
        None,
        description="A picture",
        examples=[{"file": "images/teaser.png", "alt": "The home page"}],
    )
    hashtags: Names = Field((), description="Tags, for social networks", examples=[["heatpumps"]])
    faq: Names = Field(
        (),
        description="What is shown of the campaign's faq:, where people are asked: all that these "
        "audiences ask or are asked, none, or questions by name, not_discussed, opinions, safety",
        examples=["all", ["price", "safety"]],
    )
    sign_off: Text | None = Field(
        None, description="Who signs, and where answers go", examples=["Ana Ruiz"]
    )
    notes: Text | None = Field(
        None, description="Notes for the person who speaks", examples=["Show the search first."]
    )
    dateline: Text | None = Field(
        None, description="Place and date of a press release", examples=["AMSTERDAM, 13 October"]
    )
    boilerplate: Text | None = Field(
        None, description="About the organisation, for the press", examples=["Northwind makes…"]
    )
    contact: Text | None = Field(
        None, description="Whom the press may call", examples=["Press desk, +31 20 555 0101"]
    )
