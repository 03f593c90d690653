"""What is put up, handed out or packed: nobody can click on it, so addresses are text to read.

The sheets are conventions of golive's, each a size that print shops and shops have in stock; a
workspace's own channel may name another.
"""

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
from golive.channels.sheets import A3, A6, FULL_HD, TILL_ROLL

CHECKED = date(2026, 11, 21)
PRACTICE = "Common practice; no published page"

HEADLINE = Field("headline", Markup.TEXT, "The line that is read from afar: the headline.")
TEXT = Field("text", Markup.MARKDOWN, "The small print: the summary, else the body.")
ACTION = Field("action", Markup.TEXT, "What to do next, beside the address or its QR code.")
ADDRESS = Field("address", Markup.TEXT, "The address to type, and for the QR code.")
FITS = Limit(
    "overset",
    Unit.GRAPHEMES,
    0,
    LimitKind.ADVICE,
    "The room on the sheet, as golive sets it",
    date(2026, 12, 1),
    "The end of a text that has no room in type that can be read from where one sees all of the "
    "sheet (18 points on A3) or in the hand (7 points). It is not cut off: a slip becomes longer, "
    "on other sheets all type becomes smaller.",
)

PRINTED = (
    Channel(
        id="poster",
        name="Poster",
        about="A printed poster or flyer in a shared place: A3 upright.",
        kind=Kind.PRINT,
        reach=Reach.BOTH,
        form="print",
        template="poster",
        usual_time=time(8, 0),
        lead_days=10,
        sheet=A3,
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
            FITS,
        ),
    ),
    Channel(
        id="desk-drop",
        name="Desk drop",
        about="A card, perhaps with a small gift, that people find on their desks: A6.",
        kind=Kind.PRINT,
        reach=Reach.INTERNAL,
        form="print",
        template="desk-drop",
        usual_time=time(8, 0),
        lead_days=10,
        sheet=A6,
        fields=(HEADLINE, TEXT, ACTION, ADDRESS),
        limits=(FITS,),
    ),
    Channel(
        id="digital-signage",
        name="Digital signage",
        about="A slide of 1920x1080 on screens in corridors, canteens or shops, seen for some "
        "seconds.",
        kind=Kind.PRINT,
        reach=Reach.BOTH,
        form="print",
        template="digital-signage",
        usual_time=time(8, 0),
        lead_days=3,
        sheet=FULL_HD,
        fields=(
            Field(
                "text",
                Markup.MARKDOWN,
                "All the words on the slide: the headline, else the summary or body.",
            ),
            Field("action", Markup.TEXT, "What the QR code is for: the next step."),
            ADDRESS,
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
            FITS,
        ),
    ),
    Channel(
        id="packaging-insert",
        name="Packaging insert",
        about="A card in the box with the product: A6.",
        kind=Kind.PRINT,
        reach=Reach.EXTERNAL,
        form="print",
        template="packaging-insert",
        usual_time=time(9, 0),
        lead_days=10,
        sheet=A6,
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
            FITS,
        ),
    ),
    Channel(
        id="receipt",
        name="Receipt",
        about="A line at the foot of receipts or invoices: a slip of a till roll, 80 mm wide.",
        kind=Kind.PRINT,
        reach=Reach.EXTERNAL,
        form="print",
        template="receipt",
        usual_time=time(9, 0),
        lead_days=10,
        sheet=TILL_ROLL,
        fields=(
            Field(
                "text",
                Markup.MARKDOWN,
                "The line: the headline, else the summary or body.",
            ),
            ADDRESS,
        ),
        limits=(FITS,),
    ),
)
