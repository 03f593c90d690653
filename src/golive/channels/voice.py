"""What is said to people who call."""

from __future__ import annotations

from datetime import date, time

from golive.channels.asked import ANSWERS
from golive.channels.model import (
    Channel,
    Field,
    Kind,
    Limit,
    LimitKind,
    Markup,
    Reach,
    Unit,
)

CHECKED = date(2026, 11, 21)
PRACTICE = "Common practice; no published page"

VALID = Field("valid", Markup.TEXT, "The days on which it is used.")
SAID = Field("text", Markup.MARKDOWN, "What the voice says: the summary, else the body.")

VOICE = (
    Channel(
        id="call-centre-script",
        name="Call-centre script",
        about="What the people who answer calls say about it, and what they need to know.",
        kind=Kind.VOICE,
        reach=Reach.BOTH,
        form="script",
        template="call-centre-script",
        usual_time=time(8, 0),
        lead_days=5,
        fields=(
            Field("topic", Markup.TEXT, "What it is about: the headline."),
            VALID,
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
    Channel(
        id="ivr",
        name="Telephone announcement",
        about="A recorded sentence or two before anybody answers (IVR).",
        kind=Kind.VOICE,
        reach=Reach.EXTERNAL,
        form="script",
        template="ivr",
        usual_time=time(8, 0),
        lead_days=5,
        fields=(SAID, VALID),
        limits=(
            Limit(
                "text",
                Unit.SECONDS,
                20,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 15 to 20 seconds, some 40 words; a greeting half of that.",
            ),
        ),
    ),
    Channel(
        id="on-hold",
        name="On-hold message",
        about="What callers hear between pieces of music while they wait.",
        kind=Kind.VOICE,
        reach=Reach.EXTERNAL,
        form="script",
        template="on-hold",
        usual_time=time(8, 0),
        lead_days=5,
        fields=(SAID, VALID),
        limits=(
            Limit(
                "text",
                Unit.SECONDS,
                30,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 15 to 30 seconds, with music in between.",
            ),
        ),
    ),
)
