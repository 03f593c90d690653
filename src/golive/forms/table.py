"""The closed table of forms; a channel names one.

A form's module is imported when one of its drafts is written, or measured as a whole: judging a
campaign needs no more of most than is here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from golive.drafts.model import Draft, DraftField
from golive.forms.model import Dispatch
from golive.forms.words import as_long_lines, as_plain


@dataclass(frozen=True, slots=True)
class Form:
    """How the drafts of a channel are written.

    ``module`` in this folder has ``files(dispatch)``. ``about`` says what those are, after “Written
    as”. ``markdown`` tells whether the channel shows Markdown as it is written, and ``measures``
    what limits count besides the fields: the module's ``measured(dispatch)`` gives it.
    """

    module: str
    about: str
    markdown: bool = False
    measures: tuple[str, ...] = ()


class Module(Protocol):
    """What a form's module offers."""

    def files(self, dispatch: Dispatch) -> Mapping[str, bytes]:
        """All files of a draft by their endings, each with its dot, the one to open first in front."""

    def measured(self, dispatch: Dispatch) -> Mapping[str, str]:
        """What limits count besides the fields, by its name in ``measures``."""


FORMS: Mapping[str, Form] = {
    "adaptive-card": Form(
        "adaptive_card",
        "an Adaptive Card, the same for a webhook, and plain text to paste",
        measures=("card",),
    ),
    "block-kit": Form("block_kit", "a Slack message in Block Kit, and plain text to paste"),
    "invitation": Form(
        "invitation",
        "an invitation for calendars, a page for those who come and notes for who speaks",
        markdown=True,
    ),
    "mail": Form(
        "mail",
        "a mail to open unsent, with its page and its text",
        markdown=True,
        measures=("html",),
    ),
    "markdown": Form("markdown", "Markdown", markdown=True),
    "notice": Form("notice", "HTML to put in a page, the same as data, and plain text"),
    "page": Form("page", "Markdown with front matter, and HTML", markdown=True),
    "post": Form(
        "post",
        "the text to paste, and its links, tags and picture for a scheduler",
        measures=(
            "hashtags",
            "links",
        ),
    ),
    "print": Form(
        "printed",
        "a sheet to print or show at its real size (SVG), with a QR code, and plain text",
        measures=("overset",),
    ),
    "push-payload": Form(
        "push",
        "plain text with what locked screens show of it, and the payloads for Apple and Google",
        measures=("payload",),
    ),
    "script": Form(
        "script",
        "a script with all that is asked for, and the words alone, with nothing left to spell",
        markdown=True,
        measures=("said",),
    ),
    "text": Form("clean_text", "plain text; links stand in full"),
    "text-message": Form("text_message", "the text to send, and its parts as they are paid for"),
}


def text_of(draft: Draft, field: DraftField) -> str:
    """A field's text as the channel gets and counts it."""
    return field.text if FORMS[draft.channel.form].markdown else as_plain(field)


def written(draft: Draft, field: DraftField) -> str:
    """The same to be read and pasted: no line of Markdown ends within a sentence."""
    return as_long_lines(field) if FORMS[draft.channel.form].markdown else as_plain(field)


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    """All files of a draft by their endings, the one to open first in front."""
    return _module(FORMS[dispatch.draft.channel.form].module).files(dispatch.carrying())


def measured(dispatch: Dispatch) -> Mapping[str, str]:
    """What limits count besides the draft's fields."""
    form = FORMS[dispatch.draft.channel.form]
    return _module(form.module).measured(dispatch) if form.measures else {}


@cache
def _module(name: str) -> Module:
    return cast(Module, import_module(f"golive.forms.{name}"))
