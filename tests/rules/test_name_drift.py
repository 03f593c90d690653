"""The right name never fires, wherever it stands; each slip of the hand in it does."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rules.fixtures import plan_of

from golive.rules import name_drift
from golive.rules.misspelling import is_one_edit, slips

NAMES = st.sampled_from(
    ["Northwind Commons", "Kettle Circle", "The Cutting Table", "Larder & Lane", "Heat-Pump Owners",
     "Stitch Corner Dublin", "Larkspur", "Northwind"]
)  # fmt: skip
BEFORE = st.sampled_from(
    ["", "In ", "Today, ", "The winds are high. ", "to the common, ", "“", "**", "Look:\n\n- ",
     "the northern wind and ", "She asked: ", "from\n", "A table, a kettle (", "## "]
)  # fmt: skip
AFTER = st.sampled_from(
    ["", " opens", "'s first week", "’ members", ", and", ".", "! Commons are meadows.", "”", "**", ")",
     "\nopens", " in one table", ": you can", "-like places", " and https://northwind.example/Comons"]
)  # fmt: skip


def found(name: str, text: str) -> list[str]:
    """What the rule says of a text that is sent as a whole."""
    plan = plan_of(
        f'title: A launch\nlaunch: {{date: 2026-10-13}}\ncommunity: {{name: "{name}"}}\n'
        f"messages: {{m: {{channel: forum, when: T-1, copy: {{body: {json.dumps(text)}}}}}}}\n"
    )
    return [problem.message for problem in name_drift.check(plan)]


@settings(max_examples=150)
@given(NAMES, BEFORE, AFTER)
def test_the_right_name_is_right_everywhere(name: str, before: str, after: str) -> None:
    text = before + name.replace(" ", "\n", before.count("\n")) + after
    assert found(name, text) == []


@st.composite
def slip(draw: st.DrawFn) -> tuple[str, str]:
    """A name, and the same with one slip in a word of five letters or more."""
    name = draw(NAMES)
    word = draw(st.sampled_from([each for each in name.replace("-", " ").split() if len(each) > 4]))
    kind = draw(st.sampled_from(["swap", "drop", "double", "case"]))
    # A small first letter is another matter: the words of a name are often ordinary ones.
    at = draw(st.integers(kind == "case", len(word) - 1 - (kind == "swap")))
    wrong = {
        "swap": word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        "drop": word[:at] + word[at + 1 :],
        "double": word[: at + 1] + word[at:],
        "case": word[:at] + word[at].swapcase() + word[at + 1 :],
    }[kind]
    return name, name.replace(word, wrong, 1)


@settings(max_examples=250)
@given(slip(), BEFORE, AFTER)
def test_each_slip_is_seen(pair: tuple[str, str], before: str, after: str) -> None:
    name, wrong = pair
    expected = [] if wrong == name else [f"“{wrong}” should be “{name}”."]
    assert found(name, before + wrong + after) == expected


LETTERS = st.text("abc", max_size=7)


@given(LETTERS, LETTERS)
def test_one_edit_is_distance_one(word: str, other: str) -> None:
    assert is_one_edit(other, word) == (_distance(word, other) == 1)


@given(LETTERS.filter(bool), st.data())
def test_slips(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    dropped = word[:at] + word[at + 1 :]
    doubled = word[: at + 1] + word[at:]
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    assert dropped in slips(word) or not dropped
    assert doubled in slips(word)
    assert swapped == word or swapped in slips(word)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("commons", "commons"),
        ("commonx", "commons"),
        ("commnos", "common"),
        ("xcommons", "commons"),
    ],
)
def test_no_slips(said: str, wanted: str) -> None:
    assert said not in slips(wanted)


def _distance(first: str, second: str) -> int:
    """Optimal string alignment, by the book."""
    rows = [list(range(len(second) + 1))]
    for i, a in enumerate(first, 1):
        row = [i]
        for j, b in enumerate(second, 1):
            row.append(min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a != b)))
            if i > 1 and j > 1 and a == second[j - 2] and b == first[i - 2]:
                row[j] = min(row[j], rows[i - 2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]
