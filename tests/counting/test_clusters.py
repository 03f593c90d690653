"""Grapheme clusters and emoji."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.counting.clusters import emoji, graphemes, simple, without_emoji

EUROPEAN = st.text(st.sampled_from("aZ09 .,-–—…‘’“”«»éÉßøŁžЖяαΩ€£•→™©ếṩ\n\t"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hi 🎉🎉", ["🎉", "🎉"]),
        ("👨‍👩‍👧‍👦👋🏽", ["👨‍👩‍👧‍👦", "👋🏽"]),
        ("🇬🇧🇩🇪", ["🇬🇧", "🇩🇪"]),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴‍☠️", ["🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴‍☠️"]),
        ("1️⃣ #⃣ 1", ["1️⃣", "#⃣"]),
        ("❤️ ❤ ❤️‍🔥", ["❤️", "❤️‍🔥"]),
        ("© ™ ©️ ↔", ["©️"]),
        ("🔥🏽", ["🔥", "🏽"]),  # fire has no skin
        ("plain", []),
    ],
)
def test_emoji(text: str, found: list[str]) -> None:
    assert emoji(text) == found


@given(st.text())
def test_taking_emoji_out_loses_nothing_else(text: str) -> None:
    rest, number = without_emoji(text)
    assert number == len(emoji(text))
    assert len(rest) + sum(map(len, emoji(text))) == len(text)


@given(EUROPEAN)
def test_european_text_is_simple(text: str) -> None:
    assert simple(text)


@given(st.text())
def test_simple_text_is_counted_as_the_slow_way_would(text: str) -> None:
    import regex

    assert graphemes(text) == len(regex.findall(r"\X", text))
    if simple(text):
        assert emoji(f"{text}🎉") == ["🎉"]


def test_no_simple_character_is_part_of_anything_larger() -> None:
    import regex

    every = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF)
    parts = [every[start : start + 256] for start in range(0, len(every), 256)]
    characters = "".join(part if simple(part) else "".join(filter(simple, part)) for part in parts)
    assert len(regex.findall(r"\X", characters)) == len(characters)
    assert len(regex.findall(r"\X", characters[::-1])) == len(characters)
    assert not regex.search(r"\p{Emoji_Presentation}", characters)
