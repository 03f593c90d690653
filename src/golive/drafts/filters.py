"""What copy and templates can do with a value, and what stands for one that is missing."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date, time
from traceback import walk_tb
from types import FrameType
from typing import Any

import jinja2

from golive.drafts import dates
from golive.drafts.merging import carried
from golive.drafts.names import Names
from golive.drafts.subset import MAX_ITEMS, MAX_RENDERED


class TextError(Exception):
    """A copy text or template that cannot be rendered: on which line, why, and the way out."""

    def __init__(self, message: str, help: str = "", line: int = 0, template: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.line = line
        self.template = template


@dataclass(frozen=True, slots=True)
class Missing:
    """A name used in a text that has no value, and the template and line that use it."""

    name: str
    template: str = ""
    line: int = 0


class Gap(jinja2.Undefined):
    """What stands for a missing name: false in a condition, ``[name]`` in a text."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        name = str(self._undefined_name)
        gaps.append(Missing(name, *line_of(sys._getframe(1))))
        return f"[{name}]"

    def __eq__(self, other: object) -> bool:
        return other is None or other == ""

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return 0


gaps: list[Missing] = []
"""The names without a value that the text being rendered has used so far."""


def line_of(frame: FrameType | None) -> tuple[str, int]:
    """The template in which a frame, or one that called it, runs, and the line; else no line."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if isinstance(template, jinja2.Template):
            return template.name or "", template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return "", 0


def line_of_error(error: BaseException) -> tuple[str, int]:
    """The template and line at which an error arose."""
    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    return line_of(frames[-1] if frames else None)


@jinja2.pass_context
def plain(context: jinja2.runtime.Context, value: Any) -> Any:
    """What an expression writes: a date or a time as the locale has it, a list with commas."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return _joined(value, ", ")
    if isinstance(value, Names):
        raise TextError(f"{value.about} is a group of names, not a text.", f"{value.about}.…")
    if not isinstance(value, (str, int, float, date, time, jinja2.Undefined)):
        raise TextError("This is not a text.", "name a fact, a date or a part of the copy")
    if isinstance(value, date):
        return dates.long_date(value, context["locale"])
    if isinstance(value, time):
        return dates.clock(value, context["locale"])
    return value


def _joined(values: Any, separator: Any = "") -> str:
    """The items of a list as one text, no longer than a text may be."""
    items = [str(item) for item in values]
    between = str(separator)
    if sum(map(len, items)) + len(between) * len(items) > MAX_RENDERED:
        raise TextError(f"This comes to more than {MAX_RENDERED:,} characters.", "shorten it")
    return between.join(items)


def _rounded(value: Any, digits: Any = 0) -> float:
    if not isinstance(value, (int, float)) or not isinstance(digits, int) or not 0 <= digits <= 6:
        raise TextError("round takes a number and up to 6 digits.", "facts.share | round(1)")
    return round(value, digits)


def _listed(value: Any) -> Any:
    """What a loop goes over: a list, and not a text letter by letter."""
    if isinstance(value, jinja2.Undefined):
        return value
    if not isinstance(value, list):
        raise TextError("A loop goes over a list.", "{% for point in copy.points %}")
    if len(value) > MAX_ITEMS:
        raise TextError(f"A loop goes over up to {MAX_ITEMS} items.", "shorten the list")
    return value


def _dated(name: str, kind: type | tuple[type, ...], write: Any) -> Any:
    @jinja2.pass_context
    def filtered(context: jinja2.runtime.Context, value: Any) -> Any:
        if isinstance(value, jinja2.Undefined):
            return value
        if not isinstance(value, kind):
            wanted = {"time": "time of day", "number": "number"}.get(name, "date")
            raise TextError(f"{name} needs a {wanted}, not “{value}”.", "launch.date, date('T+7')")
        return write(value, context["locale"])

    return filtered


_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\]\((?:mailto:|tel:)?([^()\s]{1,2000})\)")
_BARE_LINK = re.compile(r"<(?:mailto:|tel:|(?=https?://))([^<>\s]{1,2000})>")


def _spoken(value: Any) -> Any:
    """A text to be said aloud: a link becomes ``label: address``."""
    if not isinstance(value, str) or ("](" not in value and "<" not in value):
        return value
    return _BARE_LINK.sub(r"\1", _LINK.sub(r"\1: \2", value))


def merge(field: object, default: object = "") -> str:
    """A merge field, carried until the draft is shown, measured or written for its tool."""
    return carried(str(field), str(default))


FILTERS = {
    "longdate": _dated("longdate", date, dates.long_date),
    "shortdate": _dated("shortdate", date, dates.short_date),
    "weekday": _dated("weekday", date, dates.weekday),
    "time": _dated("time", time, dates.clock),
    "number": _dated("number", (int, float), dates.number),
    "join": _joined,
    "round": _rounded,
    "spoken": _spoken,
    "listed": _listed,
}
"""Our own filters; the rest of those allowed are Jinja's."""
