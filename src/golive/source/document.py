"""What reading yields: data, and for each part of it the place it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from golive.finding import DataPath, Place

_LETTER = re.compile(r"\S")
_LETTER_IN = {
    "'": re.compile(r"''|\S"),
    '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|\r?\n|.)|\S", re.DOTALL),
}
"""One character of a value in the quotes around it."""
_BLANK = re.compile(r"\\(?:[ \tNLP_ntrvf]|\r?\n)")
"""What is written as an escape and is a blank, or nothing, in the value."""

_MARKS = re.compile(r"(?:[&!]\S*\s+)+")
"""An anchor or a tag before a value."""


class Text:
    """One file as it was read: the name to show, and its characters."""

    def __init__(self, name: str, characters: str) -> None:
        self.name = name
        self.characters = characters

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of each line's first character."""
        return [0, *(match.end() for match in re.finditer("\n", self.characters))]

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return [line.rstrip("\r") for line in self.characters.split("\n")]

    def place(self, start: int, end: int) -> Place:
        """The place of the characters from ``start`` up to ``end``.

        Counted from the text and not taken from YAML's marks, whose lines also end at a carriage
        return alone.
        """
        (line, column), (end_line, end_column) = (
            self._position(start),
            self._position(end),
        )
        return Place(self.name, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


class Span(NamedTuple):
    """Where one value stands: character offsets into a text, its key's too, and its parts.

    ``parts`` is None for a scalar. ``block`` marks a ``|`` or ``>`` scalar, whose first line is the
    one after its start.
    """

    text: Text
    start: int
    end: int
    key_start: int = -1
    key_end: int = -1
    block: bool = False
    flow: bool = False
    parts: Mapping[str | int, Span] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Data read from one or more files, with the span of each part.

    ``data`` holds mappings, lists, texts, booleans and None; numbers and dates are still text.
    """

    name: str
    data: Mapping[str, Any]
    span: Span
    texts: tuple[Text, ...]


def locate(source: Source, path: DataPath, word: str = "", *, key: bool = False) -> Place:
    """Turn a path in the data into a place in a file.

    A path that leads nowhere ends at the nearest part that exists. With ``word``, the place of that
    word inside the value when it stands there exactly once. With ``key``, the place of the key.
    """
    span = find(source, path)
    text = span.text
    if word and span.parts is None:
        written = text.characters[span.start : span.end]
        if written.count(word) == 1:
            at = span.start + written.index(word)
            return text.place(at, at + len(word))
    if span.key_start >= 0 and (key or span.parts is not None):
        return text.place(span.key_start, span.key_end)
    if span.block:
        first = text.characters.find("\n", span.start) + 1
        lead = len(text.characters[first : span.end]) - len(
            text.characters[first : span.end].lstrip()
        )
        end = text.characters.find("\n", first + lead)
        return text.place(first + lead, min(span.end, end) if end > 0 else span.end)
    end = span.end
    if span.parts is not None or "\n" in text.characters[span.start : span.end]:
        line_end = text.characters.find("\n", span.start)
        end = min(end, line_end) if line_end >= 0 else end
    return text.place(span.start, max(end, span.start + 1))


def locate_line(source: Source, path: DataPath, line: int) -> Place:
    """The place of the ``line``-th line (from 1) of a text value, without its indentation.

    YAML folds lines and writes others as an escape, so lines of a value are no lines of the file:
    what is counted is the letters before it, which stand in both.
    """
    span = find(source, path)
    value = _value(source, path)
    if (line <= 1 and not span.block) or not isinstance(value, str):
        return locate(source, path)
    text = span.text
    start = text.characters.find("\n", span.start) + 1 if span.block else span.start
    before = "".join(value.split("\n")[: line - 1])
    letters = _letters(text.characters, start, span.end)
    at = next(islice(letters, len(_LETTER.findall(before)), None), None)
    if at is None:
        return locate(source, path)
    number = bisect_right(text.line_starts, at)
    written, first = text.lines[number - 1], text.line_starts[number - 1]
    return text.place(first + len(written) - len(written.lstrip()), first + len(written))


def _letters(characters: str, start: int, end: int) -> Iterator[int]:
    """Where each character that is no blank stands in a scalar as it is written."""
    marked = _MARKS.match(characters, start, end)
    start = marked.end() if marked else start
    quote = characters[start : start + 1]
    if quote in _LETTER_IN:
        start, end = start + 1, end - 1
    for match in _LETTER_IN.get(quote, _LETTER).finditer(characters, start, end):
        if not _BLANK.fullmatch(match.group()):
            yield match.start()


def _value(source: Source, path: DataPath) -> Any:
    value: Any = source.data
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
    return value


def find(source: Source, path: DataPath) -> Span:
    """The span at ``path``, or of the nearest part above it that exists."""
    span = source.span
    for step in path:
        if span.parts is None or step not in span.parts:
            break
        span = span.parts[step]
    return span


def walk(span: Span, path: DataPath = ()) -> Iterator[tuple[DataPath, Span]]:
    """Every part of a span with its path, the whole first."""
    yield path, span
    for step, part in (span.parts or {}).items():
        yield from walk(part, (*path, step))
