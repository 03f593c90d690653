"""Every unit, on texts whose length differs from platform to platform."""

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.channels.model import Unit
from golive.counting.units import count

FAMILY = "👨‍👩‍👧‍👦"
PLAIN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E, exclude_characters=".@"))
CHARACTERS = (
    Unit.X_WEIGHTED,
    Unit.GRAPHEMES,
    Unit.CODEPOINTS,
    Unit.THREADS,
    Unit.MASTODON,
    Unit.UTF16,
    Unit.UTF8_BYTES,
)


@pytest.mark.parametrize("unit", Unit)
def test_nothing_counts_nothing_in_any_unit(unit: Unit) -> None:
    assert count("", unit) == 0


@pytest.mark.parametrize(
    ("unit", "length"),
    [
        (Unit.X_WEIGHTED, 2),
        (Unit.GRAPHEMES, 1),
        (Unit.CODEPOINTS, 7),
        (Unit.THREADS, 25),
        (Unit.MASTODON, 1),
        (Unit.UTF16, 11),
        (Unit.UTF8_BYTES, 25),
        (Unit.SMS_SEGMENTS, 1),
        (Unit.WORDS, 0),
        (Unit.SECONDS, 0),
        (Unit.COUNT, 1),
    ],
)
def test_one_family_emoji_is_long_or_short_by_platform(unit: Unit, length: int) -> None:
    assert count(FAMILY, unit) == length


@pytest.mark.parametrize(
    ("text", "graphemes", "x", "threads", "utf16", "utf8"),
    [
        ("🇬🇧", 1, 2, 8, 4, 8),  # flag: two regional indicators
        ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", 1, 2, 28, 14, 28),  # flag of Wales: tags
        ("🏳️‍🌈", 1, 2, 14, 6, 14),
        ("👋🏽", 1, 2, 8, 4, 8),  # skin tone
        ("1️⃣", 1, 2, 7, 3, 7),  # keycap
        ("❤️", 1, 2, 6, 2, 6),
        ("❤", 1, 2, 1, 1, 3),  # text by default, so no emoji on Threads
        ("©", 1, 1, 1, 1, 2),
        ("™", 1, 2, 1, 1, 3),
        ("…", 1, 2, 1, 1, 3),
        ("–", 1, 1, 1, 1, 3),
        ("e\u0301", 1, 1, 2, 2, 3),  # e and an accent: one character after NFC
        ("\r\n", 1, 2, 2, 2, 2),
        ("नि", 1, 2, 2, 2, 6),  # a Hindi syllable
        ("한", 1, 2, 1, 1, 3),
        ("𝗕", 1, 2, 1, 2, 4),  # a "bold" letter, as pasted into LinkedIn posts
    ],
)
def test_character_units(
    text: str, graphemes: int, x: int, threads: int, utf16: int, utf8: int
) -> None:
    assert count(text, Unit.GRAPHEMES) == graphemes
    assert count(text, Unit.MASTODON) == graphemes
    assert count(text, Unit.X_WEIGHTED) == x
    assert count(text, Unit.THREADS) == threads
    assert count(text, Unit.UTF16) == utf16
    assert count(text, Unit.UTF8_BYTES) == utf8


def test_threads_counts_text_around_emoji_by_code_point() -> None:
    assert count("Größe zählt 🎉🎉", Unit.THREADS) == len("Größe zählt ") + 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Doors open at nine.", 4),
        ("Doors – finally – open", 3),  # a dash between spaces is no word
        ("It's the launch-day check-in", 4),
        ("Ends 30/09/2026, 18:00", 3),
        ("  spaced \n out\u00a0here ", 3),
        ("🎉 Live now 🎉", 2),
        ("“Live”", 1),
    ],
)
def test_words(text: str, words: int) -> None:
    assert count(text, Unit.WORDS) == words


@pytest.mark.parametrize(
    ("text", "lines"),
    [("#one\n#two\n", 2), ("\n\n  \n", 0), ("a\n\nb\r\nc", 3), ("one", 1)],
)
def test_count_is_the_number_of_lines_with_something_on_them(text: str, lines: int) -> None:
    assert count(text, Unit.COUNT) == lines


@given(PLAIN)
def test_plain_ascii_is_equally_long_everywhere(text: str) -> None:
    assert {count(text, unit) for unit in CHARACTERS} == {len(text)}


@given(st.text())
def test_units_are_ordered(text: str) -> None:
    assert count(text, Unit.GRAPHEMES) <= count(text, Unit.CODEPOINTS)
    assert count(text, Unit.CODEPOINTS) <= count(text, Unit.UTF16) <= count(text, Unit.UTF8_BYTES)
    assert count(text, Unit.CODEPOINTS) <= count(text, Unit.THREADS)
    assert count(text, Unit.THREADS) <= count(text, Unit.UTF8_BYTES)


@given(st.text(), st.text(), st.sampled_from([Unit.CODEPOINTS, Unit.UTF16, Unit.UTF8_BYTES]))
def test_code_units_add_up(first: str, second: str, unit: Unit) -> None:
    assert count(first + second, unit) == count(first, unit) + count(second, unit)


@given(st.text(), st.text())
def test_two_texts_never_have_more_graphemes_together(first: str, second: str) -> None:
    apart = count(first, Unit.GRAPHEMES) + count(second, Unit.GRAPHEMES)
    assert count(first + second, Unit.GRAPHEMES) <= apart


@given(st.text(), st.sampled_from(list(Unit)))
def test_any_text_can_be_counted(text: str, unit: Unit) -> None:
    assert count(text, unit) >= 0


def test_half_a_surrogate_pair_can_be_counted() -> None:
    assert [count("\ud83d", unit) for unit in CHARACTERS] == [2, 1, 1, 1, 1, 1, 3]


def test_plain_text_does_without_the_slow_imports() -> None:
    code = (
        "import sys\n"
        "from golive.counting.units import count\n"
        "from golive.channels.model import Unit\n"
        "for text in ('Doors open. Come at 9.30!', 'It’s live – “finally”', 'Größe'):\n"
        "    [count(text, unit) for unit in Unit]\n"
        "print([name for name in ('regex', 'golive.counting.tlds') if name in sys.modules])\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_campaign_of_plain_text_is_counted_in_no_time() -> None:
    texts = [
        f"Doors open on Tuesday {n}. The new community is live: come along and bring a question."
        for n in range(60)
    ]
    units = list(Unit)
    best = 1.0
    for turn in range(5):
        start = time.perf_counter()
        for n, text in enumerate(texts):
            count(f"{text} {turn}", units[n % len(units)])
        best = min(best, time.perf_counter() - start)
    assert best < 0.003  # some 0.15 ms on a laptop; the rest is for a busy build server
