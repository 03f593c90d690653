"""What must be in place before a launch: foundations, pilot, training, material that changes."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from golive.campaign.remarks import NOTE, QUESTIONS, WAIVE, WAIVER
from golive.fields import Id, Names, OneTiming, Reason, Shape, ShortText, Text, Texts


class FoundationName(StrEnum):
    """The six things a community stands on.

    Source: Customer Communities: A Starring Role in the Customer Journey, "a solid foundation".
    """

    SPONSOR = "sponsor"
    METRICS = "metrics"
    PLATFORM = "platform"
    TEAM = "team"
    COMMUNITY_MANAGER = "community-manager"
    GUIDELINES = "guidelines"


class Foundation(Shape):
    """One of the six foundations, and whether it is laid."""

    owner: Names = Field((), description="Who answers for it", examples=["Ana Ruiz"])
    evidence: ShortText | None = Field(
        None,
        description="What shows that it is there",
        examples=["Signed budget of 2 March"],
    )
    by: OneTiming | None = Field(None, description="By when", examples=["T-21"])
    done: bool = Field(False, description="Whether it is there by now", examples=[True])
    waive: dict[str, Reason] = Field(default_factory=dict, description=WAIVE, examples=[WAIVER])
    note: Text | None = Field(None, description=NOTE, examples=["Her deputy stands in for May"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who signs?"]])


class Pilot(Shape):
    """A small group that tries it first, and the gate that lets everybody else in."""

    audience: Id | None = Field(None, description="Who tries it", examples=["pilot-group"])
    when: OneTiming | None = Field(
        None, description="From when until when", examples=[{"from": "T-20", "until": "T-8"}]
    )
    owner: Names = Field((), description="Who runs it", examples=["Community manager"])
    gate: Id | None = Field(
        None, description="The gate that opens when it went well", examples=["pilot-passed"]
    )
    success: ShortText | None = Field(
        None,
        description="What “went well” means",
        examples=["Every question answered within four hours"],
    )
    note: Text | None = Field(None, description=NOTE, examples=["Two shifts are in it"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who replaces Tom?"]])


class Training(Shape):
    """Who must be able to do what before it goes live."""

    audiences: Names = Field((), description="Who is trained", examples=[["service-desk"]])
    topic: ShortText | None = Field(
        None, description="What in", examples=["How to answer customers in public"]
    )
    by: OneTiming | None = Field(None, description="By when", examples=["T-3"])
    owner: Names = Field((), description="Who sees to it", examples=["Head of Service"])
    done: bool = Field(False, description="Whether it is done", examples=[False])
    waive: dict[str, Reason] = Field(default_factory=dict, description=WAIVE, examples=[WAIVER])
    note: Text | None = Field(None, description=NOTE, examples=["Night shift on video"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who covers the phones?"]])


class Material(Shape):
    """Something that exists already and must change: a page, a script, a recorded message."""

    change: ShortText | None = Field(
        None,
        description="What must change in it",
        examples=["Option 3 names the community"],
    )
    owner: Names = Field((), description="Who changes it", examples=["Telephony"])
    by: OneTiming | None = Field(None, description="By when", examples=["T-1"])
    done: bool = Field(False, description="Whether it is changed", examples=[False])
    waive: dict[str, Reason] = Field(default_factory=dict, description=WAIVE, examples=[WAIVER])
    note: Text | None = Field(None, description=NOTE, examples=["Printed stock until June"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who has the login?"]])


class HandOver(Shape):
    """What follows the launch window, and who carries it on."""

    to: Names = Field((), description="Who carries it on", examples=["Community team"])
    when: OneTiming | None = Field(None, description="When", examples=["T+21"])
    what: Text | None = Field(
        None,
        description="What goes on, and how",
        examples=["A monthly newsletter, and a plan for each quarter"],
    )
    done: bool = Field(False, description="Whether it is agreed", examples=[False])
    note: Text | None = Field(None, description=NOTE, examples=["Budget until the year's end"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who pays the moderators?"]])
