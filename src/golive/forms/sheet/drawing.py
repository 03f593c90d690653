"""A sheet as SVG: everything that was arranged, with marks for cutting around it."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import bidirectional
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from golive.channels.sheets import Sheet
from golive.forms.sheet.arranging import arranged, height
from golive.forms.sheet.blocks import Area, Code, Copy, Ink, Item, Sign, Written
from golive.markup.colour import BLACK, WHITE, ink_on, readable_on
from golive.markup.qr import QUIET, path

_SLUG = 10.0
"""What is around a sheet that is cut, in mm: its bleed, and the marks that say where to cut."""
_MARK_FROM, _MARK_TO, _HAIRLINE, _TOLD = 3.5, 8.5, 0.09, 2.2
_TYPEFACES = "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', sans-serif"
_PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Look:
    """What a sheet shows besides its words. ``logo`` is an address that holds it; ``about`` and
    ``channel`` tell people which sheet it is."""

    locale: str
    colour: str
    typeface: str
    logo: str
    about: str
    channel: str


def drawn(sheet: Sheet, copy: Copy, look: Look) -> bytes:
    """The sheet as an SVG file."""
    items = arranged(sheet, copy)
    drawing = _Drawing(sheet, height(sheet, items), copy, look)
    root = drawing.root()
    for item in items:
        drawing.add(root, item)
    drawing.add_marks(root)
    root.text = "\n"
    for child in root:
        child.tail = "\n"
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".").replace("-0", "0", value > -0.0005)


def _font(typeface: str) -> str:
    escaped = typeface.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}', {_TYPEFACES}" if typeface else _TYPEFACES


def _is_mirrored(text: str, locale: str) -> bool:
    """Whether it is written from the right: so says its first letter, else the language."""
    first = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "")
    return first in ("R", "AL") if first else locale[:2] in ("ar", "fa", "he", "ur")


class _Drawing:
    def __init__(self, sheet: Sheet, height: float, copy: Copy, look: Look) -> None:
        self.sheet, self.height, self.copy, self.look = sheet, height, copy, look
        self.slug = _SLUG if sheet.bleed else 0.0
        self.mirrored = _is_mirrored(" ".join(copy.said()), look.locale)
        self.inks: dict[Ink, str] = {
            "ground": look.colour,
            "on ground": ink_on(look.colour),
            "accent": readable_on(WHITE, look.colour),
            "black": BLACK,
            "white": WHITE,
        }
        if sheet.roll:
            self.inks = {**self.inks, "accent": BLACK}

    def root(self) -> Element:
        """The drawing with its name and description, on white."""
        around = 2 * self.slug
        width, height = _number(self.sheet.width + around), _number(self.height + around)
        unit = self.sheet.unit if self.sheet.unit == "mm" else ""
        root = Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "width": width + unit,
                "height": height + unit,
                "viewBox": f"{_number(-self.slug)} {_number(-self.slug)} {width} {height}",
                "role": "img",
                "aria-labelledby": "title desc",
                "lang": self.look.locale,
                _LANGUAGE: self.look.locale,
                "font-family": _font(self.look.typeface),
                "direction": "rtl" if self.mirrored else "ltr",
            },
        )
        said = [*self.copy.said()]
        SubElement(root, "title", id="title").text = said[0] if said else self.look.channel
        SubElement(root, "desc", id="desc").text = "\n".join(said[1:]) or self.look.channel
        if unit:
            page = f"@page {{ size: {width}mm {height}mm; margin: 0 }}"
            SubElement(root, "style").text = page
        self._area(root, Area(-self.slug, -self.slug, float(width), float(height), "white"))
        return root

    def add(self, root: Element, item: Item) -> None:
        """Draw one thing."""
        match item:
            case Area():
                self._area(root, item)
            case Written():
                self._line(root, item)
            case Code():
                self._code(root, item)
            case Sign():
                self._sign(root, item)

    def _left(self, x: float, width: float = 0.0) -> float:
        return self.sheet.width - x - width if self.mirrored else x

    def _area(self, parent: Element, area: Area) -> None:
        SubElement(
            parent,
            "rect",
            x=_number(self._left(area.x, area.width)),
            y=_number(area.y),
            width=_number(area.width),
            height=_number(area.height),
            fill=self.inks[area.ink],
        )

    def _line(self, parent: Element, line: Written) -> None:
        text = SubElement(
            parent,
            "text",
            {
                "x": _number(self._left(line.x)),
                "y": _number(line.y),
                "font-size": _number(line.size),
                "fill": self.inks[line.ink],
            },
        )
        if line.centred:
            text.set("text-anchor", "middle")
        if len({bold for _, bold in line.line}) > 1:
            text.set(_PRESERVED, "preserve")
            for stretch, bold in line.line:
                part = SubElement(text, "tspan", {"font-weight": "bold"} if bold else {})
                part.text = stretch
        else:
            text.text = "".join(stretch for stretch, _ in line.line)
            if any(bold for _, bold in line.line):
                text.set("font-weight", "bold")

    def _code(self, parent: Element, code: Code) -> None:
        drawn, modules = path(self.copy.code)
        module = code.side / modules
        quiet = QUIET * module
        side = code.side + 2 * quiet
        self._area(parent, Area(code.x - quiet, code.y - quiet, side, side, "white"))
        x, y = _number(self._left(code.x, code.side)), _number(code.y)
        SubElement(
            parent,
            "path",
            {
                "d": drawn,
                "fill": BLACK,
                "transform": f"translate({x} {y}) scale({module:.5f})",
                "shape-rendering": "crispEdges",
            },
        )

    def _sign(self, parent: Element, sign: Sign) -> None:
        SubElement(
            parent,
            "image",
            {
                "x": _number(self._left(sign.x, sign.width)),
                "y": _number(sign.y),
                "width": _number(sign.width),
                "height": _number(sign.height),
                "preserveAspectRatio": "xMaxYMax" if self.mirrored else "xMinYMax",
                "href": self.look.logo,
            },
        )

    def add_marks(self, root: Element) -> None:
        """Draw where to cut, at each corner, and say what this is: outside of what is kept."""
        if not self.slug:
            return
        width, height = self.sheet.width, self.height
        drawn = []
        for x, out in ((0.0, -1), (width, 1)):
            for y, down in ((0.0, -1), (height, 1)):
                drawn += [
                    f"M{_number(x + out * _MARK_FROM)} {_number(y)}",
                    f"H{_number(x + out * _MARK_TO)}",
                    f"M{_number(x)} {_number(y + down * _MARK_FROM)}",
                    f"V{_number(y + down * _MARK_TO)}",
                ]
        hairline = {"stroke": BLACK, "stroke-width": str(_HAIRLINE), "fill": "none"}
        SubElement(root, "path", {"d": "".join(drawn), **hairline})
        told = SubElement(
            root,
            "text",
            {
                "x": _number(width / 2),
                "y": _number(height + _SLUG - 2),
                "font-size": str(_TOLD),
                "text-anchor": "middle",
                "direction": "ltr",
            },
        )
        sides = f"{_number(width)} × {_number(height)} mm"
        told.text = f"{self.look.about} · {sides} and {_number(self.sheet.bleed)} mm bleed"
