"""Names written nearly right: which stretches of a text are meant for a name and are not it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

_TOKEN = re.compile(r"[^\W_]+")
_SOFT = re.compile(r"[\s*_]{1,3}")
_TIGHT = re.compile(r"[\s*_]{0,2}[‐‑-][\s*_]{0,2}|")
_EMPHASIS = re.compile(r"[\s*_]+")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "de",
        "het",
        "een",
        "die",
        "der",
        "das",
        "le",
        "la",
        "les",
        "el",
        "los",
        "il",
        "lo",
        "l",
    ]
)
_COMPOUNDING = frozenset(("de", "nl", "sv", "da", "nb", "no", "nn", "fi"))
"""Languages that tie a name to other words with hyphens."""
_SENTENCE = re.compile(
    r"(?:^|[.!?:…][\"'”’»)*_]*\s+|\n\s*\n|\n\s*(?:[-*+#>]|\d+[.)])\s+)[\"'“‘«(*_#\s]*$"
)
_LONG = 5
"""Letters from which any single change still tells what was meant."""


@dataclass(frozen=True)
class Name:
    """A name to be written just so."""

    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(_TOKEN.findall(self.text))

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """What stands between its words beside spaces: ``&`` in “Larder & Lane”."""
        return tuple(re.sub(r"\s+", "", part) for part in _TOKEN.split(self.text)[1:-1])

    @cached_property
    def right(self) -> re.Pattern[str]:
        """The name as it should be, over a line's end too, and not inside a longer word."""
        words = r"\s+".join(map(re.escape, self.text.split()))
        return re.compile(rf"(?<![^\W_]){words}(?![^\W_])")

    @cached_property
    def together(self) -> re.Pattern[str]:
        """Its words in any case, in its order, tied in any way."""
        words = r"[\s*_&+‐‑-]{0,5}".join(map(re.escape, self.words))
        return re.compile(rf"(?<![^\W_]){words}(?![^\W_])", re.IGNORECASE)

    @cached_property
    def slips(self) -> frozenset[str]:
        """What its words become by a slip, and what a word becomes that is cut in two or tied."""
        found = {"".join(self.words).lower()} if len(self.words) > 1 else set()
        for word in self.words:
            found |= edits(word.lower()) if len(word) >= _LONG else slips(word.lower())
        return frozenset(found)

    @cached_property
    def cuts(self) -> tuple[tuple[str, str], ...]:
        """Its longer words cut in two."""
        if len(self.words) < 2:
            return ()
        return tuple(
            (word[:at].lower(), word[at:].lower())
            for word in self.words
            if len(word) >= _LONG
            for at in range(2, len(word) - 1)
        )


@lru_cache(maxsize=256)
def slips(word: str) -> frozenset[str]:
    """A word with two letters swapped, one dropped or one doubled."""
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    dropped = (word[:at] + word[at + 1 :] for at in range(len(word)))
    doubled = (word[: at + 1] + word[at:] for at in range(len(word)))
    return frozenset((*swapped, *dropped, *doubled)) - {word, ""}


@lru_cache(maxsize=256)
def edits(word: str) -> frozenset[str]:
    """All that differs from a word by a slip, one letter too many or one other letter."""
    letters = sorted({*_ALPHABET, *word})
    added = (word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in letters)
    changed = (word[:at] + letter + word[at + 1 :] for at in range(len(word)) for letter in letters)
    return (slips(word) | frozenset((*added, *changed))) - {word}


def drifts(
    text: str, name: Name, own: frozenset[str], known: frozenset[str], language: str
) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of a text that is meant for a name, and is not quite it.

    What is right has been taken out of the text beforehand. ``own`` are the words of the
    organisation's name in small letters, by which even small letters mean a name; ``known`` the
    words of all texts, as they are written.
    """
    tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
    size = len(name.words)
    if size == 1:
        for word, start, end in tokens:
            if _is_slip(word, name.words[0], known, begins=_begins(text, start)):
                yield start, end
        return
    taken = 0
    for first in range(len(tokens)):
        for width in (size, size + 1, 1):
            window = tokens[first : first + width]
            if len(window) < width or window[0][1] < taken:
                continue
            said = [word for word, _, _ in window]
            start, end = window[0][1], window[-1][2]
            between = [text[a[2] : b[1]] for a, b in pairwise(window)]
            begins = _begins(text, start)
            if width != size:
                meant = _is_tied(said, between, name, begins=begins)
            else:
                tail = text[end : end + 2]
                meant = _is_meant(said, between, tail, name, own, language, begins=begins)
            if meant:
                taken = end
                yield start, end
                break


def _is_meant(
    said: Sequence[str],
    between: Sequence[str],
    tail: str,
    name: Name,
    own: frozenset[str],
    language: str,
    *,
    begins: bool,
) -> bool:
    """Whether as many words as the name has are meant for it."""
    wrong = [at for at, (ours, theirs) in enumerate(zip(said, name.words))
             if ours.lower() != theirs.lower()]  # fmt: skip
    signs = tuple(_EMPHASIS.sub("", part) for part in between)
    if len(wrong) > 1 or not all(
        sign == wanted or sign in ("", "-", "‐", "‑") for sign, wanted in zip(signs, name.signs)
    ):
        return False
    if any(len(part) > 5 or "\n\n" in part for part in between):
        return False
    cased = [at for at, (ours, theirs) in enumerate(zip(said, name.words))
             if ours != theirs and at not in wrong
             and not (at == 0 and theirs.lower() in _ARTICLES and ours == theirs.lower())]  # fmt: skip
    if wrong:
        rest = [at for at in range(len(said)) if at != wrong[0]]
        anchored = begins and rest == [0]
        return not cased and _is_near(
            said[wrong[0]], name.words[wrong[0]], language, anchored=anchored
        )
    if cased:
        return _is_case(said, cased, name, own, begins=begins)
    if signs == name.signs:
        return False
    tied = tail[:1] in ("-", "‐", "‑") and tail[1:].isalnum()
    return not (tied or language in _COMPOUNDING)


def _is_case(
    said: Sequence[str], cased: Sequence[int], name: Name, own: frozenset[str], *, begins: bool
) -> bool:
    """Whether capitals make the difference between a name and words that it is made of."""
    if all(word.isupper() for word in said):
        return False  # a headline in capitals
    small = [at for at, word in enumerate(said) if word == word.lower()]
    if begins and said[0] == name.words[0]:
        small = [0, *small]
    ordinary = len(set(small)) == len(said) and len(cased) == len(set(cased) & set(small))
    return not ordinary or any(word.lower() in own for word in name.words)


def _is_near(said: str, wanted: str, language: str, *, anchored: bool) -> bool:
    """Whether a word is a slip of another; ``anchored`` if the rest of the name begins a sentence."""
    ours, theirs = said.lower(), wanted.lower()
    if len(wanted) < 3:
        return False
    if ours in slips(theirs):
        return not (anchored and said == ours and ours + "s" == theirs)
    if len(wanted) < _LONG or ours not in edits(theirs):
        return False
    if language != "en" and (ours.startswith(theirs) or ours[:-1] == theirs[:-1]):
        return False  # an ending of the language
    return not (anchored and said == ours)


def _is_tied(said: Sequence[str], between: Sequence[str], name: Name, *, begins: bool) -> bool:
    """Whether the words of a name are written as one, or one of them as two."""
    if "".join(said).lower() != "".join(name.words).lower():
        return False
    if len(said) == 1:
        return not (said[0].islower() or said[0].isupper())
    if not all(_SOFT.fullmatch(part) or _TIGHT.fullmatch(part) for part in between):
        return False
    return any(word != word.lower() for word in said[1:]) and not all(map(str.isupper, said))


def _is_slip(said: str, wanted: str, known: frozenset[str], *, begins: bool) -> bool:
    """Whether a word is meant for a name of one word; ordinary words near it are not."""
    ours, theirs = said.lower(), wanted.lower()
    if said == wanted or len(wanted) < _LONG:
        return False
    if ours == theirs:
        return not (said.islower() or said.isupper() or said == wanted)
    if ours not in slips(theirs) or ours + "s" == theirs or ours == theirs + "s":
        return False
    if said == ours:
        return len(wanted) > _LONG + 1
    return ours not in known and not (begins and len(wanted) <= _LONG + 1)


def _begins(text: str, start: int) -> bool:
    """Whether a sentence begins there."""
    return bool(_SENTENCE.search(text, 0, start)) if start else True
