"""How an organisation looks, from whom it writes, how it follows its links,
and with which tool it sends."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from golive.fields import (
    Colour,
    Domains,
    Id,
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


class Tool(StrEnum):
    """What drafts are sent with, where it fills in names."""

    MAILCHIMP = "mailchimp"
    LISTMONK = "listmonk"
    HUBSPOT = "hubspot"
    OUTLOOK = "outlook"
    PLAIN = "plain"


class MergeField(Shape):
    """Something the tool fills in for each reader."""

    sample: ShortText = Field(description="What drafts show for it", examples=["Anna"])
    longest: ShortText = Field(
        description="The longest that is likely; drafts are measured with it",
        examples=["Maximilian-Alexander"],
    )
    called: ShortText | None = Field(
        None, description="What the tool calls it, if not the same", examples=["FNAME"]
    )


class Merging(Shape):
    """How what is filled in for each reader is written: ``{{ merge('first_name') }}`` in a copy."""

    tool: Tool = Field(
        Tool.PLAIN,
        description="The tool that drafts go to; plain leaves a name in brackets for you to fill in",
        examples=["mailchimp"],
    )
    fields: dict[Id, MergeField] = Field(
        default_factory=dict,
        description="What the tool fills in",
        examples=[{"city": {"sample": "Utrecht", "longest": "Wijk bij Duurstede"}}],
    )
