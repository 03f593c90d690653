"""Names as people write them: who is the same, and who is not."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from golive.rules.naming import is_same

SAME = [
    ("Ana Ruiz", "ana  ruiz"),
    ("Ana Ruiz, Head of Community", "Ana Ruiz"),
    ("Ana Ruiz (Community)", "Ana Ruiz – Head of Community"),
    ("Ruiz, Ana", "Ana Ruiz"),
    ("de Wit, Hanneke", "Dr Hanneke de Wit"),
    ("A. Ruiz", "Ana Ruiz"),
    ("ana.ruiz@northwind.example", "Ana Ruiz"),
    ("Ana Ruiz <ana@northwind.example>", "Ana Ruiz"),
    ("Head of Community", "Ana Ruiz, Head of Community"),
    ("Head of Community", "head of community"),
    ("Legal", "LEGAL"),
    ("Internal Communications, Utrecht", "Internal Communications"),
]
OTHER = [
    ("Ana Ruiz", "Tom Ruiz"),
    ("A. Ruiz", "Tom Ruiz"),
    ("Internal Communications", "Femke Visser, Internal Communications"),
    ("Head of Community", "Head of Care"),
    ("Ana Ruiz, Head of Community", "Tom de Boer, Head of Community's office"),
    ("Ana", "Ana Ruiz"),
    ("", "Ana Ruiz"),
    ("?", "!"),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_one_person_or_team(first: str, second: str) -> None:
    assert is_same(first, second)
    assert is_same(second, first)


@pytest.mark.parametrize(("first", "second"), OTHER)
def test_two_of_them(first: str, second: str) -> None:
    assert not is_same(first, second)
    assert not is_same(second, first)


NAMES = st.text(alphabet="Aab ,.-@()<>é", max_size=12)


@given(NAMES, NAMES)
def test_it_does_not_matter_who_is_named_first(first: str, second: str) -> None:
    assert is_same(first, second) == is_same(second, first)


@given(NAMES)
def test_capitals_and_spaces_tell_nobody_apart(name: str) -> None:
    assume(any(char.isalnum() for char in name))
    assert is_same(name, f" {name.upper()} ")
