"""Drafts written by hand, for the rules that read them."""

from __future__ import annotations

from golive.channels.model import Markup
from golive.channels.registry import CHANNELS
from golive.drafts.model import Draft, DraftField
from golive.finding import DataPath
from golive.source.document import Text


def draft(
    text: str,
    *sources: DataPath,
    touchpoint: str = "news/x",
    field: str = "text",
    locale: str = "en-GB",
    template: str = "",
) -> Draft:
    """A draft of one field, for the channel that the touchpoint's id names."""
    channel = CHANNELS[touchpoint.split("/")[-1]]
    paths = sources or (("messages", "news", "copy", "body"),)
    part = DraftField(field, text, Markup.TEXT, paths, Text("x.jinja", template), 1)
    return Draft(touchpoint, channel, locale, (part,))
