"""Campaign names from what people call their community."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from golive.fields import Id
from golive.scaffold.naming import slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Northwind Commons", "northwind-commons"),
        ("Café Größe & Søn", "cafe-grosse-son"),
        ("Łódź’s “Æther” – 2nd!", "lodzs-aether-2nd"),
        ("  a_b  ", "a-b"),
        ("ﬁne ①", "fine-1"),
        ("東京", ""),
        ("東京 Tokyo", "tokyo"),
        ("x" * 63 + " y", "x" * 63),
    ],
)
def test_names(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_whatever_comes_out_is_an_id(name: str) -> None:
    made = slug(name)
    assert not made or TypeAdapter(Id).validate_python(made) == made
    assert slug(made) == made
