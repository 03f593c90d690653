"""What is put up, handed out or packed: nobody can click on it, so addresses are text to read."""

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

HEADLINE = Field("headline", Markup.TEXT, "The line that is read from afar: the headline.")
TEXT = Field("text", Markup.MARKDOWN, "The small print: the summary, else the body.")
ACTION = Field("action", Markup.TEXT, "What to do next, beside the address or its QR code.")
ADDRESS = Field("address", Markup.TEXT, "The address to type, and for the QR code.")

PRINTED = (
    Channel(
        id="poster",
        name="Poster",
        about="A printed poster or flyer in a shared place.",
        kind=Kind.PRINT,
        reach=Reach.BOTH,
        form="text",
        template="poster",
        usual_time=time(8, 0),
        lead_days=10,
        fields=(HEADLINE, TEXT, ACTION, ADDRESS),
        limits=(
            Limit(
                "text",
                Unit.WORDS,
                40,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 40 words on the whole poster, and a QR code.",
            ),
        ),
    ),
    Channel(
        id="desk-drop",
        name="Desk drop",
        about="A card or small gift that people find on their desks.",
        kind=Kind.PRINT,
        reach=Reach.INTERNAL,
        form="text",
        template="desk-drop",
        usual_time=time(8, 0),
        lead_days=10,
        fields=(HEADLINE, TEXT, ACTION, ADDRESS),
    ),
    Channel(
        id="digital-signage",
        name="Digital signage",
        about="A slide on screens in corridors, canteens or shops, seen for some seconds.",
        kind=Kind.PRINT,
        reach=Reach.BOTH,
        form="text",
        template="digital-signage",
        usual_time=time(8, 0),
        lead_days=3,
        fields=(
            Field(
                "text",
                Markup.MARKDOWN,
                "All the words on the slide: the headline, else the summary or body.",
            ),
            Field("address", Markup.TEXT, "The address for the QR code."),
        ),
        limits=(
            Limit(
                "text",
                Unit.WORDS,
                15,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: three lines of five words, seen for 7 to 10 seconds, and a QR "
                "code instead of an address.",
            ),
        ),
    ),
    Channel(
        id="packaging-insert",
        name="Packaging insert",
        about="A card in the box with the product.",
        kind=Kind.PRINT,
        reach=Reach.EXTERNAL,
        form="text",
        template="packaging-insert",
        usual_time=time(9, 0),
        lead_days=10,
        fields=(HEADLINE, TEXT, ACTION, ADDRESS),
        limits=(
            Limit(
                "text",
                Unit.WORDS,
                40,
                LimitKind.ADVICE,
                PRACTICE,
                CHECKED,
                "Common practice: 40 words on the whole card, and a QR code.",
            ),
        ),
    ),
    Channel(
        id="receipt",
        name="Receipt",
        about="A line at the foot of receipts or invoices.",
        kind=Kind.PRINT,
        reach=Reach.EXTERNAL,
        form="text",
        template="receipt",
        usual_time=time(9, 0),
        lead_days=10,
        fields=(
            Field(
                "text",
                Markup.MARKDOWN,
                "The line: the headline, else the summary or body.",
            ),
            Field("address", Markup.TEXT, "The address to type."),
        ),
    ),
)
