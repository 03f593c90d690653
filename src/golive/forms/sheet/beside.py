"""Wide sheets and screens: the ground on the left, the white on its right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from golive.forms.sheet.blocks import Area, Code, Item, block_of
from golive.forms.sheet.frame import FEW_LINES
from golive.forms.sheet.layout import Above, Layout, White
from golive.markup.setting import Paragraph


class Beside(Layout):
    """The ground on the left, the white on its right."""

    @property
    def edge(self) -> float:
        return self.frame.sheet.width * self.ground

    @property
    def room(self) -> float:
        return self.frame.sheet.width - self.edge - 2 * self.frame.margin

    def ground_room(self) -> tuple[float, float]:
        margin = self.frame.margin
        return self.edge - 2 * margin, self.frame.sheet.height - 2 * margin

    def text_above(self) -> tuple[Paragraph, ...]:
        return self.frame.copy.text

    def ground_items(self, above: Above) -> Iterator[Item]:
        sheet, margin = self.frame.sheet, self.frame.margin
        tall = sheet.height + 2 * sheet.bleed
        yield Area(-sheet.bleed, -sheet.bleed, self.edge + sheet.bleed, tall, "ground")
        top = (sheet.height - above.tall) / 2
        yield from above.headline.at(margin, top, "on ground", even=True)
        few = above.text.lines <= FEW_LINES
        under = top + above.headline.tall + above.gap
        yield from above.text.at(margin, under, "on ground", even=few)

    def white(self, size: float) -> White | None:
        frame, margin = self.frame, self.frame.margin
        none = block_of((), size, self.room, 1.0)
        white = self.column(size, none, self.edge + margin, self.room)
        top = margin + (self._code + max(frame.quiet, 0.4 * margin) if frame.code else 0.0)
        parted = 0.6 * margin if white.name_tall else 0.0
        if top + white.words + parted + white.name_tall > frame.sheet.height - margin:
            return None
        return replace(white, top=top)

    def white_items(self, white: White) -> Iterator[Item]:
        if self.frame.code:
            yield Code(white.start, self.frame.margin, self._code)
        yield from self.column_items(white, self.room)

    @property
    def _code(self) -> float:
        return min(self.frame.code, self.room)
