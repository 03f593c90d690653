"""Changes to a YAML text by place: what is not named stays to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from golive.scaffold.layout import Manner
from golive.source.document import Source, Span, walk

_LINE_END = re.compile(r"\r\n|\n|\r")


class Uneditable(Exception):
    """A text that cannot be changed as wished without harm to what stands in it."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """The characters from ``start`` up to ``end`` become ``text``."""

    start: int
    end: int
    text: str = ""


def edited(characters: str, edits: Iterable[Edit]) -> str:
    """A text after all edits, whose places are those before any of them."""
    for edit in sorted(set(edits), reverse=True):
        characters = characters[: edit.start] + edit.text + characters[edit.end :]
    return characters


def line_start(characters: str, offset: int) -> int:
    """The offset of the first character of a line."""
    return max(characters.rfind("\n", 0, offset), characters.rfind("\r", 0, offset)) + 1


def line_end(characters: str, offset: int) -> int:
    """The offset after the end of a line, which the last line may lack."""
    match = _LINE_END.search(characters, offset)
    return match.end() if match else len(characters)


def newline(characters: str) -> str:
    """How most lines of a text end."""
    windows = characters.count("\r\n")
    ends = {
        "\n": characters.count("\n") - windows,
        "\r\n": windows,
        "\r": characters.count("\r") - windows,
    }
    return max(ends, key=lambda end: ends[end])


def column(span_start: int, characters: str) -> int:
    """How many characters stand before an offset in its line."""
    return span_start - line_start(characters, span_start)


def is_alias(span: Span) -> bool:
    """Whether ``*name`` stands there; its parts are elsewhere."""
    return span.start < span.end and span.text.characters[span.start] == "*"


def content_end(span: Span) -> int:
    """Where what a value holds ends: before blank lines and comments that follow it."""
    if span.parts and not span.flow and not is_alias(span):
        return content_end(list(span.parts.values())[-1])
    if span.block:
        return span.start + len(span.text.characters[span.start : span.end].rstrip(" \t\r\n"))
    return span.end


def manner(source: Source) -> Manner:
    """How a file is indented, judged by its first nested mapping and its first list."""
    step, under = 0, None
    characters = source.span.text.characters
    for _, span in walk(source.span):
        if span.flow or not span.parts or span.key_start < 0 or is_alias(span):
            continue
        first, part = next(iter(span.parts.items()))
        own = column(span.key_start, characters)
        if isinstance(first, str):
            step = step or column(part.key_start, characters) - own
        elif under is None:
            under = column(span.start, characters) == own
    return Manner(step if 0 < step < 10 else 2, bool(under))
