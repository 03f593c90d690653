"""Copy texts with their facts filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import jinja2

from golive.drafts.engine import Engine, Missing, TextError
from golive.drafts.subset import MAX_RENDERED
from golive.timing.model import TimingError

_EXPRESSION = re.compile(
    r"""\{\{(?![-+])(?:[^{}'"\n]|'[^'\n]*'|"[^"\n]*")*(?<![-+])\}\}""",
)
_CUTTABLE = re.compile(rf"(?:[^{{]|\{{(?![{{%#])|{_EXPRESSION.pattern})*")


class CopyText:
    """Copy texts rendered with facts; each distinct expression is compiled once.

    Campaigns repeat a few expressions in many texts, so a text of plain ``{{ … }}`` is cut at
    them, and only what it cannot be cut at (conditions, loops) is compiled as a whole.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.parts = lru_cache(maxsize=4096)(self._parts)
        self.compiled = lru_cache(maxsize=4096)(self._compiled)

    def render(self, text: str, values: Mapping[str, Any]) -> tuple[str, list[Missing]]:
        """The text with its facts, and the names that had no value. Raises TextError."""
        if "{" not in text:
            return text.strip(), []
        self.engine.take_gaps()
        pieces = []
        for line, part in self.parts(text):
            if isinstance(part, str):
                pieces.append(part)
                continue
            try:
                pieces.append(part.render(values))
            except (TextError, TimingError) as error:
                raise TextError(error.message, error.help, line) from None
            except (jinja2.TemplateError, TypeError, ValueError) as error:
                raise TextError(f"This cannot be written: {error}.", "", line) from None
        rendered = "".join(pieces)
        if len(rendered) > MAX_RENDERED:
            message = f"This comes to more than {MAX_RENDERED:,} characters."
            raise TextError(message, "shorten it", 1)
        return rendered.strip(), self.engine.take_gaps()

    def _parts(self, text: str) -> tuple[tuple[int, str | jinja2.Template], ...]:
        if not _CUTTABLE.fullmatch(text):
            return ((1, self.compiled(text)),)
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
        return self.engine.compiled(self.engine.checked(text, template=False))
