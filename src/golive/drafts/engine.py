"""Jinja, bounded: texts are checked, compiled once, and stopped when they grow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes

from golive.drafts import dates
from golive.drafts.model import Templates
from golive.drafts.names import Names
from golive.drafts.subset import MAX_RENDERED, MAX_SOURCE, Refused, refusal
from golive.timing.model import TimingError

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

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        name = str(self._undefined_name)
        _missing.append(Missing(name))
        return f"[{name}]"

    def __eq__(self, other: object) -> bool:
        return other is None or other == ""

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return 0


_missing: list[Missing] = []


class _Environment(jinja2.Environment):
    """An environment in which a name leads to a value of ours, and never to Python's own."""

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


def _dated(name: str, kind: type, write: Any) -> Any:
    @jinja2.pass_context
    def filtered(context: jinja2.runtime.Context, value: Any) -> Any:
        if isinstance(value, jinja2.Undefined):
            return value
        if not isinstance(value, kind):
            wanted = {"time": "time of day", "number": "number"}.get(name, "date")
            raise TextError(f"{name} needs a {wanted}, not “{value}”.", "launch.date, date('T+7')")
        return write(value, context["locale"])

    return filtered


def environment(templates: Templates) -> jinja2.Environment:
    """An environment over a workspace's templates, without anything Python in reach."""

    def load(name: str) -> str:
        text = templates.find(name)
        if text is None:
            raise jinja2.TemplateNotFound(name)
        return text.characters

    made = _Environment(
        loader=jinja2.FunctionLoader(load),
        undefined=_Gap,
        finalize=_plain,
        autoescape=False,
        keep_trailing_newline=False,
        cache_size=400,
    )
    kept = {name: made.filters[name] for name in _KEPT}
    made.filters.clear()
    made.filters.update(kept)
    made.filters.update(
        longdate=_dated("longdate", date, dates.long_date),
        shortdate=_dated("shortdate", date, dates.short_date),
        weekday=_dated("weekday", date, dates.weekday),
        time=_dated("time", time, dates.clock),
        number=_dated("number", (int, float), dates.number),  # type: ignore[arg-type]
    )
    made.globals.clear()
    made.globals["merge"] = _merge
    return made


_KEPT = ("upper", "lower", "capitalize", "title", "trim", "default", "d", "first", "last",
         "length", "join", "round")  # fmt: skip


def _merge(field: object, default: object = "") -> str:
    """A merge field, shown with a sample value until the draft goes to a mailing tool."""
    return str(default) or _SAMPLES.get(str(field), f"[{field}]")


def check(env: jinja2.Environment, text: str, *, template: bool) -> nodes.Template:
    """Parse a text and refuse what lies outside the subset. Raises TextError."""
    if len(text) > MAX_SOURCE:
        raise TextError(f"This text is longer than {MAX_SOURCE:,} characters.", "shorten it", 1)
    try:
        tree = env.parse(text)
    except jinja2.TemplateSyntaxError as error:
        message = f"This cannot be read: {str(error.message).rstrip('.')}."
        raise TextError(
            message, "{{ facts.name }} or {% if … %}…{% endif %}", error.lineno
        ) from None
    except (RecursionError, ValueError, OverflowError, MemoryError):
        raise TextError("This expression is too large.", "write it more simply", 1) from None
    refused: Refused | None = refusal(tree, template=template)
    if refused:
        raise TextError(refused.message, refused.help, refused.line)
    return tree


class CopyText:
    """Copy texts rendered with facts; each distinct expression is compiled once.

    Campaigns repeat a few expressions in many texts, so a text of plain ``{{ … }}`` is cut at
    them, and only what it cannot be cut at (conditions, loops) is compiled as a whole.
    """

    def __init__(self, env: jinja2.Environment) -> None:
        self.env = env
        self.parts = lru_cache(maxsize=4096)(self._parts)
        self.compiled = lru_cache(maxsize=4096)(self._compiled)

    def render(self, text: str, values: Mapping[str, Any]) -> tuple[str, list[Missing]]:
        """The text with its facts, and the names that had no value. Raises TextError."""
        if "{" not in text:
            return text.strip(), []
        _missing.clear()
        pieces = []
        for line, part in self.parts(text):
            if isinstance(part, str):
                pieces.append(part)
                continue
            try:
                pieces.append(part.render(values))
            except TextError as error:
                raise TextError(error.message, error.help, line) from None
            except TimingError as error:
                raise TextError(error.message, error.help, line) from None
            except (jinja2.TemplateError, TypeError, ValueError) as error:
                raise TextError(f"This cannot be written: {error}.", "", line) from None
        rendered = "".join(pieces)
        if len(rendered) > MAX_RENDERED:
            raise TextError(
                f"This comes to more than {MAX_RENDERED:,} characters.", "shorten it", 1
            )
        return rendered.strip(), list(_missing)

    def _parts(self, text: str) -> tuple[tuple[int, str | jinja2.Template], ...]:
        if not _CUTTABLE.fullmatch(text):
            return ((1, self.compiled(text)),) if "{{" in text or "{%" in text or "{#" in text else (
                (1, text),)  # fmt: skip
        parts: list[tuple[int, str | jinja2.Template]] = []
        end = 0
        for match in _EXPRESSION.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            parts.append((line, text[end : match.start()]))
            try:
                parts.append((line, self.compiled(match.group())))
            except TextError as error:
                raise TextError(error.message, error.help, line + max(error.line, 1) - 1) from None
            end = match.end()
        parts.append((1, text[end:]))
        return tuple(parts)

    def _compiled(self, text: str) -> jinja2.Template:
        check(self.env, text, template=False)
        return self.env.from_string(text)


_EXPRESSION = re.compile(
    r"""\{\{(?![-+])(?:[^{}'"\n]|'[^'\n]*'|"[^"\n]*")*(?<![-+])\}\}""",
)
_CUTTABLE = re.compile(rf"(?:[^{{]|\{{(?![{{%#])|{_EXPRESSION.pattern})*")


class Blocks:
    """Channel templates: each checked with all it extends, its blocks rendered one by one."""

    def __init__(self, env: jinja2.Environment, templates: Templates) -> None:
        self.env = env
        self.templates = templates
        self.loaded = lru_cache(maxsize=256)(self._loaded)

    def _loaded(self, name: str) -> tuple[jinja2.Template, bool, Mapping[str, tuple[str, int]]]:
        lines: dict[str, tuple[str, int]] = {}
        chain: list[str] = []
        here: str | None = name
        while here is not None:
            if here in chain or len(chain) > 4:
                raise TextError("These templates extend each other.", "extend shipped/…", 1, name)
            chain.append(here)
            text = self.templates.find(here)
            if text is None:
                raise TextError(f"There is no template {here}.", "shipped/email, …", 1, chain[-2])
            try:
                tree = check(self.env, text.characters, template=True)
            except TextError as error:
                raise TextError(error.message, error.help, error.line, here) from None
            for block in tree.find_all(nodes.Block):
                lines.setdefault(block.name, (here, block.lineno))
            extends = tree.find(nodes.Extends)
            target = extends.template if extends else None
            here = str(target.value) if isinstance(target, nodes.Const) else None
        try:
            return self.env.get_template(name), len(chain) > 1, lines
        except jinja2.TemplateSyntaxError as error:
            message = f"This cannot be read: {str(error.message).rstrip('.')}."
            raise TextError(message, "give each block its own name", error.lineno, name) from None

    def names(self, name: str) -> Mapping[str, tuple[str, int]]:
        """The blocks of a template, each with the template and line that has the last word."""
        return self.loaded(name)[2]

    def context(self, name: str, values: Mapping[str, Any]) -> jinja2.runtime.Context:
        """A context in which the template's blocks can be rendered. Raises TextError."""
        template, extends, _ = self.loaded(name)
        context = template.new_context(dict(values))
        if extends:
            # The root links inherited blocks together; its own output is not a field.
            self._bounded(name, template.root_render_func(context))
        return context

    def render(
        self, name: str, block: str, context: jinja2.runtime.Context
    ) -> tuple[str, list[Missing]]:
        """One block's text, and the names that had no value. Raises TextError."""
        _missing.clear()
        text = self._bounded(name, context.blocks[block][0](context))
        return _BLANK_LINES.sub("\n\n", text).strip(), list(_missing)

    def _bounded(self, name: str, pieces: Iterable[str]) -> str:
        kept: list[str] = []
        size = 0
        try:
            for piece in pieces:
                size += len(piece)
                kept.append(piece)
                if size > MAX_RENDERED:
                    message = f"This comes to more than {MAX_RENDERED:,} characters."
                    raise TextError(message, "shorten the copy", 1, name)
        except (jinja2.TemplateError, TimingError, TypeError, ValueError) as error:
            raise TextError(f"This cannot be written: {error}.", "", 1, name) from None
        except TextError as error:
            raise TextError(error.message, error.help, error.line or 1, name) from None
        return "".join(kept)


_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
