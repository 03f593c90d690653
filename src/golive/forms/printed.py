"""Sheets to print and slides for screens, as SVG at their real size.

Letters stay letters, so that a print shop can set them in the brand's own typeface. Opened in a
browser and printed, a sheet becomes a PDF page of its size with the typefaces embedded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from golive.channels.sheets import A4, Sheet
from golive.forms.model import Dispatch
from golive.forms.words import as_plain, named_parts

if TYPE_CHECKING:
    from golive.forms.sheet.blocks import Copy

_PARTS = {
    "headline": ("headline", "title", "subject"),
    "text": ("text", "body"),
    "action": ("action", "button"),
    "address": ("address", "link"),
}
"""The parts of a draft that may stand in each place: a workspace's own channel may be like any."""


def _sheet(dispatch: Dispatch) -> Sheet:
    return dispatch.draft.channel.sheet or A4


def _logo(dispatch: Dispatch) -> str:
    """The logo as an address that holds it; empty where there is none that can be shown."""
    from golive.markup.pictures import inlined

    logo = dispatch.settings.brand.logo
    return inlined(dispatch.pictures.get(logo.file, b"")) if logo else ""


def _copy(dispatch: Dispatch) -> Copy:
    from golive.forms.sheet.blocks import Copy, plain_paragraph
    from golive.markup.paragraphs import paragraphs, shown
    from golive.markup.qr import modules

    def said(part: str) -> str:
        return next((text for name in _PARTS[part] if (text := dispatch.text(name))), "")

    address = " ".join(dispatch.merged(said("address")).split())
    brand = dispatch.settings.brand
    name = brand.logo.alt if brand.logo else dispatch.settings.name
    headline = plain_paragraph(dispatch.merged(said("headline")), bold=True)
    # Where nothing but a text is asked for, it is what people read from afar.
    text = paragraphs(said("text"), dispatch.merged, bold=not headline)
    return Copy(
        headline=headline or text,
        text=text if headline else (),
        action=plain_paragraph(dispatch.merged(said("action")), bold=True),
        address=plain_paragraph(shown(address)),
        name=plain_paragraph(name or dispatch.campaign.community.name or ""),
        code=address if modules(address) else "",
        modules=modules(address),
        logo=bool(_logo(dispatch)),
    )


def measured(dispatch: Dispatch) -> Mapping[str, str]:
    """``overset``, as typesetters call what has no room: here, at a size that can be read."""
    from golive.forms.sheet.arranging import fits

    sheet, copy = _sheet(dispatch), _copy(dispatch)
    if fits(sheet, copy):
        return {"overset": ""}
    parts = [paragraph for _, part in copy.in_order() for paragraph in part]
    units = [unit for paragraph in parts for unit, _ in paragraph.units]
    low, high = 0, len(units)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(sheet, copy.beginning(middle)) else (low, middle - 1)
    return {"overset": "".join(units[low:])}


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    return {
        ".svg": _svg(dispatch),
        ".txt": named_parts(dispatch, as_plain).encode(),
    }


def _svg(dispatch: Dispatch) -> bytes:
    from golive.forms.sheet.drawing import Look, drawn

    brand = dispatch.settings.brand
    look = Look(
        locale=dispatch.draft.locale,
        colour=brand.colour,
        typeface=brand.typeface or "",
        logo=_logo(dispatch),
        about=dispatch.touchpoint.id,
        channel=dispatch.draft.channel.name,
    )
    return drawn(_sheet(dispatch), _copy(dispatch), look)
