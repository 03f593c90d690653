"""What a campaign file may hold. The JSON Schema and the reference page come from here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field

from golive.campaign.audience import MAX_IN_A_ROW, Audience, Scope
from golive.campaign.community import Community
from golive.campaign.faq import Faq
from golive.campaign.launch import Launch
from golive.campaign.message import Message
from golive.campaign.objective import Objective, ObjectiveName
from golive.campaign.readiness import (
    Foundation,
    FoundationName,
    HandOver,
    Material,
    Pilot,
    Training,
)
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
    scope: Scope = Field(
        Scope.BOTH,
        description="Whom the launch concerns: internal, external or both",
        examples=["internal"],
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
    tracking: ShortText | None = Field(
        None,
        description="The name under which a site counts visits, else the title; off leaves links alone",
        examples=["commons-2026"],
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
    readiness: dict[FoundationName, Annotated[Foundation, BeforeValidator(lambda v: v or {})]] = (
        Field(
            default_factory=dict,
            description="The six foundations: sponsor, metrics, platform, team, "
            "community-manager, guidelines",
            examples=[{"sponsor": {"owner": "Head of Care", "done": True}}],
        )
    )
    pilot: Pilot | None = Field(
        None,
        description="A small group that tries it first",
        examples=[{"audience": "pilot-group", "gate": "pilot-passed"}],
    )
    training: dict[Id, Training] = Field(
        default_factory=dict,
        description="Who must be able to do what before it goes live",
        examples=[{"answering": {"audiences": ["service-desk"], "by": "T-3"}}],
    )
    inventory: dict[Id, Material] = Field(
        default_factory=dict,
        description="Material that exists and must change: pages, scripts, signatures",
        examples=[{"voice-menu": {"change": "Option 3 names the community", "by": "T-1"}}],
    )
    faq: Faq = Field(
        default_factory=Faq,
        description="Difficult questions with their answers",
        examples=[{"questions": {"price": {"ask": "Is it free?", "answer": "Yes."}}}],
    )
    hand_over: HandOver | None = Field(
        None,
        description="What follows the launch window",
        examples=[{"to": "Community team", "when": "T+21"}],
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

    @cached_property
    def wholes(self) -> Mapping[str, tuple[str, ...]]:
        """Each audience with all those it is part of: itself first, then the nearest.

        One that is part of itself, or in a row that is too long, stands alone: so every whole has
        fewer of them than its parts.
        """
        return {name: self._wholes(name) for name in self.audiences}

    def _wholes(self, audience: str) -> tuple[str, ...]:
        chain: list[str] = []
        here: str | None = audience
        while here in self.audiences:
            if here in chain or len(chain) > MAX_IN_A_ROW:
                return (audience,)
            chain.append(here)
            here = self.audiences[here].within
        return tuple(chain)


FOLDER_PARTS = ("audiences", "milestones", "messages", "tasks")
"""What the files of a campaign's folder may hold beside ``campaign.yaml``."""
