"""Where X and Mastodon see a link: both count every link as the same 23 characters.

The rules are those published with twitter-text 3.1.0 (github.com/twitter/twitter-text,
``conformance/extract.yml`` and the sources), and Mastodon's changes to them
(``config/initializers/twitter_regex.rb``); read on 2026-11-23.

Left out on purpose: the cutting short of ``t.co`` addresses, which nobody writes in a draft, and
Mastodon's ``xmpp:``, ``magnet:``, ``dat:``, ``ipfs:``, ``gopher:`` and ``gemini:`` addresses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from golive.counting.domains import (
    DIGITS,
    LETTERS,
    NOT_BEFORE,
    SPACES,
    accented,
    domain_end,
    labels_span,
    latin_names,
    resolvable,
    span,
)

LINK_LENGTH: Final = 23
"""What any link counts for.

X: ``transformedURLLength`` in twitter-text's config/v3.json. Mastodon:
``characters_reserved_per_url``, 23 unless an instance says otherwise (StatusLengthValidator).
"""

LONGEST_LINK: Final = 4096
"""Characters above which an address is no longer taken for a link (twitter-text 3.1.0)."""

_X_PATH = frozenset(LETTERS + DIGITS + "!*';:=+,.$/%#[]-_~@|&\u2013")
_X_PATH_END = frozenset(LETTERS + DIGITS + "+-=_#/")
_X_QUERY = frozenset(LETTERS + DIGITS + "!?*'@();:&=+$/%#[]-_.,~|")
_QUERY_END = frozenset(LETTERS + DIGITS + "-_&=#/")

_NOT_MASTODON_PATH = frozenset("<>()?" + SPACES)
_NOT_MASTODON_PATH_END = frozenset("()?!*\"'「」<>;:=,.$%[]~&|@" + SPACES)


class _Syntax(NamedTuple):
    """What a network accepts in the path and the query of an address, and as their last sign."""

    path: Callable[[str], bool]
    path_end: Callable[[str], bool]
    query: Callable[[str], bool]
    query_end: Callable[[str], bool]


class _Address(NamedTuple):
    """Where an address begins, where its domain name and where all of it ends, what it has."""

    start: int
    host_end: int
    end: int
    has_scheme: bool
    has_path: bool


def x_links(text: str) -> list[tuple[int, int]]:
    """Start and end of everything X shortens to a link, with or without ``https://``.

    Without it the name must be in Latin letters and its last part a known top-level domain:
    ``example.com`` and ``README.md`` are links, ``e.g.``, ``index.html`` and ``3.5`` are not. A
    query such as ``?a=1`` belongs to such a link only after a path.
    """
    links: list[tuple[int, int]] = []
    for address in _addresses(text, _X):
        start = address.start
        if address.has_scheme:
            links.append((start, address.end))
        elif text[start - 1 : start] not in ("-", "_", ".", "/"):
            names = latin_names(text[start : address.host_end])
            links += ((start + first, start + last) for first, last in names)
            if names and address.has_path:
                links[-1] = (links[-1][0], address.end)
    return links


def mastodon_links(text: str) -> list[tuple[int, int]]:
    """Start and end of everything Mastodon counts as a link: ``http://`` or ``https://`` only."""
    if "://" not in text:
        return []
    found = _addresses(text, _MASTODON)
    return [(address.start, address.end) for address in found if address.has_scheme]


def remote_mentions(text: str) -> list[tuple[int, int, str]]:
    """Start, end and ``@user`` of every ``@user@host``, an account on another Mastodon server."""
    if text.count("@") < 2:
        return []
    found = _remote_mention_pattern().finditer(text)
    return [(match.start(), match.end(), match[1]) for match in found]


@cache
def _remote_mention_pattern() -> re.Pattern[str]:
    """Account::MENTION_RE of Mastodon's app/models/account.rb, but only with a server."""
    name = r"[A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+)*"
    return re.compile(rf"(?<![=/\w])(@{name})@\w+(?:[.-]+\w+)*")


def _addresses(text: str, syntax: _Syntax) -> Iterator[_Address]:
    at = 0
    while (dot := _telling_dot(text, at)) >= 0:
        # Nothing before the word that holds the full stop can be part of an address.
        word = max(text.rfind(" ", at, dot), text.rfind("\n", at, dot)) + 1
        found = _first_labels(text, max(at, word), dot)
        if found is None:
            at = dot + 1
            continue
        start, host_start, labels_end = found
        host_end = domain_end(text, host_start, labels_end)
        if host_end is None:
            # An underscore may be what prevented it; then there may be a name behind it.
            underscore = text.find("_", host_start, labels_end)
            at = labels_end if underscore < 0 else underscore + 1
            continue
        port_end = _port_end(text, host_end)
        path_end = _path_end(text, port_end, syntax)
        end = _query_end(text, path_end, syntax)
        host = resolvable(text[host_start:host_end])
        if host is not None and _short_enough(end - start - (host_end - host_start) + len(host)):
            yield _Address(start, host_end, end, host_start > start, path_end > port_end)
        # One character at least stands between two addresses.
        at = end + 1


def _telling_dot(text: str, at: int) -> int:
    """Position of the next full stop that a letter follows, or -1: no address without one."""
    dot = text.find(".", at)
    while dot >= 0 and not text[dot + 1 : dot + 2].isalpha():
        dot = text.find(".", dot + 1)
    return dot


def _first_labels(text: str, at: int, dot: int) -> tuple[int, int, int] | None:
    """Start of what may be an address, start of its domain name, end of the labels of that."""
    starts: Iterable[int] = range(at, dot)
    if at == 0 and dot > 1 and text[0] not in NOT_BEFORE:
        # twitter-text prefers what has a character before it to the beginning of the text.
        starts = (1, 0, *range(2, dot))
    for start in starts:
        if start and text[start - 1] in NOT_BEFORE:
            continue
        scheme = text[start : start + 8].lower()
        if scheme.startswith("http"):
            host_start = start + (8 if scheme == "https://" else 7 * (scheme[4:7] == "://"))
        else:
            host_start = start
        end = labels_span(text, host_start)
        if end > host_start:
            return start, host_start, end
    return None


def _port_end(text: str, start: int) -> int:
    if text[start : start + 1] != ":":
        return start
    end = span(text, start + 1, DIGITS.__contains__)
    return end if end > start + 1 else start


def _path_end(text: str, start: int, syntax: _Syntax) -> int:
    """End of the path at ``start``: not with the full stop of a sentence, but with a bracket."""
    if text[start : start + 1] != "/":
        return start
    at = end = start + 1
    while at < len(text):
        if text[at] == "(":
            closed = _bracket_end(text, at, syntax.path)
            if closed is None:
                break
            at = end = closed
        elif syntax.path(text[at]):
            at += 1
            if syntax.path_end(text[at - 1]):
                end = at
        else:
            break
    return end


def _bracket_end(text: str, start: int, inside: Callable[[str], bool]) -> int | None:
    """End of the bracket at ``start``, which may hold one more, or nothing if it stays open."""
    at = span(text, start + 1, inside)
    if text[at : at + 1] == "(":
        inner = span(text, at + 1, inside)
        if inner == at + 1 or text[inner : inner + 1] != ")":
            return None
        at = span(text, inner + 1, inside)
    elif at == start + 1:
        return None
    return at + 1 if text[at : at + 1] == ")" else None


def _query_end(text: str, start: int, syntax: _Syntax) -> int:
    if text[start : start + 1] != "?":
        return start
    end = span(text, start + 1, syntax.query)
    while end > start + 1 and not syntax.query_end(text[end - 1]):
        end -= 1
    return end if end > start + 1 else start


def _short_enough(length: int) -> bool:
    # twitter-text adds the length of the scheme whether or not the address has one already.
    return len("https://") + length <= LONGEST_LINK


_X = _Syntax(
    path=lambda sign: sign in _X_PATH or "\u0400" <= sign <= "\u04ff" or accented(sign),
    path_end=lambda sign: sign in _X_PATH_END or "\u0400" <= sign <= "\u04ff" or accented(sign),
    query=_X_QUERY.__contains__,
    query_end=_QUERY_END.__contains__,
)
_MASTODON = _Syntax(
    path=lambda sign: sign not in _NOT_MASTODON_PATH,
    path_end=lambda sign: sign not in _NOT_MASTODON_PATH_END,
    query=lambda sign: sign in _X_QUERY or sign == "^" or sign > "\x9f",
    query_end=lambda sign: sign in _QUERY_END or sign > "\x9f",
)
