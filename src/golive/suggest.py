"""Did you mean…: the nearest known name to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable


class Suggestions:
    """Ways out for the first hundred unknown names; nobody reads more, and each takes its time."""

    def __init__(self, most: int = 100) -> None:
        self.left = most

    def did_you_mean(self, word: str, known: Iterable[str], otherwise: str = "") -> str:
        """As the function of that name, or ``otherwise`` when there were enough."""
        self.left -= 1
        return did_you_mean(word, known, otherwise) if self.left >= 0 else otherwise


def nearest(word: str, known: Iterable[str]) -> str:
    """The known name most like ``word``, or an empty text when none is."""
    from difflib import get_close_matches

    names = {name.lower(): name for name in known}
    found = get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    return names[found[0]] if found else ""


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A way out for an unknown name: the nearest known one, or what there is."""
    names = list(known)
    match = nearest(word, names)
    if match:
        return f"did you mean {match}?"
    if otherwise:
        return otherwise
    listed = ", ".join(names[:12]) + (", …" if len(names) > 12 else "")
    return f"known here: {listed}" if names else ""
