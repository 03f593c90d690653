"""How an organisation looks, from whom it writes, and how it follows its links."""

from __future__ import annotations

from pydantic import Field

from golive.fields import (
    Colour,
    Domains,
    Mailbox,
    PicturePath,
    Prefix,
    Shape,
    ShortText,
    Text,
    WebAddress,
)

ACCENT = "#1f4e79"
"""The colour of headings and buttons where a brand names none: dark enough for white letters on it
and for itself on white (8.6:1, WCAG 2.2)."""


class Logo(Shape):
    """The organisation's sign, at the head of mails and pages."""

    file: PicturePath = Field(
        description="A PNG or JPEG picture, from the workspace's folder",
        examples=["brand/logo.png"],
    )
    alt: ShortText = Field(
        description="The name it shows, for those who cannot see it", examples=["Northwind"]
    )
    link: WebAddress | None = Field(
        None, description="Where it leads", examples=["https://northwind.example"]
    )


class Brand(Shape):
    """How drafts look that have a look: mails, pages, posters."""

    logo: Logo | None = Field(
        None, description="The sign", examples=[{"file": "brand/logo.png", "alt": "Northwind"}]
    )
    colour: Colour = Field(
        ACCENT, description="The colour of headings and buttons", examples=["#1f4e79"]
    )
    typeface: ShortText | None = Field(
        None,
        description="The typeface, where the reader has it; a common one stands in for it",
        examples=["Source Sans 3"],
    )
    address: Text | None = Field(
        None,
        description="The postal address at the foot of mails, which many countries ask for",
        examples=["Northwind B.V., Kade 1, 1011 AA Amsterdam"],
    )
    unsubscribe: ShortText | None = Field(
        None,
        description="Where readers end their subscription: an address, or the field that your mailing "
        "tool puts it in",
        examples=["https://northwind.example/mail/stop", "*|UNSUB|*"],
    )


class Sender(Shape):
    """A name that messages give under ``sender:``, with its mailbox."""

    email: Mailbox = Field(
        description="The mailbox it writes from", examples=["community@northwind.example"]
    )
    reply_to: Mailbox | None = Field(
        None, description="Where answers go, if elsewhere", examples=["help@northwind.example"]
    )


class Tracking(Shape):
    """Parameters added to links, so that a site's statistics tell which message people came by."""

    domains: Domains = Field(
        description="Domains whose links are followed, with all below them; no other link changes",
        examples=[["northwind.example"]],
    )
    prefix: Prefix = Field("utm", description="How the parameters begin", examples=["utm", "mtm"])
