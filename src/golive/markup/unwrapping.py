"""Markdown with each paragraph on one line, for wherever a break within a sentence would show.

Campaigns wrap their copy to fit an editor, and facts of any length are put into it. Whatever shows
Markdown joins such lines; a mail program shows each break that is pasted into it.
"""

from __future__ import annotations

import re

from golive.markup.blocks import parser

_WRAPPED = re.compile(r"\S[ \t]*\n[ \t]*\S")
_HARD_BREAK = ("  ", "\\")


def unwrapped(markdown: str) -> str:
    """The same Markdown, a line for each paragraph; breaks that are meant stay."""
    if "\r" in markdown or not _WRAPPED.search(markdown):
        return markdown
    lines = markdown.split("\n")
    joined: set[int] = set()
    quotes = 0
    for token in parser().parse(markdown):
        if token.type.startswith("blockquote"):
            quotes += token.nesting
        if token.type != "paragraph_open" or quotes or not token.map:
            continue
        first, end = token.map
        for number in range(end - 1, first, -1):
            if not lines[number - 1].endswith(_HARD_BREAK):
                lines[number - 1] = f"{lines[number - 1].rstrip()} {lines[number].lstrip()}"
                joined.add(number)
    return "\n".join(line for number, line in enumerate(lines) if number not in joined)
