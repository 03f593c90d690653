"""Wrapped paragraphs made whole lines, judged by what a reader of Markdown makes of both."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from golive.markup.unwrapping import unwrapped

LINES = st.sampled_from(
    ["word", "a b", "  c", "    d", "\t e", "- x", "-", "* y", "  - z", "1. one", "2) two",
     "10. ten", "# H", "##", "> q", "```", "~~~ x", "````", "---", "===", "***", "<div>",
     "<https://a.b>", "| a | b |", "[x]: /u", "[l](u)", "**b**", "end  ", "end\\", "", "+31 20",
     "    - n", "      m", "&amp;", "e\r"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("wrapped", "whole"),
    [
        ("one\nline", "one line"),
        ("one\n\ntwo\nlines", "one\n\ntwo lines"),
        ("- an item\n  that goes on\n- another", "- an item that goes on\n- another"),
        ("# Title\ntext\nhere", "# Title\ntext here"),
        ("a break  \nthat is meant", "a break  \nthat is meant"),
        ("> a quote\n> of two lines", "> a quote\n> of two lines"),
        ("```\ncode\nstays\n```", "```\ncode\nstays\n```"),
        ("one line", "one line"),
    ],
)
def test_a_paragraph_becomes_one_line(wrapped: str, whole: str) -> None:
    assert unwrapped(wrapped) == whole


@given(st.lists(LINES, max_size=8))
def test_readers_of_markdown_see_no_difference(lines: list[str]) -> None:
    before = "\n".join(lines)
    after = unwrapped(before)
    shown = [MarkdownIt("commonmark").render(text) for text in (before, after)]
    assert shown[0].split() == shown[1].split()
    for kept in (r"(?s)<pre>.*?</pre>", r"<br />"):
        assert re.findall(kept, shown[0]) == re.findall(kept, shown[1])
    assert unwrapped(after) == after
