"""Channel templates: each checked with all it extends, its blocks rendered one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes

from golive.drafts.engine import Loader, bounded
from golive.drafts.filters import Missing, TextError, gaps


class Blocks:
    """Channel templates: each checked with all it extends, its blocks rendered one by one."""

    def __init__(self, env: jinja2.Environment) -> None:
        assert isinstance(env.loader, Loader)
        self.env = env
        self.loader = env.loader
        self.loaded = lru_cache(maxsize=256)(self._loaded)

    def _loaded(
        self, name: str
    ) -> tuple[jinja2.Template, bool, Mapping[str, tuple[str, int]]] | TextError:
        try:
            return self._load(name)
        except TextError as error:  # kept, so that a broken template is read once
            return error

    def _load(self, name: str) -> tuple[jinja2.Template, bool, Mapping[str, tuple[str, int]]]:
        lines: dict[str, tuple[str, int]] = {}
        chain: list[str] = []
        here: str | None = name
        while here is not None:
            if here in chain or len(chain) > 4:
                raise TextError("These templates extend each other.", "extend shipped/…", 1, name)
            chain.append(here)
            try:
                tree = self.loader.tree(self.env, here)
            except TextError as error:
                asked = error.template or (chain[-2] if len(chain) > 1 else name)
                raise TextError(error.message, error.help, error.line, asked) from None
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

    def _found(self, name: str) -> tuple[jinja2.Template, bool, Mapping[str, tuple[str, int]]]:
        found = self.loaded(name)
        if isinstance(found, TextError):
            raise found
        return found

    def names(self, name: str) -> Mapping[str, tuple[str, int]]:
        """The blocks of a template, each with the template and line that has the last word."""
        return self._found(name)[2]

    def context(self, name: str, values: Mapping[str, Any]) -> jinja2.runtime.Context:
        """A context in which the template's blocks can be rendered. Raises TextError."""
        template, extends, _ = self._found(name)
        context = template.new_context(dict(values))
        if extends:
            # The root links inherited blocks together; its own output is not a field.
            bounded(template.root_render_func(context), 1, name)
        return context

    def render(
        self, name: str, block: str, context: jinja2.runtime.Context
    ) -> tuple[str, list[Missing]]:
        """One block's text, and the names that had no value. Raises TextError."""
        gaps.clear()
        owner, line = self.names(name)[block]
        text = bounded(context.blocks[block][0](context), line, owner)
        return _BLANK_LINES.sub("\n\n", harmless(text)).strip() if text else "", list(gaps)


def harmless(text: str) -> str:
    """The text with a mark for each character that no reader sees and few files can hold.

    An expression can make them up: ``{{ "\\x00" }}``.
    """
    return _UNSEEN.sub("\ufffd", text) if _UNSEEN.search(text) else text


_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Control characters but the tab and line ends, halves of characters, and what is none at all."""
