"""Channels of an organisation's own, described in golive.yaml by how they differ from shipped ones."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from pydantic import Field, field_validator, model_validator

from golive.channels.model import FORMS, Channel, Kind, Limit, LimitKind, Reach, Unit
from golive.channels.registry import CHANNELS
from golive.channels.sheets import SHEETS, Sheet, sheet_named
from golive.fields import BusinessDays, Day, DayHours, Id, Reads, Shape, ShortText, Whole, problem
from golive.suggest import did_you_mean

_TAKEN_OVER = ("about", "kind", "reach", "form", "lead_days", "interrupts", "opt_in", "sheet")
"""What is the shipped channel's where nothing else is said."""


def _sheet(value: Any) -> Sheet:
    found = sheet_named(value) if isinstance(value, str) else None
    if found is None:
        raise problem(f"“{value}” is no sheet to print on.", f"write {SHEETS}")
    return found


class OwnLimit(Shape):
    """A figure one of your own channels must keep to."""

    field: ShortText = Field(description="The part of the draft", examples=["text"])
    unit: Unit = Field(description="What is counted", examples=["words"])
    max: Whole = Field(description="The figure", examples=[12])
    kind: LimitKind = Field(
        LimitKind.ADVICE, description="hard, fold, advice or cost", examples=["advice"]
    )
    source: ShortText = Field(description="Who says so", examples=["Facilities handbook"])
    checked: Day = Field(description="When that was last read", examples=["2026-11-02"])


class OwnChannel(Shape):
    """A channel of your own, described by how it differs from a shipped one."""

    like: Id = Field(description="The shipped channel it resembles", examples=["digital-signage"])
    name: ShortText | None = Field(
        None, description="What people call it", examples=["Cafeteria screen"]
    )
    about: ShortText | None = Field(
        None, description="What it is", examples=["The screen by the coffee machine"]
    )
    kind: Kind | None = Field(None, description="What sort of vehicle it is", examples=["print"])
    reach: Reach | None = Field(
        None, description="internal, external or both", examples=["internal"]
    )
    form: ShortText | None = Field(
        None,
        description="How its drafts are written",
        examples=["text"],
    )
    sheet: Annotated[Sheet, Reads(_sheet, {"type": "string", "$comment": "size"})] | None = Field(
        None,
        description=f"What it is printed or shown on: {SHEETS}",
        examples=["A5"],
    )
    template: Id | None = Field(
        None, description="The template it uses, if not its own", examples=["poster"]
    )
    usual_time: DayHours | None = Field(
        None, description="The time used when none is given", examples=["08:00"]
    )
    lead_days: BusinessDays | None = Field(
        None, description="Business days from finished text to going out", examples=[3]
    )
    interrupts: bool | None = Field(
        None, description="Whether it makes people stop", examples=[False]
    )
    opt_in: bool | None = Field(
        None, description="Whether people choose to get it", examples=[False]
    )
    limits: tuple[OwnLimit, ...] | None = Field(
        None,
        description="Its limits, in place of those it takes over",
        examples=[
            [
                {
                    "field": "text",
                    "unit": "words",
                    "max": 12,
                    "source": "Facilities handbook",
                    "checked": "2026-11-02",
                }
            ]
        ],
    )

    @field_validator("like")
    @classmethod
    def _is_shipped(cls, value: str) -> str:
        if value not in CHANNELS:
            raise problem(f"There is no shipped channel {value}.", did_you_mean(value, CHANNELS))
        return value

    @field_validator("form")
    @classmethod
    def _is_a_form(cls, value: str | None) -> str | None:
        if value is not None and value not in FORMS:
            raise problem(f"There is no form {value}.", did_you_mean(value, FORMS))
        return value

    @model_validator(mode="after")
    def _prints_its_sheet(self) -> OwnChannel:
        if self.sheet and (self.form or CHANNELS[self.like].form) != "print":
            raise problem("A sheet is for what is printed.", "write form: print too", ("sheet",))
        return self

    def channel(self, name: str) -> Channel:
        """The channel of that name, what is not said taken over from the shipped one."""
        base = CHANNELS[self.like]
        limits = base.limits
        if self.limits is not None:
            limits = tuple(
                Limit(one.field, one.unit, one.max, one.kind, one.source, one.checked)
                for one in self.limits
            )
        given = {key: getattr(self, key) for key in _TAKEN_OVER if getattr(self, key) is not None}
        return replace(
            base,
            id=name,
            name=self.name or name.replace("-", " ").capitalize(),
            template=self.template or base.template,
            usual_time=self.usual_time.start if self.usual_time else base.usual_time,
            limits=limits,
            **given,
        )
