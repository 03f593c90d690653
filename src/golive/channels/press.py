"""Releases to the press."""

from __future__ import annotations

from datetime import date, time

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

PRESS = (
    Channel(
        id="press-release",
        name="Press release",
        about="A release that journalists can print as it stands.",
        kind=Kind.PRESS,
        reach=Reach.EXTERNAL,
        form="markdown",
        template="press-release",
        usual_time=time(10, 0),
        lead_days=5,
        fields=(
            Field("headline", Markup.TEXT, "The news in one line."),
            Field(
                "summary",
                Markup.TEXT,
                "The line below it: the summary, when there is a body.",
            ),
            Field(
                "body",
                Markup.MARKDOWN,
                "The release: dateline and body, else summary, then points and calls to action.",
            ),
            Field("boilerplate", Markup.MARKDOWN, "Who you are, as in every release."),
            Field("contact", Markup.MARKDOWN, "Whom journalists can call or write to."),
        ),
        limits=(
            Limit(
                "headline",
                Unit.CODEPOINTS,
                100,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 70 to 100 characters.",
            ),
            Limit(
                "body",
                Unit.WORDS,
                500,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 300 to 500 words.",
            ),
        ),
    ),
)
