"""Text messages, paid for by the segment."""

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
TWILIO = "Twilio docs, what-sms-character-limit"

SMS = (
    Channel(
        id="sms",
        name="Text message (SMS)",
        about="A text message to the telephones of people who agreed to it.",
        kind=Kind.SMS,
        reach=Reach.BOTH,
        form="text-message",
        template="sms",
        usual_time=time(11, 0),
        lead_days=3,
        interrupts=True,
        opt_in=True,
        fields=(
            Field(
                "text",
                Markup.MARKDOWN,
                "The whole message with its link: the summary, else the body or headline.",
            ),
        ),
        limits=(
            Limit(
                "text",
                Unit.SMS_SEGMENTS,
                1,
                LimitKind.COST,
                TWILIO,
                CHECKED,
                "160 characters in one segment, 153 in each of several; 70 and 67 as soon as one "
                "character, such as a curly quote, a dash or an emoji, is outside the basic set.",
            ),
            Limit(
                "text",
                Unit.CODEPOINTS,
                320,
                LimitKind.ADVICE,
                TWILIO,
                CHECKED,
                "Longer messages arrive less reliably.",
            ),
            Limit(
                "text",
                Unit.CODEPOINTS,
                1_600,
                LimitKind.HARD,
                TWILIO,
                CHECKED,
                "Ten segments; other providers may take less.",
            ),
        ),
    ),
)
