"""What is being launched."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from golive.fields import Names, OnePoint, Shape, ShortText


def _opens(value: Any) -> Any:
    return value if isinstance(value, dict) and "from" not in value else {"": value}


class Community(Shape):
    """What is being launched, as people will know it."""

    name: ShortText | None = Field(None, description="Its name", examples=["Northwind Commons"])
    url: ShortText | None = Field(
        None, description="Its address", examples=["https://commons.northwind.example"]
    )
    opens: Annotated[
        dict[str, OnePoint],
        BeforeValidator(_opens),
        WithJsonSchema(
            {"type": ["string", "object"], "$comment": "time, or one for each audience"}
        ),
    ] = Field(
        default_factory=dict,
        description="When it can be reached: one time for all, or one per audience",
        examples=[{"all-staff": "T-14", "customers": "T-0"}],
    )
    also_called: Names = Field(
        (), description="Other names that are right too", examples=[["the Commons"]]
    )
