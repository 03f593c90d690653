"""The forms there are, and what a draft's file holds in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from golive.channels.model import Markup
from golive.drafts.model import Draft, DraftField
from golive.forms.plain import plain
from golive.forms.unwrapping import unwrapped


@dataclass(frozen=True, slots=True)
class Form:
    """How drafts are written: whether Markdown is shown as such, and the file's ending."""

    markdown: bool
    ending: str


FORMS: Mapping[str, Form] = {
    "markdown": Form(markdown=True, ending="md"),
    "text": Form(markdown=False, ending="txt"),
}
"""The closed table of forms; a channel names one."""


def native(draft: Draft, field: DraftField) -> str:
    """A field's text as the channel gets it."""
    if field.markup is Markup.TEXT or FORMS[draft.channel.form].markdown:
        return field.text
    return plain(field.text)


def written(draft: Draft, field: DraftField) -> str:
    """The same text, to be read and pasted: no line of Markdown ends within a sentence."""
    is_markdown = field.markup is Markup.MARKDOWN and FORMS[draft.channel.form].markdown
    return unwrapped(field.text) if is_markdown else native(draft, field)


def document(draft: Draft) -> str:
    """A draft as one file: its fields under their names, or alone when there is one."""
    form = FORMS[draft.channel.form]
    fields = [(field.name, written(draft, field)) for field in draft.fields if field.text]
    if len(fields) == 1:
        return fields[0][1] + "\n"
    if form.markdown:
        return "\n\n".join(f"<!-- {title(name)} -->\n\n{text}" for name, text in fields) + "\n"
    return "\n\n".join(f"[{title(name)}]\n{text}" for name, text in fields) + "\n"


def title(name: str) -> str:
    """A field's name for people."""
    return name.replace("_", " ").capitalize()


def ending(draft: Draft) -> str:
    """The ending of a draft's file, without its dot."""
    return FORMS[draft.channel.form].ending
