"""New entries in files of every manner: the data is the old and the new, and every line stays."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scaffold.documents import SECTIONS, Document, documents, items

from golive.finding import InvalidCampaign
from golive.scaffold.edits import Uneditable
from golive.scaffold.inserting import with_entry
from golive.source.reading import read

_COMMENT = re.compile(r"(?<= )#.*|^#.*")
_EMPTY = re.compile(r"(?<=[a-z]:) (null|~)(?=$| )")


@settings(max_examples=120, deadline=None)
@given(documents(), st.sampled_from(SECTIONS), items(), st.booleans())
def test_what_was_there_stays_and_the_new_is_added(
    document: Document, section: str, item: dict[str, Any], inline: bool
) -> None:
    try:
        source = read("plan.yaml", document.content)
    except InvalidCampaign:
        assume(False)
    made = with_entry(source, section, "new-one", item or {"do": "x"}, inline=inline)
    again = read("plan.yaml", made.text.encode())
    expected = {**source.data}
    expected[section] = {**(source.data.get(section) or {}), "new-one": item or {"do": "x"}}
    assert again.data == expected
    assert [key for key in again.data if key in source.data] == list(source.data)
    assert "new-one" in made.text.splitlines()[made.line - 1]
    old, new = document.text.split("\n"), made.text.replace("\r\n", "\n").split("\n")
    if made.text.count("\r\n") or "\r\n" in source.span.text.characters:
        assert made.text.count("\n") == made.text.count("\r\n")
    span = (source.span.parts or {}).get(section)
    if source.span.flow or (span is not None and span.flow):  # a brace or a comma may have moved
        comments = [found[0] for line in old if (found := _COMMENT.search(line))]
        rest = iter(new)
        assert all(any(line.endswith(comment) for line in rest) for comment in comments)
    else:
        old, new = ([_EMPTY.sub("", line) for line in lines] for lines in (old, new))
        rest = iter(new)
        assert all(line in rest for line in old)


ITEM = {"do": "x", "when": "T-1"}


@pytest.mark.parametrize(
    ("text", "made", "line"),
    [
        ("title: x\n", "title: x\n\ntasks:\n  new:\n    do: x\n    when: T-1\n", 4),
        ("title: x", "title: x\n\ntasks:\n  new:\n    do: x\n    when: T-1\n", 4),
        ("title: x\n# the end\n", "title: x\n# the end\n\ntasks:\n  new:\n    do: x\n    when: T-1\n", 5),
        ("title: x\n...\n", "title: x\n\ntasks:\n  new:\n    do: x\n    when: T-1\n...\n", 4),
        ("tasks: {}  # none\nnote: y\n", "tasks:  # none\n  new:\n    do: x\n    when: T-1\nnote: y\n", 2),
        ("tasks:\n  # old:\n  #   do: y\n\n# More\nnote: y\n",
         "tasks:\n  # old:\n  #   do: y\n  new:\n    do: x\n    when: T-1\n\n# More\nnote: y\n", 4),
        ("tasks:\n  a: {do: y}   # a\n  # b: {do: z}\n\n# More\nnote: y\n",
         "tasks:\n  a: {do: y}   # a\n  # b: {do: z}\n  new: {do: x, when: T-1}\n\n# More\nnote: y\n", 4),
        ("tasks:\n  a:\n    do: y\n\n  b:\n    do: z\n",
         "tasks:\n  a:\n    do: y\n\n  b:\n    do: z\n\n  new:\n    do: x\n    when: T-1\n", 8),
        ("tasks:\n    a:\n        do: y\nnote: z\n",
         "tasks:\n    a:\n        do: y\n    new:\n        do: x\n        when: T-1\nnote: z\n", 4),
        ("tasks: {a: {do: y}}\n", "tasks: {a: {do: y}, new: {do: x, when: T-1}}\n", 1),
        ("tasks: {\n  a: {do: y}   # a\n}\n",
         "tasks: {\n  a: {do: y},   # a\n  new: {do: x, when: T-1}\n}\n", 3),
        ("tasks: {\n  a: {do: y},\n}\n", "tasks: {\n  a: {do: y},\n  new: {do: x, when: T-1},\n}\n", 3),
        ('{"title": "x", "tasks": {}}\n', '{"title": "x", "tasks": {new: {do: x, when: T-1}}}\n', 1),
        ('{"title": "x"}\n', '{"title": "x", tasks: {new: {do: x, when: T-1}}}\n', 1),
        ("tasks:\n  a:\n    do: |\n      y", "tasks:\n  new:\n    do: x\n    when: T-1\n  a:\n    do: |\n      y", 2),
        ("tasks: &t\n  a: {do: y}\nfacts: *t\n", None, 0),
        ("facts: &none {}\ntasks: *none\n", None, 0),
    ],
)  # fmt: skip
def test_the_place_and_the_manner(text: str, made: str | None, line: int) -> None:
    source = read("x", text.encode())
    if made is None:
        with pytest.raises(Uneditable):
            with_entry(source, "tasks", "new", ITEM)
    else:
        inserted = with_entry(source, "tasks", "new", ITEM)
        assert (inserted.text, inserted.line) == (made, line)


def test_a_section_can_be_put_behind_another() -> None:
    source = read("x", b"title: x\nlaunch: {date: TBD}   # soon\n\n# Who\naudiences: {}\n")
    assert with_entry(source, "community", "name", "C: D", after="launch").text == (
        'title: x\nlaunch: {date: TBD}   # soon\n\ncommunity:\n  name: "C: D"\n\n# Who\naudiences: {}\n'
    )
