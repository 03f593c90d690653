"""Mails as mail programs and browsers read them."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from xml.etree.ElementTree import Element

import html5lib
import pytest
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE

from golive.channels.model import LimitKind
from golive.drafts.blocks import harmless
from golive.forms import mail as mail_form
from golive.forms import table
from golive.forms.measuring import measure
from golive.forms.model import Dispatch

SETTINGS = """
name: Northwind
brand:
  logo: {file: brand/logo.png, alt: Northwind, link: "https://northwind.example"}
  colour: "#ffcc00"
  typeface: Source Sans 3
  address: Kade 1, Amsterdam
  unsubscribe: "*|UNSUB|*"
senders:
  Ana Ruiz: {email: ana@northwind.example, reply_to: help@northwind.example}
"""
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def mail(
    channel: str = "email", audiences: str = "customers", subject: str = "We öffnen"
) -> Dispatch:
    return dispatch_of(
        f"  hello:\n    channel: {channel}\n    audiences: {audiences}\n    when: T-1\n"
        "    sender: Ana Ruiz\n    copy:\n"
        f'      subject: "{subject}"\n      preheader: Ask other owners\n      headline: We open\n'
        "      greeting: Hello,\n"
        "      body: |\n        Come **in**.\n\n        ## What is new\n\n        - Search\n"
        '      cta: {label: Take a look, url: "https://a.example/?b=1&c"}\n'
        "      image: {file: images/a.png, alt: The home page}\n",
        SETTINGS,
    )


def parsed(dispatch: Dispatch) -> EmailMessage:
    made = table.files(dispatch)[".eml"]
    assert all(len(line) <= 998 for line in made.split(b"\r\n"))
    return message_from_bytes(made, policy=default)


def page(dispatch: Dispatch) -> Element:
    text = table.files(dispatch)[".html"].decode()
    found: Element = html5lib.parse(text, namespaceHTMLElements=False)
    return found


def every(tree: Element, tag: str) -> Iterator[Element]:
    return tree.iter(tag)


def test_a_mail_opens_as_an_unsent_draft() -> None:
    message = parsed(mail())
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "We öffnen"
    assert message["From"] == "Ana Ruiz <ana@northwind.example>"
    assert message["Reply-To"] == "Ana Ruiz <help@northwind.example>"
    assert message["To"] is None
    assert message["Date"] is None
    assert message.get_content_type() == "multipart/alternative"
    body = message.get_body(("plain",))
    assert body is not None
    assert "Take a look: https://a.example/?b=1&c" in body.get_content()
    assert (
        body.get_content()
        .replace("\r", "")
        .endswith("-- \nKade 1, Amsterdam\nUnsubscribe: *|UNSUB|*\n")
    )


def test_it_goes_to_the_mailbox_of_its_audience() -> None:
    message = parsed(mail(audiences="all-staff"))
    assert message["To"] == "All staff <all-staff@northwind.example>"
    text = message.get_body(("plain",))
    assert text is not None
    assert "Unsubscribe" not in text.get_content()


def test_pictures_travel_with_it() -> None:
    made = replace(mail(), pictures={"images/a.png": PIXEL, "brand/logo.png": PIXEL})
    message = parsed(made)
    pictures = [part for part in message.walk() if part.get_content_maintype() == "image"]
    shown = message.get_body(("html",))
    assert shown is not None
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.get_content() == PIXEL
        assert f"cid:{picture['Content-ID'].strip('<>')}" in shown.get_content()
    sources = [image.get("src", "") for image in every(page(made), "img")]
    assert all(source.startswith("data:image/png;base64,") for source in sources)


def test_the_page() -> None:
    tree = page(mail())
    assert (tree.get("lang"), tree.get("dir")) == ("en-GB", "ltr")
    assert [image.get("alt") for image in every(tree, "img")] == ["The home page"]
    headings = [(one.tag, one.text) for one in tree.iter() if one.tag in ("h1", "h2", "h3")]
    assert headings == [("h1", "What is new")]
    button = next(one for one in every(tree, "a") if one.text == "Take a look")
    style = button.get("style", "").replace(" ", "")
    assert "background-color:#ffcc00" in style
    assert "color:#000000" in style
    links = [one for one in every(tree, "a") if one.text == "Unsubscribe"]
    assert [one.get("href") for one in links] == ["*|UNSUB|*"]
    styles = [one.text or "" for one in every(tree, "style")]
    assert len(styles) == 1
    assert "prefers-color-scheme: dark" in styles[0]
    preheader = next(one for one in every(tree, "div") if one.get("class") == "preheader")
    assert (preheader.text or "").startswith("Ask other owners")
    assert all(one.get("role") == "presentation" for one in every(tree, "table"))


def test_a_preheader_that_repeats_the_subject_is_left_out() -> None:
    assert not [
        one
        for one in every(page(mail(subject="ask other owners")), "div")
        if one.get("class") == "preheader"
    ]


def test_a_letter_from_one_person_looks_like_one() -> None:
    made = mail("personal-invitation", audiences="all-staff")
    tree = page(made)
    assert not [*every(tree, "table"), *every(tree, "img")]
    assert parsed(made)["To"] is None
    assert "Unsubscribe" not in table.files(made)[".txt"].decode()


def test_an_item_of_a_newsletter_begins_with_its_headline() -> None:
    headings = [(one.tag, one.text) for one in page(mail("newsletter")).iter() if one.tag[0] == "h"]
    assert ("h1", "We open") in headings


@pytest.mark.parametrize(
    ("locale", "direction"), [("ar-EG", "rtl"), ("he-IL", "rtl"), ("de-DE", "ltr")]
)
def test_directions(locale: str, direction: str) -> None:
    made = mail()
    made = replace(made, draft=replace(made.draft, locale=locale))
    assert page(made).get("dir") == direction


def test_the_same_bytes() -> None:
    assert table.files(mail()) == table.files(mail())


def test_a_page_that_gmail_would_clip() -> None:
    long = saying(mail(), "word " * 25_000)
    over = {usage.limit.kind for usage in measure(long) if usage.field == "html" and usage.over}
    assert over == {LimitKind.ADVICE, LimitKind.FOLD}
    assert not [usage for usage in measure(mail()) if usage.field == "html"]


@pytest.mark.parametrize(
    "text", ["- a\n", "**a** ", "[a](b) ", "é", "a b ", "`a` ", "# a\n", "a\n\n"]
)
def test_no_page_comes_near_unmeasured(text: str) -> None:
    for times in (100, 400, 1_000, 4_000, 10_000):
        made = saying(mail(), text * times)
        if not mail_form.measured(made):
            assert len(mail_form.html(made, lambda path: "").encode()) < 80_000


@pytest.mark.parametrize("channel", ["email", "newsletter", "personal-invitation"])
@pytest.mark.parametrize("text", [*HOSTILE.values(), ""], ids=[*HOSTILE, "nothing at all"])
def test_hostile_texts(channel: str, text: str) -> None:
    made = saying(mail(channel), text)
    message = parsed(made)
    assert set(message.keys()) <= {
        "X-Unsent", "Subject", "From", "Reply-To", "To", "MIME-Version", "Content-Type",
    }  # fmt: skip
    assert not message.defects
    for one in page(made).iter():
        assert one.tag not in ("script", "iframe", "svg", "object", "form")
        assert not any(name.startswith("on") for name in one.attrib)
        for name in ("href", "src"):
            assert not one.get(name, "").strip().lower().startswith("javascript:")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_brands(text: str) -> None:
    text, made = harmless(text), mail()
    brand = made.settings.brand.model_copy(
        update={"typeface": text[:300], "address": text, "unsubscribe": text[:300]}
    )
    settings = made.settings.model_copy(update={"brand": brand})
    tags = {
        one.tag for one in page(replace(made, settings=settings)).iter() if isinstance(one.tag, str)
    }
    assert not tags & {"script", "iframe", "svg", "object", "form"}
