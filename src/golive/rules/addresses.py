"""Links and hosts in the texts of drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_LINK = re.compile(
    r"(?P<image>!?)\[(?P<label>[^\[\]]*)\]\(\s*<?(?P<url>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?"
    r"(?:\s+\"[^\"\n]*\")?\s*\)"
)
_URL = re.compile(r"\bhttps?://[^\s<>\"“”«»|\\^{}]+", re.IGNORECASE)
_DOTTED = re.compile(r"(?<!\S)[^\s./]*+[./]\S+")
"""What stands between two spaces and may hold a host; the others are read over quickly."""
_HOST = re.compile(
    r"(?:\bhttps?://(?:[^\s/@]*@)?|(?<![\w./-]))(?P<host>(?:[^\W_](?:[\w-]*[^\W_])?\.)*[^\W_][\w-]*)"
    r"(?P<port>:\d+)?",
    re.IGNORECASE,
)

_NAMED = re.compile(r"\.[^\W\d_]{2,}$")
"""How the name of a host ends, unlike a number or ``e.g.``."""


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
    if "](" not in text:
        return ()
    return tuple(
        Link(match["label"], match["url"], bool(match["image"]), *match.span())
        for match in _LINK.finditer(text)
    )


def urls(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every web address with its scheme, without the sentence's full stop."""
    if "://" in text:
        for match in _URL.finditer(text):
            url = match[0].rstrip(".,;:!?'’*_")
            for opening, closing in ("()", "[]"):
                while url.endswith(closing) and url.count(closing) > url.count(opening):
                    url = url[:-1].rstrip(".,;:!?'’*_")
            yield match.start(), match.start() + len(url)


@lru_cache(maxsize=4096)
def hosts(text: str) -> tuple[Host, ...]:
    """Every host in a text: after ``https://`` or ``@``, or by itself with a full stop in it."""
    if "." not in text and "://" not in text:
        return ()
    found = []
    for token in _DOTTED.finditer(text):
        for match in _HOST.finditer(token[0]):
            name, (start, end) = match["host"], match.span("host")
            if "://" in match[0] or (_NAMED.search(name) and token[0][end : end + 1] != "@"):
                found.append(Host(name.lower(), name, token.start() + start, token.start() + end))
    return tuple(found)
