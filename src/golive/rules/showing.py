"""Which pictures touchpoints show that lie beside their campaign, and where they are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from golive.campaign.copy import Image
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Markup
from golive.drafts.model import Draft, DraftField
from golive.finding import Problem, Severity
from golive.pictures import Looked
from golive.rules.addresses import MOST, links

_ELSEWHERE = re.compile(r"[/#?~]|[A-Za-z][A-Za-z0-9+.-]*:")
"""How an address begins that is no path from the campaign's folder."""


class Picture(NamedTuple):
    """A picture by its path from the campaign's folder.

    ``field`` of a draft has it as ``written``, with ``url``; there is none where ``image:`` names it.
    """

    name: str
    touchpoint: Touchpoint
    field: DraftField | None = None
    written: str = ""
    url: str = ""

    @property
    def is_outside(self) -> bool:
        """Whether its path leads out of the campaign's folder."""
        return ".." in self.name.split("/")


def pictures(touchpoints: Iterable[Touchpoint], drafts: Iterable[Draft]) -> Iterator[Picture]:
    """Every picture of what can still be mended, as often as it is named."""
    open_ones = {
        touchpoint.id: touchpoint
        for touchpoint in touchpoints
        if not (touchpoint.is_sent or touchpoint.is_cancelled)
    }
    for touchpoint in open_ones.values():
        image = touchpoint.copy.get("image")
        if isinstance(image, Image) and "{" not in image.file and (path := _path(image.file)):
            yield Picture(path, touchpoint)
    for draft in drafts:
        if draft.touchpoint in open_ones:
            yield from _drafted(draft, open_ones[draft.touchpoint])


def named(touchpoints: Iterable[Touchpoint], drafts: Iterable[Draft]) -> frozenset[str]:
    """The paths of those pictures that should lie in the campaign's folder."""
    found = pictures(touchpoints, drafts)
    return frozenset(picture.name for picture in found if not picture.is_outside)


def not_there(name: str, near: str, where: str) -> tuple[str, str]:
    """That there is no such picture, and the way out; ``near`` is the nearest path there is."""
    help = f"did you mean {near}?" if near else "put it there, or write the name that it has"
    return f"There is no picture {name} in {where}.", help


def logo_missing(looked: Looked) -> Iterator[Problem]:
    """A problem for golive.yaml where the logo that it names is not there."""
    for name, near in looked.items():
        if near is not None:
            message, help = not_there(name, near, "the workspace's folder")
            yield Problem(
                ("brand", "logo", "file"), message, label="not there", help=help,
                rule="settings", severity=Severity.WARNING,
            )  # fmt: skip


def _drafted(draft: Draft, touchpoint: Touchpoint) -> Iterator[Picture]:
    for field in draft.fields:
        if field.name == "image" and touchpoint.copy_paths.get("image") in field.sources:
            if path := _path(field.text):
                yield Picture(path, touchpoint)
        elif field.markup is Markup.MARKDOWN and "![" in field.text:
            for link in links(field.text)[:MOST]:
                path = _path(unquote(re.split(r"[?#]", link.url)[0]))
                if link.is_image and path:
                    written = field.text[link.start : link.end]
                    yield Picture(path, touchpoint, field, written, link.url)


def _path(written: str) -> str:
    """The path of a file; empty for what is an address elsewhere, or nothing at all."""
    path = written.strip().replace("\\", "/")
    return path if path.isprintable() and not _ELSEWHERE.match(path) else ""
