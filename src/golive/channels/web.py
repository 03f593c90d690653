"""Pages and apps: what people find when they come, without being called."""

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

IMAGE = Field("image", Markup.TEXT, "The picture's file.")
ALT = Field("alt", Markup.TEXT, "What the picture shows, for those who cannot see it.")
BUTTON = Field("button", Markup.TEXT, "The words on the button.")
LINK = Field("link", Markup.TEXT, "The address that the button opens.")

WEB = (
    Channel(
        id="intranet",
        name="Intranet",
        about="A news item on the staff website.",
        kind=Kind.WEB,
        reach=Reach.INTERNAL,
        form="page",
        template="intranet",
        usual_time=time(9, 0),
        lead_days=2,
        fields=(
            Field("headline", Markup.TEXT, "The headline of the news item."),
            Field("teaser", Markup.TEXT, "The text in the list of news: the summary."),
            Field(
                "body",
                Markup.MARKDOWN,
                "The news item: body, points, calls to action, sign-off and sender.",
            ),
            *ANSWERS,
            IMAGE,
            ALT,
        ),
        limits=(
            Limit(
                "headline",
                Unit.CODEPOINTS,
                70,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 60 to 70 characters.",
            ),
            Limit(
                "teaser",
                Unit.CODEPOINTS,
                160,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice.",
            ),
            Limit(
                "body",
                Unit.WORDS,
                300,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 150 to 300 words.",
            ),
        ),
    ),
    Channel(
        id="website-banner",
        name="Website banner",
        about="A strip on your website, with one line and one button.",
        kind=Kind.WEB,
        reach=Reach.EXTERNAL,
        form="notice",
        template="website-banner",
        usual_time=time(10, 0),
        lead_days=5,
        fields=(
            Field(
                "headline",
                Markup.MARKDOWN,
                "The line: the headline, else the summary or body.",
            ),
            BUTTON,
            LINK,
        ),
        limits=(
            Limit(
                "headline",
                Unit.WORDS,
                12,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 8 to 12 words.",
            ),
            Limit(
                "headline",
                Unit.CODEPOINTS,
                50,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice.",
            ),
            Limit(
                "button",
                Unit.CODEPOINTS,
                25,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 20 to 25 characters, and one button.",
            ),
        ),
    ),
    Channel(
        id="in-app",
        name="In-app message",
        about="A card or pop-up that people see while they use your app or product.",
        kind=Kind.WEB,
        reach=Reach.BOTH,
        form="notice",
        template="in-app",
        usual_time=time(10, 0),
        lead_days=5,
        fields=(
            Field("headline", Markup.TEXT, "The first line of the card."),
            Field(
                "body",
                Markup.MARKDOWN,
                "The text below it: the summary, else the body.",
            ),
            BUTTON,
            LINK,
        ),
        limits=(
            Limit(
                "headline",
                Unit.CODEPOINTS,
                70,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 60 to 70 characters.",
            ),
            Limit(
                "body",
                Unit.CODEPOINTS,
                160,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice.",
            ),
        ),
    ),
    Channel(
        id="forum",
        name="Forum",
        about="A topic in the community itself, or in the forum that it replaces.",
        kind=Kind.WEB,
        reach=Reach.BOTH,
        form="page",
        template="forum",
        usual_time=time(10, 0),
        lead_days=1,
        fields=(
            Field("title", Markup.TEXT, "The title of the topic: the headline."),
            Field(
                "body",
                Markup.MARKDOWN,
                "The first post: body, points, calls to action, sign-off and sender.",
            ),
        ),
    ),
    Channel(
        id="blog",
        name="Blog",
        about="An article on your public website.",
        kind=Kind.WEB,
        reach=Reach.EXTERNAL,
        form="page",
        template="blog",
        usual_time=time(10, 0),
        lead_days=3,
        fields=(
            Field("title", Markup.TEXT, "The title of the article: the headline."),
            Field(
                "description",
                Markup.TEXT,
                "What search engines show below it: the summary, when there is a body.",
            ),
            Field(
                "body",
                Markup.MARKDOWN,
                "The article: body, points, calls to action, sign-off and sender.",
            ),
            IMAGE,
            ALT,
        ),
        limits=(
            Limit(
                "title",
                Unit.CODEPOINTS,
                60,
                LimitKind.FOLD,
                PRACTICE,
                CHECKED,
                "Common practice: search engines show about 600 pixels, 50 to 60 characters.",
            ),
            Limit(
                "description",
                Unit.CODEPOINTS,
                155,
                LimitKind.FOLD,
                PRACTICE,
                CHECKED,
                "Common practice: search engines show 120 characters on telephones, 155 on desks.",
            ),
        ),
    ),
    Channel(
        id="status-page",
        name="Status page",
        about="An entry on the page that says what works, what does not and until when.",
        kind=Kind.WEB,
        reach=Reach.BOTH,
        form="notice",
        template="status-page",
        usual_time=time(9, 0),
        lead_days=1,
        fields=(
            Field("title", Markup.TEXT, "The title of the entry: the headline."),
            Field(
                "body",
                Markup.MARKDOWN,
                "The entry: the body, else the summary; points, calls to action, sign-off and sender.",
            ),
        ),
    ),
)
