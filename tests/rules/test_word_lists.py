"""Words of a list in texts: whole words and beginnings, in ids and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.rules.word_lists import WordList, holds, words_of

WORDS = ("result*", "won", "first week", "q&a", "éxito*")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("First results", True),
        ("RESULT", True),
        ("We won!", True),
        ("Wonderful", False),
        ("the-first-week", True),
        ("first_week", True),
        ("first\nweek", True),
        ("first weekday", False),
        ("Q&A", True),
        ("Grandes éxitos", True),
        ("irresults", False),
        ("", False),
    ],
)
def test_whole_words_and_beginnings(text: str, found: bool) -> None:
    assert holds(WORDS, text) is found


def test_nothing_is_found_without_words_or_texts() -> None:
    assert not holds((), "anything")
    assert not holds(("*", " "), "anything")
    assert not holds(WORDS, None, "")


@given(st.text(max_size=20), st.text(max_size=8))
def test_any_text_may_be_a_word(text: str, word: str) -> None:
    holds((word,), text)
    plain = word.strip("* ").isalnum() and word.isascii()
    assert not plain or holds((word,), f"a {word.rstrip('*')} b")


def test_a_workspace_adds_and_mutes() -> None:
    own = WordList.model_validate({"add": "kudos*", "mute": ["WON"]})
    assert words_of(("won", "result*"), own) == ("result*", "kudos*")
    assert words_of(("won",), WordList()) == ("won",)
