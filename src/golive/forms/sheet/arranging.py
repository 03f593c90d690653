"""Where everything stands on a sheet, and how large.

A sheet has two parts: the ground in the brand's colour, with the headline, and a white part for the
rest, below it or, on wide sheets, beside it. Type begins large and becomes smaller in steps until
all of it has room and no word is torn, down to the smallest that can be read. What has no room even
then is made smaller still: a sheet never loses a word, and `overset` tells how many are too many.
"""

from __future__ import annotations

from golive.channels.sheets import Sheet
from golive.forms.sheet.beside import Beside
from golive.forms.sheet.blocks import Code, Copy, Item, Written
from golive.forms.sheet.frame import MARGIN, Frame, frame, is_wide
from golive.forms.sheet.layout import STEP, Layout
from golive.forms.sheet.slip import slip
from golive.forms.sheet.under import Under

_SMALLEST_SCALE = 100
"""After so many steps type is as small as any text that a campaign may hold ever needs."""
_GROUNDS, _MOST_GROUND = (0.62, 0.54, 0.46, 0.38, 0.3, 0.22), 0.8
"""How much of an upright sheet may be ground: the most where nothing but a name is below it."""
_WIDE_GROUND = 0.64


def arranged(sheet: Sheet, copy: Copy) -> tuple[Item, ...]:
    """Everything on the sheet, what lies below first. It reads from left to right: a sheet for
    other scripts is its mirror image."""
    if sheet.roll:
        return tuple(slip(sheet, copy))
    layouts = _layouts(frame(sheet, copy))
    found = [one for layout in layouts if (one := layout.largest(torn=False))]
    found = found or [one for layout in layouts if (one := layout.largest(torn=True))]
    if found:
        return max(found, key=lambda one: one.worth).items()
    fine, coarse = _SMALLEST_SCALE, 0
    while coarse < fine - 1:
        middle = (coarse + fine) // 2
        fits = any(layout.smallest(STEP**middle) for layout in layouts)
        coarse, fine = (coarse, middle) if fits else (middle, fine)
    found = [one for layout in layouts if (one := layout.largest(True, STEP**fine))]
    return max(found, key=lambda one: one.worth).items()


def fits(sheet: Sheet, copy: Copy) -> bool:
    """Whether all words have room at sizes that can be read."""
    if sheet.roll:
        return height(sheet, arranged(sheet, copy)) <= sheet.height
    return any(layout.smallest(1.0) for layout in _layouts(frame(sheet, copy)))


def height(sheet: Sheet, items: tuple[Item, ...]) -> float:
    """How long the sheet is: that of a roll ends with what is on it."""
    if not sheet.roll:
        return sheet.height
    return max((_bottom(item) for item in items), default=0.0) + sheet.width * MARGIN


def _bottom(item: Item) -> float:
    if isinstance(item, Written):
        return item.y + item.size / 3
    return item.y + (item.side if isinstance(item, Code) else item.height)


def _layouts(frame: Frame) -> list[Layout]:
    copy = frame.copy
    beside = copy.modules or copy.action or copy.address
    if is_wide(frame.sheet) and beside:
        return [Beside(frame, _WIDE_GROUND)]
    if beside or copy.text:
        return [Under(frame, ground) for ground in _GROUNDS]
    if copy.name or copy.logo:
        return [Under(frame, ground) for ground in (_MOST_GROUND, *_GROUNDS)]
    return [Under(frame, 1.0)]
