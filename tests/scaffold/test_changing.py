"""Values written anew or taken out: the data is what was wished, and every other line stays."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scaffold.documents import TEXTS, Document, documents

from golive.finding import InvalidCampaign
from golive.scaffold.changing import Change, with_changes
from golive.scaffold.edits import Uneditable
from golive.source.document import walk
from golive.source.reading import read


def _words(line: str) -> str:
    """A line without its dash and comma, which may move to a neighbour."""
    return re.sub(r",(?=\s*(#|$))", "", line.strip().removeprefix("- "))


@settings(max_examples=120, deadline=None)
@given(documents(), st.data())
def test_any_values_can_be_changed_or_taken_out(document: Document, data: st.DataObject) -> None:
    assume("|+" not in document.text)  # blank lines behind such a text would become its own
    try:
        source = read("plan.yaml", document.content)
    except InvalidCampaign:
        assume(False)
    spans = {path: span for path, span in walk(source.span) if len(path) > 1}
    keys = [path for path in spans if isinstance(path[-1], str)]
    assume(keys)
    chosen = data.draw(st.lists(st.sampled_from(keys), unique=True, min_size=1, max_size=4))
    changes = [
        Change(path, None if spans[path].parts else data.draw(st.none() | TEXTS))
        for path in chosen
        if not any(path != other and path[: len(other)] == other for other in chosen)
    ]
    made = with_changes(source, changes)
    assert made.count("\n") == made.count("\r\n") or "\r" not in made
    touched: set[int] = set()
    for change in changes:
        span = spans[change.path]
        place = source.span.text.place(span.key_start, max(span.end, span.key_end + 1))
        touched |= set(range(place.line, place.end_line + 1))
    rest = iter([_words(line) for line in made.split("\n")])
    kept = [
        _words(line)
        for number, line in enumerate(source.span.text.lines, 1)
        if number not in touched
    ]
    assert all(words in rest for words in kept)


@pytest.mark.parametrize(
    ("text", "changes", "made"),
    [
        ("a: {date: 2026-10-13}   # a Tuesday\n", [Change(("a", "date"), "TBD", bare=True)],
         "a: {date: TBD}   # a Tuesday\n"),
        ("a:\n  date: 2026-10-13   # a Tuesday\n", [Change(("a", "date"), "TBD", bare=True)],
         "a:\n  date: TBD          # a Tuesday\n"),
        ("a:\n  date: TBD  # a Tuesday\n", [Change(("a", "date"), "2026-10-13", bare=True)],
         "a:\n  date: 2026-10-13  # a Tuesday\n"),
        ('a: {b: "x"}\n', [Change(("a", "b"), "y, z")], 'a: {b: "y, z"}\n'),
        ("a:\n  b:   # open\n", [Change(("a", "b"), "c: d")], 'a:\n  b: "c: d"   # open\n'),
        ("a: {b: x, c: y, d: z}\n", [Change(("a", "b"), None), Change(("a", "d"), None)], "a: {c: y}\n"),
        ("a: {b: x, c: y, d: z,}\n", [Change(("a", "d"), None)], "a: {b: x, c: y, }\n"),
        ("a: {b: x, c: y}\n", [Change(("a", "b"), None), Change(("a", "c"), None)], "a: {}\n"),
        ("a: {\n  b: x,  # one\n  c: y   # two\n}\n", [Change(("a", "c"), None)],
         "a: {\n  b: x  # one\n}\n"),
        ("a: {\n  b: x,\n  c: y\n}\n", [Change(("a", "b"), None)], "a: {\n  c: y\n}\n"),
        ("a:\n  b: x   # gone too\n  # stays\n  c: y\n", [Change(("a", "b"), None)],
         "a:\n  # stays\n  c: y\n"),
        ("a:\n  b:\n    - x\n    - y\n\n  c: y\n", [Change(("a", "b"), None)], "a:\n\n  c: y\n"),
        ("a:\n  - b: x\n    # stays\n    c: y\n", [Change(("a", 0, "b"), None)],
         "a:\n  -\n    # stays\n    c: y\n"),
        ("a:\n  - b: x\n    c: y\n", [Change(("a", 0, "b"), None)], "a:\n  - c: y\n"),
        ("a:\n  - b: x\n", [Change(("a", 0, "b"), None)], "a:\n  - {}\n"),
        ("a: &m {b: x, c: y}\nd: *m\n", [Change(("a", "b"), None), Change(("d", "b"), None)],
         "a: &m {c: y}\nd: *m\n"),
    ],
)  # fmt: skip
def test_comments_commas_and_dashes(text: str, changes: list[Change], made: str) -> None:
    assert with_changes(read("x", text.encode()), changes) == made


def test_what_cannot_be_done_without_harm_is_not_done() -> None:
    source = read("x", b"a: {b: &s sent}\nc: *s\n")
    with pytest.raises(Uneditable):
        with_changes(source, [Change(("a", "b"), None)])
    source = read("x", b"a: {b: &s sent, c: *s}\n")
    with pytest.raises(Uneditable):  # the name &s would be left without a use
        with_changes(source, [Change(("a", "b"), "x"), Change(("a", "c"), "x")])
