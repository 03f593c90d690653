"""Copy texts rendered with the campaign's facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import jinja2

from golive.drafts.engine import bounded, check
from golive.drafts.filters import Missing, TextError, gaps

MAX_EXPRESSIONS = 2000
"""The most different expressions one campaign may have compiled; real plans have a hundred."""


class CopyText:
    """Copy texts rendered with facts; each distinct expression is compiled once.

    Campaigns repeat a few expressions in many texts, so a text of plain ``{{ … }}`` is cut at
    them, and only what it cannot be cut at (conditions, loops) is compiled as a whole.
    """

    def __init__(self, env: jinja2.Environment) -> None:
        self.env = env
        self.budget = MAX_EXPRESSIONS
        self.parts = lru_cache(maxsize=4096)(self._parts)
        self.compiled = lru_cache(maxsize=4096)(self._compiled)

    def begin(self) -> None:
        """Start a campaign, which may bring so many expressions that were not compiled yet."""
        self.budget = MAX_EXPRESSIONS

    def render(self, text: str, values: Mapping[str, Any]) -> tuple[str, list[Missing]]:
        """The text with its facts, and the names that had no value. Raises TextError."""
        if "{" not in text:
            return text.strip(), []
        gaps.clear()
        pieces = []
        for line, part in self.parts(text):
            if isinstance(part, str):
                pieces.append(part)
                continue
            context = part.new_context(dict(values))
            pieces.append(bounded(part.root_render_func(context), line, first=line))
        return bounded(pieces).strip(), list(gaps)

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
        self.budget -= 1
        if self.budget < 0:
            message = f"The copy of this campaign holds more than {MAX_EXPRESSIONS:,} expressions."
            raise TextError(message, "write what they stand for", 1)
        return self.env.from_string(check(self.env, text, template=False))


_EXPRESSION = re.compile(
    r"""\{\{(?![-+])(?:[^{}'"\n]|'[^'\n]*'|"[^"\n]*")*(?<![-+])\}\}""",
)
_CUTTABLE = re.compile(rf"(?:[^{{]|\{{(?![{{%#])|{_EXPRESSION.pattern})*")
