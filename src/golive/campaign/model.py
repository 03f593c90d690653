"""What a campaign file may hold. The JSON Schema and the reference page come from here."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from golive.campaign.audience import Audience
from golive.campaign.community import Community
from golive.campaign.launch import Launch
from golive.campaign.message import Message
from golive.campaign.objective import Objective, ObjectiveName
from golive.campaign.remarks import NOTE, QUESTIONS, WAIVE, WAIVER
from golive.campaign.task import Gate, Task
from golive.fields import (
    Country,
    Fact,
    Id,
    Locale,
    Names,
    OneTiming,
    Reason,
    ScheduleId,
    Shape,
    ShortText,
    Text,
    Texts,
)
from golive.window import Window


class Campaign(Shape):
    """All communications of one launch."""

    title: ShortText = Field(
        description="The launch in a few words", examples=["Northwind Commons goes live"]
    )
    owner: Names = Field((), description="Who runs the launch", examples=["Community team"])
    locale: Locale | None = Field(
        None, description="Language and country of the copy", examples=["en-GB"]
    )
    country: Country | None = Field(
        None, description="Whose public holidays count", examples=["NL"]
    )
    region: ShortText | None = Field(
        None, description="The part of the country, for its holidays", examples=["BY"]
    )
    launch: Launch = Field(
        description="The day everything is measured from",
        examples=[{"date": "2026-10-13", "timezone": "Europe/Amsterdam"}],
    )
    window: Window = Field(
        default_factory=Window,
        description="A launch window narrower than three weeks either way",
        examples=[{"opens": "T-14", "closes": "T+14"}],
    )
    community: Community = Field(
        default_factory=Community,
        description="What is being launched",
        examples=[{"name": "Northwind Commons", "url": "https://commons.northwind.example"}],
    )
    facts: dict[Id, Fact] = Field(
        default_factory=dict,
        description="Things the copy mentions, each written once",
        examples=[{"helpline": "+31 20 555 0100"}],
    )
    milestones: dict[ScheduleId, OneTiming] = Field(
        default_factory=dict, description="Named dates", examples=[{"soft-launch": "T-7"}]
    )
    key_messages: dict[Id, Text] = Field(
        default_factory=dict,
        description="What people should remember, one sentence each",
        examples=[{"closer": "You get closer to the people who make the product."}],
    )
    objectives: dict[ObjectiveName, Annotated[Objective, BeforeValidator(lambda v: v or {})]] = (
        Field(
            default_factory=dict,
            description="What the launch is for: awareness, acquisition, activation",
            examples=[{"awareness": {"kpi": "unique visitors", "target": "5000"}}],
        )
    )
    audiences: dict[Id, Audience] = Field(
        default_factory=dict,
        description="Who hears it",
        examples=[{"all-staff": {"side": "internal", "size": 4200}}],
    )
    gates: dict[Id, Gate] = Field(
        default_factory=dict,
        description="Facts that must be true before something is sent",
        examples=[{"tile-live": {"fact": "The product tile is published", "by": "T-3"}}],
    )
    messages: dict[ScheduleId, Annotated[Message, BeforeValidator(lambda v: v or {})]] = Field(
        default_factory=dict,
        description="What is said",
        examples=[{"sneak-peek": {"audiences": ["all-staff"], "channel": "email", "when": "T-14"}}],
    )
    tasks: dict[ScheduleId, Task] = Field(
        default_factory=dict,
        description="What is done",
        examples=[{"banner-down": {"do": "The banner comes down", "when": "T+14"}}],
    )
    waive: dict[str, Reason] = Field(default_factory=dict, description=WAIVE, examples=[WAIVER])
    note: Text | None = Field(None, description=NOTE, examples=["Second attempt"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who tells the board?"]])


FOLDER_PARTS = ("audiences", "milestones", "messages", "tasks")
"""What the files of a campaign's folder may hold beside ``campaign.yaml``."""
