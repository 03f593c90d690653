"""A word of a draft is traced to where one mends it."""

from __future__ import annotations

from typing import Any

import pytest
from rules.fixtures import plan_of

from golive.rules.provenance import origin
from golive.source.document import locate

YAML = """\
title: Kettle opens
launch: {date: 2026-10-13}
community: {name: Kettle Club, url: "https://club.kettle.example"}
facts:
  helpline: "+31 20 555 0100"
  front-desk: Ask for Anouk
  spare: nobody mentions this
messages:
  news:
    channel: email
    when: T-1
    sender: Tom Vos, Editor
    copy:
      subject: A first look
      body: |
        Write to us, or ring {{ facts.helpline }}. We are glad to
        hear from you. {{ facts.front_desk }}.
      points: [Bring a cup, Bring a friend]
      sign_off: >-
        With warm
        regards
      cta: {label: Take a look, url: "{{ community.url }}/look"}
"""


@pytest.mark.parametrize(
    ("field", "words", "line", "column"),
    [
        ("subject", ["first look"], 14, 18),
        ("body", ["Write to us"], 16, 9),
        ("body", ["a friend"], 18, 35),
        ("body", ["Take a look"], 22, 20),
        ("body", ["555 0100"], 5, 21),
        ("body", ["for Anouk"], 6, 19),
        ("body", ["Vos, Editor"], 12, 17),
        ("body", ["https://club.kettle.example/look", "club.kettle.example"], 3, 46),
        # over two lines: in the file there is an indentation between them
        ("body", ["glad to\nhear"], 16, 59),
        ("body", ["warm regards"], 21, 9),
        # from nowhere: the longest text of the field
        ("body", ["Zanzibar"], 16, 9),
    ],
)
def test_where_a_word_stands(field: str, words: list[str], line: int, column: int) -> None:
    plan = plan_of(YAML)
    (draft,) = plan.drafts
    (part,) = [one for one in draft.fields if one.name == field]
    found: Any = origin(plan, part, plan.schedule.touchpoints[0], *words)
    place = locate(plan.source, found.path, found.word)
    assert (place.line, place.column) == (line, column)
