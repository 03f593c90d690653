"""Slack messages within every published limit, and cards that hold to the published schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from golive.forms import adaptive_card, block_kit, table
from golive.forms.measuring import measure
from golive.forms.model import Dispatch

POST = """\
  hello:
    channel: {channel}
    audiences: all-staff
    when: T-1
    copy:
      headline: We open on *Tuesday*
      body: |
        Come **in**, _all_ of you: [look `here`](https://a.example/?b=c|d>e) & <!channel>.

        ## What is new

        1. One
        2. Two
           - nested
        > Said somebody

        ```
        code * here
        ```
      cta: [{{label: Take a look, url: "https://a.example/b"}}, {{label: Write, url: "mailto:a@b.example"}}]
"""


def post(channel: str) -> Dispatch:
    return dispatch_of(POST.format(channel=channel))


def written(dispatch: Dispatch, ending: str) -> Any:
    return json.loads(table.files(dispatch)[ending])


def every(value: Any, key: str) -> Iterator[Any]:
    """All values under a key, however deep."""
    if isinstance(value, dict):
        yield from (item for name, item in value.items() if name == key)
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from every(item, key)


def shown(message: Any) -> str:
    """All the words of a message's blocks."""
    return " ".join(text for text in every(message["blocks"], "text") if isinstance(text, str))


def within_limits(message: Any) -> None:
    assert 0 < len(message["text"]) <= 4_000
    assert len(message["blocks"]) <= 50
    for block in message["blocks"]:
        kind = block["type"]
        assert kind in ("header", "rich_text", "actions", "divider")
        words = [text for text in every(block, "text") if isinstance(text, str)]
        assert all(words)
        assert sum(map(len, words)) <= {"header": 150}.get(kind, 3_100)
        assert all(len(url) <= 3_000 for url in every(block, "url"))
        assert kind != "actions" or 0 < len(block["elements"]) <= 25
        for element in block.get("elements", ()) if kind == "rich_text" else ():
            assert element["elements"]


def test_a_slack_message() -> None:
    message = written(post("slack"), ".json")
    within_limits(message)
    kinds = [block["type"] for block in message["blocks"]]
    assert kinds == ["header", "rich_text", "actions", "rich_text"]
    header, text, actions, mail = message["blocks"]
    assert header["text"]["text"] == "We open on *Tuesday*"
    first = text["elements"][0]["elements"]
    assert first[1] == {"type": "text", "text": "in", "style": {"bold": True}}
    assert {"type": "link", "url": "https://a.example/?b=c|d>e", "text": "look "} in first
    assert " & <!channel>." in first[-2]["text"]
    assert [(one["type"], one.get("style"), one.get("indent")) for one in text["elements"]] == [
        ("rich_text_section", None, None), ("rich_text_section", None, None),
        ("rich_text_list", "ordered", 0), ("rich_text_list", "bullet", 1),
        ("rich_text_quote", None, None), ("rich_text_preformatted", None, None),
    ]  # fmt: skip
    assert actions["elements"][0]["url"] == "https://a.example/b"
    assert mail["elements"][0]["elements"] == [
        {"type": "link", "url": "mailto:a@b.example", "text": "Write"}
    ]
    assert "&lt;!channel&gt;" in message["text"]


@given(st.text("ab *_`<>&|[](!)#-1.\n\\", max_size=200))
def test_slack_shows_no_mark_that_markdown_did_not_make(text: str) -> None:
    dispatch = saying(post("slack"), text)
    message = block_kit.message(dispatch)
    assert not set(message["text"]) & {"<", ">"}
    assert len(message["blocks"]) <= 50


@pytest.mark.parametrize("text", [*HOSTILE.values(), "word " * 9_000, "- a\n" * 2_000,
                                  "[a](https://a.example)\n\n" * 90, "---\n\n" * 80],
                         ids=[*HOSTILE, "letter", "list", "buttons", "lines"])  # fmt: skip
def test_slack_takes_anything(text: str) -> None:
    dispatch = saying(post("slack"), text)
    within_limits(written(dispatch, ".json"))


def test_slack_leaves_out_no_word() -> None:
    text = "\n\n".join(f"word{number} " * 90 for number in range(60))
    message = block_kit.message(saying(post("slack"), text))
    assert shown(message).split().count("word59") == 90


@cache
def card_schema() -> Draft7Validator:
    text = (files("adaptive_cards") / "schemas" / "schema-1.5.json").read_text("utf-8")
    return Draft7Validator(json.loads(text))


def test_a_card() -> None:
    made = post("teams")
    card = written(made, ".card.json")
    card_schema().validate(card)
    assert written(made, ".webhook.json")["attachments"][0]["content"] == card
    assert card["lang"] == "en-GB"
    assert card["body"][0]["text"] == r"We open on \*Tuesday\*"
    assert [one["title"] for one in card["actions"]] == ["Take a look", "Write"]
    texts = "".join(every(card["body"][1:], "text"))
    assert "& <!channel>." in texts
    assert [one["url"] for one in every(card["body"], "selectAction")] == [
        "https://a.example/?b=c|d>e"
    ] * 2


def test_a_heading_without_marks_stays_as_it_is() -> None:
    dispatch = saying(post("teams"), "We open at 9.30 – at last!")
    assert adaptive_card.card(dispatch)["body"][0]["text"] == "We open at 9.30 – at last!"


@pytest.mark.parametrize("text", [*HOSTILE.values(), "", "- a\n  - b\n    - c\n", "[a](https://a.example)\n\n" * 9],
                         ids=[*HOSTILE, "nothing at all", "list", "buttons"])  # fmt: skip
def test_a_card_of_anything_holds_to_the_schema(text: str) -> None:
    dispatch = saying(post("teams"), text)
    card = written(dispatch, ".card.json")
    card_schema().validate(card)
    assert len(card.get("actions", ())) <= 6


def test_a_card_is_measured_as_the_webhook_takes_it() -> None:
    long = saying(post("teams"), "word " * 6_000)
    (usage,) = [one for one in measure(long) if one.field == "card"]
    assert usage.over
    assert usage.used > 30_000
