"""Names as people write them: "Ana Ruiz, Head of Community", "Ruiz, Ana", "a.ruiz@…"."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

_SPLIT = re.compile(r"\s*[,;(|]\s*|\s+[–—-]\s+")
_COURTESY = re.compile(r"^(?:(?:mr|mrs|ms|mx|miss|dr|prof|sir|dame|herr|frau|dhr|mevr)\.?\s+)+")
_ADDRESS = re.compile(r"^([^@\s<>]+)@[^@\s<>]+$")
_POSITION = re.compile(
    r"\b(?:head|heads|director|manager|lead|leader|chief|officer|president|chair|c[eftio]o|editor|"
    r"coordinator|secretary|sponsor|principal|dean|mayor|minister|leiter|leiterin|direktor|"
    r"direktorin|vorstand|geschäftsführer|geschäftsführerin|hoofd|directeur|directrice|"
    r"responsable|jefe|jefa|directora|direttore|direttrice|responsabile)\b"
)
"""What only one person in an organisation is, unlike a department."""


def is_same(first: str, second: str) -> bool:
    """Whether two names, as people write them, mean one person or team.

    A position stands for the person who holds it; a department does not stand for its members.
    """
    ours, theirs = _parts(first), _parts(second)
    if not ours or not theirs:
        return False
    return (
        any(_is_one_person(a, b) for a in _calls(ours) for b in _calls(theirs))
        or _holds(ours, theirs)
        or _holds(theirs, ours)
    )


def _calls(parts: tuple[str, ...]) -> tuple[str, ...]:
    """How the bearer may be called: as it begins, or as "Ruiz, Ana" is read."""
    if len(parts) == 2 and " " not in parts[1]:
        return parts[0], f"{parts[1]} {parts[0]}"
    return parts[:1]


def _holds(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the one name is no more than a position that the other holds."""
    position = " ".join(ours)
    return bool(_POSITION.search(position)) and any(
        position == part for part in (*theirs[1:], " ".join(theirs[1:]))
    )


def _is_one_person(first: str, second: str) -> bool:
    if first == second:
        return True
    ours, theirs = first.split(), second.split()
    if len(ours) < 2 or len(theirs) < 2 or ours[-1] != theirs[-1]:
        return False
    initial, name = sorted((ours[0], theirs[0]), key=len)
    return len(initial) == 1 and name.startswith(initial)


@lru_cache(maxsize=512)
def _parts(name: str) -> tuple[str, ...]:
    """The name and what is said of its bearer, in small letters."""
    text = normalize("NFKC", name).casefold()
    outside = re.sub(r"<[^<>]*>", " ", text).strip()
    text = outside if any(map(str.isalnum, outside)) else re.sub(r"[<>]", " ", text).strip()
    address = _ADDRESS.match(text)
    if address:
        return (" ".join(re.split(r"[._+-]+", address[1])),)
    found = [
        " ".join(_COURTESY.sub("", part.strip(" .)]\"'“”")).replace(".", " ").split())
        for part in _SPLIT.split(text)
    ]
    return tuple(part for part in found if part)
