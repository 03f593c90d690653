"""Banners, cards in an app and status entries: an HTML fragment to put in a page, and its data.

A banner is a ``dialog`` that is open from the start: its form closes it without any script, and
whatever shows it can read from its data when to stop. A status entry stays, and has no such button.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from golive.forms.model import Dispatch
from golive.forms.words import as_plain, named_parts, shown_from, shown_until
from golive.markup.plain import plain

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CLOSE = {
    "de": "Schließen", "en": "Close", "es": "Cerrar", "fr": "Fermer", "it": "Chiudi",
    "nl": "Sluiten", "pl": "Zamknij", "pt": "Fechar", "sv": "Stäng", "da": "Luk",
}  # fmt: skip
"""What the button says to those who hear it; a language that is not here hears English."""


def _heading(dispatch: Dispatch) -> str:
    return dispatch.text("headline") or dispatch.text("title")


def _identity(dispatch: Dispatch) -> str:
    return "notice-" + dispatch.touchpoint.id.replace("/", "-")


def _stays(dispatch: Dispatch) -> bool:
    return not any(field.name == "button" for field in dispatch.draft.channel.fields)


def fragment(dispatch: Dispatch) -> str:
    """The notice as HTML, to be put into a page of that language."""
    from golive.markup.elements import element, written

    name, stays = _identity(dispatch), _stays(dispatch)
    box = element(
        "article" if stays else "dialog",
        id=name,
        open="" if stays else "open",
        aria_labelledby=f"{name}-heading",
        lang=dispatch.draft.locale,
        dir="auto",
        data_from=shown_from(dispatch),
        data_until=shown_until(dispatch),
        style="" if stays else _look(dispatch),
    )
    box.extend(_inside(dispatch, name, stays))
    return dispatch.merged_page(written(box))


def _look(dispatch: Dispatch) -> str:
    from golive.markup.colour import ink_on

    colour = dispatch.settings.brand.colour
    return (
        f"background:{colour};color:{ink_on(colour)};border:0;margin:0;padding:.75rem 1rem;"
        "inset:auto;width:100%;max-width:none;box-sizing:border-box;position:relative"
    )


def _inside(dispatch: Dispatch, name: str, stays: bool) -> Iterator[Element]:
    from golive.markup.elements import added, element, from_markdown

    heading = " ".join(plain(_heading(dispatch)).split())
    yield element("h2" if stays else "strong", heading, id=f"{name}-heading")
    if body := dispatch.text("body"):
        yield from_markdown("div", body, heading=3)
    label, link = dispatch.text("button"), dispatch.text("link")
    if label and link.startswith(("https:", "http:", "mailto:", "tel:", "/")):
        yield element("a", label, href=link, style="color:inherit;margin-inline-start:1rem")
    if not stays:
        language = dispatch.draft.locale.partition("-")[0]
        close = element("button", "×", aria_label=_CLOSE.get(language, _CLOSE["en"]))
        style = "position:absolute;inset-block-start:.5rem;inset-inline-end:.5rem"
        yield added(element("form", method="dialog", style=style), close)


def _data(dispatch: Dispatch) -> dict[str, Any]:
    parts = {
        field.name: dispatch.merged(as_plain(field))
        for field in dispatch.draft.fields
        if field.text
    }
    return {
        "id": _identity(dispatch),
        "language": dispatch.draft.locale,
        "from": shown_from(dispatch) or None,
        "until": shown_until(dispatch) or None,
        "closeable": not _stays(dispatch),
        **parts,
    }


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    data = json.dumps(_data(dispatch), ensure_ascii=False, indent=2) + "\n"
    return {
        ".html": fragment(dispatch).encode(),
        ".json": data.encode(),
        ".txt": named_parts(dispatch, as_plain).encode(),
    }
