"""What is printed on, and the screens that are written for: their sizes, by the names people use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import hypot

BLEED = 3.0
"""What printers cut off around a sheet, in mm, so that colour reaches its edge: common practice."""
SMALLEST_HELD = 2.5
"""The smallest type on what is held in the hand, in mm: 7 points. Common practice; no published page."""
LONGEST_SLIP = 150.0
"""How long a slip from a till may be, in mm, before it is more paper than anybody wants."""
_ISO_216 = {
    "A2": (420.0, 594.0),
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.0),
    "A7": (74.0, 105.0),
}
SHEETS = "A2 to A7, A4 landscape, 100x210mm, 80mm for a till roll, or 1920x1080 for a screen"
_NAMED = re.compile(r"(A[2-7])(?: (landscape|portrait))?", re.IGNORECASE)
_SIZED = re.compile(r"(\d{2,4}) ?[x×] ?(\d{2,4}) ?(mm|px)?", re.IGNORECASE)
_ROLL = re.compile(r"(\d{2,3}) ?mm(?: roll)?", re.IGNORECASE)
_LEAST, _MOST = {"mm": 50, "px": 320}, {"mm": 2000, "px": 8000}
_NARROWEST = 4
"""A side may be so many times as long as the other."""
_ROLLS = range(50, 121)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a print goes on. ``width``, ``height`` and ``bleed`` are in ``unit``: ``mm`` or ``px``.

    A ``roll`` is cut off where the print ends; its height is the most that it should be.
    """

    name: str
    width: float
    height: float
    unit: str = "mm"
    bleed: float = BLEED
    roll: bool = False

    @property
    def smallest(self) -> float:
        """The smallest type that can be read where people stand to see the whole sheet.

        They stand off by about two of its diagonals, from where type of a hundred-and-sixtieth of
        the distance is four times as large as good eyes need: 18 points on A3, 27 pixels on a
        screen of 1920x1080. A convention of golive's, close to what print shops advise.
        """
        least = SMALLEST_HELD if self.unit == "mm" else 0.0
        return least if self.roll else max(least, hypot(self.width, self.height) / 80)


def sheet_named(name: str) -> Sheet | None:
    """``A5``, ``A4 landscape``, ``100x210mm``, ``80mm`` (a roll) or ``1920x1080`` (a screen, in
    pixels); None for what is no sheet, or one that nothing could be laid out on."""
    name = " ".join(name.split())
    if match := _NAMED.fullmatch(name):
        sides = _ISO_216[match[1].upper()]
        turned = (match[2] or "").lower() == "landscape"
        width, height = reversed(sides) if turned else sides
        return Sheet(match[1].upper() + " landscape" * turned, width, height)
    if match := _SIZED.fullmatch(name):
        unit = (match[3] or "px").lower()
        width, height = float(match[1]), float(match[2])
        short, long = sorted((width, height))
        if _LEAST[unit] <= short and long <= min(_MOST[unit], _NARROWEST * short):
            label = f"{match[1]}x{match[2]}" + ("mm" if unit == "mm" else "")
            return Sheet(label, width, height, unit, BLEED if unit == "mm" else 0.0)
    if (match := _ROLL.fullmatch(name)) and int(match[1]) in _ROLLS:
        return Sheet(f"{match[1]}mm", float(match[1]), LONGEST_SLIP, bleed=0.0, roll=True)
    return None


def _iso(name: str) -> Sheet:
    return Sheet(name, *_ISO_216[name])


A3, A4, A6 = map(_iso, ("A3", "A4", "A6"))
TILL_ROLL = Sheet("80mm", 80.0, LONGEST_SLIP, bleed=0.0, roll=True)
FULL_HD = Sheet("1920x1080", 1920.0, 1080.0, "px", 0.0)
