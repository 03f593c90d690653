"""Reading: YAML to data and spans, in one pass over the parser's events."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from golive.finding import Finding, InvalidCampaign, Label, Severity
from golive.source.decoding import CONTROL, LINE_ENDS, decode, unreadable
from golive.source.document import Source, Span, Text
from golive.source.parse_errors import explain
from golive.source.traps import (
    ANCHOR,
    QUOTES,
    TAG,
    Trap,
    cut_by_comment,
    dash_without_space,
    empty_because_of_comment,
    joined_list,
    line_at,
    line_trap,
    odd_space,
    swallowed_comma,
    text_cut_by_comment,
)

try:
    from yaml import CSafeLoader as _Parser
except ImportError:  # a PyYAML built without libyaml
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

MAX_DEPTH = 64
MAX_NODES = 100_000
"""Values in one file, those repeated through aliases counted each time."""

_BLANK = re.compile(r"(?:[ \t]*(?:#.*)?(?:\r?\n|\Z))*+")
"""Lines of blanks and comments."""
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def read(name: str, content: bytes, *, may_be_blank: bool = False) -> Source:
    """Read one YAML file, shown to people as ``name``.

    YAML 1.2 core, except that numbers and dates stay text until a field asks for them, so that
    ``1.10`` and ``10:00`` are what was written. A file that ``may_be_blank`` may hold nothing but
    comments, and then has no data. Raises InvalidCampaign with all that is wrong.
    """
    text = Text(name, decode(name, content))
    if may_be_blank and _BLANK.fullmatch(text.characters):
        return Source(name, {}, Span(text, 0, 0, parts={}), (text,))
    if not text.characters.strip():
        help = "golive init writes one to start from"
        raise InvalidCampaign((unreadable(name, "This file is empty.", help),))
    reading = _Reading(text)
    data, span = reading.whole()
    if reading.findings:
        raise InvalidCampaign(tuple(reading.findings))
    return Source(name, data, span, (text,))


def _invisible(char: str) -> tuple[str, str]:
    ends = char in LINE_ENDS
    kind = "line break" if ends else "control character"
    help = "delete it and press Enter" if ends else "delete it and type the text again"
    return f"There is an invisible {kind} here (U+{ord(char):04X}).", help


@dataclass
class _Reading:
    """The state of one pass: the events still to come, and what was found on the way."""

    text: Text
    findings: list[Finding] = field(default_factory=list)
    anchors: dict[str, tuple[Any, Span, int]] = field(default_factory=dict)
    unused: dict[str, int] = field(default_factory=dict)
    objected: set[int] = field(default_factory=set)
    nodes: int = 0
    next: Callable[[], Any] = field(init=False)
    """The parser's next event."""

    def __post_init__(self) -> None:
        self.next = _Parser(self.text.characters).get_event

    def whole(self) -> tuple[Any, Span]:
        """The data and its span, or an exception in the words of those who write plans."""
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            if "nesting depth" in (error.problem or ""):  # newer parsers have a bound of their own
                self._too_deep(error.problem_mark.index if error.problem_mark else 0)
            trap = explain(self.text.characters, error)
            self._stop(trap.start, trap.end, trap.message, trap.help)
        except yaml.YAMLError as error:
            problem = f"This is not YAML: {error}"
            self.findings.append(unreadable(self.text.name, problem))
            raise InvalidCampaign(tuple(self.findings)) from None

    def _document(self) -> tuple[Any, Span]:
        control = CONTROL.search(self.text.characters)
        if control:
            self._stop(*control.span(), *_invisible(control.group()))
        self.next()
        start = self.next()
        if isinstance(start, yaml.StreamEndEvent):
            problem = "There is nothing but comments in this file."
            raise InvalidCampaign((unreadable(self.text.name, problem),))
        first = self.next()
        data, span = self._node(first, 1)
        self.next()
        more = self.next()
        if not isinstance(more, yaml.StreamEndEvent):
            at = more.start_mark.index
            self._object(at, at + 3, "A second document starts here; a file holds one.",
                         "remove the line ---")  # fmt: skip
        for name, at in self.unused.items():
            self._object(at, at + 1 + len(name), ANCHOR, QUOTES)
        if not isinstance(data, dict) and not self.findings:
            trap = line_trap(self.text.characters, span.start) if isinstance(data, str) else None
            if trap:
                self._stop(trap.start, trap.end, trap.message, trap.help)
            self._object(span.start, span.start + 1, "This file should hold keys with values.",
                         "start with a line such as title: Our launch, or name: in golive.yaml")  # fmt: skip
        return data, span

    def _node(
        self, event: Any, depth: int, key_start: int = -1, key_end: int = -1
    ) -> tuple[Any, Span]:
        """The data and span of a value, with the place of the key it stands at, if it has one."""
        self.nodes += 1
        start = event.start_mark.index
        if depth > MAX_DEPTH:
            self._too_deep(start)
        if self.nodes > MAX_NODES:
            self._stop(start, start + 1, f"This file holds more than {MAX_NODES:,} values.",
                       "aliases (*name) repeat what they stand for; write it once")  # fmt: skip
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, key_start, key_end)
        if event.tag is not None or event.anchor is not None:
            self._marked(event)
        before = self.nodes
        if isinstance(event, yaml.ScalarEvent):
            data, span = self._scalar(event, key_start, key_end)
        elif isinstance(event, yaml.MappingStartEvent):
            data, span = self._mapping(event, depth, key_start, key_end)
        else:
            data, span = self._sequence(event, depth, key_start, key_end)
        if event.anchor is not None:
            self.anchors[event.anchor] = (data, span, self.nodes - before + 1)
        return data, span

    def _marked(self, event: Any) -> None:
        """Refuse tags, and remember anchors until something uses them."""
        start = event.start_mark.index
        if event.tag not in (None, "tag:yaml.org,2002:str"):
            self._stop(start, event.end_mark.index, TAG, QUOTES)
        if event.anchor is not None:
            if event.anchor in self.unused:
                at = self.unused[event.anchor]
                self._object(at, at + 1 + len(event.anchor), ANCHOR, QUOTES)
            self.unused[event.anchor] = self.text.characters.index("&" + event.anchor, start)

    def _too_deep(self, start: int) -> NoReturn:
        self._stop(start, start + 1, f"This is nested more than {MAX_DEPTH} levels deep.",
                   "a campaign needs six or seven levels")  # fmt: skip

    def _alias(self, event: Any, key_start: int, key_end: int) -> tuple[Any, Span]:
        if event.anchor not in self.anchors:
            self._stop(event.start_mark.index, event.end_mark.index,
                       "A text that starts with * is taken for a reference.",
                       "put quotes around the text")  # fmt: skip
        self.unused.pop(event.anchor, None)
        data, span, size = self.anchors[event.anchor]
        self.nodes += size
        start, end = event.start_mark.index, event.end_mark.index
        # The parts stay where they were written.
        return data, Span(self.text, start, end, key_start, key_end, parts=span.parts)

    def _scalar(self, event: Any, key_start: int, key_end: int) -> tuple[Any, Span]:
        value: Any = event.value
        if "\r" in value:  # only where it was written as an escape
            value = value.replace("\r\n", "\n").replace("\r", "\n")
        if event.implicit[0] and event.tag is None:
            value = _WORDS.get(value, value)
        start, end = event.start_mark.index, event.end_mark.index
        plain = not event.style
        if plain and start < end:
            self._trapped(text_cut_by_comment(self.text.characters, end))
            self._trapped(dash_without_space(self.text.characters, start, end))
        control = CONTROL.search(value) if event.style == '"' else None
        if control:  # written as an escape such as \e
            self._object(start, end, *_invisible(control.group()))
        if event.style != "|" and event.start_mark.line != event.end_mark.line:
            folded = event.style == ">"
            self._trapped(joined_list(self.text.characters, start, end, folded=folded))
        return value, Span(self.text, start, end, key_start, key_end, event.style in ("|", ">"))

    def _mapping(
        self, event: Any, depth: int, own_start: int, own_end: int
    ) -> tuple[dict[str, Any], Span]:
        data: dict[str, Any] = {}
        parts: dict[str | int, Span] = {}
        while not isinstance(key := self.next(), yaml.MappingEndEvent):
            key_start, key_end = key.start_mark.index, key.end_mark.index
            if not isinstance(key, yaml.ScalarEvent):
                self._unquoted(event, key)
            self._marked(key)
            if not key.value.isascii():
                self._trapped(odd_space(self.text.characters, key_start, key_end))
            value, span = self._node(self.next(), depth + 1, key_start, key_end)
            trap = None
            if value is None and span.start == span.end:
                trap = (
                    swallowed_comma(self.text.characters, key_start, key_end)
                    if event.flow_style and span.start == key_end
                    else empty_because_of_comment(self.text.characters, key_start, key_end)
                )
            self._trapped(trap)
            if span.start == span.end:
                span = Span(self.text, key_start, key_end, key_start, key_end)
            if key.value in data:
                self._object(key_start, key_end, f"The key {key.value} stands here twice.",
                             "keep one of the two", parts[key.value])  # fmt: skip
                continue
            data[key.value] = value
            parts[key.value] = span
        end = key.end_mark.index  # type: ignore[union-attr]  # libyaml always gives marks
        start = event.start_mark.index
        return data, Span(self.text, start, end, own_start, own_end, False, event.flow_style, parts)

    def _sequence(
        self, event: Any, depth: int, key_start: int, key_end: int
    ) -> tuple[list[Any], Span]:
        data: list[Any] = []
        parts: dict[str | int, Span] = {}
        before = event.end_mark.index
        while not isinstance(item := self.next(), yaml.SequenceEndEvent):
            value, span = self._node(item, depth + 1)
            if event.flow_style:
                self._trapped(cut_by_comment(self.text.characters, before, span.start))
            elif value is None and span.start == span.end:
                self._trapped(cut_by_comment(self.text.characters, *self._line(span.start)))
            parts[len(data)] = span
            before = span.end
            data.append(value)
        end = item.end_mark.index  # type: ignore[union-attr]  # libyaml always gives marks
        start = event.start_mark.index
        return data, Span(self.text, start, end, key_start, key_end, False, event.flow_style, parts)

    def _unquoted(self, event: Any, key: Any) -> None:
        characters = self.text.characters
        start = event.start_mark.index
        end = characters.find("\n", start)
        end = end if end >= 0 else len(characters)
        if characters.startswith("{{", start):
            message = "A value that starts with {{ must stand in quotes, or YAML reads it as keys."
        else:
            start, end = key.start_mark.index, key.end_mark.index
            message = "A key must be a plain word here."
        self._stop(start, end, message, "put quotes around the value")

    def _line(self, offset: int) -> tuple[int, int]:
        return offset, line_at(self.text.characters, offset)[1]

    def _trapped(self, trap: Trap | None) -> None:
        if trap is not None:
            self._object(trap.start, trap.end, trap.message, trap.help)

    def _object(
        self, start: int, end: int, message: str, help: str, other: Span | None = None
    ) -> None:
        related: tuple[Label, ...] = ()
        if other is not None:
            related = (Label(self.text.place(other.key_start, other.key_end), "first here"),)
        if start in self.objected:
            return
        self.objected.add(start)
        place = self.text.place(start, end)
        self.findings.append(
            Finding("yaml", Severity.ERROR, place, message, help=help, related=related)
        )

    def _stop(self, start: int, end: int, message: str, help: str) -> NoReturn:
        self._object(start, end, message, help)
        raise InvalidCampaign(tuple(self.findings))
