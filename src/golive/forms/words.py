"""What several forms say in the same way: a field's text, and fields under their names."""

from __future__ import annotations

from collections.abc import Callable

from golive.channels.model import Markup
from golive.drafts.model import DraftField
from golive.forms.model import Dispatch
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


def named_parts(dispatch: Dispatch, write: Callable[[DraftField], str]) -> str:
    """All parts of a draft in one text: each under its name in brackets, or alone where it is."""
    texts = {field.name: write(field) for field in dispatch.draft.fields if field.text}
    parts = [f"[{title(name)}]\n{text}" if len(texts) > 1 else text for name, text in texts.items()]
    return dispatch.merged("\n\n".join(parts) + "\n")
