"""Blocks, calls to action, and the HTML they become."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.markup.blocks import Action, Block, blocks
from golive.markup.html import html_of


@pytest.mark.parametrize(
    ("markdown", "kinds"),
    [
        ("Hello.\n\n[Join us](https://a.example/b?c=d&e)",
         ["paragraph_open", Action("Join us", "https://a.example/b?c=d&e")]),
        ("[Join us](https://a.example) today", ["paragraph_open"]),
        ("[One](https://a.example) [Two](https://b.example)", ["paragraph_open"]),
        ("[**Join** us](https://a.example)", [Action("Join us", "https://a.example")]),
        ("<https://a.example>", [Action("https://a.example", "https://a.example")]),
        ("[](https://a.example)", ["paragraph_open"]),
        ("# One\n\n- a\n- b\n\n> c\n\n```\nd\n```\n\n---",
         ["heading_open", "bullet_list_open", "blockquote_open", "fence", "hr"]),
        ("", []),
    ],
)  # fmt: skip
def test_blocks_and_actions(markdown: str, kinds: list[str | Action]) -> None:
    found = [block.kind if isinstance(block, Block) else block for block in blocks(markdown)]
    assert found == kinds


def test_headings_begin_at_the_level_asked_for() -> None:
    assert html_of("## A\n\n### B\n\n## C") == "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>\n"
    assert html_of("# A", heading=3) == "<h3>A</h3>\n"


@given(st.text("ab<>&\"'[]()!:/*_`#-\n\\ javscript=", max_size=60))
def test_no_text_becomes_a_script(markdown: str) -> None:
    parsed = html5lib.parseFragment(html_of(markdown), namespaceHTMLElements=False)
    for element in parsed.iter():
        assert element.tag not in ("script", "style", "iframe", "svg")
        assert not any(name.startswith("on") for name in element.attrib)
        for name in ("href", "src"):
            assert not element.attrib.get(name, "").strip().lower().startswith("javascript:")
