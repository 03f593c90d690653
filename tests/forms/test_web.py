"""Notices and pages: read as a browser reads them, and as a site's generator does."""

from __future__ import annotations

import json
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE

from golive.forms import table
from golive.forms.model import Dispatch
from golive.markup.colour import contrast, ink_on

COPY = (
    "copy: {headline: We are <open>, summary: Ask other owners., body: 'Come **in**.\n\n\n"
    "      # A list\n\n\n      - one', cta: {label: Join, url: 'https://a.example/?b=1&c'},"
    " image: {file: images/a.png, alt: The home page}}"
)


def made(channel: str, settings: str = "name: Northwind\n", when: str = "T-0 10:00") -> Dispatch:
    return dispatch_of(
        f"  hello:\n    channel: {channel}\n    audiences: customers\n    owner: Ana\n"
        f"    sender: Community team\n    when: {when}\n    {COPY}\n",
        settings,
    )


def files(dispatch: Dispatch) -> dict[str, str]:
    return {ending: content.decode() for ending, content in table.files(dispatch).items()}


def read(html: str) -> Element:
    found: Element = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return found


def words(tree: Element) -> str:
    return " ".join("".join(tree.itertext()).split())


@pytest.mark.parametrize("channel", ["website-banner", "in-app"])
def test_a_notice_that_people_can_close(channel: str) -> None:
    made_files = files(
        made(channel, "brand: {colour: '#ffcc00'}\n", "{from: T-0 10:00, until: T+7}")
    )
    (box,) = read(made_files[".html"])
    assert (box.tag, box.get("open"), box.get("lang")) == ("dialog", "open", "en-GB")
    assert box.get("data-from") == "2026-10-13T10:00:00+02:00"
    assert box.get("data-until", "").startswith("2026-10-2")
    assert "background:#ffcc00;color:#000000" in box.get("style", "")
    heading = box.find("strong")
    assert heading is not None
    assert (heading.text, heading.get("id")) == ("We are <open>", box.get("aria-labelledby"))
    link = box.find("a")
    assert link is not None
    assert (link.text, link.get("href")) == ("Join", "https://a.example/?b=1&c")
    close = box.find("form[@method='dialog']/button")
    assert close is not None
    assert close.get("aria-label") == "Close"
    data: Any = json.loads(made_files[".json"])
    assert data["closeable"]
    assert data["until"] == box.get("data-until")
    assert (data["headline"], data["button"]) == ("We are <open>", "Join")


def test_a_status_entry_stays() -> None:
    (entry,) = read(files(made("status-page"))[".html"])
    assert entry.tag == "article"
    assert entry.find("form") is None
    assert words(entry).startswith("We are <open> Come in.")
    assert json.loads(files(made("status-page"))[".json"])["until"] is None


@pytest.mark.parametrize("channel", ["intranet", "forum", "blog"])
def test_a_page(channel: str) -> None:
    made_files = files(made(channel))
    _, front, text = made_files[".md"].split("---\n", 2)
    told = yaml.safe_load(front)
    assert told["title"] == "We are <open>"
    assert (told["author"], told["language"]) == ("Community team", "en-GB")
    assert told["audience"] == ["customers"]
    assert "\nCome **in**.\n\n# A list\n\n- one\n\n[Join](https://a.example/?b=1&c)" in text
    (article,) = read(made_files[".html"])
    assert [(one.tag, words(one)) for one in article.iter() if one.tag in ("h1", "h2", "h3")] == [
        ("h1", "We are <open>"), ("h2", "A list"),
    ]  # fmt: skip
    if channel != "forum":
        assert (told["image"], told["alt"]) == ("images/a.png", "The home page")
        assert told["description"] == "Ask other owners."
        picture = article.find("img")
        assert picture is not None
        assert picture.get("alt") == "The home page"


@pytest.mark.parametrize(
    "colour", ["#000000", "#ffffff", "#777777", "#ff0000", "#0bf0bf", "#1f4e79"]
)
def test_every_colour_has_an_ink_that_reads(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("channel", ["website-banner", "in-app", "status-page", "intranet", "blog"])
@pytest.mark.parametrize("text", [*HOSTILE.values(), ""], ids=[*HOSTILE, "nothing at all"])
def test_hostile_texts(channel: str, text: str) -> None:
    made_files = files(saying(made(channel), text))
    for one in read(made_files[".html"]).iter():
        assert one.tag not in ("script", "style", "iframe", "svg", "object")
        assert not any(name.startswith("on") for name in one.attrib)
        assert not one.get("href", "").strip().lower().startswith("javascript:")
    if ".json" in made_files:
        assert json.loads(made_files[".json"])
    else:
        assert isinstance(yaml.safe_load(made_files[".md"].split("---\n")[1]), dict)
