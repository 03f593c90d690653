"""The two forms that are text alone."""

from __future__ import annotations

import pytest
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE

from golive.forms.table import FORMS, form_of

LETTER = (
    "  hello: {{channel: {channel}, audiences: all-staff, when: T-1, copy: {{headline: We open,"
    ' body: "Come **in**, [here](https://a.example)."}}}}\n'
)


def test_clean_text_keeps_links_and_names_its_parts() -> None:
    made = dispatch_of(LETTER.format(channel="poster"))
    assert FORMS["text"].files(made) == {
        ".txt": b"[Headline]\nWe open\n\n[Text]\nCome in, here: https://a.example.\n"
    }


def test_markdown_stays_markdown() -> None:
    made = dispatch_of(LETTER.format(channel="intranet"))
    (content,) = FORMS["markdown"].files(made).values()
    assert b"Come **in**, [here](https://a.example)." in content


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts(form: str, text: str) -> None:
    made = saying(dispatch_of(LETTER.format(channel="intranet")), text)
    for content in FORMS[form].files(made).values():
        assert content.decode()


def test_every_form_that_a_channel_names_is_there() -> None:
    assert form_of(dispatch_of(LETTER.format(channel="email")).draft).name in FORMS
