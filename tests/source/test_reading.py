from __future__ import annotations

import pytest

from golive.finding import Finding, InvalidCampaign
from golive.source.document import Source, locate, locate_line
from golive.source.reading import MAX_BYTES, MAX_DEPTH, read

NAME = "plan.yaml"


def objections(content: str | bytes) -> tuple[Finding, ...]:
    with pytest.raises(InvalidCampaign) as caught:
        read(NAME, content.encode() if isinstance(content, str) else content)
    return caught.value.findings


def source(content: str) -> Source:
    return read(NAME, content.encode())


BRACES = "A value that starts with {{ must stand in quotes, or YAML reads it as keys."
REFERENCE = "A text that starts with * is taken for a reference."
TAG = "A word that starts with ! has a special meaning in YAML."
TAB = "This line is indented with a tab."


@pytest.mark.parametrize(
    ("content", "line", "column", "message", "help"),
    [
        ("title: x\nheadline: {{ community.name }}\n", 2, 11, BRACES, "quotes around the value"),
        ("headline: {{ community.name }} opens\n", 1, 11, BRACES, "quotes around the value"),
        ("points: [a, {{ b }}]\n", 1, 13, BRACES, "quotes around the value"),
        ("title: x\nheadline: Launch: it is here\n", 2, 11,
         "A colon followed by a space starts a new key.", "put quotes around"),
        ("title: x\nowner: @anna\n", 2, 8,
         "A text cannot start with @ unless it stands in quotes.", "put quotes around"),
        ("title: x\naccount: #general\nowner: b\n", 2, 10,
         "Everything after # is a comment, so account is empty.", "put quotes around"),
        ("copy: {body: Hi, all}\n", 1, 18,
         "Inside { } a comma starts a new key, so the text before it is cut short here.",
         "put quotes around the whole text"),
        ("title: x\nbody: *bold*\n", 2, 7, REFERENCE, "put quotes around"),
        ("title: x\nbody: *bold* text\n", 2, 7, REFERENCE, "put quotes around"),
        ("title: x\nbody: 'it's here'\n", 2, 7,
         "An apostrophe inside single quotes ends the text.", "use double quotes"),
        ('title: x\nbody: "a "new" place"\n', 2, 7,
         "A double quote inside the text ends it.", "use single quotes"),
        ("launch:\n\tdate: 2026-10-13\n", 2, 1, TAB, "use spaces"),
        ("launch:\n  name: x\n\tdate: 2026-10-13\n", 3, 1, TAB, "use spaces"),
        ("title: a\x07b\n", 1, 9,
         "There is an invisible control character here (U+0007).", "type the text again"),
        ("title: a\n---\ntitle: b\n", 2, 1,
         "A second document starts here; a file holds one.", "remove the line ---"),
        ("title: x\nnote: !!python/object:os.system x\n", 2, 7, TAG, "put quotes around"),
        ("title: x\nnote: !!python/object/apply:os.system [ls]\n", 2, 7, TAG, "put quotes around"),
        ("note: !now\n", 1, 7, TAG, "put quotes around"),
        ("- a\n- b\n", 1, 1, "This file should hold keys with values.", "title: Our launch"),
        ('note: "x\nowner: b\n', 1, 7, "The quote that opens here is never closed.", "close it"),
        ("title: x\nowner:anna\nnote: c\n", 2, 1,
         "A key needs a space after its colon.", "write key: value"),
        ("note: &a [*a]\n", 1, 11, REFERENCE, "put quotes around"),
        ("? [a]\n: b\n", 1, 3, "A key must be a plain word here.", "put quotes around"),
    ],
)  # fmt: skip
def test_traps(content: str, line: int, column: int, message: str, help: str) -> None:
    (found,) = objections(content)
    assert found.message == message
    assert (found.rule, found.place.file) == ("yaml", NAME)
    assert (found.place.line, found.place.column) == (line, column)
    assert help in found.help


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ('note: "{{ community.name }}"', "{{ community.name }}"),
        ("note: see {{ community.name }}", "see {{ community.name }}"),
        ('note: "Launch: it is here"', "Launch: it is here"),
        ("note: at 10:30, https://a.example", "at 10:30, https://a.example"),
        ('note: "@anna"', "@anna"),
        ("note: a#b", "a#b"),
        ("note: text # a remark", "text"),
        ("note: 'it''s here'", "it's here"),
        ("note: it's here", "it's here"),
        ('note: "*bold*"', "*bold*"),
        ("note: Hi, all", "Hi, all"),
    ],
)
def test_no_trap(content: str, value: str) -> None:
    assert source(content).data["note"] == value


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
        (b"a: b\nb: \xe9\n", "Line 2 holds a character that is not UTF-8."),
        (b"a" * 10_000_000, "This file is 10.0 MB; golive reads files up to 1 MB."),
    ],
    ids=["empty", "blank", "bom", "comments", "binary", "utf-16", "utf-16-be", "utf-16-le",
         "latin-1", "10-mb"],
)  # fmt: skip
def test_unreadable_files(content: bytes, message: str) -> None:
    (found,) = objections(content)
    assert found.rule == "unreadable"
    assert message in found.message
    assert str(found.place) == NAME


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


def test_the_first_line_of_a_short_text_is_the_text() -> None:
    plan = lay("\n")
    assert locate_line(plan, ("title",), 1) == locate(plan, ("title",))


def test_a_line_that_no_editor_counts_shifts_no_place() -> None:
    (found,) = objections("note: a\u2028b\nowner: @anna\n")
    assert (found.place.line, found.place.column) == (2, 8)


def test_traps_in_a_file_from_windows() -> None:
    (found,) = objections("title: x\r\naccount: #general\r\n")
    assert (found.place.line, found.place.column, found.place.end_column) == (2, 10, 18)
