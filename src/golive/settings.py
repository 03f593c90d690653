"""golive.yaml: what holds for every campaign of an organisation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from golive.channels.model import Channel
from golive.channels.registry import CHANNELS
from golive.countries import region_code, region_meant
from golive.fields import (
    Country,
    Day,
    Id,
    Locale,
    Shape,
    ShortText,
    Workdays,
    Zone,
    problem,
)
from golive.finding import Finding, Severity
from golive.organisation import Brand, Merging, Sender, Tracking
from golive.own_channels import OwnChannel
from golive.schema_errors import explain, read_as
from golive.source.document import Source
from golive.window import Window

ADD_COUNTRY = "add country: and its two letters, such as DE"


class Blackout(Shape):
    """Days on which nothing goes out: a change freeze, results, mourning."""

    first: Day = Field(alias="from", description="The first day", examples=["2026-12-18"])
    until: Day = Field(description="The last day", examples=["2027-01-03"])
    why: ShortText = Field(description="The reason", examples=["Change freeze"])

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Blackout:
        if self.until < self.first:
            message = f"This ends on {self.until}, before it starts on {self.first}."
            raise problem(message, "until: is the last day", ("until",))
        return self


class RuleSetting(Shape):
    """A rule turned off, its severity changed, or its parameters set.

    ``parameters`` are still as written: only the rule knows which it has.
    """

    off: bool = False
    severity: Severity | None = None
    parameters: dict[str, Any] = {}


def _rule_setting(value: Any) -> Any:
    if value == "off":
        return {"off": True}
    if not isinstance(value, dict):
        return {"severity": value}
    if value.get("off") in (True, "true"):
        raise problem("A rule is turned off in a word.", "write off in place of the braces")
    own = {key: item for key, item in value.items() if key != "severity"}
    return {"severity": value.get("severity"), "parameters": own}


class Settings(Shape):
    """What holds for every campaign of the workspace; a campaign may say it anew."""

    name: ShortText | None = Field(None, description="The organisation", examples=["Northwind"])
    domain: ShortText | None = Field(
        None,
        description="Your internet domain: the events of your calendars are told apart by it from "
        "those of other organisations. Set it before you hand on the first calendar",
        examples=["northwind.example"],
    )
    brand: Brand = Field(
        default_factory=Brand,
        description="How mails, pages and posters look",
        examples=[{"colour": "#1f4e79", "address": "Northwind B.V., Kade 1, 1011 AA Amsterdam"}],
    )
    senders: dict[ShortText, Sender] = Field(
        default_factory=dict,
        description="The mailboxes of those whom messages name under sender:",
        examples=[{"Community team": {"email": "community@northwind.example"}}],
    )
    merge: Merging = Field(
        default_factory=Merging,
        description="How names are written that a mailing tool fills in",
        examples=[{"tool": "mailchimp"}],
    )
    tracking: Tracking | None = Field(
        None,
        description="Links that tell a site's statistics which message people came by",
        examples=[{"domains": ["northwind.example"]}],
    )
    timezone: Zone | None = Field(
        None,
        description="The zone of all times without their own",
        examples=["Europe/Amsterdam"],
    )
    locale: Locale | None = Field(
        None, description="Language and country of the copy", examples=["en-GB"]
    )
    country: Country | None = Field(
        None, description="Whose public holidays count", examples=["NL"]
    )
    region: ShortText | None = Field(
        None,
        description="The part of the country that country: names, for its holidays",
        examples=["BY"],
    )
    workdays: Workdays = Field(
        (),
        description="Public holidays on which you work all the same, by name, and single dates; they "
        "are no days off in any campaign, and count as business days",
        examples=[["Columbus Day", "Veterans Day", "2026-12-24"]],
    )
    window: Window = Field(
        default_factory=Window,
        description="A launch window narrower than three weeks either way",
        examples=[{"opens": "T-14", "closes": "T+14"}],
    )
    blackouts: tuple[Blackout, ...] = Field(
        (),
        description="Days on which nothing goes out",
        examples=[[{"from": "2026-12-18", "until": "2027-01-03", "why": "Change freeze"}]],
    )
    rules: dict[
        str,
        Annotated[
            RuleSetting,
            BeforeValidator(_rule_setting),
            WithJsonSchema({"enum": ["off", "error", "warning", "info"]}),
        ],
    ] = Field(
        default_factory=dict,
        description="Rules turned off, given another severity, or parameters of their own",
        examples=[{"owner-missing": "off", "open-ended": {"severity": "info"}}],
    )
    channels: dict[Id, OwnChannel] = Field(
        default_factory=dict,
        description="Channels of your own",
        examples=[{"cafeteria-screen": {"like": "digital-signage"}}],
    )

    @field_validator("region")
    @classmethod
    def _is_of_the_country(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None or "country" not in info.data:  # which has a fault of its own
            return value
        country = info.data["country"]
        if country is None:
            raise problem(f"Nobody says in which country the region {value} is.", ADD_COUNTRY)
        if region_code(country, value) is None:
            raise problem(f"{country} has no region {value}.", region_meant(country, value))
        return value


def parse_settings(source: Source) -> tuple[Settings, tuple[Finding, ...]]:
    """Turn golive.yaml into Settings, with all that is wrong with it.

    A fault costs only the setting it stands in, and only the one rule or channel, so that campaigns
    can still be judged.
    """
    data = source.data
    settings, faults = read_as(Settings, data)
    findings = tuple(explain(fault, source, Settings) for fault in faults)
    while settings is None:
        data = _without(data, [fault["loc"] for fault in faults])
        settings, faults = read_as(Settings, data)
    return settings, findings


def is_sound(source: Source) -> bool:
    """Whether all of golive.yaml could be read that dates and texts hang on.

    That is everything but the rules: an unknown key may be a misspelt ``timezone:``.
    """
    _, faults = read_as(Settings, source.data)
    return all(fault["loc"][:1] == ("rules",) for fault in faults)


def _without(data: Mapping[str, Any], faults: Iterable[tuple[Any, ...]]) -> dict[str, Any]:
    sound = dict(data)
    for name, *inside in faults:
        part = sound.get(name)
        if name in ("rules", "channels", "senders") and inside and isinstance(part, dict):
            sound[name] = {key: value for key, value in part.items() if key != inside[0]}
        else:
            sound.pop(name, None)
    return sound


def channels_of(settings: Settings) -> Mapping[str, Channel]:
    """The shipped channels and the workspace's own, by id."""
    if not settings.channels:
        return CHANNELS
    return {**CHANNELS, **{name: own.channel(name) for name, own in settings.channels.items()}}
