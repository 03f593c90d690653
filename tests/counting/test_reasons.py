"""Why a text counts for more than one sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.channels.model import Unit
from golive.counting.reasons import reasons
from golive.counting.units import count


@pytest.mark.parametrize(
    ("text", "unit", "told"),
    [
        ("We are open…", Unit.X_WEIGHTED, ["“…” counts 2"]),
        ("• Ask\n• Answer → 5 €", Unit.X_WEIGHTED, ["“•”, “→” and “€” count 2"]),
        ("Look: northwind.com 👩‍👧", Unit.X_WEIGHTED,
         ["a link counts 23", "every emoji counts 2"]),
        ("Look – it’s open", Unit.X_WEIGHTED, []),
        ("https://northwind.com/a/b/c/d/e/f, @a@b.example", Unit.MASTODON,
         ["a link counts 23", "@name@server counts as @name"]),
        ("Open 🇳🇱", Unit.THREADS, ["🇳🇱 counts 8"]),
        ("Open – now", Unit.SMS_SEGMENTS, ["“–” forces 70 characters a message instead of 160"]),
        ("Now 5 € [off]", Unit.SMS_SEGMENTS, ["“€”, “[” and “]” count 2"]),
        ("Café", Unit.UTF8_BYTES, ["1 of 4 characters is more than one byte"]),
        ("a\u200bb", Unit.SMS_SEGMENTS, ["U+200B forces 70 characters a message instead of 160"]),
        ("żółć ęą ĺ", Unit.SMS_SEGMENTS,
         ["“ż”, “ó”, “ł”, “ć”, “ę” and 2 others force 70 characters a message instead of 160"]),
        ("Café", Unit.CODEPOINTS, []),
    ],
)  # fmt: skip
def test_reasons(text: str, unit: Unit, told: list[str]) -> None:
    assert [*reasons(text, unit)] == told


@pytest.mark.parametrize("unit", [Unit.X_WEIGHTED, Unit.MASTODON, Unit.THREADS, Unit.UTF8_BYTES])
@given(text=st.text("ab …•é👩\u200d👧🇳🇱.com/@:https", max_size=40))
def test_no_reason_no_difference(unit: Unit, text: str) -> None:
    from unicodedata import is_normalized

    if not reasons(text, unit) and is_normalized("NFC", text) and unit is not Unit.MASTODON:
        assert count(text, unit) == len(text)
