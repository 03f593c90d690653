"""What several forms say in the same way: a field's text, and fields under their names."""

from __future__ import annotations

from golive.channels.model import Markup
from golive.drafts.model import DraftField
from golive.markup.plain import plain
from golive.markup.unwrapping import unwrapped


def title(name: str) -> str:
    """A field's name for people."""
    return name.replace("_", " ").capitalize()


def as_plain(field: DraftField) -> str:
    """A field's text without Markdown's marks: links keep their address, lists their dashes."""
    return plain(field.text) if field.markup is Markup.MARKDOWN else field.text


def as_markdown(field: DraftField) -> str:
    """A field's text with its Markdown, which the channel shows as such."""
    return field.text


def as_long_lines(field: DraftField) -> str:
    """Markdown to be read and pasted: no line ends within a sentence."""
    return unwrapped(field.text) if field.markup is Markup.MARKDOWN else field.text
