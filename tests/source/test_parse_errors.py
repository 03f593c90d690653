"""What the parser stops at, in plain words at its line and column."""

from __future__ import annotations

import pytest
from source.objecting import objection, objections

BRACES = "A value that starts with {{ must stand in quotes, or YAML reads it as keys."
REFERENCE = "A text that starts with * is taken for a reference."
TAG = "A word that starts with ! has a special meaning in YAML."
TAB = "This line is indented with a tab."
COLON = "A colon followed by a space starts a new key."
DOUBLE = "A double quote inside the text ends it."
APOSTROPHE = "An apostrophe inside single quotes ends the text."
NO_KEY = "This line is no key with a value."
UNDER = "This key does not fit under the line above it."
COMMENT = "Everything after # is a comment."
NEIGHBOURS = "This line is not indented like its neighbours."
LEFT = "This line stands further left than the text it belongs to."
BLOCK = "A text cannot start with > or | unless it stands in quotes."
BACKSLASH = "A backslash in double quotes starts a special character."
NEVER = "The quote that opens here is never closed."
ON_LINES = "A list starts on the line below its key, each item with a dash."
SPECIAL = "There is a special space or an invisible sign here (U+00A0)."


def start(sign: str) -> str:
    return f"A text cannot start with {sign} unless it stands in quotes."


@pytest.mark.parametrize(
    ("content", "line", "column", "message", "help"),
    [
        ("title: x\nheadline: {{ community.name }}\n", 2, 11, BRACES, "quotes around the value"),
        ("headline: {{ community.name }} opens\n", 1, 11, BRACES, "quotes around the value"),
        ("points: [a, {{ b }}]\n", 1, 13, BRACES, "quotes around the value"),
        ("points:\n  - {{ b }}\n", 2, 5, BRACES, "quotes around the value"),
        ("cta: {label: a, url: {{ b }}}\n", 1, 22, BRACES, "quotes around the value"),
        # a colon, or a key that is none
        ("title: x\nheadline: Launch: it is here\n", 2, 11, COLON, "put quotes around"),
        ("launch: date: 2026-10-13\n", 1, 9, COLON, "put quotes around"),
        ("points:\n  - Two parts: one: two\n", 2, 16, COLON, "put quotes around"),
        ("copy: {body: Hello: world}\n", 1, 14, COLON, "put quotes around"),
        ("title: [a b]: c\n", 1, 8, COLON, "put quotes around"),
        ("title: x\n owner: y\n", 2, 2, UNDER, "indent it like its neighbours"),
        ("m:\n  channel: email\n   when: T-1\n", 3, 4, UNDER, "indent it like its neighbours"),
        ("m:\n    channel: email\n   when: T-1\n", 3, 4, NEIGHBOURS, "same number of spaces"),
        ("title: x\n- a\n", 2, 1, NEIGHBOURS, "same number of spaces"),
        ("title: x\nowner:anna\nnote: c\n", 2, 1,
         "A key needs a space after its colon.", "write key: value"),
        ("title: x\nowner：anna\nnote: c\n", 2, 6, "This is a wide colon.", "a plain one"),
        ("title: x\nowner = anna\nnote: c\n", 2, 7,
         "A key ends with a colon, not with =.", "write key: value"),
        ("title: x\nowner:\u00a0anna\nnote: c\n", 2, 7, SPECIAL, "type a plain space"),
        ("note: first line\nsecond line\ntitle: x\n", 2, 1, NO_KEY, "indent it like the text"),
        (": x\n", 1, 1, "A key is missing before this colon.", "write key: value"),
        ("? [a]\n: b\n", 1, 3, "A key must be a plain word here.", "put quotes around"),
        # lists
        ("points:\n  - first\n  -second\n", 3, 3,
         "A list item needs a space after its dash.", "write - and a space"),
        ("* a\n* b\n", 1, 1, "A list item starts with a dash, not with *.", "write -"),
        ("points:\n  * a\n", 2, 3, "A list item starts with a dash, not with *.", "write -"),
        ("points: - a\n", 1, 9, ON_LINES, "start a new line"),
        ("title: -\n", 1, 8, ON_LINES, "put quotes around"),
        ("points: [a, , b]\n", 1, 13, "There is nothing before this comma.", "remove it"),
        ("title: x\nowner: [a, b\n", 2, 8, "This list is never closed.", "close it with ]"),
        ("owner: [a, b\ntitle: x\n", 1, 8, "This list is never closed.", "close it with ]"),
        ("copy: {body: [a, b}\n", 1, 14, "This list is never closed.", "close it with ]"),
        ("copy: {body: a\ntitle: x\n", 1, 7, "This { is never closed.", "close it with }"),
        ("audiences: [a, b]]\n", 1, 18, "This ] closes nothing.", "remove it"),
        # a sign that YAML keeps for itself
        ("title: x\nowner: @anna\n", 2, 8, start("@"), "put quotes around"),
        ("owner: [@anna, bo]\n", 1, 9, start("@"), "put quotes around"),
        ("points:\n  - @anna\n", 2, 5, start("@"), "put quotes around"),
        ("note: `x`\n", 1, 7, start("`"), "put quotes around"),
        ("note: % off\n", 1, 7, start("%"), "put quotes around"),
        ("note: ? or not\n", 1, 7, start("?"), "put quotes around"),
        ("note: , and more\n", 1, 7, start(","), "put quotes around"),
        ("note: }\n", 1, 7, start("}"), "put quotes around"),
        ("body: [LINK] here\n", 1, 7, start("["), "put quotes around"),
        ("body: {x} here\n", 1, 7, start("{"), "put quotes around"),
        ("title: > text\n", 1, 8, BLOCK, "put quotes around"),
        ("points:\n  - | text\n", 2, 5, BLOCK, "put quotes around"),
        ("title: x\n%y: z\n", 2, 1, "A line that starts with % is an instruction to YAML.",
         "put quotes around"),
        ("title: x\nbody: *bold*\n", 2, 7, REFERENCE, "put quotes around"),
        ("title: x\nbody: *bold* text\n", 2, 7, REFERENCE, "put quotes around"),
        ("points:\n  - *bold* text\n", 2, 5, REFERENCE, "put quotes around"),
        ("note: &a [*a]\n", 1, 11, REFERENCE, "put quotes around"),
        ("note: & so on\n", 1, 7,
         "A text that starts with & is taken for an anchor.", "put quotes around"),
        ("note: !e!x y\n", 1, 7, TAG, "put quotes around"),
        # comments
        ("hashtags: [#launch, #golive]\n", 1, 12, COMMENT, "put quotes around"),
        ("copy: {body: a #b, headline: c}\ntitle: y\n", 1, 16,
         "Everything after # is a comment, so the text ends before it.", "put quotes around"),
        ("body: first\n  # remark\n  second\n", 3, 3,
         "A remark with # above this line cuts the text in two.", "move the remark"),
        # quotes
        ("title: x\nbody: 'it's here'\n", 2, 7, APOSTROPHE, "use double quotes"),
        ("copy: {subject: 'Don't, please'}\n", 1, 17, APOSTROPHE, "use double quotes"),
        ("points:\n  - 'it's here'\n", 2, 5, APOSTROPHE, "use double quotes"),
        ('title: x\nbody: "a "new" place"\n', 2, 7, DOUBLE, "use single quotes"),
        ('cta: {label: Look, url: "x"y}\n', 1, 25, DOUBLE, "use single quotes"),
        ("title: 'a' b\n", 1, 8, "The text goes on after its closing quote.", "double quotes"),
        ('note: "x\nowner: "b"\ntitle: c\n', 2, 8,
         "A quote that opened further up is closed here.", "two quotes of its own"),
        ('note: "x\nowner: b\n', 1, 7, NEVER, "close it"),
        ("title: y\nnote: 'x\n", 2, 7, NEVER, "close it"),
        ('body: "a \\d b"\n', 1, 10, BACKSLASH, "use single quotes"),
        ('body: "a \\u12 b"\n', 1, 10, BACKSLASH, "use single quotes"),
        ('body: "a \\ud800 b"\n', 1, 10, BACKSLASH, "use single quotes"),
        ("title: “Launch: it is here”\n", 1, 8, "Curly quotes are not quotes to YAML.", "plain"),
        # indentation
        ("launch:\n\tdate: 2026-10-13\n", 2, 1, TAB, "use spaces"),
        ("launch:\n  name: x\n\tdate: 2026-10-13\n", 3, 1, TAB, "use spaces"),
        ("title: a\n\towner: b\n", 2, 1, TAB, "use spaces"),
        ("title: |\n\tx\n", 2, 1, TAB, "use spaces"),
        ("points:\n\t- a\n", 2, 1, TAB, "use spaces"),
        ("note: |\n  first\n second\ntitle: x\n", 3, 2, LEFT, "the first line of the text"),
        ("copy:\n  body: >\n      deep\n    less\n", 4, 5, LEFT, "the first line of the text"),
        ("copy:\n  body: |\n  text\n  headline: h\n", 3, 3,
         "This text is not indented under its key.", "two spaces more"),
        ("  title: x\nowner: y\n", 2, 1,
         "This line stands further left than the first one.", "the same column"),
        ("title: a\n...\nowner: b\n", 2, 1,
         "The three dots end the file, and more follows.", "remove them"),
    ],
)  # fmt: skip
def test_what_stops_the_parser(
    content: str, line: int, column: int, message: str, help: str
) -> None:
    found = objection(content)
    assert found[:3] == (line, column, message)
    assert help in found[3]


def test_in_a_file_from_windows() -> None:
    (found,) = objections("title: x\r\nheadline: Launch: here\r\nowner: b\r\n")
    assert (found.place.line, found.place.column) == (2, 11)
    assert found.place.end_line == 2
