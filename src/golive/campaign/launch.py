"""The launch: the day everything is measured from."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from golive.campaign.remarks import NOTE, QUESTIONS
from golive.fields import (
    Day,
    DayHours,
    LaunchDate,
    OneOrSeveral,
    Shape,
    ShortText,
    Text,
    Texts,
    Zone,
    one_or_several,
    problem,
)


class LaunchStatus(StrEnum):
    FIRM = "firm"
    TENTATIVE = "tentative"


class FormerLaunch(Shape):
    """A launch date that was given up."""

    date: Day = Field(description="The date as it stood then", examples=["2026-09-29"])
    until: Day | None = Field(
        None, description="The day it was given up, if known", examples=["2026-09-20"]
    )


def _former(value: Any) -> Any:
    dates = one_or_several(value)
    return tuple({"date": item} if isinstance(item, str) else item for item in dates)


class Launch(Shape):
    """The day everything is measured from."""

    name: ShortText | None = Field(
        None, description="What happens on that day", examples=["Public opening"]
    )
    date: LaunchDate | None = Field(
        None,
        description="The day: 2026-10-13, or a month or quarter while only that is known (2026-10, "
        "2026-Q4), or TBD",
        examples=["2026-10-13"],
    )
    time: DayHours | None = Field(
        None,
        description="When it opens that day, or from when until when; copy may name them: "
        "{{ launch.time | time }} and {{ launch.closes | time }}",
        examples=["09:00", "10:00-16:00"],
    )
    timezone: Zone | None = Field(
        None,
        description="The zone of all times without their own; copy may name its city, "
        "as in 19:00, {{ launch.city }} time",
        examples=["Europe/Amsterdam"],
    )
    until: Day | None = Field(
        None,
        description="The last day, if the launch takes several; copy may name it: "
        "{{ launch.until | longdate }}",
        examples=["2026-10-15"],
    )
    status: LaunchStatus = Field(
        LaunchStatus.FIRM, description="firm, or tentative while it may move", examples=["firm"]
    )
    confirm_by: Day | None = Field(
        None, description="The day a tentative date is confirmed", examples=["2026-09-15"]
    )
    was: Annotated[tuple[FormerLaunch, ...], BeforeValidator(_former), OneOrSeveral(text=True)] = (
        Field(
            (),
            description="Dates this launch had before; copy may name the last of them: "
            "{{ launch.was | longdate }}",
            examples=[[{"date": "2026-09-29", "until": "2026-09-20"}]],
        )
    )
    note: Text | None = Field(None, description=NOTE, examples=["Avoids the autumn break"])
    questions: Texts = Field((), description=QUESTIONS, examples=[["Is the venue free?"]])

    @property
    def day(self) -> datetime.date | None:
        """The launch's first day, when it is known to the day."""
        point = self.date.first if self.date else None
        return point.on if point else None

    @property
    def period(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and last possible day, while only a month or a quarter is known."""
        return self.date.period if self.date else None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Launch:
        if self.until and self.day and self.until < self.day:
            raise problem(
                f"The launch ends on {self.until}, before it starts on {self.day}.",
                "until: is the last day",
                ("until",),
            )
        return self

    @model_validator(mode="after")
    def _is_confirmed_before(self) -> Launch:
        if self.confirm_by and self.day and self.confirm_by > self.day:
            raise problem(
                f"The date is confirmed on {self.confirm_by}, after the launch on {self.day}.",
                "confirm_by: is a day before launch",
                ("confirm_by",),
            )
        return self

    @model_validator(mode="after")
    def _has_moved(self) -> Launch:
        for index, former in enumerate(self.was):
            if former.date == self.day:
                raise problem(
                    f"{former.date} is both the launch date and a date it had before.",
                    "write the new date under date:, the old one under was:",
                    ("was", index),
                )
            if former.until and self.day and former.until > self.day:
                raise problem(
                    f"The date {former.date} was given up on {former.until}, after the launch on "
                    f"{self.day}.",
                    "until: is the day on which everybody learnt of the new date",
                    ("was", index, "until"),
                )
        return self
