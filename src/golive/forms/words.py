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


def as_long_lines(field: DraftField) -> str:
    """Markdown to be read and pasted: no line ends within a sentence."""
    return unwrapped(field.text) if field.markup is Markup.MARKDOWN else field.text


def named_parts(dispatch: Dispatch, write: Callable[[DraftField], str]) -> str:
    """All parts of a draft in one text: each under its name in brackets, or alone where it is."""
    texts = {field.name: write(field) for field in dispatch.draft.fields if field.text}
    parts = [f"[{title(name)}]\n{text}" if len(texts) > 1 else text for name, text in texts.items()]
    return dispatch.merged("\n\n".join(parts) + "\n")


def shown_from(dispatch: Dispatch) -> str:
    """When the first of its days begins, in ISO 8601 with its offset; empty while it has none."""
    moments = [moment.start for entry in dispatch.entries for moment in entry.moments]
    return min(moments).isoformat() if moments else ""


def shown_until(dispatch: Dispatch) -> str:
    """When the last of its days ends, in ISO 8601 with its offset; empty where nobody says.

    A touchpoint on one day, without an end, is shown until somebody takes it down.
    """
    ends = [moment.end for entry in dispatch.entries for moment in entry.moments if moment.end]
    return max(ends).isoformat() if ends else ""
