"""Upright sheets: the ground above, the white below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from golive.forms.sheet.blocks import Area, Code, Item, block_of, leading_of
from golive.forms.sheet.frame import FEW_LINES
from golive.forms.sheet.layout import TEXT_LEADING, Above, Layout, White
from golive.markup.setting import Paragraph

_TINY = 1e-6


class Under(Layout):
    """The ground above, the white below it."""

    def ground_room(self) -> tuple[float, float]:
        sheet, margin = self.frame.sheet, self.frame.margin
        return sheet.width - 2 * margin, sheet.height * self.ground - 2 * margin

    def text_above(self) -> tuple[Paragraph, ...]:
        return ()

    def ground_items(self, above: Above) -> Iterator[Item]:
        sheet, margin = self.frame.sheet, self.frame.margin
        tall = sheet.height * self.ground + sheet.bleed * (1 if self.ground < 1 else 2)
        yield Area(-sheet.bleed, -sheet.bleed, sheet.width + 2 * sheet.bleed, tall, "ground")
        yield from above.headline.at(margin, margin, "on ground", even=True)

    def white(self, size: float) -> White | None:
        frame, sheet, margin = self.frame, self.frame.sheet, self.frame.margin
        text = frame.copy.text
        block = block_of(text, size, sheet.width - 2 * margin, leading_of(text, TEXT_LEADING))
        start = margin + (frame.code + max(frame.quiet, 0.8 * margin) if frame.code else 0.0)
        white = self.column(size, block, start, sheet.width - margin - start)
        parted = 0.6 * margin if white.words and white.name_tall else 0.0
        row = max(frame.code, white.words + parted + white.name_tall)
        top = sheet.height - margin - row
        used = block.tall + (0.6 * margin if block.lines and row else 0.0)
        anything = block.lines or row
        if anything and sheet.height * self.ground + margin + used > top + _TINY:
            return None
        return replace(white, top=top)

    def white_items(self, white: White) -> Iterator[Item]:
        frame, sheet, margin = self.frame, self.frame.sheet, self.frame.margin
        few = white.text.lines <= FEW_LINES
        yield from white.text.at(margin, sheet.height * self.ground + margin, "black", even=few)
        if frame.code:
            yield Code(margin, sheet.height - margin - frame.code, frame.code)
        yield from self.column_items(white, sheet.width - margin - white.start)
