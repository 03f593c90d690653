"""Reading: bytes to text, YAML to data and spans, in one pass over the parser's events."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from golive.finding import Finding, InvalidCampaign, Label, Place, Severity
from golive.source.document import Source, Span, Text
from golive.source.traps import empty_because_of_comment, explain, swallowed_comma

try:
    from yaml import CSafeLoader as _Parser
except ImportError:  # a PyYAML built without libyaml
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

MAX_BYTES = 1_000_000
"""The largest file that is read: some twenty thousand lines, far above any plan seen."""
MAX_DEPTH = 64
MAX_NODES = 100_000
"""Values in one file, those repeated through aliases counted each time."""

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def read(name: str, content: bytes) -> Source:
    """Read one YAML file, shown to people as ``name``.

    YAML 1.2 core, except that numbers and dates stay text until a field asks for them, so that
    ``1.10`` and ``10:00`` are what was written. Raises InvalidCampaign with all that is wrong.
    """
    text = Text(name, _decode(name, content))
    reading = _Reading(text)
    data, span = reading.whole()
    if reading.findings:
        raise InvalidCampaign(tuple(reading.findings))
    return Source(name, data, span, (text,))


def unreadable(name: str, message: str, help: str = "") -> Finding:
    """A file of which nothing can be read."""
    return Finding("unreadable", Severity.ERROR, Place(name), message, help=help)


def _decode(name: str, content: bytes) -> str:
    if len(content) > MAX_BYTES:
        problem = f"This file is {len(content) / 1e6:.1f} MB; golive reads files up to 1 MB."
        raise InvalidCampaign((unreadable(name, problem, "split it, or move long texts out"),))
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or (
        len(content) > 3 and content[1:4:2] == b"\0\0"
    ):
        problem = "This file is stored as UTF-16, which golive does not read."
        raise InvalidCampaign((unreadable(name, problem, "save it again with encoding UTF-8"),))
    if b"\0" in content:
        problem = "This is a binary file, not a text."
        raise InvalidCampaign((unreadable(name, problem, "is it a document with a wrong ending?"),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        problem = f"Line {line} holds a character that is not UTF-8."
        raise InvalidCampaign(
            (unreadable(name, problem, "save the file again with encoding UTF-8"),)
        ) from None
    if not text.strip():
        raise InvalidCampaign(
            (unreadable(name, "This file is empty.", "golive init writes one to start from"),)
        )
    return text


@dataclass
class _Reading:
    """The state of one pass: the events still to come, and what was found on the way."""

    text: Text
    findings: list[Finding] = field(default_factory=list)
    anchors: dict[str, tuple[Any, Span, int]] = field(default_factory=dict)
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
        control = _CONTROL.search(self.text.characters)
        if control:
            code = f"U+{ord(control.group()):04X}"
            self._stop(*control.span(), f"There is an invisible control character here ({code}).",
                       "delete it and type the text again")  # fmt: skip
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
        if not isinstance(data, dict) and not self.findings:
            self._object(span.start, span.start + 1, "This file should hold keys with values.",
                         "start with a line such as title: Our launch")  # fmt: skip
        return data, span

    def _node(self, event: Any, depth: int) -> tuple[Any, Span]:
        self.nodes += 1
        start = event.start_mark.index
        if depth > MAX_DEPTH:
            self._too_deep(start)
        if self.nodes > MAX_NODES:
            self._stop(start, start + 1, f"This file holds more than {MAX_NODES:,} values.",
                       "aliases (*name) repeat what they stand for; write it once")  # fmt: skip
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        tag = event.tag
        if tag is not None and tag not in ("!", "tag:yaml.org,2002:str"):
            self._stop(start, event.end_mark.index, "A word that starts with ! has a special meaning "
                       "in YAML.", "put quotes around the text")  # fmt: skip
        before = self.nodes
        if isinstance(event, yaml.ScalarEvent):
            data, span = self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            data, span = self._mapping(event, depth)
        else:
            data, span = self._sequence(event, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (data, span, self.nodes - before + 1)
        return data, span

    def _too_deep(self, start: int) -> NoReturn:
        self._stop(start, start + 1, f"This is nested more than {MAX_DEPTH} levels deep.",
                   "a campaign needs six or seven levels")  # fmt: skip

    def _alias(self, event: Any) -> tuple[Any, Span]:
        if event.anchor not in self.anchors:
            self._stop(event.start_mark.index, event.end_mark.index,
                       "A text that starts with * is taken for a reference.",
                       "put quotes around the text")  # fmt: skip
        data, span, size = self.anchors[event.anchor]
        self.nodes += size
        return data, Span(
            self.text, event.start_mark.index, event.end_mark.index, parts=span.parts
        )  # the parts stay where they were written

    def _scalar(self, event: Any) -> tuple[Any, Span]:
        value: Any = event.value
        if event.implicit[0] and event.tag is None:
            value = _WORDS.get(value, value)
        start, end = event.start_mark.index, event.end_mark.index
        return value, Span(self.text, start, end, block=event.style in ("|", ">"))

    def _mapping(self, event: Any, depth: int) -> tuple[dict[str, Any], Span]:
        data: dict[str, Any] = {}
        parts: dict[str | int, Span] = {}
        while not isinstance(key := self.next(), yaml.MappingEndEvent):
            key_start, key_end = key.start_mark.index, key.end_mark.index
            if not isinstance(key, yaml.ScalarEvent):
                self._unquoted(event, key)
            first = self.next()
            value, span = self._node(first, depth + 1)
            trap = None
            if value is None and span.start == span.end:
                trap = (
                    swallowed_comma(self.text.characters, key_start, key_end)
                    if event.flow_style and span.start == key_end
                    else empty_because_of_comment(self.text.characters, key_start, key_end)
                )
            if trap:
                self._object(trap.start, trap.end, trap.message, trap.help)
            if span.start == span.end:
                span = Span(self.text, key_start, key_end, key_start, key_end)
            else:
                span = span._replace(key_start=key_start, key_end=key_end)
            if key.value in data:
                self._object(key_start, key_end, f"The key {key.value} stands here twice.",
                             "keep one of the two", parts[key.value])  # fmt: skip
                continue
            data[key.value] = value
            parts[key.value] = span
        end = key.end_mark.index  # type: ignore[union-attr]  # libyaml always gives marks
        return data, Span(
            self.text, event.start_mark.index, end, flow=event.flow_style, parts=parts
        )

    def _sequence(self, event: Any, depth: int) -> tuple[list[Any], Span]:
        data: list[Any] = []
        parts: dict[str | int, Span] = {}
        while not isinstance(item := self.next(), yaml.SequenceEndEvent):
            value, parts[len(data)] = self._node(item, depth + 1)
            data.append(value)
        end = item.end_mark.index  # type: ignore[union-attr]  # libyaml always gives marks
        return data, Span(
            self.text, event.start_mark.index, end, flow=event.flow_style, parts=parts
        )

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

    def _object(
        self, start: int, end: int, message: str, help: str, other: Span | None = None
    ) -> None:
        related: tuple[Label, ...] = ()
        if other is not None:
            related = (Label(self.text.place(other.key_start, other.key_end), "first here"),)
        place = self.text.place(start, end)
        self.findings.append(
            Finding("yaml", Severity.ERROR, place, message, help=help, related=related)
        )

    def _stop(self, start: int, end: int, message: str, help: str) -> NoReturn:
        self._object(start, end, message, help)
        raise InvalidCampaign(tuple(self.findings))
