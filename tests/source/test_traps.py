"""What the parser reads over: nothing is lost without a sentence at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from source.objecting import NAME, objection, objections

from golive.finding import Finding, InvalidCampaign
from golive.source.document import Text
from golive.source.reading import read

TAG = "A word that starts with ! has a special meaning in YAML."
ANCHOR = "A word that starts with & names the value for reuse, and is no part of the text."
CUT = "Everything after # is a comment, so the text ends before it."
COMMA = "Inside { } a comma starts a new key, so the text before it is cut short here."
JOINED = "The lines of this text are joined into one, and this list with them."
DASH = "A list item needs a space after its dash."


def special(code: str) -> str:
    return f"There is a special space or an invisible sign here (U+{code})."


@pytest.mark.parametrize(
    ("content", "line", "column", "message", "help"),
    [
        ("note: &x y\n", 1, 7, ANCHOR, "put quotes around"),
        ("note: &x\n", 1, 7, ANCHOR, "put quotes around"),
        ("points: [a, &x y]\n", 1, 13, ANCHOR, "put quotes around"),
        ("title: a\n&note: b\n", 2, 1, ANCHOR, "put quotes around"),
        ("a: &x 1\nb: &x 2\nc: *x\n", 1, 4, ANCHOR, "put quotes around"),
        ("note: !now\n", 1, 7, TAG, "put quotes around"),
        ("note: ! now\n", 1, 7, TAG, "put quotes around"),
        ("!note: x\n", 1, 1, TAG, "put quotes around"),
        ("title: x\nnote: !!python/object:os.system x\n", 2, 7, TAG, "put quotes around"),
        ("title: x\nnote: !!python/object/apply:os.system [ls]\n", 2, 7, TAG, "put quotes around"),
        ("title: x\naccount: #general\nowner: b\n", 2, 10,
         "Everything after # is a comment, so account is empty.", "put quotes around"),
        ("account: Slack #general\n", 1, 16, CUT, "a space after # if it is a remark"),
        ("note: one\n  of #1\n", 2, 6, CUT, "put quotes around"),
        ("points:\n  - a\n  - #general\n", 3, 5,
         "Everything after # is a comment.", "put quotes around"),
        ("points: [a, #general\n  b]\n", 1, 13,
         "Everything after # is a comment.", "put quotes around"),
        ("copy: {body: Hi, all}\n", 1, 18, COMMA, "put quotes around the whole text"),
        ("copy: {body: “Hi, all”}\n", 1, 14, "Curly quotes are not quotes to YAML.", "plain"),
        ("points:\n  -first\n  -second\n", 2, 3, DASH, "write - and a space"),
        ("points:\n  -first\n", 2, 3, DASH, "write - and a space"),
        ("points:\n  - a\n    - b\n", 3, 5, JOINED, "key: |"),
        ("title: x\n    - a\n", 2, 5, JOINED, "key: |"),
        ("body: >\n  Bring:\n  - a\n  - b\n", 3, 3, JOINED, "write | in place of >"),
        ('body: "Bring:\n  * a\n  * b"\n', 2, 3, JOINED, "key: |"),
        ("launch:\n  name: x\n\u00a0\u00a0date: y\n", 3, 1, special("00A0"), "a plain space"),
        ("launch:\n \u00a0date: y\n", 2, 2, special("00A0"), "a plain space"),
        ("launch:\n\u3000date: y\n", 2, 1, special("3000"), "a plain space"),
        ("title\u00a0: x\n", 1, 6, special("00A0"), "a plain space"),
        ("\u200btitle: x\n", 1, 1, special("200B"), "delete it"),
        ("title:x\n", 1, 1, "A key needs a space after its colon.", "write key: value"),
        ("title：x\n", 1, 6, "This is a wide colon.", "a plain one"),
        ("title=x\n", 1, 6, "A key ends with a colon, not with =.", "write key: value"),
        ("hello\n", 1, 1, "This file should hold keys with values.", "title: Our launch"),
        ("- a\n- b\n", 1, 1, "This file should hold keys with values.", "title: Our launch"),
        ("title: a\n---\ntitle: b\n", 2, 1,
         "A second document starts here; a file holds one.", "remove the line ---"),
        ("title: a\x07b\n", 1, 9,
         "There is an invisible control character here (U+0007).", "type the text again"),
        ('title: x\nnote: "a\\e[31m"\n', 2, 7,
         "There is an invisible control character here (U+001B).", "type the text again"),
        ('note: "a\\0b"\n', 1, 7,
         "There is an invisible control character here (U+0000).", "type the text again"),
        ("title: a\u2028b\n", 1, 9,
         "There is an invisible line break here (U+2028).", "press Enter"),
        ("title: a\nnote: \ufeffb\n", 2, 7,
         "There is an invisible control character here (U+FEFF).", "delete it"),
    ],
)  # fmt: skip
def test_traps(content: str, line: int, column: int, message: str, help: str) -> None:
    found = objection(content)
    assert found[:3] == (line, column, message)
    assert help in found[3]


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ('note: "{{ community.name }}"', "{{ community.name }}"),
        ("note: see {{ community.name }}", "see {{ community.name }}"),
        ('note: "Launch: it is here"', "Launch: it is here"),
        ("note: at 10:30, https://a.example/#top", "at 10:30, https://a.example/#top"),
        ('note: "@anna"', "@anna"),
        ("note: a#b", "a#b"),
        ("note: text # a remark", "text"),
        ("note: 'text' #draft", "text"),
        ("note: text #", "text"),
        ("note: 'it''s here'", "it's here"),
        ("note: it's here", "it's here"),
        ('note: "*bold*"', "*bold*"),
        ("note: Hi, all", "Hi, all"),
        ("note: “Hi, all”", "“Hi, all”"),
        ("note: -5 degrees", "-5 degrees"),
        ("note: ~T-5", "~T-5"),
        ("note : text", "text"),
        ("note:\ttext", "text"),
        ("note: &a text\ntitle: *a", "text"),
        ("note: one line\n  and another", "one line and another"),
        ("note: |\n  Bring:\n  - a\n  - b", "Bring:\n- a\n- b"),
        ("note: >\n  Bring:\n    - a\n    - b", "Bring:\n  - a\n  - b"),
        ("note: >\n  One.\n\n  - a", "One.\n- a"),
        ("note: text\n#when: T-3", "text"),
        ("---\nnote: text\n...", "text"),
        ("note: a\u00a0b", "a\u00a0b"),
    ],
)
def test_no_trap(content: str, value: str) -> None:
    assert read(NAME, content.encode()).data["note"] == value


def test_a_trap_in_a_file_from_windows() -> None:
    (found,) = objections("title: x\r\naccount: #general\r\n")
    assert (found.place.line, found.place.column, found.place.end_column) == (2, 10, 18)


PIECES = st.sampled_from(
    ["title", "a", " ", "  ", "\n", "\n  ", "\r\n", "\t", ": ", ":", "- ", "-", "#", " #x", '"',
     "'", "[", "]", "{", "}", "{{", ", ", "|", ">", "&a", "*a", "!x", "%", "@", "`", "?", "=",
     "---", "...", "“", "\\", "\\n", "：", "\u00a0", "\ufeff", "\u2028", "é", "🚀", "~", "1", "<<"]
)  # fmt: skip


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_whatever_is_written_is_read_or_explained_at_a_place_inside(content: str) -> None:
    text = Text(NAME, content.removeprefix("\ufeff"))
    findings: tuple[Finding, ...] = ()
    try:
        read(NAME, content.encode())
    except InvalidCampaign as invalid:
        findings = invalid.findings
    for found in findings:
        assert found.message
        assert found.place.line <= len(text.lines)
        if found.place.line:
            assert 1 <= found.place.column <= len(text.lines[found.place.line - 1]) + 1
