"""Jinja, bounded: texts are checked before they are compiled, and stopped when they grow."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes

from golive.drafts.filters import FILTERS, Gap, TextError, line_of_error, merge, plain
from golive.drafts.model import Templates
from golive.drafts.names import Names, NotAText
from golive.drafts.subset import MAX_RENDERED, MAX_SOURCE, Refused, refusal
from golive.timing.model import TimingError


class _Environment(jinja2.Environment):
    """An environment in which a name leads to a value of ours, and never to Python's own."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Names):
            value = obj.get(attribute)
            return self._gap(f"{obj.about}.{attribute}") if value is None else value
        if isinstance(obj, Gap):
            return self._gap(f"{obj._undefined_name}.{attribute}")
        return self._gap(attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        return self.getattr(obj, str(argument))

    def _gap(self, name: str) -> jinja2.Undefined:
        return self.undefined(name=name)


class Loader(jinja2.BaseLoader):
    """Templates by name, each checked before it is compiled."""

    def __init__(self, templates: Templates) -> None:
        self.templates = templates
        self.checked = lru_cache(maxsize=None)(self._checked)

    def _checked(self, environment: jinja2.Environment, name: str) -> nodes.Template | TextError:
        text = self.templates.find(name)
        if text is None:
            return TextError(f"There is no template {name}.", "shipped/email, …", 1)
        try:
            return check(environment, text.characters, template=True)
        except TextError as error:
            return TextError(error.message, error.help, error.line, name)

    def tree(self, environment: jinja2.Environment, name: str) -> nodes.Template:
        """A template's checked syntax tree. Raises TextError."""
        found = self.checked(environment, name)
        if isinstance(found, TextError):
            raise found
        return found

    def load(
        self, environment: jinja2.Environment, name: str, globals: Any = None
    ) -> jinja2.Template:
        code = environment.compile(self.tree(environment, name), name, name)
        return environment.template_class.from_code(environment, code, globals or {}, None)


def environment(templates: Templates) -> jinja2.Environment:
    """An environment over a workspace's templates, without anything Python in reach."""

    made = _Environment(
        loader=Loader(templates),
        undefined=Gap,
        finalize=plain,
        autoescape=False,
        keep_trailing_newline=False,
        cache_size=400,
    )
    kept = {name: made.filters[name] for name in _KEPT}
    made.filters.clear()
    made.filters.update(kept | FILTERS)
    made.globals.clear()
    made.globals["merge"] = merge
    return made


_KEPT = ("upper", "lower", "capitalize", "title", "trim", "default", "d", "first", "last", "length")


def check(env: jinja2.Environment, text: str, *, template: bool) -> nodes.Template:
    """A text's syntax tree, with loops held to lists; refuses what lies outside the subset.

    Raises TextError.
    """
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
    for loop in tree.find_all(nodes.For):
        loop.iter = nodes.Filter(loop.iter, "listed", [], [], None, None, lineno=loop.lineno)
        loop.iter.set_environment(env)
    return tree


def bounded(pieces: Iterable[str], line: int = 1, template: str = "", *, first: int = 1) -> str:
    """The pieces of a text put together, stopped when they grow too long.

    Raises TextError at the line that went wrong, counted from ``first``, or else at ``line`` of
    ``template``.
    """
    kept: list[str] = []
    size = 0
    try:
        for piece in pieces:
            size += len(piece)
            kept.append(piece)
            if size > MAX_RENDERED:
                message = f"This comes to more than {MAX_RENDERED:,} characters."
                raise TextError(message, "shorten the copy", line, template)
    except (TextError, TimingError) as error:
        name, at = line_of_error(error)
        raise TextError(
            error.message, error.help, first + at - 1 if at else line, name or template
        ) from None
    except (jinja2.TemplateError, TypeError, ValueError, RecursionError) as error:
        name, at = line_of_error(error)
        message = f"This cannot be written: {str(error).rstrip('.')}."
        if isinstance(error, TypeError) and not isinstance(error, NotAText):
            message = "This does not go with the kind of value that stands here."
        raise TextError(message, "", first + at - 1 if at else line, name or template) from None
    return "".join(kept)
