"""The closed table of forms; a channel names one."""

from __future__ import annotations

from collections.abc import Mapping

from golive.drafts.model import Draft
from golive.forms import (
    adaptive_card,
    block_kit,
    clean_text,
    invitation,
    markdown,
    notice,
    page,
    post,
    push,
    script,
    text_message,
)
from golive.forms.model import Form

FORMS: Mapping[str, Form] = {
    one.FORM.name: one.FORM
    for one in (
        adaptive_card,
        block_kit,
        clean_text,
        invitation,
        markdown,
        notice,
        page,
        post,
        push,
        script,
        text_message,
    )
}


def form_of(draft: Draft) -> Form:
    """The form that a draft's channel names."""
    return FORMS[draft.channel.form]
