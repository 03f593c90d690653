"""A picture without words for those who do not see it, or with words that say nothing.

Why: who cannot see the picture hears its text, and so does everybody whose mail program blocks
pictures. Sources: WCAG 2, Success Criterion 1.1.1, with failure F30 (file names and placeholders
are no alternatives); W3C's tutorial on images: not “image of”, which is said anyhow. Once a text is
approved it is an error.
Flagged: `image: {file: teaser.png}`; `alt: teaser.png`; `alt: Image of the home page`; `![](map.png)`.
Fine: `alt: The home page, with a search box and four questions`; pictures on paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from golive.campaign.copy import Image
from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Kind, Markup
from golive.finding import DataPath, Place, Problem, Severity
from golive.plan import Plan
from golive.rules.addresses import MOST, links
from golive.rules.provenance import origin
from golive.rules.reading import passages
from golive.rules.selection import planned

ID = "alt-text"
SEVERITY = Severity.WARNING

_UNSEEN = (Kind.PRINT, Kind.VOICE, Kind.MEETING)
"""Where nobody has the picture read out, or there is none."""
_SAID_ANYHOW = re.compile(
    r"(?:an? |the )?(?:image|picture|graphic|icon)s? (?:of|showing|that shows)\b",
    re.IGNORECASE,
)
_NOTHING = frozenset(
    ("image", "picture", "photo", "photograph", "graphic", "logo", "banner", "icon", "img", "alt",
     "bild", "foto", "grafik", "afbeelding", "plaatje", "photographie", "imagen", "immagine")
)  # fmt: skip
_HELP = "say in a sentence what it shows, as on the telephone"


class _Fault(NamedTuple):
    """What is wrong with a picture's text, and where: said once for each place."""

    path: DataPath
    message: str
    label: str
    word: str = ""
    place: Place | None = None
    key: bool = False


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each picture."""
    found: dict[_Fault, list[Touchpoint]] = {}
    for touchpoint in planned(plan):
        image, channel = touchpoint.copy.get("image"), plan.channels.get(touchpoint.channel)
        if isinstance(image, Image) and channel is not None and channel.kind not in _UNSEEN:
            fault = _in_copy(image, touchpoint.copy_paths["image"])
            if fault is not None:
                found.setdefault(fault, []).append(touchpoint)
    for touchpoint, fault in _in_texts(plan):
        found.setdefault(fault, []).append(touchpoint)
    for fault, touchpoints in found.items():
        approved = [tp for tp in touchpoints if tp.status is Status.APPROVED]
        yield Problem(
            fault.path,
            fault.message,
            label=fault.label,
            help=_HELP,
            subject=(approved or touchpoints)[0].id,
            severity=Severity.ERROR if approved else None,
            word=fault.word,
            place=fault.place,
            key=fault.key,
        )


def _in_copy(image: Image, path: DataPath) -> _Fault | None:
    fault = _fault(image.alt or "", image.file)
    if fault is None:
        return None
    if not (image.alt or "").strip():
        return _Fault(path, f"The picture {image.file} {fault}.", "no alt", key=True)
    return _Fault((*path, "alt"), f"“{image.alt}” {fault}.", "says nothing")


def _in_texts(plan: Plan) -> Iterator[tuple[Touchpoint, _Fault]]:
    for passage in passages(plan):
        if passage.field.markup is not Markup.MARKDOWN or passage.channel.kind in _UNSEEN:
            continue
        for link in links(passage.text)[:MOST]:
            fault = _fault(link.label, link.url) if link.is_image else None
            if fault is not None:
                written = passage.text[link.start : link.end]
                at = origin(plan, passage.field, passage.touchpoint, written, link.url)
                said = f"“{link.label}”" if link.label.strip() else f"The picture {link.url}"
                label = "says nothing" if link.label.strip() else "no text in [ ]"
                yield (
                    passage.touchpoint,
                    _Fault(at.path, f"{said} {fault}.", label, at.word, at.place),
                )


def _fault(alt: str, file: str) -> str | None:
    """What is wrong with a text for a picture."""
    text = " ".join(alt.split())
    if not text:
        return "has no words for those who do not see it"
    if _plain(text) in (_plain(file), _plain(_stem(file))):
        return "is the name of the file, not what the picture shows"
    if _plain(text) in _NOTHING:
        return "does not say what the picture shows"
    if _SAID_ANYHOW.match(text):
        return "begins with what a screen reader says anyhow"
    return None


def _stem(file: str) -> str:
    name = re.split(r"[/\\]", file)[-1]
    return name.rsplit(".", 1)[0]


def _plain(text: str) -> str:
    """Letters and digits only, in small letters."""
    name = re.split(r"[/\\]", text)[-1]
    return re.sub(r"[\W_]+", "", name).lower()
