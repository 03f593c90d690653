"""A message and its touchpoints, as they are written."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from golive.campaign.copy import Copy
from golive.campaign.objective import ObjectiveName
from golive.campaign.remarks import NOTE, QUESTIONS, WAIVE, WAIVER
from golive.fields import (
    Id,
    Names,
    OneOrSeveral,
    OnePoint,
    OneTiming,
    Reason,
    SentOn,
    Shape,
    ShortText,
    Text,
    Texts,
    Timings,
    one_or_several,
)


class Status(StrEnum):
    IDEA = "idea"
    DRAFTED = "drafted"
    APPROVED = "approved"
    SENT = "sent"
    CANCELLED = "cancelled"


class Approver(Shape):
    """Who must agree, and by when."""

    who: ShortText = Field(description="A person or role", examples=["Head of Care"])
    by: OneTiming | None = Field(None, description="By when", examples=["T-17"])


def _approvers(value: Any) -> Any:
    return tuple({"who": item} if isinstance(item, str) else item for item in one_or_several(value))


class Said(Shape, defer_build=True):
    """What a message says for all its touchpoints, and what each may say anew."""

    # Only ever validated as part of a campaign: built once there, not here three times over.

    label: ShortText | None = Field(
        None, description="A name for people; the id serves otherwise", examples=["Sneak peek"]
    )
    objective: ObjectiveName | None = Field(
        None, description="awareness, acquisition or activation", examples=["awareness"]
    )
    audiences: Names = Field((), description="Who hears it", examples=[["all-staff"]])
    excluding: Names = Field(
        (), alias="except", description="Who of them does not", examples=[["superusers"]]
    )
    key_message: Names = Field(
        (), description="What people should remember: key messages by name", examples=["closer"]
    )
    owner: Names = Field(
        (), description="Who is accountable for it going out", examples=["Internal comms"]
    )
    author: Names = Field((), description="Who writes it", examples=["Ana Ruiz"])
    sender: Names = Field(
        (), description="In whose name it goes out", examples=["Ana Ruiz, Head of Community"]
    )
    account: Names = Field(
        (), description="The account or group it is posted from", examples=["@northwind"]
    )
    approvers: Annotated[
        tuple[Approver, ...], BeforeValidator(_approvers), OneOrSeveral(text=True)
    ] = Field((), description="Who must agree", examples=[[{"who": "Head of Care", "by": "T-17"}]])
    text: Copy | None = Field(
        None, alias="copy", description="What it says", examples=[{"headline": "A first look"}]
    )
    channel: Names = Field(
        (), description="The channel, or several with the same text", examples=["email"]
    )
    when: Timings | None = Field(None, description="When it goes out", examples=["T-14 09:30"])
    earliest: OnePoint | None = Field(None, description="Not before this", examples=["2026-09-28"])
    latest: OnePoint | None = Field(None, description="Not after this", examples=["T-1"])
    status: Status | None = Field(None, description="How far it is", examples=["drafted"])
    sent: SentOn | None = Field(
        None,
        description="The day it went out; a moved launch leaves it there",
        examples=["2026-09-22"],
    )
    maybe: ShortText | None = Field(
        None,
        description="The condition it depends on; not counted on until then",
        examples=["if the release is out"],
    )
    requires: Names = Field(
        (), description="Gates or foundations that must be there first", examples=[["tile-live"]]
    )
    steps: Texts = Field((), description="What to do to send it", examples=[["Refresh the list"]])
    place: ShortText | None = Field(None, description="Where", examples=["Canteen, Utrecht"])
    duration: ShortText | None = Field(None, description="How long", examples=["45 minutes"])
    presenter: Names = Field((), description="Who speaks", examples=["Ana Ruiz"])
    size: ShortText | None = Field(
        None, description="How large, or how many", examples=["A3, 40 copies"]
    )
    waive: dict[str, Reason] = Field(default_factory=dict, description=WAIVE, examples=[WAIVER])
    note: Text | None = Field(None, description=NOTE, examples=["Same list as in spring"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who posts?"]])


class TouchpointDefinition(Said):
    """One channel and time for a message; what it leaves out, it takes from the message."""

    id: Id | None = Field(
        None, description="A name, where one message uses a channel twice", examples=["reminder"]
    )


class Message(Said):
    """What is said, once; its touchpoints say where and when."""

    like: ShortText | None = Field(
        None, description="Another message whose copy this one takes over", examples=["first-email"]
    )
    touchpoints: tuple[TouchpointDefinition, ...] = Field(
        (), description="Channels and times", examples=[[{"channel": "email", "when": "T-14"}]]
    )
