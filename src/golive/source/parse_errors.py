"""Why the parser stopped, as somebody who writes plans would say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from golive.source.traps import (
    CURLY,
    QUOTES,
    TAG,
    Trap,
    curly,
    cut_by_comment,
    line_at,
    line_trap,
)

if TYPE_CHECKING:
    import yaml

_VALUE = r"(?:^[ \t]*(?:-[ \t]+)*|[\[{,:][ \t]*)"
"""What may stand before a value: the line's start, dashes, a key's colon, a bracket."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser stopped, and where what it was reading begins."""

    text: str
    at: int
    opened: int
    problem: str
    context: str

    @property
    def char(self) -> str:
        return self.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """The line up to where the parser stopped."""
        return self.text[line_at(self.text, self.at)[0] : self.at]

    def rest(self, start: int) -> int:
        """Where the line that holds ``start`` ends."""
        return max(line_at(self.text, start)[1], start + 1)

    def trap(self, start: int, message: str, help: str, end: int = 0) -> Trap:
        return Trap(start, end or self.rest(start), message, help)


def explain(text: str, error: yaml.MarkedYAMLError) -> Trap:
    """The trap that made the parser stop, or where it did and what it says itself."""
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
    at, opened = (min(mark.index, len(text)) for mark in (marks[0], marks[-1])) if marks else (0, 0)
    stop = _Stop(text, at, opened, (error.problem or "").lower(), (error.context or "").lower())
    return next(_explanations(stop), None) or Trap(
        at,
        at + 1,
        f"This is not well-formed YAML: {error.problem or error.context}.",
        "compare indentation, quotes and colons with the lines around it",
    )


def _explanations(stop: _Stop) -> Iterator[Trap]:
    for explanation in (
        _quoted,
        _indented,
        _started,
        _in_quotes,
        _in_brackets,
        _colon,
        _line,
        _left,
    ):
        trap = explanation(stop)
        if trap:
            yield trap


def _quoted(stop: _Stop) -> Trap | None:
    """Inside quotes: they never close, or a backslash."""
    if "quoted scalar" not in stop.context:
        return None
    if "escape" in stop.problem or "hexdecimal" in stop.problem:
        at = stop.text.rfind("\\", 0, stop.at + 1)
        return stop.trap(at, "A backslash in double quotes starts a special character.",
                         "use single quotes, or write it twice: \\\\", at + 2)  # fmt: skip
    return stop.trap(stop.opened, "The quote that opens here is never closed.",
                     "close it at the end of the text")  # fmt: skip


def _indented(stop: _Stop) -> Trap | None:
    """A tab among the spaces that indent a line."""
    start, end = line_at(stop.text, stop.at)
    tab = re.match(r"[ ]*\t+", stop.text[start:end])
    if tab is None or not (
        "tab character" in stop.problem or "cannot start any token" in stop.problem
        or "block" in stop.context or "mapping values" in stop.problem
    ):  # fmt: skip
        return None
    return stop.trap(start, "This line is indented with a tab.", "use spaces", start + tab.end())


def _started(stop: _Stop) -> Trap | None:
    """A text begins with a sign that YAML keeps for itself."""
    if "scanning an alias" in stop.context:
        start, _ = line_at(stop.text, stop.opened)
        if not stop.text[start : stop.opened].strip() and stop.char == " ":
            return stop.trap(stop.opened, "A list item starts with a dash, not with *.",
                             "write - in place of *", stop.at)  # fmt: skip
        return stop.trap(stop.opened, "A text that starts with * is taken for a reference.", QUOTES)
    if "scanning an anchor" in stop.context:
        return stop.trap(stop.opened, "A text that starts with & is taken for an anchor.", QUOTES)
    if "tag" in stop.problem or stop.context.endswith(" a tag"):
        return stop.trap(stop.opened, TAG, QUOTES)
    if "scanning a block scalar" in stop.context:
        return stop.trap(
            stop.opened, "A text cannot start with > or | unless it stands in quotes.", QUOTES
        )
    if "directive" in stop.context:
        return stop.trap(
            stop.opened, "A line that starts with % is an instruction to YAML.", QUOTES
        )
    if "block sequence entries are not allowed" in stop.problem:
        return stop.trap(stop.at, "A list starts on the line below its key, each item with a dash.",
                         "start a new line there; if it is a text, put quotes around it")  # fmt: skip
    sign = stop.char
    if "cannot start any token" in stop.problem or "mapping keys are not" in stop.problem:
        word = re.compile(r"\S*").match(stop.text, stop.at)
        end = word.end() if word and sign == "@" else 0
        return stop.trap(
            stop.at, f"A text cannot start with {sign} unless it stands in quotes.", QUOTES, end
        )
    if "unexpected ':'" in stop.problem:
        return stop.trap(stop.at, "A colon inside brackets needs a space after it.", QUOTES,
                         stop.at + 1)  # fmt: skip
    if "node content" in stop.problem and sign and not sign.isspace():
        if sign == "," and stop.before.rstrip().endswith((",", "[", "{")):
            return stop.trap(stop.at, "There is nothing before this comma.",
                             "remove it, or write what is missing", stop.at + 1)  # fmt: skip
        return stop.trap(
            stop.at, f"A text cannot start with {sign} unless it stands in quotes.", QUOTES
        )
    return None


def _in_quotes(stop: _Stop) -> Trap | None:
    """A text goes on after its closing quote."""
    before = stop.before
    closed = before.rstrip()
    if not closed.endswith(("'", '"')) or "did not find" not in stop.problem:
        return None
    if not stop.char or stop.char in ",]}:#\r\n":
        return None
    quote, close = closed[-1], stop.at - len(before) + len(closed)
    opening = re.search(rf"{_VALUE}(?P<at>{quote}[^{quote}]*{quote})$", closed)
    if opening is None:
        return stop.trap(close - 1, "A quote that opened further up is closed here.",
                         "give each text two quotes of its own", close)  # fmt: skip
    start = stop.at - len(before) + opening.start("at")
    if quote == '"':
        return stop.trap(start, "A double quote inside the text ends it.",
                         "use single quotes around the whole text, or write \\\" inside")  # fmt: skip
    if stop.char.isalnum() and close == stop.at:
        return stop.trap(start, "An apostrophe inside single quotes ends the text.",
                         "use double quotes around it")  # fmt: skip
    return stop.trap(start, "The text goes on after its closing quote.",
                     "put the whole text into double quotes")  # fmt: skip


def _in_brackets(stop: _Stop) -> Trap | None:
    """A list or mapping in brackets that never closes, was cut short or is no list at all."""
    text = stop.text
    if "flow" in stop.context:
        opened = stop.opened
        if text[opened : opened + 1] not in ("[", "{"):
            opened = max(text.rfind("[", 0, stop.at), text.rfind("{", 0, stop.at))
        comment = cut_by_comment(text, *_bracketed(text, stop.at))
        if comment:
            return comment
        inside = _colon_in(text[opened : stop.at], opened) if stop.char == ":" else None
        if inside is not None and "\n" not in text[opened : stop.at]:
            return inside
        if text[opened : opened + 1] == "[":
            return stop.trap(opened, "This list is never closed.", "close it with ]", opened + 1)
        if text[opened : opened + 1] == "{":
            return stop.trap(opened, "This { is never closed.", "close it with }", opened + 1)
        return None
    if "did not find" in stop.problem and stop.char and stop.char in "]}":
        return stop.trap(stop.at, f"This {stop.char} closes nothing.", "remove it", stop.at + 1)
    bracketed = re.search(rf"{_VALUE}(?P<at>(?:\[[^\[\]]*\]|\{{[^{{}}]*\}}))[ \t]*$", stop.before)
    if bracketed and "did not find expected" in stop.problem:
        start = stop.at - len(stop.before) + bracketed.start("at")
        return stop.trap(
            start,
            f"A text cannot start with {bracketed['at'][0]} unless it stands in quotes.",
            QUOTES,
        )
    return None


def _bracketed(text: str, at: int) -> tuple[int, int]:
    """The last line with anything on it before ``at``, where a comment may have cut a bracket off."""
    end = len(text[:at].rstrip())
    return line_at(text, end)


def _colon(stop: _Stop) -> Trap | None:
    """A colon that makes a key of what was meant as a text, or a key indented too far."""
    start, end = line_at(stop.text, stop.at)
    braces = re.search(rf"{_VALUE}(?P<at>\{{\{{.*)$", stop.text[start:end])
    if braces:
        return stop.trap(start + braces.start("at"),
                         "A value that starts with {{ must stand in quotes, or YAML reads it as keys.",
                         "put quotes around the value")  # fmt: skip
    if "mapping values are not allowed" not in stop.problem:
        return None
    inside = _colon_in(stop.before, start)
    if inside is not None:
        return Trap(inside.start, end, inside.message, inside.help)
    key = len(stop.before) - len(stop.before.lstrip(" -"))
    return stop.trap(start + key, "This key does not fit under the line above it.",
                     "indent it like its neighbours, or put quotes around the text above",
                     stop.at)  # fmt: skip


def _colon_in(before: str, offset: int) -> Trap | None:
    """The value that a second colon cut short, if there is a first one before it."""
    first = re.search(r"[\w\"'\]-][ \t]*:[ \t]+(?P<at>[^\s,]*[^,\n]*)$", before)
    first = first or re.search(r"[\[,][ \t]*(?P<at>[^\s,:]+[ \t]+[^,:\n]*: [^,\n]*)$", before)
    if first is None:
        return None
    start, end = offset + first.start("at"), offset + len(before) + 1
    if first["at"][:1] in CURLY:
        return curly(start, end)
    return Trap(start, end, "A colon followed by a space starts a new key.", QUOTES)


def _line(stop: _Stop) -> Trap | None:
    """A line that should be a key with its value."""
    if "could not find expected ':'" not in stop.problem:
        return None
    text, start = stop.text, stop.opened
    trap = line_trap(text, start)
    if trap:
        return trap
    if re.search(r"[|>][+\-\d]*[ \t]*(?:#.*)?$", _line_above(text, start)):
        return stop.trap(start, "This text is not indented under its key.",
                         "give each of its lines two spaces more than the key")  # fmt: skip
    return stop.trap(start, "This line is no key with a value.",
                     "add a colon, or indent it like the text it belongs to")  # fmt: skip


def _left(stop: _Stop) -> Trap | None:
    """A line indented unlike those around it."""
    text, at = stop.text, stop.at
    above = _line_above(text, at)
    if "<document start>" in stop.problem:
        if above.strip() == "...":
            start, end = line_at(text, len(text[:at].rstrip()) - 1)
            return stop.trap(start, "The three dots end the file, and more follows.",
                             "remove them", end)  # fmt: skip
        return stop.trap(at, "This line stands further left than the first one.",
                         "start both in the same column")  # fmt: skip
    if "expected '-' indicator" in stop.problem:
        return stop.trap(at, "A list ends here without a dash.",
                         "start the line with - , or indent it like the keys around it")  # fmt: skip
    if "did not find expected key" not in stop.problem:
        return None
    if stop.char == ":":
        return stop.trap(at, "A key is missing before this colon.", "write key: value", at + 1)
    if not stop.before.strip():
        if above.lstrip().startswith("#"):
            return stop.trap(at, "A remark with # above this line cuts the text in two.",
                             "move the remark, or write the text after key: |")  # fmt: skip
        if _in_block_text(text, at):
            return stop.trap(at, "This line stands further left than the text it belongs to.",
                             "indent it like the first line of the text")  # fmt: skip
    return stop.trap(at, "This line is not indented like its neighbours.",
                     "give all keys of one group the same number of spaces")  # fmt: skip


def _line_above(text: str, at: int) -> str:
    """The nearest line above that holds anything."""
    start, _ = line_at(text, at)
    end = len(text[:start].rstrip())
    return text[slice(*line_at(text, end))] if end else ""


def _in_block_text(text: str, at: int) -> bool:
    """Whether the lines above are a text after ``|`` or ``>`` that is indented further."""
    start, _ = line_at(text, at)
    indent = at - start
    for line in reversed(text[:start].splitlines()):
        if not line.strip():
            continue
        if len(line) - len(line.lstrip()) <= indent:
            return re.search(r"[:-][ \t]+[|>][+\-\d]*[ \t]*$", line) is not None
    return False
