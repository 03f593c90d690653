"""Who hears it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from golive.campaign.remarks import NOTE, QUESTIONS, WAIVE, WAIVER
from golive.fields import (
    Country,
    Id,
    Locale,
    Mailbox,
    Reason,
    Shape,
    ShortText,
    Text,
    Texts,
    Whole,
    Zone,
)

MAX_IN_A_ROW = 20
"""Audiences that may be part of each other, and messages that may take over each other's copy."""


class Side(StrEnum):
    INTERNAL = "internal"
    EXTERNAL = "external"


class Scope(StrEnum):
    """Which sides a launch concerns."""

    INTERNAL = "internal"
    EXTERNAL = "external"
    BOTH = "both"


class Role(StrEnum):
    """What an audience is to the launch; rules ask different things of each."""

    EMPLOYEES = "employees"
    MANAGEMENT = "management"
    STAKEHOLDERS = "stakeholders"
    SUPPORT = "support"
    INFLUENCERS = "influencers"
    MEMBERS = "members"
    PARTNERS = "partners"
    PRESS = "press"
    PUBLIC = "public"


class Audience(Shape):
    """Who hears it."""

    side: Side = Field(description="internal or external", examples=["internal"])
    label: ShortText | None = Field(None, description="How people call it", examples=["All staff"])
    role: Role | None = Field(None, description="What it is to this launch", examples=["employees"])
    size: Whole | None = Field(None, description="How many people", examples=[4200])
    within: Id | None = Field(
        None, description="The larger audience it is part of", examples=["customers"]
    )
    timezone: Zone | None = Field(None, description="Its own time zone", examples=["Europe/Berlin"])
    country: Country | None = Field(None, description="Whose holidays it keeps", examples=["DE"])
    region: ShortText | None = Field(None, description="The part of the country", examples=["BY"])
    locale: Locale | None = Field(None, description="Its language", examples=["de-DE"])
    department: ShortText | None = Field(
        None, description="The department, for staff", examples=["Product"]
    )
    motivation: ShortText | None = Field(
        None, description="Why these people would join", examples=["Quick answers"]
    )
    waive: dict[str, Reason] = Field(default_factory=dict, description=WAIVE, examples=[WAIVER])
    mailbox: Mailbox | None = Field(
        None,
        description="The list or group that mails to it go to",
        examples=["all-staff@northwind.example"],
    )
    note: Text | None = Field(None, description=NOTE, examples=["No mailbox; posters only"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who has the list?"]])
