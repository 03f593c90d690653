from __future__ import annotations

import pytest

from golive.finding import Finding, InvalidCampaign
from golive.source.decoding import MAX_BYTES
from golive.source.document import Source, locate, locate_line
from golive.source.reading import MAX_DEPTH, read

NAME = "plan.yaml"


def objections(content: str | bytes) -> tuple[Finding, ...]:
    with pytest.raises(InvalidCampaign) as caught:
        read(NAME, content.encode() if isinstance(content, str) else content)
    return caught.value.findings


def source(content: str) -> Source:
    return read(NAME, content.encode())


def test_an_empty_value_with_a_real_comment_is_no_trap() -> None:
    assert source("note: # still open\ntitle: x\n").data == {"note": None, "title": "x"}


def test_a_key_that_stands_twice_points_at_the_first() -> None:
    (found,) = objections("title: a\nowner: b\ntitle: c\n")
    assert found.message == "The key title stands here twice."
    assert found.place.line == 3
    (label,) = found.related
    assert label.text == "first here"
    assert (label.place.line, label.place.column, label.place.end_column) == (1, 1, 6)


def test_all_that_does_not_stop_the_reading_is_told_at_once() -> None:
    found = objections("title: a\ntitle: b\naccount: #general\n")
    assert [finding.place.line for finding in found] == [2, 3]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "This file is empty."),
        (b" \n\n", "This file is empty."),
        (b"\xef\xbb\xbf", "This file is empty."),
        (b"# one\n# two\n", "There is nothing but comments in this file."),
        (b"PK\x03\x04\x00ab\x00\x00", "This is a binary file, not a text."),
        ("title: x".encode("utf-16"), "stored as UTF-16"),
        (b"\xfe\xff" + "title: x".encode("utf-16-be"), "stored as UTF-16"),
        ("title: x".encode("utf-16-le"), "stored as UTF-16"),
        ("title: Grüße aus 東京\n".encode("utf-16-le"), "stored as UTF-16"),
        ("title: Grüße aus 東京\n".encode("utf-16-be"), "stored as UTF-16"),
        (bytes(range(256)), "This is a binary file, not a text."),
        (b"a" * 10_000_000, "This file is 10.0 MB; golive reads files up to 1 MB."),
    ],
    ids=["empty", "blank", "bom", "comments", "binary", "utf-16", "utf-16-be", "utf-16-le",
         "utf-16-le-no-mark", "utf-16-be-no-mark", "all-bytes", "10-mb"],
)  # fmt: skip
def test_unreadable_files(content: bytes, message: str) -> None:
    (found,) = objections(content)
    assert found.rule == "unreadable"
    assert message in found.message
    assert str(found.place) == NAME


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with-mark"])
def test_a_character_that_is_not_utf_8_is_found_where_it_stands(mark: bytes) -> None:
    (found,) = objections(mark + "a: b\nb: ü".encode() + b"\xe9\n")
    assert found.message == "This character is not UTF-8."
    assert (found.place.line, found.place.column) == (2, 5)


def test_a_file_of_the_largest_size_is_read() -> None:
    content = b"note: x #".ljust(MAX_BYTES, b"-")
    assert read(NAME, content.replace(b"x #", b"x  ")).data["note"].startswith("x")


def test_a_byte_order_mark_shifts_nothing() -> None:
    (found,) = objections(b"\xef\xbb\xbfowner: @anna\n")
    assert (found.place.line, found.place.column) == (1, 8)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_at_once(opening: str) -> None:
    (found,) = objections(opening * (200_000 if opening == "[" else 1000))
    assert found.message == f"This is nested more than {MAX_DEPTH} levels deep."
    assert found.place.line == 1


def test_an_alias_bomb_is_counted() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join(['*' + before] * 9)}]")
    (found,) = objections("\n".join(lines))
    assert found.message == "This file holds more than 100,000 values."
    assert "aliases" in found.help


def test_an_honest_alias_is_read() -> None:
    assert source("a: &all [x, y]\nb: *all\n").data == {"a": ["x", "y"], "b": ["x", "y"]}


@pytest.mark.parametrize("word", ["10:00", "NO", "yes", "off", "1.10", "0123", "2026-10-13", "1e3"])
def test_words_stay_text(word: str) -> None:
    assert source(f"note: {word}").data == {"note": word}


def test_on_is_a_key() -> None:
    assert source("on: Tue").data == {"on": "Tue"}


@pytest.mark.parametrize(
    ("word", "value"),
    [("true", True), ("False", False), ("null", None), ("~", None), ("", None), ('"true"', "true")],
)
def test_the_words_of_yaml_1_2(word: str, value: object) -> None:
    assert source(f"note: {word}\n").data == {"note": value}


PLAN = """\
title: Our launch
messages:
  hello:
    when: T-14 09:30
    note: again and again
    copy:
      body: |
        First line

        We open on day
      headline: "One: two"
    audiences: [staff, customers]
"""
ENDS = pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])


def lay(end: str) -> Source:
    return source(PLAN.replace("\n", end))


@ENDS
@pytest.mark.parametrize(
    ("path", "word", "key", "place"),
    [
        (("title",), "", False, (1, 8, 1, 18)),
        (("title",), "launch", False, (1, 12, 1, 18)),
        (("title",), "", True, (1, 1, 1, 6)),
        (("messages", "hello", "when"), "09:30", False, (4, 16, 4, 21)),
        (("messages", "hello", "note"), "again", False, (5, 11, 5, 26)),  # twice: the whole
        (("messages", "hello", "note"), "absent", False, (5, 11, 5, 26)),
        (("messages", "hello"), "", False, (3, 3, 3, 8)),
        (("messages", "hello", "nothing", "here"), "", False, (3, 3, 3, 8)),
        (("messages", "hello", "audiences", 1), "", False, (12, 24, 12, 33)),
        (("messages", "hello", "copy", "body"), "day", False, (10, 20, 10, 23)),
        (("messages", "hello", "copy", "headline"), "two", False, (11, 23, 11, 26)),
    ],
)
def test_places(
    end: str, path: tuple[str | int, ...], word: str, key: bool, place: tuple[int, ...]
) -> None:
    found = locate(lay(end), path, word, key=key)
    assert (found.line, found.column, found.end_line, found.end_column) == place


def test_a_block_text_is_placed_at_its_first_line() -> None:
    found = locate(lay("\n"), ("messages", "hello", "copy", "body"))
    assert (found.line, found.column, found.end_column) == (8, 9, 19)


@ENDS
@pytest.mark.parametrize(("line", "place"), [(1, (8, 9, 19)), (3, (10, 9, 23))])
def test_places_of_lines(end: str, line: int, place: tuple[int, int, int]) -> None:
    found = locate_line(lay(end), ("messages", "hello", "copy", "body"), line)
    assert (found.line, found.column, found.end_column) == place


@ENDS
@pytest.mark.parametrize(
    ("written", "line", "place"),
    [
        ("First\n  line\n\n  and {{ this }}", 2, (4, 3)),
        ("'It''s the\n  first\n\n  and {{ that[''one''] }}\n\n\n  last'", 2, (4, 3)),
        ("'It''s the\n  first\n\n  and {{ that[''one''] }}\n\n\n  last'", 4, (7, 3)),
        ('"First\\n\\\n  second\\nthird\\n\\\n  fourth"', 2, (2, 3)),
        ('"First\\n\\\n  second\\nthird\\n\\\n  fourth"', 3, (2, 3)),
        ('"First\\n\\\n  second\\nthird\\n\\\n  fourth"', 4, (3, 3)),
        ("&again 'First\n\n  second'", 2, (3, 3)),
        (">\n  First\n  line\n\n    own line\n  last", 3, (5, 5)),
        ("|  # as it is\n\n  First\n  second", 3, (4, 3)),
    ],
)
def test_places_of_lines_that_yaml_folds(
    end: str, written: str, line: int, place: tuple[int, int]
) -> None:
    text = f"body: {written}\nmore: {'*again' if '&' in written else 'x'}\n".replace("\n", end)
    found = locate_line(source(text), ("body",), line)
    assert (found.line, found.column) == place


def test_the_first_line_of_a_short_text_is_the_text() -> None:
    plan = lay("\n")
    assert locate_line(plan, ("title",), 1) == locate(plan, ("title",))


def test_a_line_end_that_no_editor_counts_shifts_no_place() -> None:
    (found,) = objections("note: a\rtitle: b\nowner: @anna\n")
    assert (found.place.line, found.place.column) == (2, 8)
