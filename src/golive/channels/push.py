"""Push notifications, as locked screens and notification lists show them."""

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
SCREENS = "Braze docs; Alibaba Cloud mPaaS docs"

PUSH = (
    Channel(
        id="push",
        name="Push notification",
        about="A notification from your app, on the locked screens of people who allowed it.",
        kind=Kind.PUSH,
        reach=Reach.BOTH,
        form="push-payload",
        template="push",
        usual_time=time(12, 0),
        lead_days=3,
        interrupts=True,
        opt_in=True,
        fields=(
            Field("title", Markup.TEXT, "The bold line: the headline."),
            Field(
                "body",
                Markup.MARKDOWN,
                "The text below it: the summary, else the body.",
            ),
            Field("link", Markup.TEXT, "The address that a tap opens."),
        ),
        limits=(
            Limit(
                "title",
                Unit.CODEPOINTS,
                40,
                LimitKind.FOLD,
                SCREENS,
                CHECKED,
                "Fits everywhere. Services of some telephone makers in China refuse titles above "
                "32 to 50 characters.",
            ),
            Limit(
                "body",
                Unit.CODEPOINTS,
                110,
                LimitKind.FOLD,
                SCREENS,
                CHECKED,
                "Fits everywhere but on Android's locked screen, which shows about 49 characters; "
                "an iPhone's shows about 130 to 160.",
            ),
            Limit(
                "payload",
                Unit.UTF8_BYTES,
                4_096,
                LimitKind.HARD,
                "Apple, Creating the Notification Payload; Braze docs",
                CHECKED,
                "For the whole notification, title, link and technical data included, with Apple, "
                "Google and browsers alike.",
            ),
        ),
    ),
)
