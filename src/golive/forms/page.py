"""Pages on an intranet, in a forum or a blog: Markdown with front matter, and HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from golive.channels.model import Markup
from golive.forms.model import Dispatch
from golive.forms.words import as_long_lines, shown_from, shown_until, title
from golive.markup.plain import plain

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_HEADLINES = ("headline", "title")
_LEADS = ("teaser", "description")
_DATA = (*_HEADLINES, *_LEADS, "image", "alt")
"""Parts that a site shows elsewhere than in the text: they go into the front matter."""


def _first(dispatch: Dispatch, names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := dispatch.text(name))), "")


def _front_matter(dispatch: Dispatch) -> dict[str, Any]:
    """What a site's generator or editor asks for besides the text, without what is empty."""
    touchpoint, audiences = dispatch.touchpoint, dispatch.campaign.audiences
    told = {
        "title": plain(_first(dispatch, _HEADLINES)),
        "description": plain(_first(dispatch, _LEADS)),
        "date": shown_from(dispatch),
        "expires": shown_until(dispatch),
        "language": dispatch.draft.locale,
        "author": ", ".join(touchpoint.sender or touchpoint.author),
        "owner": ", ".join(touchpoint.owner),
        "audience": [
            audiences[name].label or name for name in touchpoint.audiences if name in audiences
        ],
        "image": dispatch.text("image"),
        "alt": dispatch.text("alt"),
    }
    lines = {
        key: " ".join(value.split()) if isinstance(value, str) else value
        for key, value in told.items()
    }
    return {key: value for key, value in lines.items() if value}


def _sections(dispatch: Dispatch) -> Iterator[tuple[str, str]]:
    """The heading of each part of the text and its Markdown; the first has none.

    Headings are ours and English, so that a page in another language goes without them.
    """
    english = dispatch.draft.locale.startswith("en")
    parts = [field for field in dispatch.draft.fields if field.text and field.name not in _DATA]
    for number, field in enumerate(parts):
        text = as_long_lines(field) if field.markup is Markup.MARKDOWN else field.text
        yield title(field.name) if number and english else "", text


def _markdown(dispatch: Dispatch) -> str:
    import yaml

    front = yaml.safe_dump(
        _front_matter(dispatch), allow_unicode=True, sort_keys=False, width=1_000_000
    )
    parts = [
        f"## {heading}\n\n{text}" if heading else text for heading, text in _sections(dispatch)
    ]
    return f"---\n{front}---\n\n" + "\n\n".join(parts) + "\n"


def _html(dispatch: Dispatch) -> str:
    from golive.markup.elements import element, written

    article = element("article", lang=dispatch.draft.locale, dir="auto")
    article.extend(_inside(dispatch))
    return written(article)


def _inside(dispatch: Dispatch) -> Iterator[Element]:
    from golive.markup.elements import added, element, from_markdown

    if heading := " ".join(plain(_first(dispatch, _HEADLINES)).split()):
        yield element("h1", heading)
    if lead := " ".join(plain(_first(dispatch, _LEADS)).split()):
        yield added(element("p"), element("strong", lead))
    if image := dispatch.text("image"):
        picture = element("img", src=image)
        picture.set("alt", dispatch.text("alt"))
        yield picture
    for name, text in _sections(dispatch):
        section = from_markdown("section", text, heading=3 if name else 2)
        if name:
            section.insert(0, element("h2", name))
        yield section


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    return {
        ".md": dispatch.merged(_markdown(dispatch)).encode(),
        ".html": dispatch.merged_page(_html(dispatch)).encode(),
    }
