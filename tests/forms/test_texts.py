"""The two forms that are text alone."""

from __future__ import annotations

import pytest
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE

from golive.channels.model import FORMS
from golive.forms import clean_text, markdown, table

LETTER = (
    "  hello: {{channel: {channel}, audiences: all-staff, when: T-1, copy: {{headline: We open,"
    ' body: "Come **in**, [here](https://a.example)."}}}}\n'
)


def test_clean_text_keeps_links_and_names_its_parts() -> None:
    made = dispatch_of(LETTER.format(channel="poster"))
    assert clean_text.files(made) == {
        ".txt": b"[Headline]\nWe open\n\n[Text]\nCome in, here: https://a.example.\n"
    }


def test_markdown_stays_markdown() -> None:
    made = dispatch_of(LETTER.format(channel="intranet"))
    (content,) = markdown.files(made).values()
    assert b"Come **in**, [here](https://a.example)." in content


@pytest.mark.parametrize("form", [clean_text, markdown])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts(form: table.Module, text: str) -> None:
    made = saying(dispatch_of(LETTER.format(channel="intranet")), text)
    for content in form.files(made).values():
        assert content.decode()


def test_the_names_that_channels_may_use_are_those_of_the_table() -> None:
    assert sorted(FORMS) == sorted(table.FORMS)
