"""Scripts: what somebody says, how long that takes, and the same to be read out letter for letter."""

from __future__ import annotations

from collections.abc import Mapping

from golive.channels.model import Markup
from golive.counting.speech import WORDS_PER_MINUTE, seconds
from golive.forms.model import Dispatch
from golive.forms.words import as_long_lines, title
from golive.markup.aloud import aloud
from golive.markup.plain import plain
from golive.wording import count

_HEADINGS = ("title", "topic")
_SPOKEN = ("script", "text", "closing")
"""Parts that are said as they stand, in the order of a call; the others are looked up when asked."""


def _document(dispatch: Dispatch) -> str:
    """Everything whoever speaks should have before them, the words to say first."""
    heading = next((text for name in _HEADINGS if (text := dispatch.text(name))), "")
    parts = [f"# {' '.join(plain(heading).split())}"] if heading else []
    for field in dispatch.draft.fields:
        if field.text and field.name not in _HEADINGS:
            lines = as_long_lines(field) if field.markup is Markup.MARKDOWN else field.text
            length = f" ({_length(plain(field.text), dispatch)})" if field.name in _SPOKEN else ""
            parts.append(f"## {title(field.name)}{length}\n\n{lines}")
    return dispatch.merged("\n\n".join(parts) + "\n")


def _length(text: str, dispatch: Dispatch) -> str:
    said = aloud(text, dispatch.draft.locale)
    return f"about {count(seconds(said), 'second')} aloud"


def _aloud(dispatch: Dispatch) -> str:
    """What is said, with nothing left to spell."""
    said = [plain(field.text) for field in dispatch.draft.fields if field.name in _SPOKEN]
    text = dispatch.merged("\n\n".join(filter(None, said)))
    rate = f"[A{_length(text, dispatch)[1:]}, at {WORDS_PER_MINUTE} words a minute.]"
    return f"{aloud(text, dispatch.draft.locale)}\n\n{rate}\n" if text else ""


def measured(dispatch: Dispatch) -> Mapping[str, str]:
    return {"said": "\n\n".join(plain(dispatch.text(name)) for name in _SPOKEN)}


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    files = {".md": _document(dispatch).encode()}
    if said := _aloud(dispatch):
        files[".txt"] = said.encode()
    return files
