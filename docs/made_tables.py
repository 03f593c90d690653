"""Tables in pages that people write: a comment names each, and ``make docs`` fills it in.

A page holds ``<!-- made: NAME -->`` and ``<!-- end -->``; what stands between them is made from the
code, all else is prose to be edited by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

_MADE = re.compile(r"(<!-- made: (\S+) -->\n).*?(<!-- end -->)", re.DOTALL)


def names(page: str) -> list[str]:
    """The names of a page's tables, in its order."""
    return [match[2] for match in _MADE.finditer(page)]


def filled(page: str, made: Callable[[str], str]) -> str:
    """The page with each table as ``made`` makes it from the name; prose stays to the letter."""
    return _MADE.sub(lambda match: f"{match[1]}\n{made(match[2])}\n\n{match[3]}", page)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Markdown's table of cells in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """A text to be read letter by letter, backticks among it."""
    if "`" not in text:
        return f"`{text}`"
    fence = "`" * (1 + max(map(len, re.findall("`+", text))))
    return f"{fence} {text} {fence}"
