"""Where the community is, and the links in a text that lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit


class Site(NamedTuple):
    """Where the community is: a host without ``www.``, and the path below which it lies."""

    host: str
    path: str

    def links_in(self, text: str) -> Iterator[str]:
        """The addresses in a text that lead there, as they are written."""
        if self.host not in text.lower():
            return
        size = len(self.path)
        for match in _addresses(self.host).finditer(text):
            path = (match["path"] or "").rstrip(_MARKS).lower()
            if path[:size] == self.path and path[size : size + 1] in _BELOW:
                yield match[0].rstrip(_MARKS)


_MARKS = "/.,;:!?*_"
_BELOW = ("", "/", "?", "#")


def site_at(url: str) -> Site | None:
    """The site at an address; None for what is no address."""
    written = url if "://" in url else f"https://{url}"
    try:
        parts = urlsplit(written)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    return Site(host, parts.path.rstrip("/").lower()) if "." in host else None


@lru_cache(maxsize=64)
def _addresses(host: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w@./-])(?:https?://)?(?:www\.)?{re.escape(host)}(?![\w-]|\.\w)(?::\d+)?"
        rf"(?P<path>[/?#][^\s()<>\[\]\"“”]*)?",
        re.IGNORECASE,
    )
