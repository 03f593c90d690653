"""The traps of YAML for people who are new to it, and the sentence that helps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

QUOTES = "put quotes around the text"


@dataclass(frozen=True, slots=True)
class Trap:
    """What went wrong, between two character offsets, in plain words."""

    start: int
    end: int
    message: str
    help: str


def explain(text: str, error: yaml.MarkedYAMLError) -> Trap:
    """Why the parser stopped, as somebody who writes plans would say it."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(text)) if mark is not None else 0
    line_start = text.rfind("\n", 0, at) + 1
    problem = (error.problem or "").lower()
    context = (error.context or "").lower()
    unclosed = "quoted scalar" in context
    if unclosed and error.context_mark is not None:
        return _unclosed_quote(text, error.context_mark.index)
    in_block = any(word in context for word in ("block collection", "block mapping", "simple key"))
    if in_block and line_start and not text[line_start:at].strip():
        line_start = text.rfind("\n", 0, line_start - 1) + 1
    line_end = text.find("\n", at)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    for pattern, message, help in _LINES:
        match = re.search(pattern, line, re.MULTILINE)
        if match:
            start, end = match.span("at")
            return Trap(line_start + start, line_start + end, message, help)
    for words, message, help in _PROBLEMS:
        if words in problem or words in context:
            return Trap(at, at + 1, message, help)
    return Trap(
        at,
        at + 1,
        f"This is not well-formed YAML: {error.problem or error.context}.",
        "compare indentation, quotes and colons with the lines around it",
    )


def _unclosed_quote(text: str, start: int) -> Trap:
    line_end = text.find("\n", start)
    return Trap(
        start,
        line_end if line_end >= 0 else len(text),
        "The quote that opens here is never closed.",
        "close it at the end of the text",
    )


def swallowed_comma(text: str, key_start: int, key_end: int) -> Trap | None:
    """``{body: Hi, all}``: what follows the comma became a key of its own."""
    before = text[:key_start].rstrip()
    if text[key_end : key_end + 1] == ":" or not before.endswith(","):
        return None
    return Trap(
        key_start,
        key_end,
        "Inside { } a comma starts a new key, so the text before it is cut short here.",
        "put quotes around the whole text",
    )


def empty_because_of_comment(text: str, key_start: int, key_end: int) -> Trap | None:
    """``account: #general``: after a space, # starts a comment, and the value is empty."""
    match = re.compile(r"[\"']?[ \t]*:[ \t]+(#[^\s#][^\n\r]*)").match(text, key_end)
    if match is None:
        return None
    start, end = match.span(1)
    return Trap(
        start,
        end,
        f"Everything after # is a comment, so {text[key_start:key_end]} is empty.",
        QUOTES,
    )


_KEY = r"^[ \t]*(?:-[ \t]+)?[\w-]+:[ \t]+"
_LINES = (
    (
        rf"{_KEY}(?P<at>\{{\{{.*)$|[\[,][ \t]*(?P<_>\{{\{{)",
        "A value that starts with {{ must stand in quotes, or YAML reads it as keys.",
        "put quotes around the value",
    ),
    (rf"{_KEY}(?P<at>@\S*)", "A text cannot start with @ unless it stands in quotes.", QUOTES),
    (rf"{_KEY}(?P<at>`.*)$", "A text cannot start with ` unless it stands in quotes.", QUOTES),
    (rf"{_KEY}(?P<at>%.*)$", "A text cannot start with % unless it stands in quotes.", QUOTES),
    (rf"{_KEY}(?P<at>\*.*)$", "A text that starts with * is taken for a reference.", QUOTES),
    (rf"{_KEY}(?P<at>&.*)$", "A text that starts with & is taken for an anchor.", QUOTES),
    (rf"{_KEY}(?P<at>[|>][ \t]*[^\s|>+\-#\d].*)$",
     "A text cannot start with > or | unless it stands in quotes.", QUOTES),
    (rf"{_KEY}(?P<at>'[^'\n]*'\w[^\n]*)",
     "An apostrophe inside single quotes ends the text.", "use double quotes around it"),
    (rf"{_KEY}(?P<at>\"[^\"\n]*\"[ \t]*[^\s,}}\]#:][^\n]*)",
     "A double quote inside the text ends it.",
     "use single quotes around the whole text, or write \\\" inside"),
    (rf"{_KEY}(?P<at>[^\"'\[\]{{|>\s][^\n]*?:[ \t][^\n]*)$",
     "A colon followed by a space starts a new key.", QUOTES),
    (r"^(?P<at>[ ]*\t+)", "This line is indented with a tab.", "use spaces"),
    (r"^[ \t]*(?P<at>[\w-]+:[^\s:/][^\n:]*)$",
     "A key needs a space after its colon.", "write key: value"),
)  # fmt: skip
_PROBLEMS = (
    ("undefined alias", "A text that starts with * is taken for a reference.", QUOTES),
    ("tag", "A word that starts with ! has a special meaning in YAML.", QUOTES),
    ("mapping values are not allowed", "This key does not fit under the line above it.",
     "indent it like its neighbours, or put quotes around the text above"),
    ("cannot start any token", "A text cannot start with this character.", QUOTES),
    ("flow sequence", "This list is never closed.", "close it with ]"),
    ("flow mapping", "This { is never closed.", "close it with }"),
    ("could not find expected ':'", "This line is no key with a value.",
     "add a colon, or indent it like the text it belongs to"),
    ("did not find expected '-' indicator", "A list ends here without a dash.",
     "start the line with - , or indent it like the keys around it"),
    ("did not find expected key", "This line is not indented like its neighbours.",
     "give all keys of one group the same number of spaces"),
)  # fmt: skip
