"""How a sheet may be divided, and the largest type for which there is room then."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from golive.forms.sheet.blocks import Block, Item, Sign, block_of, leading_of
from golive.forms.sheet.frame import Frame
from golive.markup.setting import Paragraph

STEP = 0.94


def _sizes(largest: float, smallest: float) -> tuple[float, ...]:
    """From the largest to the smallest, both included, in steps."""
    sizes = [largest]
    while sizes[-1] * STEP > smallest:
        sizes.append(sizes[-1] * STEP)
    return (*sizes, smallest)


_HEADLINES, _GOOD_HEADLINE = _sizes(6.5, 1.5), 3.0
_TEXTS, _GOOD_TEXT = _sizes(1.9, 1.0), 1.4
"""Sizes, in units of the smallest type that can be read on the sheet."""
TEXT_LEADING, _ADDRESS_LEADING = 1.32, 1.25
_LOGO = 0.09
"""Its height, in shorter sides of the sheet."""


@dataclass(frozen=True, slots=True)
class Above:
    """What is on the ground: the headline, and the text if the white is beside it."""

    headline: Block
    text: Block

    @property
    def gap(self) -> float:
        return gap(self.headline, self.text)

    @property
    def tall(self) -> float:
        return self.headline.tall + self.gap + self.text.tall

    @property
    def torn(self) -> bool:
        return self.headline.torn or self.text.torn


@dataclass(frozen=True, slots=True)
class White:
    """What is on white, at a size: text if the ground is above, next step, address, and whose it is.

    ``start`` and ``top`` is where the next step begins, ``name_tall`` the room of name or logo.
    """

    size: float
    text: Block
    action: Block
    address: Block
    name: Block
    name_tall: float
    start: float
    top: float

    @property
    def torn(self) -> bool:
        return self.text.torn or self.action.torn or self.address.torn

    @property
    def gap(self) -> float:
        return gap(self.action, self.address)

    @property
    def words(self) -> float:
        return self.action.tall + self.gap + self.address.tall


@dataclass(frozen=True, slots=True)
class Found:
    """A layout with sizes for which there is room."""

    layout: Layout
    above: Above
    white: White

    @property
    def worth(self) -> tuple[float, float]:
        """How near the headline and the rest are to a good size, the worse of them first; 1 is as
        good as need be."""
        unit = self.layout.frame.sheet.smallest
        headline = min(self.above.headline.size / unit / _GOOD_HEADLINE, 1.0)
        rest = min(self.white.size / unit / _GOOD_TEXT, 1.0)
        return min(headline, rest), max(headline, rest)

    def items(self) -> tuple[Item, ...]:
        return (*self.layout.ground_items(self.above), *self.layout.white_items(self.white))


_Part = TypeVar("_Part", Above, White)


@dataclass(frozen=True, slots=True)
class Layout(ABC):
    """A frame of which the share ``ground`` has the brand's colour."""

    frame: Frame
    ground: float

    def largest(self, torn: bool, scale: float = 1.0) -> Found | None:
        """The largest type for which there is room; ``torn`` allows words to be broken anywhere
        where they are too long at any size."""
        return self._found(_HEADLINES, _TEXTS, scale, torn)

    def smallest(self, scale: float) -> Found | None:
        """The smallest type that can be read, or some share of it."""
        return self._found(_HEADLINES[-1:], _TEXTS[-1:], scale, True)

    def _found(
        self, headlines: Sequence[float], texts: Sequence[float], scale: float, torn: bool
    ) -> Found | None:
        unit = self.frame.sheet.smallest * scale
        width, tall = self.ground_room()
        above = _largest(headlines, lambda size: self.above(size, unit, width, tall), torn)
        white = _largest(texts, lambda size: self.white(size * unit), torn)
        return Found(self, above, white) if above and white else None

    def above(self, factor: float, unit: float, room: float, tall: float) -> Above | None:
        """What is on the ground; None if it lacks room."""
        copy = self.frame.copy
        leading = leading_of(copy.headline, 1.1)
        text = self.text_above()
        size = unit * min(max(factor * 0.45, 1.0), _TEXTS[0])
        found = Above(
            block_of(copy.headline, factor * unit, room, leading),
            block_of(text, size, room, leading_of(text, TEXT_LEADING)),
        )
        return found if found.tall <= tall else None

    @abstractmethod
    def ground_room(self) -> tuple[float, float]:
        """Width and height of what may be written on."""

    @abstractmethod
    def text_above(self) -> tuple[Paragraph, ...]:
        """The text, if it is on the ground."""

    @abstractmethod
    def ground_items(self, above: Above) -> Iterator[Item]: ...

    @abstractmethod
    def white(self, size: float) -> White | None:
        """What is on white; None if it lacks room."""

    @abstractmethod
    def white_items(self, white: White) -> Iterator[Item]: ...

    def column(self, size: float, text: Block, start: float, room: float) -> White:
        """What stands in the white column from ``start``, not yet with its top."""
        frame, copy = self.frame, self.frame.copy
        action = block_of(copy.action, size * 1.2, room, leading_of(copy.action, 1.15))
        address = block_of(copy.address, size, room, _ADDRESS_LEADING)
        for smaller in _sizes(size, min(size, frame.sheet.smallest)):
            line = block_of(copy.address, smaller, room, _ADDRESS_LEADING)
            if line.lines < 2:
                address = line
                break
        least = max(size * 0.8, min(size, frame.sheet.smallest))
        name = block_of(() if copy.logo else copy.name, least, room, 1.2)
        tall = name.tall
        if copy.logo:
            short = min(frame.sheet.width, frame.sheet.height)
            tall = _LOGO * short * min(1.0, size / frame.sheet.smallest)
        return White(size, text, action, address, name, tall, start, 0.0)

    def column_items(self, white: White, room: float) -> Iterator[Item]:
        top, bottom = white.top, self.frame.sheet.height - self.frame.margin
        yield from white.action.at(white.start, top, "accent")
        yield from white.address.at(white.start, top + white.action.tall + white.gap, "black")
        low = bottom - white.name_tall
        if self.frame.copy.logo:
            yield Sign(white.start, low, room, white.name_tall)
        yield from white.name.at(white.start, low, "black")


def _largest(
    sizes: Sequence[float], make: Callable[[float], _Part | None], torn: bool
) -> _Part | None:
    """What has room at the first of some sizes, which fall, without a torn word; where all sizes tear
    one and that is allowed, the first of all. What has room at a size has it at smaller ones."""
    best = make(sizes[-1])
    if best is None or (best.torn and not torn):
        return None
    low, high = 0, len(sizes) - 1
    while low < high:
        middle = (low + high) // 2
        one = make(sizes[middle])
        if one is not None and one.torn <= best.torn:
            best, high = one, middle
        else:
            low = middle + 1
    return best


def gap(one: Block, other: Block) -> float:
    """The space between two blocks, if there are two."""
    return max(0.25 * one.size, 0.45 * other.size) if one.lines and other.lines else 0.0
