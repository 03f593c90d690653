"""Mail: letters, newsletters, one-to-one invitations and the line under everybody's mails."""

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
GMAIL = "iContact; Leanplum; Email on Acid; github.com/hteumeuleu/email-bugs issue 41"

CLIPPING = (
    Limit(
        "html",
        Unit.UTF8_BYTES,
        80_000,
        LimitKind.ADVICE,
        GMAIL,
        CHECKED,
        "The whole page, layout and all; what a mailing tool adds to follow links comes on top.",
    ),
    Limit(
        "html",
        Unit.UTF8_BYTES,
        102_000,
        LimitKind.FOLD,
        GMAIL,
        CHECKED,
        "Secondary sources: Gmail shows 100 to 105 KB and a link to the rest.",
    ),
)
IMAGE = Field("image", Markup.TEXT, "The picture's file.")
ALT = Field("alt", Markup.TEXT, "What the picture shows, for those who cannot see it.")

MAIL = (
    Channel(
        id="email",
        name="E-mail",
        about="A mail to a whole audience, with a subject, a preview line and a letter.",
        kind=Kind.EMAIL,
        reach=Reach.BOTH,
        form="mail",
        template="email",
        usual_time=time(10, 0),
        lead_days=3,
        interrupts=True,
        fields=(
            Field(
                "subject",
                Markup.TEXT,
                "The subject line: the subject, else the headline.",
            ),
            Field(
                "preheader",
                Markup.TEXT,
                "The line that inboxes show after the subject: the preheader, else the summary.",
            ),
            Field(
                "body",
                Markup.MARKDOWN,
                "The letter: greeting, body, points, calls to action, sign-off and sender.",
            ),
            IMAGE,
            ALT,
        ),
        limits=(
            Limit(
                "subject",
                Unit.CODEPOINTS,
                50,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: telephones show 33 to 43 characters, so the first 30 carry the "
                "point. No standard limits a subject's length.",
            ),
            Limit(
                "subject",
                Unit.CODEPOINTS,
                60,
                LimitKind.FOLD,
                PRACTICE,
                CHECKED,
                "Common practice: about what an inbox on a desktop computer shows.",
            ),
            Limit(
                "preheader",
                Unit.CODEPOINTS,
                130,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: inboxes show between 40 and 130 characters.",
            ),
            *CLIPPING,
        ),
    ),
    Channel(
        id="newsletter",
        name="Newsletter",
        about="An item in a newsletter that people already receive.",
        kind=Kind.EMAIL,
        reach=Reach.BOTH,
        form="mail",
        template="newsletter",
        usual_time=time(10, 0),
        lead_days=5,
        opt_in=True,
        fields=(
            Field("headline", Markup.TEXT, "The item's headline."),
            Field(
                "body",
                Markup.MARKDOWN,
                "The item: the summary, else the body and points; then the calls to action.",
            ),
            IMAGE,
            ALT,
        ),
        limits=CLIPPING,
    ),
    Channel(
        id="personal-invitation",
        name="Personal invitation",
        about="A letter from one person to one person, such as to a future superuser.",
        kind=Kind.EMAIL,
        reach=Reach.BOTH,
        form="mail",
        template="personal-invitation",
        usual_time=time(10, 0),
        lead_days=2,
        interrupts=True,
        personal=True,
        fields=(
            Field(
                "subject",
                Markup.TEXT,
                "The subject line: the subject, else the headline.",
            ),
            Field(
                "body",
                Markup.MARKDOWN,
                "The letter: greeting, body, points, calls to action, sign-off and sender.",
            ),
        ),
        limits=(
            Limit(
                "subject",
                Unit.CODEPOINTS,
                50,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: telephones show 33 to 43 characters.",
            ),
        ),
    ),
    Channel(
        id="email-signature",
        name="E-mail signature",
        about="A line with a link under the mails that colleagues send anyway.",
        kind=Kind.EMAIL,
        reach=Reach.EXTERNAL,
        form="text",
        template="email-signature",
        usual_time=time(9, 0),
        lead_days=3,
        fields=(
            Field(
                "line",
                Markup.MARKDOWN,
                "The line: the headline, else the summary or body.",
            ),
            Field("link", Markup.TEXT, "The address that the line leads to."),
        ),
    ),
)
