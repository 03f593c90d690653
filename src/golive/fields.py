"""The kinds of value a field takes, each turned into one shape before validation."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from golive.countries import country_code, country_meant
from golive.suggest import did_you_mean
from golive.timing.model import Form, Point, Timing, TimingError
from golive.timing.parsing import (
    looks_like_timing,
    parse_clock,
    parse_date,
    parse_point,
    parse_timing,
    parse_timings,
)
from golive.timing.schema import POINT, TIMING
from golive.timing.slips import clock_slip

MAX_BUSINESS_DAYS = 250
"""The longest that anything of a launch is in the making: a year of work."""
ID_RULE = "letters, digits, - and _, up to 64 of them"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_NO_DAYS = ("~", "tbd", "yes", "no", "true", "false", "done", "sent", "not yet")
_MAILBOX = re.compile(
    r"(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*"
    r"@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+"
)
_DOMAIN = re.compile(r"[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_ZONE_HELP = "write region and city, such as Europe/Amsterdam"
_NO_CITY = re.compile(r"(?:(?:GMT|UTC)\s*)?[+-]\s*\d{1,2}(?:[:.]?\d{2})?|[A-Z]{2,5}", re.IGNORECASE)
"""Distances from UTC and abbreviations: the zone with the nearest letters may be hours away."""
_LOCALE = re.compile(r"[a-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Z]{2}|\d{3}))?")


class Shape(BaseModel):
    """A part of a campaign or of the settings: frozen, and without room for keys nobody knows."""

    # Building waits for the first validation, so that each shape is built once, inside its whole.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def problem(message: str, help: str = "", at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """A schema error in our own words; ``at`` leads to the part of the value meant."""
    return PydanticCustomError("golive", "{message}", {"message": message, "help": help, "at": at})


@dataclass(frozen=True, slots=True, eq=False)
class Reads:
    """Marks a type whose values a function reads; ``schema`` is how JSON Schema describes them.

    pydantic's PlainValidator would also build a serialiser for the type, field by field: half of
    the time that all models take.
    """

    parse: Callable[[Any], Any]
    schema: dict[str, Any]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.parse)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.schema)


def _timed(parse: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def validate(value: Any) -> Any:
        if value is None:
            raise problem("The time is missing here.", "write TBD while it is open")
        try:
            return parse(value)
        except TimingError as error:
            raise problem(error.message, error.help, error.at) from None

    return validate


def _text_to(parse: Callable[[str], Any], wanted: str) -> Callable[[Any], Any]:
    def from_text(value: Any) -> Any:
        if not isinstance(value, str):
            raise problem(f"Here should stand {wanted}.")
        return parse(value)

    return _timed(from_text)


def one_or_several(value: Any) -> Any:
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)


def _one_line(value: Any) -> Any:
    """A text without line ends: a title after ``|`` has one, and a header must not."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _whole_number(value: Any) -> int:
    digits = re.sub(r"(?<=\d)[ ,_](?=\d{3}\b)", "", value.strip()) if isinstance(value, str) else ""
    if not re.fullmatch(r"[0-9]{1,12}", digits):
        raise problem("Here should stand a whole number.", "write digits only, such as 4200")
    return int(digits)


def _business_days(value: Any) -> int:
    days = _whole_number(value)
    if days > MAX_BUSINESS_DAYS:
        message = (
            f"Here should stand no more than {MAX_BUSINESS_DAYS} business days, a year of work."
        )
        raise problem(message)
    return days


def _zone(value: Any) -> Any:
    from zoneinfo import ZoneInfo, available_timezones

    try:
        return ZoneInfo(value).key
    except (KeyError, ValueError, OSError, TypeError):  # all of them, for odd names
        name = str(value)
        known = available_timezones()
        city = {zone.rsplit("/", 1)[-1]: zone for zone in sorted(known)}
        tail = name.strip().rsplit("/", 1)[-1].replace(" ", "_")
        found = city.get(tail.title(), "")
        help = f"did you mean {found}?" if found else _ZONE_HELP
        if not (found or _NO_CITY.fullmatch(name.strip())):
            help = did_you_mean(name, sorted(known), _ZONE_HELP)
        raise problem(f"There is no time zone {name}.", help) from None


def _locale(value: Any) -> Any:
    if not (isinstance(value, str) and _LOCALE.fullmatch(value)):
        raise problem(f"{value} is not a locale.", "write language and country, such as en-GB")
    tag = value.replace("_", "-")
    if not tag.startswith("en"):
        _must_have_names(tag)
    return tag


@lru_cache(maxsize=64)
def _must_have_names(tag: str) -> None:
    """Refuse a locale in which nobody knows the names of days and months."""
    from babel import Locale, UnknownLocaleError
    from babel.localedata import locale_identifiers

    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        known = (name.replace("_", "-") for name in locale_identifiers())
        near = did_you_mean(tag, [name for name in known if name[:2] == tag[:2]], "such as de-DE")
        raise problem(f"golive has no names of days and months for {tag}.", near) from None


def _picture(value: Any) -> Any:
    """A path of a picture that does not leave its folder."""
    if not isinstance(value, str) or not value:
        raise problem("Here should stand the path of a picture.", "write images/name.png")
    path = value.replace("\\", "/")
    parts = path.split("/")
    if ".." in parts or path[:1] in ("/", "~") or ":" in parts[0] or not path.isprintable():
        raise problem("A picture must lie in this folder.", "copy it there; write images/name.png")
    return path


def _mailbox(value: Any) -> Any:
    if not (isinstance(value, str) and _MAILBOX.fullmatch(value)):
        raise problem(f"“{value}” is not a mailbox.", "write it as community@northwind.example")
    return value


def _colour(value: Any) -> Any:
    match = _COLOUR.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise problem(f"“{value}” is not a colour.", 'write "#1f4e79": red, green, blue, in quotes')
    digits = match[1].lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)


def _web_address(value: Any) -> Any:
    if not (isinstance(value, str) and re.fullmatch(r"https?://[^\s<>\"']{1,2000}", value)):
        raise problem(f"“{value}” is not a web address.", "write it from https:// on")
    return value


def _domain(value: Any) -> Any:
    if not (isinstance(value, str) and _DOMAIN.fullmatch(value)):
        raise problem(f"“{value}” is not a domain.", "write northwind.example, without https://")
    return value.lower()


def _prefix(value: Any) -> Any:
    if not (isinstance(value, str) and re.fullmatch(r"[A-Za-z][A-Za-z0-9]{0,9}", value)):
        raise problem(
            f"“{value}” cannot begin a parameter.", "write utm, or what your tool calls it"
        )
    return value


def _country(value: Any) -> Any:
    written = str(value).strip()
    code = country_code(written)
    if code is None:
        raise problem(f"{written} is not a country code.", country_meant(written))
    return code


def _id(value: Any) -> Any:
    name = str(value)
    if not _ID.fullmatch(name):
        raise problem(f"“{name}” cannot be a name here.", f"use {ID_RULE}")
    return name


def _schedule_id(value: Any) -> Any:
    name = _id(value)
    if looks_like_timing(name):
        message = f"The name {name} reads like a time."
        if name[:1] in "Tt" and name[1:2] in ("", "-", "+"):
            message = f"The name {name} reads like a time: T is the launch."
        raise problem(message, "choose another, such as wave-one")
    return name


def _fact(value: Any) -> Any:
    if isinstance(value, dict | list):
        raise problem("A fact is one text, number or true/false.", "give each its own name")
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", value, re.ASCII):
        number = float(value) if "." in value else int(value)
        if str(number) == value:  # 007 and 1.10 are no numbers, but what was written
            return number
    return "" if value is None else value


def _reason(value: Any) -> Any:
    return "" if value is None else value


class OneOrSeveral:
    """Says in the JSON Schema that one item may stand without its list; ``text`` allows a text."""

    def __init__(self, *, text: bool = False) -> None:
        self.text = text

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        several = handler(schema)
        one = several["items"]
        if self.text:
            one = {"anyOf": [{"type": "string"}, one]}
        return {"anyOf": [one, {**several, "items": one}]}


@dataclass(frozen=True, slots=True)
class Hours:
    """A time of day, or a span of hours within one day."""

    start: time
    end: time | None = None


@dataclass(frozen=True, slots=True)
class Workday:
    """A day off on which people work all the same: a public holiday by its name, or one date."""

    holiday: str = ""
    on: date | None = None


def _workday(value: Any) -> Workday:
    name = _one_line(value)
    if not (isinstance(name, str) and name):
        raise problem(
            "Here should stand the name of a public holiday, or a date.", "such as 2026-11-11"
        )
    if name[:1].isdigit():
        return Workday(on=_timed(parse_date)(name))
    return Workday(name)


def _hours(value: Any) -> Hours:
    match = re.fullmatch(r"\s*(\d{1,2}[:.]\d{2})\s*(?:(?:-|–|to)\s*(\d{1,2}[:.]\d{2}))?\s*", value)
    if match is None:
        help = clock_slip(value) or 'write "09:00" or "09:00-17:00"'
        raise TimingError(f"“{value}” is not a time of day.", help)
    start = parse_clock(match[1]).time
    end = parse_clock(match[2]).time if match[2] else None
    if end is not None and end <= start:
        raise TimingError("The last hour is not after the first.", 'write "09:00-17:00"')
    return Hours(start, end)


def _day_time(value: str) -> time:
    clock = parse_clock(value)
    if clock.local or clock.utc_offset is not None:
        raise TimingError("Here stands a time of day, without a zone.", 'write "21:00"')
    return clock.time


def _launch_date(value: str) -> Timing:
    timing = parse_timing(value)
    dated = timing.form is Form.POINT and timing.points[0].on is not None
    undated = timing.form is Form.LOOSE and timing.week_of is None
    if not (dated or undated) or (dated and timing.points[0].clock):
        raise TimingError(
            f"“{value}” is not a launch date.",
            "write 2026-10-13, 2026-10 for a month, 2026-Q4 for a quarter, or TBD",
        )
    return timing


def _sent_on(value: str) -> Point:
    """The day something went out; a bare ``~``, TBD, yes or no is none."""
    if value.strip().lower() in _NO_DAYS:
        raise TimingError(
            f"“{value}” is not the day it went out.",
            "write sent: 2026-09-22, or status: sent where nobody knows the day",
        )
    return parse_point(value)


def _offset_from_launch(value: str) -> Point:
    point = parse_point(value)
    simple = point.is_launch_offset and not (point.business_days or point.roughly or point.clock)
    if not simple or point.weekday is not None:
        raise TimingError(f"“{value}” is not a number of days from launch.", "write T-14 or T+2w")
    return point


def _said(kind: str) -> dict[str, Any]:
    """The schema of a text that is read further; the remark tells people what it should hold."""
    return {"type": "string", "$comment": kind}


Text = Annotated[str, StringConstraints(min_length=1, max_length=50_000)]
ShortText = Annotated[
    str, StringConstraints(min_length=1, max_length=300), BeforeValidator(_one_line)
]
Names = Annotated[
    tuple[ShortText, ...],
    BeforeValidator(one_or_several),
    OneOrSeveral(),
]
Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(one_or_several),
    OneOrSeveral(),
]
Whole = Annotated[int, Reads(_whole_number, {"type": "integer"})]
BusinessDays = Annotated[
    int, Reads(_business_days, {"type": "integer", "maximum": MAX_BUSINESS_DAYS})
]
Zone = Annotated[str, Reads(_zone, _said("time zone"))]
Locale = Annotated[str, Reads(_locale, _said("language and country"))]
Country = Annotated[str, Reads(_country, _said("country code"))]
PicturePath = Annotated[str, Reads(_picture, _said("path of a picture"))]
Mailbox = Annotated[str, Reads(_mailbox, _said("mailbox"))]
Colour = Annotated[str, Reads(_colour, _said("colour"))]
Domains = Annotated[
    tuple[Annotated[str, Reads(_domain, _said("domain"))], ...],
    BeforeValidator(one_or_several),
    OneOrSeveral(),
]
Prefix = Annotated[str, Reads(_prefix, _said("letters"))]
WebAddress = Annotated[str, Reads(_web_address, _said("web address"))]
Id = Annotated[str, Reads(_id, _said("name"))]
ScheduleId = Annotated[str, Reads(_schedule_id, _said("name"))]
Fact = Annotated[
    str | int | float | bool,
    Reads(_fact, {"type": ["string", "number", "boolean"]}),
]
Reason = Annotated[str, BeforeValidator(_reason), WithJsonSchema({"type": ["string", "null"]})]
Day = Annotated[
    date,
    Reads(_text_to(parse_date, "a date"), {"type": "string", "format": "date"}),
]
Workdays = Annotated[
    tuple[Annotated[Workday, Reads(_workday, _said("public holiday, or a date"))], ...],
    BeforeValidator(one_or_several),
    OneOrSeveral(),
]
DayHours = Annotated[
    Hours,
    Reads(_text_to(_hours, 'a time such as "09:00"'), _said("time of day, or a span")),
]
DayTime = Annotated[
    time,
    Reads(_text_to(_day_time, 'a time such as "21:00"'), _said("time of day")),
]
LaunchDate = Annotated[
    Timing,
    Reads(_text_to(_launch_date, "a date"), _said("date, month, quarter or TBD")),
]
OneTiming = Annotated[Timing, Reads(_timed(parse_timing), TIMING)]
Timings = Annotated[
    tuple[Timing, ...],
    Reads(
        _timed(parse_timings),
        {
            "anyOf": [
                *TIMING["anyOf"],
                {"type": "array", "items": TIMING},
            ]
        },
    ),
]
OnePoint = Annotated[
    Point,
    Reads(_text_to(parse_point, "a time"), POINT),
]
SentOn = Annotated[
    Point,
    Reads(_text_to(_sent_on, "one day, the day it went out"), POINT),
]
LaunchOffset = Annotated[
    Point,
    Reads(
        _text_to(_offset_from_launch, "a number of days from launch"),
        {**_said("days from launch"), "examples": ["T-14"]},
    ),
]
