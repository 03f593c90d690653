"""Names written nearly right: which stretches of a text are meant for a name and are not it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from golive.rules.prose import Word, placed_words, words

_SOFT = frozenset(" \t\n\u00a0*_")
_HYPHENS = ("-", "‐", "‑")
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
_SENTENCE_END = re.compile(
    r"(?:[.!?:…][\"'”’»)*_]*\s+|\n\s*\n|\n\s*(?:[-*+#>]+|\d+[.)])\s+)[\"'“‘«(*_#\s]*$"
)
_LONG = 5
"""Letters from which any single change still tells what was meant."""
_LONGER = 7
"""Letters from which this holds for a word by itself, in small letters or first in a sentence."""


@dataclass(frozen=True)
class Name:
    """A name to be written just so."""

    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(words(self.text))

    @cached_property
    def small(self) -> tuple[str, ...]:
        return tuple(word.lower() for word in self.words)

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """What stands between its words beside spaces: ``&`` in “Larder & Lane”."""
        placed = placed_words(self.text)
        return tuple(_sign(self.text, one, other) for one, other in pairwise(placed))

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        """Where each of its words begins in it."""
        return tuple(word.start for word in placed_words(self.text))

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The name just so, and not as part of a longer word."""
        return re.compile(rf"(?<![^\W_]){re.escape(self.text)}(?![^\W_])")

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Its words that tell that it may be near: not its article, nor the shortest ones."""
        return frozenset(
            word for word in self.small if word not in _ARTICLES and len(word) > 2
        ) or frozenset(self.small)


class Text:
    """A text read for names: its words, and which of them belong to a name that is right."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.said = placed_words(text)
        self.right: set[int] = set()

    def settle(self, names: Iterable[Name]) -> None:
        """Note where names stand as they should, over a line's end too."""
        sizes: dict[str, set[int]] = {}
        right = set()
        for name in names:
            sizes.setdefault(name.words[0], set()).add(len(name.words))
            right.add((name.words, name.signs))
        for first, word in enumerate(self.said):
            for size in sizes.get(word.written, ()):
                window = self.said[first : first + size]
                written = tuple(one.written for one in window)
                if (written, self._signs(window)) in right:
                    self.right.update(range(first, first + size))

    def drifts(
        self, name: Name, own: frozenset[str], ordinary: frozenset[str]
    ) -> Iterator[tuple[int, int]]:
        """Start and end of each stretch that is meant for a name, and is not quite it.

        ``own`` are the words of the organisation's name in small letters, by which even small
        letters mean a name; ``ordinary`` the words that other texts use, as they are written.
        """
        size, done = len(name.words), 0
        for first in self._places(name):
            for width in (1,) if size == 1 else (size, size + 1, 1):
                window = self.said[first : first + width]
                taken = first < done or self.right.intersection(range(first, first + width))
                if (
                    len(window) == width
                    and not taken
                    and self._is_meant(window, name, own, ordinary)
                ):
                    done = first + width
                    self.right.update(range(first, done))
                    yield window[0].start, window[-1].end
                    break

    def _places(self, name: Name) -> Iterable[int]:
        """The words at which something meant for a name may begin: about one of its own words."""
        size = len(name.words)
        if size == 1:
            return range(len(self.said))
        joined = "".join(name.small)
        anchors = [at for at, word in enumerate(self.said) if word.small in name.anchors]
        around = {max(0, at - step) for at in anchors for step in range(size + 1)}
        return sorted(around | {at for at, word in enumerate(self.said) if word.small == joined})

    def _is_meant(
        self, window: Sequence[Word], name: Name, own: frozenset[str], ordinary: frozenset[str]
    ) -> bool:
        if len(name.words) == 1:
            return self._is_slip(window[0], name.words[0], ordinary)
        if len(window) != len(name.words):
            return self._is_tied(window, name)
        wrong = [at for at, word in enumerate(window) if word.small != name.small[at]]
        if len(wrong) > 1:
            return False
        signs = self._signs(window)
        near = all(
            sign == wanted or sign in ("", *_HYPHENS) for sign, wanted in zip(signs, name.signs)
        )
        if not near:
            return False
        cased = [
            at
            for at, word in enumerate(window)
            if at not in wrong and word.written != name.words[at]
            and not (at == 0 and word.small in _ARTICLES and word.written == word.small)
        ]  # fmt: skip
        if wrong:
            return not cased and self._is_near(window, wrong[0], name)
        if cased:
            return self._is_case(window, cased, name, own)
        after = self.text[window[-1].end : window[-1].end + 2]
        tied = after[:1] in _HYPHENS and after[1:].isalnum()
        return signs != name.signs and not (tied or self.language in _COMPOUNDING)

    def _is_case(
        self, window: Sequence[Word], cased: Sequence[int], name: Name, own: frozenset[str]
    ) -> bool:
        """Whether capitals make the difference between a name and words that it is made of."""
        if all(word.written.isupper() for word in window):
            return False  # a headline in capitals
        small = {at for at, word in enumerate(window) if word.written == word.small}
        if window[0].written == name.words[0] and self._begins(window[0].start):
            small.add(0)
        ordinary = len(small) == len(window) and small.issuperset(cased)
        return not ordinary or not own.isdisjoint(name.small)

    def _is_near(self, window: Sequence[Word], at: int, name: Name) -> bool:
        """Whether the one word that differs is a slip of what should stand there."""
        said, wanted = window[at], name.small[at]
        if len(wanted) < 3 or abs(len(said.small) - len(wanted)) > 1:
            return False
        # “Sewing circles meet” begins with a word that only looks like the name's first.
        loose = said.written == said.small and at == 1 and len(window) == 2
        loose = loose and self._begins(window[0].start)
        if said.small in slips(wanted):
            return not (loose and said.small + "s" == wanted)
        if len(wanted) < _LONG or not is_one_edit(said.small, wanted):
            return False
        if self.language != "en" and (
            said.small.startswith(wanted) or said.small[:-1] == wanted[:-1]
        ):
            return False  # an ending of the language
        return not loose

    def _is_tied(self, window: Sequence[Word], name: Name) -> bool:
        """Whether the words of a name are written as one, or one of them as two."""
        if "".join(word.small for word in window) != "".join(name.small):
            return False
        first = window[0].written
        if len(window) == 1:
            return not (first.islower() or first.isupper())
        if not all(sign in ("", *_HYPHENS) for sign in self._signs(window)):
            return False
        rest = [word.written for word in window]
        return any(word != word.lower() for word in rest[1:]) and not all(map(str.isupper, rest))

    def _is_slip(self, said: Word, wanted: str, ordinary: frozenset[str]) -> bool:
        """Whether a word is meant for a name of one word; ordinary words near it are not."""
        small = wanted.lower()
        if len(wanted) < _LONG or abs(len(said.small) - len(wanted)) > 1:
            return False
        if said.small == small:
            return said.written != wanted and not (said.written.islower() or said.written.isupper())
        plural = said.small + "s" == small or said.small == small + "s"
        if plural or said.small not in slips(small):
            return False
        if said.written == said.small:
            return len(wanted) >= _LONGER
        return said.small not in ordinary and (
            len(wanted) >= _LONGER or not self._begins(said.start)
        )

    def _signs(self, window: Sequence[Word]) -> tuple[str, ...]:
        return tuple(_sign(self.text, one, other) for one, other in pairwise(window))

    def _begins(self, start: int) -> bool:
        """Whether a sentence begins there."""
        before = self.text[max(0, start - 40) : start]
        return not before.strip("\"'“‘«(*_# \n") or bool(_SENTENCE_END.search(before))


def _sign(text: str, one: Word, other: Word) -> str:
    """What stands between two words: nothing but spaces, a hyphen, or what keeps them apart."""
    between = text[one.end : other.start]
    if "\n\n" in between or len(between) > 5:
        return "¶"
    return "".join(sign for sign in between if sign not in _SOFT) or ("" if between else "+")


@lru_cache(maxsize=256)
def slips(word: str) -> frozenset[str]:
    """A word with two letters swapped, one dropped or one doubled."""
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    dropped = (word[:at] + word[at + 1 :] for at in range(len(word)))
    doubled = (word[: at + 1] + word[at:] for at in range(len(word)))
    return frozenset((*swapped, *dropped, *doubled)) - {word, ""}


def is_one_edit(said: str, wanted: str) -> bool:
    """Whether two words differ by one letter more, less or other, or by two neighbours swapped."""
    if said == wanted or abs(len(said) - len(wanted)) > 1:
        return False
    shorter = min(len(said), len(wanted))
    head = next((at for at in range(shorter) if said[at] != wanted[at]), shorter)
    ours, theirs = said[head:], wanted[head:]
    return (
        ours[1:] == theirs[1:]
        or ours[1:] == theirs
        or ours == theirs[1:]
        or (ours[:2] == theirs[1::-1] and ours[2:] == theirs[2:])
    )
