"""The shape of a channel: its fields, its limits with their sources, its etiquette."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from golive.channels.sheets import Sheet

FORMS = (
    "adaptive-card",
    "block-kit",
    "invitation",
    "mail",
    "markdown",
    "notice",
    "page",
    "post",
    "print",
    "push-payload",
    "script",
    "text",
    "text-message",
)
"""The forms a channel may name; ``golive.forms`` holds them."""


class Kind(StrEnum):
    """What sort of vehicle a channel is."""

    EMAIL = "email"
    CHAT = "chat"
    SOCIAL = "social"
    SMS = "sms"
    PUSH = "push"
    WEB = "web"
    VOICE = "voice"
    PRINT = "print"
    MEETING = "meeting"
    PRESS = "press"


class Reach(StrEnum):
    """Which side a channel can reach."""

    INTERNAL = "internal"
    EXTERNAL = "external"
    BOTH = "both"


class Unit(StrEnum):
    """What is counted: each as the platform itself counts it."""

    X_WEIGHTED = "x-weighted"
    GRAPHEMES = "graphemes"
    CODEPOINTS = "codepoints"
    THREADS = "threads"
    MASTODON = "mastodon"
    UTF16 = "utf16"
    UTF8_BYTES = "utf8-bytes"
    SMS_SEGMENTS = "sms-segments"
    WORDS = "words"
    SECONDS = "seconds"
    COUNT = "count"

    @property
    def noun(self) -> str:
        """One of what is counted, as people call it."""
        return _NOUNS.get(self, "character")


_NOUNS = {
    Unit.UTF8_BYTES: "byte",
    Unit.SMS_SEGMENTS: "SMS segment",
    Unit.WORDS: "word",
    Unit.SECONDS: "second",
    Unit.COUNT: "item",
}


class LimitKind(StrEnum):
    """What happens above the figure: refused, cut off on screen, unwise, or paid for."""

    HARD = "hard"
    FOLD = "fold"
    ADVICE = "advice"
    COST = "cost"


class Markup(StrEnum):
    """Whether a field's text is Markdown or plain."""

    TEXT = "text"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Limit:
    """A figure a field must keep to, with where it was read and when.

    ``source`` names the page or document; ``checked`` is the day somebody last read it there.
    """

    field: str
    unit: Unit
    value: int
    kind: LimitKind
    source: str
    checked: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A part of a draft: the name of a template block, and how its text is written."""

    name: str
    markup: Markup
    about: str


@dataclass(frozen=True, slots=True)
class Channel:
    """A vehicle for a message.

    ``personal`` marks one-to-one channels, which may precede the internal announcement;
    ``interrupts`` those that make a device buzz or a person stop; ``opt_in`` those whose readers
    chose to receive them. ``lead_days`` is in business days, from finished text to sending;
    ``usual_time`` is the time of day used when a touchpoint names none; ``sheet`` is what it is
    printed on or shown on, where it is.
    """

    id: str
    name: str
    about: str
    kind: Kind
    reach: Reach
    form: str
    template: str
    usual_time: time
    lead_days: int
    fields: tuple[Field, ...]
    limits: tuple[Limit, ...] = ()
    interrupts: bool = False
    opt_in: bool = False
    personal: bool = False
    sheet: Sheet | None = None
