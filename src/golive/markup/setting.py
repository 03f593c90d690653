"""Text set in lines: where it may break, and what stands in each line of a given width."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from golive.counting.clusters import clusters
from golive.markup.runs import Run
from golive.markup.widths import width

_SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""Spaces at which a line may end; that in 10 000 or before a unit is none."""
_LINE_ENDS = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
_SOFT_HYPHEN, _NO_SPACE = "\u00ad", "\u200b"
_DASHES = "-\u2010\u2012\u2013\u2014"
_BEFORE_IN_ADDRESS = ".?&=#%~_@"
_NOT_FIRST = frozenset(
    "、。，．・：；？！ー々〻ゝゞヽヾ’”）〕］｝〉》」』】〙〗ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ"
)
_NOT_LAST = frozenset("‘“（〔［｛〈《「『【〘〖")
"""What Japanese and Chinese begin or end no line with (JIS X 4051, its plainest rules)."""
Line = tuple[tuple[str, bool], ...]
"""The stretches of a line, and whether each is bold."""


class Cut(NamedTuple):
    """The first and the next unit of a line; ``torn`` tells that it ends within a word."""

    start: int
    end: int
    torn: bool


class Paragraph:
    """A paragraph that can be set again and again, in lines of any width."""

    def __init__(self, runs: Iterable[Run], mark: str = "", depth: int = 0) -> None:
        self.mark, self.depth = mark, depth
        self._known: dict[float, tuple[Cut, ...]] = {}
        self.units: list[tuple[str, bool]] = []
        for run in runs:
            text = _LINE_ENDS.sub("\n", run.text).replace("\t", " ")
            self.units += [(unit, run.bold) for unit in clusters(text)]
        self.ends = [0.0]
        for unit, bold in self.units:
            self.ends.append(self.ends[-1] + width(unit, bold))

    def beginning(self, most: int) -> Paragraph:
        """The first so many of its units."""
        runs = (Run(unit, bold) for unit, bold in self.units[:most])
        return Paragraph(runs, self.mark, self.depth)

    def in_the_open(self) -> Paragraph:
        """The same outside of its list: its mark is part of its text."""
        runs = (Run(unit, bold) for unit, bold in self.units)
        return Paragraph((Run(f"{self.mark} "), *runs)) if self.mark else Paragraph(runs)

    @cached_property
    def _breaks(self) -> list[int]:
        """Before which of its units a line may begin."""
        return [*_breaks([unit for unit, _ in self.units]), len(self.units)]

    @cached_property
    def _must(self) -> list[int]:
        return [at for at, (unit, _) in enumerate(self.units, 1) if unit == "\n"]

    def cuts(self, room: float) -> tuple[Cut, ...]:
        """Where its lines begin and end, none wider than ``room`` ems; of what is wider by itself,
        one unit a line."""
        known = self._known.get(room)
        if known is None:
            known = self._known[room] = tuple(self._cuts(room))
        return known

    def even_cuts(self, room: float) -> tuple[Cut, ...]:
        """The same number of lines, about as long as each other, as headlines are set."""
        best = self.cuts(room)
        low, high = room / (len(best) + 1), room
        for _ in range(8 if len(best) > 1 else 0):
            middle = (low + high) / 2
            tried = self.cuts(middle)
            fits = len(tried) <= len(best) and is_torn(tried) <= is_torn(best)
            low, high = (low, middle) if fits else (middle, high)
            best = tried if fits else best
        return best

    def line(self, cut: Cut) -> Line:
        """What stands between two cuts."""
        start, end, _ = cut
        hyphen = self.units[end - 1][0] == _SOFT_HYPHEN and end < len(self.units)
        return _pieces(self.units[start:end], hyphen)

    def _cuts(self, room: float) -> Iterator[Cut]:
        breaks, ends, start = self._breaks, self.ends, 0
        while start < len(self.units):
            last = bisect_right(ends, ends[start] + room + 1e-9) - 1
            while last < len(self.units) and self.units[last][0] in _SPACES:
                last += 1
            must = bisect_right(self._must, start)
            if must < len(self._must):
                last = min(last, self._must[must])
            end, torn = breaks[bisect_right(breaks, last) - 1], False
            if end <= start:
                end, torn = max(last, start + 1), True
            yield Cut(start, end, torn)
            start = end


def is_torn(cuts: Iterable[Cut]) -> bool:
    """Whether a line ends within a word."""
    return any(cut.torn for cut in cuts)


def _pieces(units: Sequence[tuple[str, bool]], hyphen: bool) -> Line:
    whole = "".join(unit for unit, _ in units)
    size = len(whole.rstrip(_SPACES + "\n"))
    pieces = []
    for bold, stretch in groupby(units, key=lambda unit: unit[1]):
        text = "".join(unit for unit, _ in stretch)
        pieces.append((text[: max(size, 0)].replace(_SOFT_HYPHEN, ""), bold))
        size -= len(text)
    if hyphen:
        text, bold = pieces[-1]
        pieces[-1] = (f"{text}-", bold)
    return tuple(piece for piece in pieces if piece[0])


def _breaks(units: Sequence[str]) -> Iterator[int]:
    start = 0
    yield 0
    for at, unit in enumerate(units):
        if unit in _SPACES or unit in ("\n", _SOFT_HYPHEN, _NO_SPACE):
            yield from _within(units[start:at], start)
            if at:
                yield at + 1
            start = at + 1
    yield from _within(units[start:], start)


def _within(word: Sequence[str], offset: int) -> Iterator[int]:
    """Where a word may be parted without a hyphen of ours."""
    address = "/" in word or "@" in word or word.count(".") > 1
    for at in range(1, len(word)):
        before, after = word[at - 1], word[at]
        if address:
            fine = (before == "/" != after) or (after in _BEFORE_IN_ADDRESS and at > 1)
        elif _is_ideograph(before) or _is_ideograph(after):
            fine = after[0] not in _NOT_FIRST and before[0] not in _NOT_LAST
            fine = fine and (after[0].isalnum() or _is_ideograph(after) or after[0] in _NOT_LAST)
        else:
            fine = before in _DASHES and at > 2 and after[0].isalpha()
        if fine:
            yield offset + at


def _is_ideograph(unit: str) -> bool:
    first = unit[0]
    hangul = "\uac00" <= first <= "\ud7a3"  # Korean has spaces between its words
    return first >= "\u2e80" and not hangul and unicodedata.east_asian_width(first) in "WF"
