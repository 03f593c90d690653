"""A sheet with what it is to hold, and the sizes that everything on it goes by."""

from __future__ import annotations

from dataclasses import dataclass

from golive.channels.sheets import Sheet
from golive.forms.sheet.blocks import Copy
from golive.markup.qr import QUIET

MARGIN, _LEAST_MARGIN = 0.07, 5.0
"""In shorter sides of the sheet, and in mm."""
_CODE, _CODE_BESIDE, _MOST_CODE = 0.3, 0.375, 0.5
"""The side of a QR code, in shorter sides of the sheet, and the most for that of a long address."""
MODULE = {"mm": 0.4, "px": 4.0}
"""The least width of a module that telephones read with ease, held or from a few steps."""
FEW_LINES = 5
"""Texts of so many lines have them about equally long."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A sheet with its copy, its margin and the side of its QR code; 0 for none."""

    sheet: Sheet
    copy: Copy
    margin: float
    code: float

    @property
    def quiet(self) -> float:
        """The white that a code of that side needs around it."""
        return self.code / self.copy.modules * QUIET if self.code else 0.0


def frame(sheet: Sheet, copy: Copy) -> Frame:
    short = min(sheet.width, sheet.height)
    margin = max(MARGIN * short, _LEAST_MARGIN if sheet.unit == "mm" else 0.0)
    wide = _CODE_BESIDE if is_wide(sheet) else _CODE
    code = min(max(wide * short, copy.modules * MODULE[sheet.unit]), _MOST_CODE * short)
    return Frame(sheet, copy, margin, code if copy.modules else 0.0)


def is_wide(sheet: Sheet) -> bool:
    return sheet.width > 1.1 * sheet.height
