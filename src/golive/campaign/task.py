"""What is done, not said, and what must be true first."""

from __future__ import annotations

from pydantic import Field

from golive.campaign.remarks import NOTE, QUESTIONS, WAIVE, WAIVER
from golive.fields import Names, OnePoint, OneTiming, Reason, Shape, ShortText, Text, Texts, Timings


class Gate(Shape):
    """A fact that must be true before something is sent."""

    fact: ShortText = Field(
        description="What must be true", examples=["The product tile is published"]
    )
    owner: Names = Field((), description="Who sees to it", examples=["IT"])
    by: OneTiming | None = Field(None, description="By when", examples=["T-3"])
    done: bool = Field(False, description="Whether it is true by now", examples=[False])
    waive: dict[str, Reason] = Field(default_factory=dict, description=WAIVE, examples=[WAIVER])


class Task(Shape):
    """Something done, not said: on the calendar, outside the launch window's rule."""

    do: ShortText = Field(description="What is done", examples=["Old lists become read-only"])
    when: Timings | None = Field(None, description="When", examples=["T-2"])
    earliest: OnePoint | None = Field(None, description="Not before this", examples=["T-5"])
    latest: OnePoint | None = Field(None, description="Not after this", examples=["T-1"])
    owner: Names = Field((), description="Who does it", examples=["IT"])
    steps: Texts = Field((), description="How, step by step", examples=[["Tell the list owners"]])
    requires: Names = Field(
        (), description="Gates or foundations that must be there first", examples=[["backup"]]
    )
    place: ShortText | None = Field(None, description="Where", examples=["Reception"])
    duration: ShortText | None = Field(None, description="How long", examples=["2 hours"])
    done: bool = Field(False, description="Whether it is done", examples=[False])
    waive: dict[str, Reason] = Field(default_factory=dict, description=WAIVE, examples=[WAIVER])
    note: Text | None = Field(None, description=NOTE, examples=["Takes up to 48 hours"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who has the rights?"]])
