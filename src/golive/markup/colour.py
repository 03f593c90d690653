"""Colours that can be read: contrast as WCAG 2.2 counts it."""

from __future__ import annotations

WHITE, BLACK = "#ffffff", "#000000"
READABLE = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3, level AA)."""


def contrast(one: str, other: str) -> float:
    """The ratio of two colours such as ``#1f4e79``, from 1 to 21
    (w3.org/TR/WCAG22/#dfn-contrast-ratio, read 2026-12-01)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colour: str) -> str:
    """White or black, whichever reads better on a colour: 4.5 to 1 at the least on any."""
    return max((WHITE, BLACK), key=lambda ink: contrast(ink, colour))


def readable_on(ground: str, colour: str) -> str:
    """A colour as it is, or as far towards white or black as it takes to be read on a ground."""
    ink = ink_on(ground)
    for step in range(11):
        mixed = _mixed(colour, ink, step / 10)
        if contrast(mixed, ground) >= READABLE:
            return mixed
    return ink


def _mixed(colour: str, other: str, share: float) -> str:
    parts = (
        round(int(colour[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (red, green, blue)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
