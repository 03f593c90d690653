"""The traps of YAML for people who are new to it, and the sentence that helps.

The parser reads over these, and a part of what was written is lost or becomes something else.
``parse_errors.py`` has those at which it stops.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

QUOTES = "put quotes around the text"
TAG = "A word that starts with ! has a special meaning in YAML."
ANCHOR = "A word that starts with & names the value for reuse, and is no part of the text."
CURLY = frozenset("“”„‟«»‘’‚‹›")
_ODD = "\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
"""Spaces and invisible signs that YAML takes for letters."""


_ODD_SPACE = re.compile(f"[{_ODD}]")
_KEY_BEFORE_ODD = re.compile(rf"[\w-]+[ \t]*:(?=[{_ODD}])")
_COMMENT = re.compile(r"(?<=[\s\[{,])#\w[^\n\r]*")
_COMMENT_AFTER = re.compile(r"[ \t]+(#\w[^\n\r]*)")
_COMMENT_FOR_VALUE = re.compile(r"[\"']?[ \t]*:[ \t]+(#[^\s#][^\n\r]*)")
_DASH = re.compile(r"-[^\s\d.-]")
_ITEM = re.compile(r"([ \t]*)[-*+][ \t]+\S")


@dataclass(frozen=True, slots=True)
class Trap:
    """What went wrong, between two character offsets, in plain words."""

    start: int
    end: int
    message: str
    help: str


def line_at(text: str, offset: int) -> tuple[int, int]:
    """The offsets at which the line that holds ``offset`` starts and ends."""
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)


def curly(start: int, end: int) -> Trap:
    """``headline: “Hi: all”``: quotes as word processors set them are letters to YAML."""
    return Trap(start, end, "Curly quotes are not quotes to YAML.", 'write plain ones: "…"')


def swallowed_comma(text: str, key_start: int, key_end: int) -> Trap | None:
    """``{body: Hi, all}``: what follows the comma became a key of its own."""
    before = text[:key_start].rstrip()
    if text[key_end : key_end + 1] == ":" or not before.endswith(","):
        return None
    value = re.search(r":[ \t]+([^\s:,][^:,\n]*),$", before[-400:])
    if value and value[1][0] in CURLY:
        return curly(len(before) - len(value[1]) - 1, key_end)
    return Trap(
        key_start,
        key_end,
        "Inside { } a comma starts a new key, so the text before it is cut short here.",
        "put quotes around the whole text",
    )


def empty_because_of_comment(text: str, key_start: int, key_end: int) -> Trap | None:
    """``account: #general``: after a space, # starts a comment, and the value is empty."""
    match = _COMMENT_FOR_VALUE.match(text, key_end)
    if match is None:
        return None
    message = f"Everything after # is a comment, so {text[key_start:key_end]} is empty."
    return Trap(*match.span(1), message, QUOTES)


def cut_by_comment(text: str, start: int, end: int) -> Trap | None:
    """``- #general`` or ``[a, #general]``: a list item, or the rest of a line, is a comment."""
    match = _COMMENT.search(text, start, end)
    if match is None or not text[line_at(text, match.start())[0] : match.start()].strip():
        return None
    return Trap(*match.span(), "Everything after # is a comment.", QUOTES)


def text_cut_by_comment(text: str, end: int) -> Trap | None:
    """``note: we are #1``: the text ends where # starts a comment.

    Who means a remark writes a space after its #.
    """
    match = _COMMENT_AFTER.match(text, end)
    if match is None:
        return None
    message = "Everything after # is a comment, so the text ends before it."
    return Trap(*match.span(1), message, f"{QUOTES}, or a space after # if it is a remark")


def joined_list(text: str, start: int, end: int, *, folded: bool) -> Trap | None:
    """A list within a text whose lines are joined to one, so that its items run together.

    ``folded`` is a text after ``>``, in which lines that are indented further stay.
    """
    at, line_end = line_at(text, start)
    lines = []
    while line_end < end:
        at, line_end = line_at(text, line_end + 1)
        lines.append((at, min(line_end, end)))
    indents = [len(line) - len(line.lstrip()) for line in (text[a:b] for a, b in lines)
               if line.strip()]  # fmt: skip
    above = not folded
    for at, line_end in lines:
        line = text[at:line_end]
        item = _ITEM.match(line)
        if item and above and not (folded and len(item[1]) > indents[0]):
            message = "The lines of this text are joined into one, and this list with them."
            help = (
                "write | in place of >" if folded else "start a text of several lines with key: |"
            )
            return Trap(at + len(item[1]), line_end, message, help)
        above = bool(line.strip())
    return None


def dash_without_space(text: str, start: int, end: int) -> Trap | None:
    """``-first`` on a line of its own: a text, where a list was meant."""
    if not _DASH.match(text, start):
        return None
    first, line_end = line_at(text, start)
    if text[first:start].strip():
        return None
    return Trap(start, min(end, line_end), "A list item needs a space after its dash.",
                "write - and a space; if it is a text, put quotes around it")  # fmt: skip


def odd_space(text: str, start: int, end: int) -> Trap | None:
    """A key with a space beside it that is none to YAML, such as one from a web page."""
    match = _ODD_SPACE.search(text, start, end)
    if match is None:
        return None
    message = f"There is a special space or an invisible sign here (U+{ord(match[0]):04X})."
    return Trap(*match.span(), message, "delete it and type a plain space, if one is needed")


def line_trap(text: str, start: int) -> Trap | None:
    """Why a line that was meant as a key with its value is none."""
    end = line_at(text, start)[1]
    for pattern, message, help in _LINES:
        match = pattern.match(text, start, end)
        if match:
            return Trap(*match.span("at"), message, help)
    key = _KEY_BEFORE_ODD.match(text, start, end)
    return odd_space(text, key.end(), end) if key else None


_LINES = tuple(
    (re.compile(pattern), message, help)
    for pattern, message, help in (
        (r"[\w-]+[ \t]*(?P<at>：)", "This is a wide colon.", "write a plain one and a space"),
        (rf"(?P<at>[\w-]+:[^\s:/{_ODD}][^\n\r:]*)[ \t\r]*$", "A key needs a space after its colon.",
         "write key: value"),
        (r"(?P<at>-[^\s-][^\n\r]*)", "A list item needs a space after its dash.",
         "write - and a space"),
        (r"[\w-]+[ \t]*(?P<at>=)", "A key ends with a colon, not with =.", "write key: value"),
    )
)  # fmt: skip
