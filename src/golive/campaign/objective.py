"""What a launch is for, and what that is measured by."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from golive.campaign.remarks import NOTE, QUESTIONS, WAIVE, WAIVER
from golive.fields import Names, OneTiming, Reason, Shape, ShortText, Text, Texts, Timings


class ObjectiveName(StrEnum):
    """The three things go-live communications can be for."""

    AWARENESS = "awareness"
    ACQUISITION = "acquisition"
    ACTIVATION = "activation"


class Objective(Shape):
    """What an objective is measured by."""

    kpi: ShortText | None = Field(
        None, description="What is counted", examples=["unique visitors in three weeks"]
    )
    baseline: ShortText | None = Field(None, description="The figure before launch", examples=["0"])
    baseline_on: OneTiming | None = Field(
        None, description="The day the baseline was or will be read", examples=["T-21"]
    )
    target: ShortText | None = Field(None, description="The figure aimed at", examples=["5000"])
    measure: Timings | None = Field(
        None, description="When it is measured", examples=[["T+7", "T+21"]]
    )
    actual: ShortText | None = Field(
        None, description="The figure reached, once it is read", examples=["5240"]
    )
    owner: Names = Field((), description="Who measures it", examples=["Insights"])
    waive: dict[str, Reason] = Field(default_factory=dict, description=WAIVE, examples=[WAIVER])
    note: Text | None = Field(None, description=NOTE, examples=["Without our own staff"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Who reads the figures?"]])
