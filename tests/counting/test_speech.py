"""Seconds of speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.counting.speech import WORDS_PER_MINUTE, seconds, spoken_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Welcome to the launch line.", 5),
        ("It's live – we're open!", 4),
        ("A check-in desk", 4),
        ("Call 0800 123", 1 + 4 + 3),
        ("at 9:30", 1 + 3),
        ("1,250 places", 5),
        ("20% off", 4),
        ("Q & A", 3),
        ("£5", 2),
        ("example.com", 3),  # example dot com
        ("https://example.com/join", 5),  # example dot com slash join
        ("Go to example.com/.", 5),
        ("www.example.com", 7),  # w w w dot example dot com
        ("help@example.com", 5),  # help at example dot com
        ("mailto:help@example.com", 5),
        ("my-site.com/2026", 5 + 1 + 4),
        ("e.g. this", 3),
        ("🎉 *Live* now", 2),
    ],
)
def test_spoken_words(text: str, words: int) -> None:
    assert spoken_words(text) == words


def test_a_minute_of_plain_words() -> None:
    assert seconds("word " * WORDS_PER_MINUTE) == 60


def test_a_begun_second_counts() -> None:
    assert seconds("one") == 1
    assert seconds("one two three") == 2


@given(st.text(), st.text())
def test_texts_one_after_the_other_take_as_long_as_both(first: str, second: str) -> None:
    assert spoken_words(f"{first} {second}") == spoken_words(first) + spoken_words(second)
    assert seconds(first) <= seconds(f"{first} {second}") <= seconds(first) + seconds(second)


@given(st.lists(st.sampled_from(["open", "the", "doors", "today"])))
def test_plain_words_are_said_as_they_are_written(words: list[str]) -> None:
    assert spoken_words(" ".join(words)) == len(words)
