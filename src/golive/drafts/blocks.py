"""Channel templates: each checked with all it extends, its blocks rendered one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes

from golive.drafts.engine import Engine, Missing, TextError
from golive.drafts.model import Templates
from golive.drafts.subset import MAX_RENDERED
from golive.timing.model import TimingError

_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
_LONGEST_CHAIN = 4
"""Templates that may stand behind one another; real ones extend a shipped one, and no more."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A template with all it extends: ``blocks`` gives the template and line of each block."""

    template: jinja2.Template
    extends: bool
    blocks: Mapping[str, tuple[str, int]]


class _Loader(jinja2.BaseLoader):
    """Gives Jinja trees that were checked, so that no text is parsed twice."""

    def __init__(self, checked: Callable[[str], nodes.Template]) -> None:
        self.checked = checked

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> jinja2.Template:
        assert isinstance(environment, Engine)
        return environment.compiled(self.checked(name), name)


class Blocks:
    """The templates of one workspace, each compiled once."""

    def __init__(self, engine: Engine, templates: Templates) -> None:
        self.engine = engine
        self.templates = templates
        self.engine.loader = _Loader(lru_cache(maxsize=256)(self._checked))
        self.loaded = lru_cache(maxsize=256)(self._loaded)

    def _checked(self, name: str) -> nodes.Template:
        text = self.templates.find(name)
        if text is None:
            raise jinja2.TemplateNotFound(name)
        try:
            return self.engine.checked(text.characters, template=True)
        except TextError as error:
            raise TextError(error.message, error.help, error.line, name) from None

    def _loaded(self, name: str) -> _Loaded:
        assert isinstance(self.engine.loader, _Loader)
        lines: dict[str, tuple[str, int]] = {}
        chain: list[str] = []
        here: str | None = name
        while here is not None:
            if here in chain or len(chain) > _LONGEST_CHAIN:
                raise TextError("These templates extend each other.", "extend shipped/…", 1, name)
            chain.append(here)
            try:
                tree = self.engine.loader.checked(here)
            except jinja2.TemplateNotFound:
                if len(chain) < 2:
                    raise TextError(f"There is no template {here}.", "", 1, here) from None
                message = f"There is no template {here}."
                raise TextError(message, "shipped/email, …", 1, chain[-2]) from None
            for block in tree.find_all(nodes.Block):
                lines.setdefault(block.name, (here, block.lineno))
            extends = tree.find(nodes.Extends)
            target = extends.template if extends else None
            here = str(target.value) if isinstance(target, nodes.Const) else None
        try:
            return _Loaded(self.engine.get_template(name), len(chain) > 1, lines)
        except jinja2.TemplateSyntaxError as error:
            message = f"This cannot be read: {str(error.message).rstrip('.')}."
            raise TextError(message, "give each block its own name", error.lineno, name) from None

    def names(self, name: str) -> Mapping[str, tuple[str, int]]:
        """The blocks of a template, each with the template and line that has the last word."""
        return self.loaded(name).blocks

    def context(self, name: str, values: Mapping[str, Any]) -> jinja2.runtime.Context:
        """A context in which the template's blocks can be rendered. Raises TextError."""
        loaded = self.loaded(name)
        context = loaded.template.new_context(dict(values))
        if loaded.extends:
            # The root links inherited blocks together; its own output is not a field.
            self._bounded(name, loaded.template.root_render_func(context))
        return context

    def render(
        self, name: str, block: str, context: jinja2.runtime.Context
    ) -> tuple[str, list[Missing]]:
        """One block's text, and the names that had no value. Raises TextError."""
        self.engine.take_gaps()
        text = self._bounded(name, context.blocks[block][0](context))
        return _BLANK_LINES.sub("\n\n", text).strip(), self.engine.take_gaps()

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
