"""Slips from a till."""

from __future__ import annotations

from collections.abc import Iterator

from golive.channels.sheets import Sheet
from golive.forms.sheet.blocks import Code, Copy, Item, block_of, leading_of
from golive.forms.sheet.frame import FEW_LINES, MARGIN, MODULE
from golive.markup.qr import QUIET

_CODE = 0.42
"""The side of the QR code, in widths of the roll."""
_SIZES = {"headline": 1.9, "text": 1.6, "action": 1.5, "address": 1.3}
"""From above to below, in units of the smallest type that can be read."""


def slip(sheet: Sheet, copy: Copy) -> Iterator[Item]:
    """A slip from a till: black, centred, one thing under the other, as long as it becomes."""
    margin, unit = sheet.width * MARGIN, sheet.smallest
    room, middle, top = sheet.width - 2 * margin, sheet.width / 2, margin
    for name, factor in _SIZES.items():
        if name == "address" and copy.modules:
            side = min(max(_CODE * sheet.width, copy.modules * MODULE["mm"]), room)
            quiet = side / copy.modules * QUIET
            yield Code(middle - side / 2, top + quiet, side)
            top += side + 2 * quiet
        part = tuple(paragraph.in_the_open() for paragraph in getattr(copy, name))
        for size in (factor, factor * 0.85, factor * 0.7, 1.0):
            block = block_of(part, max(size, 1.0) * unit, room, leading_of(part, 1.2))
            if block.lines <= FEW_LINES and not block.torn:
                break
        few = block.lines <= FEW_LINES
        yield from block.at(middle, top, "black", even=few, centred=True)
        top += block.tall + (0.6 * unit * factor if block.lines else 0.0)
