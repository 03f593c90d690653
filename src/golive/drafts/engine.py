"""Jinja, bounded: nothing of Python in reach, each text checked before it is compiled once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

import jinja2
from jinja2 import nodes

from golive.drafts import dates
from golive.drafts.names import Names
from golive.drafts.subset import FILTERS, MAX_SOURCE, refusal

_SAMPLES = {"first_name": "Alex", "last_name": "Morgan", "company": "Example Ltd"}


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
    """A name used in a text that has no value."""

    name: str


class _Gap(jinja2.Undefined):
    """What stands for a missing name: false in a condition, ``[name]`` in a text."""

    __slots__ = ()
    written: Callable[[str], None]
    """Told of each missing name that reached a text."""

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        name = str(self._undefined_name)
        type(self).written(name)
        return f"[{name}]"

    def __eq__(self, other: object) -> bool:
        return other is None or other == ""

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return 0


class Engine(jinja2.Environment):
    """An environment in which a name leads to a value of ours, and never to Python's own."""

    def __init__(self, loader: jinja2.BaseLoader | None = None) -> None:
        self._gaps: list[Missing] = []
        gaps = self._gaps

        class Gap(_Gap):
            """The gaps of this environment, which remembers them."""

            __slots__ = ()

            @staticmethod
            def written(name: str) -> None:
                gaps.append(Missing(name))

        super().__init__(
            loader=loader,
            undefined=Gap,
            finalize=_plain,
            autoescape=False,
            keep_trailing_newline=False,
            cache_size=400,
        )
        self.filters = {name: self.filters[name] for name in FILTERS & self.filters.keys()} | {
            "longdate": _written("longdate", "date", date, dates.long_date),
            "shortdate": _written("shortdate", "date", date, dates.short_date),
            "weekday": _written("weekday", "date", date, dates.weekday),
            "time": _written("time", "time of day", time, dates.clock),
            "number": _written("number", "number", (int, float), dates.number),
        }
        self.globals.clear()
        self.globals["merge"] = _merge

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Names):
            value = obj.get(attribute)
            return self._gap(f"{obj.about}.{attribute}") if value is None else value
        if isinstance(obj, _Gap):
            return self._gap(f"{obj._undefined_name}.{attribute}")
        return self._gap(attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        return self.getattr(obj, str(argument))

    def _gap(self, name: str) -> jinja2.Undefined:
        return self.undefined(name=name)

    def take_gaps(self) -> list[Missing]:
        """The missing names written since this was last asked."""
        found = list(self._gaps)
        self._gaps.clear()
        return found

    def checked(self, text: str, *, template: bool) -> nodes.Template:
        """Parse a text and refuse what lies outside the subset. Raises TextError."""
        if len(text) > MAX_SOURCE:
            raise TextError(f"This text is longer than {MAX_SOURCE:,} characters.", "shorten it", 1)
        try:
            tree = self.parse(text)
        except jinja2.TemplateSyntaxError as error:
            message = f"This cannot be read: {str(error.message).rstrip('.')}."
            help = "{{ facts.name }} or {% if … %}…{% endif %}"
            raise TextError(message, help, error.lineno) from None
        except (RecursionError, ValueError, OverflowError, MemoryError):
            raise TextError("This expression is too large.", "write it more simply", 1) from None
        refused = refusal(tree, template=template)
        if refused:
            raise TextError(refused.message, refused.help, refused.line)
        return tree

    def compiled(self, tree: nodes.Template, name: str | None = None) -> jinja2.Template:
        """A checked tree made a template; raises jinja2.TemplateSyntaxError for blocks twice."""
        code = self.compile(tree, name, name)
        return self.template_class.from_code(self, code, self.make_globals(None), None)


def _plain(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    if isinstance(value, Names):
        raise TextError(f"{value.about} is a group of names, not a text.", f"{value.about}.…")
    return value


def _written(
    name: str, wanted: str, kind: type | tuple[type, ...], write: Callable[[Any, str], str]
) -> Any:
    """A filter that writes a value of one kind as the text's locale has it."""

    @jinja2.pass_context
    def filtered(context: jinja2.runtime.Context, value: Any) -> Any:
        if isinstance(value, jinja2.Undefined):
            return value
        if not isinstance(value, kind):
            help = "launch.date, date('T+7')"
            raise TextError(f"{name} needs a {wanted}, not “{value}”.", help)
        return write(value, context["locale"])

    return filtered


def _merge(field: object, default: object = "") -> str:
    """A merge field, shown with a sample value until the draft goes to a mailing tool."""
    return str(default) or _SAMPLES.get(str(field), f"[{field}]")
