"""Links, web addresses and hosts in the texts of drafts.

Most texts hold one address or none. So they are looked for at the signs that only addresses have,
instead of trying a pattern at every letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

_LONGEST = 2048
"""Characters beyond which nothing is an address; no browser of old took more."""
_NEAR = 300
"""Characters within which a host and what is tied to it stand (a host has 253 at most)."""
MOST = 100
"""Addresses of one text that a rule looks at."""
_URL = re.compile(rf"[^\s<>\"“”«»|\\^{{}}]{{0,{_LONGEST}}}")
_LOGIN = re.compile(r"[^\s/@]*@")
_HOST = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?")
_AFTER_SENTENCE = ".,;:!?'’*_"
_ENDING = 2
"""Letters that the last part of a host has at least, unlike ``e.g.`` and ``3.5``."""


class Link(NamedTuple):
    """A link or picture in Markdown, ``[label](url)``, and where it stands in the text."""

    label: str
    url: str
    is_image: bool
    start: int
    end: int


class Host(NamedTuple):
    """A host in small letters as it stands in a text, in a link, a mail address or alone."""

    name: str
    written: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def links(text: str) -> tuple[Link, ...]:
    """The links and pictures of a Markdown text."""
    found = []
    middle = text.find("](")
    while middle >= 0:
        start = text.rfind("[", 0, middle)
        end = _target_end(text, middle + 2)
        label = text[start + 1 : middle]
        if start >= 0 and end and "]" not in label:
            url = text[middle + 2 : end - 1].strip().split(" ")[0].strip("<>")
            is_image = text[start - 1 : start] == "!"
            found.append(Link(label, url, is_image, start - is_image, end))
        middle = text.find("](", middle + 2)
    return tuple(found)


def _target_end(text: str, start: int) -> int:
    """Where the address of a link ends, behind its bracket; 0 if that is never closed."""
    longest = min(len(text), start + _LONGEST)
    end = text.find(")", start, longest)
    if end < 0 or not ("(" in text[start:end] or "\n" in text[start:end]):
        return end + 1
    depth = 1
    for at in range(start, longest):
        if text[at] == "(":
            depth += 1
        elif text[at] == ")":
            depth -= 1
            if not depth:
                return at + 1
        elif text[at] == "\n":
            break
    return 0


def urls(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every ``http://`` or ``https://`` address, without a sentence's full stop."""
    at = text.find("://")
    while at >= 0:
        start = reach_back(text, at, str.isalpha)
        match = _URL.match(text, at + 3)
        end = match.end() if match else at + 3
        if text[start:at].lower() in ("http", "https") and end > at + 3:
            while end > at + 3 and (
                text[end - 1] in _AFTER_SENTENCE or _is_left_over(text, at, end)
            ):
                end -= 1
            yield start, end
        at = text.find("://", max(end, at + 3))


def _is_left_over(text: str, start: int, end: int) -> bool:
    """Whether the last bracket belongs to what stands around the address."""
    return (text[end - 1] == ")" and text.count("(", start, end) < text.count(")", start, end)) or (
        text[end - 1] == "]" and text.count("[", start, end) < text.count("]", start, end)
    )


@lru_cache(maxsize=4096)
def hosts(text: str) -> tuple[Host, ...]:
    """Every host in a text: after ``https://`` or ``@``, or by itself with a full stop in it."""
    found: dict[int, Host] = {}
    at = text.find("://")
    while at >= 0:
        login = _LOGIN.match(text, at + 3)
        _add(found, _HOST.match(text, login.end() if login else at + 3), single=True)
        at = text.find("://", at + 3)
    at = _telling_dot(text, 0)
    while at >= 0:
        match = _HOST.match(text, reach(text, reach_back(text, at, _in_host), _is_mark))
        end = match.end() if match else at + 1
        if match and text[match.start() - 1 : match.start()] != "/" and text[end : end + 1] != "@":
            _add(found, match, single=False)
        at = _telling_dot(text, max(end, at + 1))
    return tuple(found[start] for start in sorted(found))


def _add(found: dict[int, Host], match: re.Match[str] | None, *, single: bool) -> None:
    written = match[0] if match else ""
    last = written.rpartition(".")[2]
    named = "." in written and len(last) >= _ENDING and last.isalpha() and ".." not in written
    if match and (named or single):
        found.setdefault(match.start(), Host(written.lower(), written, *match.span()))


def _telling_dot(text: str, at: int) -> int:
    """The next full stop with a letter or digit on either side, or -1."""
    at = text.find(".", at)
    while at >= 0 and not (text[at + 1 : at + 2].isalnum() and text[at - 1 : at].isalnum()):
        at = text.find(".", at + 1)
    return at


def _in_host(sign: str) -> bool:
    return sign.isalnum() or sign in ".-"


def _is_mark(sign: str) -> bool:
    return not sign.isalnum()


def reach(text: str, at: int, accepts: Callable[[str], bool]) -> int:
    """End of the stretch from a place of which every character is accepted, as far as one looks."""
    last = min(len(text), at + _NEAR)
    while at < last and accepts(text[at]):
        at += 1
    return at


def reach_back(text: str, at: int, accepts: Callable[[str], bool]) -> int:
    """Start of the stretch up to a place of which every character is accepted, as far as one looks."""
    first = max(0, at - _NEAR)
    while at > first and accepts(text[at - 1]):
        at -= 1
    return at
