"""Chat: posts in the rooms where colleagues or members already talk."""

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

CHAT = (
    Channel(
        id="slack",
        name="Slack",
        about="A post in a Slack channel.",
        kind=Kind.CHAT,
        reach=Reach.BOTH,
        form="block-kit",
        template="slack",
        usual_time=time(9, 30),
        lead_days=1,
        interrupts=True,
        fields=(
            Field("headline", Markup.TEXT, "The first line of the post."),
            Field(
                "body",
                Markup.MARKDOWN,
                "The post: the body, else the summary, then points and calls to action.",
            ),
        ),
        limits=(
            Limit(
                "headline",
                Unit.CODEPOINTS,
                150,
                LimitKind.ADVICE,
                "slackblocks 2.7.0, constants",
                CHECKED,
                "Secondary source: the length of a header block, when an app posts the message.",
            ),
            Limit(
                "body",
                Unit.CODEPOINTS,
                4_000,
                LimitKind.ADVICE,
                "Slack chat.postMessage, as quoted in client code",
                CHECKED,
                "Secondary source: Slack splits longer posts. One block of text that an app "
                "posts holds 3,000 characters.",
            ),
            Limit(
                "body",
                Unit.CODEPOINTS,
                40_000,
                LimitKind.FOLD,
                "Slack chat.postMessage, as quoted in client code",
                CHECKED,
                "Secondary source: Slack cuts off what is longer.",
            ),
        ),
    ),
    Channel(
        id="teams",
        name="Microsoft Teams",
        about="A post in a Teams channel.",
        kind=Kind.CHAT,
        reach=Reach.INTERNAL,
        form="adaptive-card",
        template="teams",
        usual_time=time(9, 30),
        lead_days=1,
        interrupts=True,
        fields=(
            Field("headline", Markup.TEXT, "The subject of the post."),
            Field(
                "body",
                Markup.MARKDOWN,
                "The post: the body, else the summary, then points and calls to action.",
            ),
        ),
        limits=(
            Limit(
                "card",
                Unit.UTF8_BYTES,
                28_000,
                LimitKind.ADVICE,
                "learn.microsoft.com, add-incoming-webhook",
                CHECKED,
                "For the whole card as a webhook takes it; 21 KB has been measured as the most. A bot "
                "may send up to 80 KB.",
            ),
        ),
    ),
)
