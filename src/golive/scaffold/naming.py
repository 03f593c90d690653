"""File names from the names of things."""

from __future__ import annotations

import re
import unicodedata

_FOLDED = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Letters that Unicode does not take apart into a plain one and a mark."""


def slug(name: str) -> str:
    """A name as an id: "Northwind Commons" gives ``northwind-commons``.

    Empty when nothing of it is left in plain letters and digits.
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_FOLDED))
    plain = re.sub(r"['’]", "", plain.encode("ascii", "ignore").decode())
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64].rstrip("-")
