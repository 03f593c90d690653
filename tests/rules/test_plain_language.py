"""LIX, against its definition: words a sentence, and long words in a hundred."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.rules.plain_language import NEWSPAPER, lix

WORD = st.text(alphabet="aeioulmnrst", min_size=1, max_size=14)
SENTENCE = st.lists(WORD, min_size=1, max_size=30)
END = st.sampled_from([". ", "? ", "! ", ": ", ".\n", ".\n\n", "\n\n", "\n- ", ".” ", ".** "])


@given(st.lists(st.tuples(SENTENCE, END), min_size=1, max_size=12))
def test_lix_is_what_bjornsson_says(parts: list[tuple[list[str], str]]) -> None:
    text = "".join(" ".join(sentence) + end for sentence, end in parts)
    total = sum(len(sentence) for sentence, _ in parts)
    long = sum(len(word) > 6 for sentence, _ in parts for word in sentence)
    reading = lix(text)
    if total < 100:
        assert reading is None
    else:
        assert reading is not None
        assert reading.lix == round(total / len(parts) + 100 * long / total)
        assert len(reading.sentences) == len(parts)
        assert len(reading.sentences[0].removeprefix("- ").split()) == max(
            len(sentence) for sentence, _ in parts
        )


@pytest.mark.parametrize(
    "text",
    [
        "See [what others asked](https://very.long.address.example/indeed/and/more) here. ",
        "Write to somebody-with-a-long-name@community.example.com there. ",
    ],
)
def test_addresses_are_no_words(text: str) -> None:
    reading = lix(text * 60)
    assert reading is not None
    assert reading.lix < 10 + 100 / len(text.split())


def test_figures_are_those_of_the_study() -> None:
    assert NEWSPAPER["en"] == 25 + 27
    assert NEWSPAPER["fi"] == 14 + 58
    assert NEWSPAPER["de"] == 22 + 37
