"""People's text made harmless for files that other programs open."""

from __future__ import annotations

import re

_LINE_END = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"[ \t\n]+")
_MARKS = re.compile(r"([\\`*\[\]|~$]|(?<![^\W_])_|_(?![^\W_]))")
_OPENING = re.compile(r"^([-+=#]|\d{1,9}(?=[.)]))")


def several_lines(text: str) -> str:
    """The text with plain line ends, and without control characters or halves of characters."""
    return _CONTROL.sub("", _LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """The same on a single line."""
    return _SPACES.sub(" ", several_lines(text)).strip()


def lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Several texts, each on a line of its own."""
    return tuple(one_line(text) for text in texts)


def markdown_text(text: str) -> str:
    """Text that a Markdown reader shows letter for letter, in a table's cell as elsewhere."""
    marked = _MARKS.sub(r"\\\1", one_line(text))
    marked = marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _OPENING.sub(_escape_opening, marked)


def _escape_opening(match: re.Match[str]) -> str:
    """Keep a first word from beginning a list: ``-`` and ``1.`` do so at the start of a line."""
    found = match.group()
    return f"&#{ord(found[0])};{found[1:]}"
