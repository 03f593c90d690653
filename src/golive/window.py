"""The launch window: the rule this project exists for, stated once."""

from __future__ import annotations

from pydantic import Field, model_validator

from golive.fields import LaunchOffset, Shape, problem

WINDOW_DAYS = 21
"""How many days before and after launch communications may run: no more than 3 weeks either way.

Source: Go-live communications (internal & external), 25 October 2017.
"""


class Window(Shape):
    """A launch window narrower than three weeks on either side."""

    opens: LaunchOffset | None = Field(
        None, description="The first day anything may run", examples=["T-14"]
    )
    closes: LaunchOffset | None = Field(
        None, description="The last day anything may run", examples=["T+14"]
    )

    @property
    def first(self) -> int:
        """The first allowed day, in days from launch."""
        return self.opens.days if self.opens else -WINDOW_DAYS

    @property
    def last(self) -> int:
        """The last allowed day, in days from launch."""
        return self.closes.days if self.closes else WINDOW_DAYS

    @model_validator(mode="after")
    def _is_narrower(self) -> Window:
        for key, days in (("opens", self.first), ("closes", self.last)):
            if abs(days) > WINDOW_DAYS:
                edge = "T-21" if key == "opens" else "T+21"
                raise problem(
                    f"The launch window cannot be wider than three weeks; {edge} is its edge.",
                    f"write {key}: {edge} or nearer, or waive launch-window where it must be",
                    (key,),
                )
        if self.first > self.last:
            raise problem("This window closes before it opens.", "opens: T-14, closes: T+14")
        return self
