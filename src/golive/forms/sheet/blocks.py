"""What stands on a sheet, in the order of reading, and a stretch of it set at a size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from golive.markup.runs import Run
from golive.markup.setting import Line, Paragraph, is_torn
from golive.markup.widths import width

Ink = Literal["ground", "on ground", "accent", "black", "white"]
"""What a colour is for. The ground is the brand's own, and an accent that where it reads on white."""
_ABOVE, _BELOW = 0.8, 0.27
"""How far letters reach from their line, in ems."""
_INDENT = 1.3
_LISTED, _PARTED = 0.3, 0.55
"""The space before an item of a list and before a paragraph, in ems."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The words of a sheet. ``code`` is what its QR code leads to, of ``modules`` on a side;
    ``name`` stands where there is no ``logo``."""

    headline: tuple[Paragraph, ...]
    text: tuple[Paragraph, ...]
    action: tuple[Paragraph, ...]
    address: tuple[Paragraph, ...]
    name: tuple[Paragraph, ...] = ()
    code: str = ""
    modules: int = 0
    logo: bool = False

    def said(self) -> Iterator[str]:
        """Its paragraphs in the order of reading, without those that stand there for design."""
        for paragraph in (*self.headline, *self.text, *self.action, *self.address):
            text = "".join(unit for unit, _ in paragraph.units)
            yield f"{paragraph.mark} {text}".strip()

    def in_order(self) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
        """Its parts by their names, the longest last."""
        parts = {"headline": self.headline, "action": self.action, "address": self.address,
                 "text": self.text}  # fmt: skip
        yield from sorted(parts.items(), key=lambda part: sum(len(one.units) for one in part[1]))

    def beginning(self, most: int) -> Copy:
        """The same with so many characters of all that it says, its longest part cut short."""
        parts: dict[str, tuple[Paragraph, ...]] = {}
        for name, paragraphs in self.in_order():
            kept = []
            for paragraph in paragraphs:
                if most > 0:
                    kept.append(paragraph.beginning(most))
                most -= len(paragraph.units)
            parts[name] = tuple(kept)
        return replace(
            self, headline=parts["headline"], action=parts["action"], address=parts["address"],
            text=parts["text"],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A line with its baseline, from the top, and where it starts, from the side where lines do."""

    x: float
    y: float
    size: float
    line: Line
    ink: Ink
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    x: float
    y: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code without its quiet zone."""

    x: float
    y: float
    side: float


@dataclass(frozen=True, slots=True)
class Sign:
    """Room for the logo, which keeps to its lower end."""

    x: float
    y: float
    width: float
    height: float


Item = Written | Area | Code | Sign


def plain_paragraph(text: str, bold: bool = False) -> tuple[Paragraph, ...]:
    """A text in one paragraph, its line ends being spaces; none where it is empty."""
    joined = " ".join(text.split())
    return (Paragraph([Run(joined, bold)]),) if joined else ()


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs at a size, in lines no wider than ``room``, both in the sheet's unit.

    ``tall`` is its height, ``lines`` how many it has; ``torn`` tells of words broken anywhere.
    """

    paragraphs: tuple[Paragraph, ...]
    size: float
    room: float
    leading: float
    tall: float
    lines: int
    torn: bool

    def at(
        self, x: float, y: float, ink: Ink, *, even: bool = False, centred: bool = False
    ) -> Iterator[Written]:
        """Its lines with their place on the sheet; centred ones stand on both sides of ``x``.

        ``even`` makes those of a paragraph about as long as each other.
        """
        for number, paragraph in enumerate(self.paragraphs):
            y += _space(paragraph, self.size) if number else 0.0
            indent, room = _inside(paragraph, self.size, self.room)
            cuts = paragraph.even_cuts(room) if even else paragraph.cuts(room)
            if paragraph.mark:
                hanging = x + (paragraph.depth - 1) * _INDENT * self.size
                mark = ((paragraph.mark, False),)
                yield Written(hanging, y + _ABOVE * self.size, self.size, mark, ink)
            for cut in cuts:
                baseline, line = y + _ABOVE * self.size, paragraph.line(cut)
                yield Written(x + indent, baseline, self.size, line, ink, centred)
                y += self.leading * self.size
            y += (_ABOVE + _BELOW - self.leading) * self.size * bool(cuts)


def block_of(paragraphs: tuple[Paragraph, ...], size: float, room: float, leading: float) -> Block:
    """Paragraphs set at a size."""
    tall, lines, torn = 0.0, 0, False
    for number, paragraph in enumerate(paragraphs):
        cuts = paragraph.cuts(_inside(paragraph, size, room)[1])
        tall += _space(paragraph, size) if number else 0.0
        tall += (leading * (len(cuts) - 1) + _ABOVE + _BELOW) * size * bool(cuts)
        lines += len(cuts)
        torn = torn or is_torn(cuts)
    return Block(paragraphs, size, room, leading, tall, lines, torn)


def _space(paragraph: Paragraph, size: float) -> float:
    return size * (_LISTED if paragraph.depth else _PARTED)


def _inside(paragraph: Paragraph, size: float, room: float) -> tuple[float, float]:
    """How far its lines are set in, in the sheet's unit, and the room left for them, in ems."""
    indent = paragraph.depth * _INDENT
    if paragraph.mark:
        indent = max(indent, indent - _INDENT + width(f"{paragraph.mark} "))
    return indent * size, max(room / size - indent, 1.0)


def leading_of(paragraphs: Iterable[Paragraph], close: float) -> float:
    """The distance of lines, in ems: ``close`` for Latin letters, more for taller scripts."""
    tall = any("\u0590" <= unit[0] <= "\u1cff" for one in paragraphs for unit, _ in one.units)
    return max(close, 1.45) if tall else close
