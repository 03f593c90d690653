"""What is said to people who call."""

from __future__ import annotations

from datetime import time

from golive.channels.asked import ANSWERS
from golive.channels.model import Channel, Field, Kind, Markup, Reach

VOICE = (
    Channel(
        id="call-centre-script",
        name="Call-centre script",
        about="What the people who answer calls say about it, and what they need to know.",
        kind=Kind.VOICE,
        reach=Reach.BOTH,
        form="markdown",
        template="call-centre-script",
        usual_time=time(8, 0),
        lead_days=5,
        fields=(
            Field("topic", Markup.TEXT, "What it is about: the headline."),
            Field("valid", Markup.TEXT, "The days on which it is used."),
            Field("script", Markup.MARKDOWN, "What to say: the summary, else the body."),
            Field(
                "background",
                Markup.MARKDOWN,
                "What to know without reading it out: the body, when the script is the summary.",
            ),
            Field(
                "points",
                Markup.MARKDOWN,
                "Answers and facts, if the caller asks: the points.",
            ),
            Field(
                "closing",
                Markup.MARKDOWN,
                "What the caller can do next, with its address.",
            ),
            *ANSWERS,
        ),
    ),
)
