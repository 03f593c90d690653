"""Markdown as HTML that may stand in any page: nothing in it is script."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from golive.markup.blocks import Action, Block, blocks, parser

if TYPE_CHECKING:
    from markdown_it.token import Token


def html_of(markdown: str, heading: int = 2) -> str:
    """A text as HTML; its largest headings are of the level ``heading``."""
    return "".join(
        block_html(block, heading, top) for top in [_top(markdown)] for block in blocks(markdown)
    )


def block_html(block: Block | Action, heading: int = 2, top: int = 1) -> str:
    """One block as HTML; ``top`` is the level that its text's largest heading has in Markdown."""
    if isinstance(block, Action):
        return f'<p><a href="{escape(block.url)}">{escape(block.label)}</a></p>\n'
    made = parser()
    return str(made.renderer.render(_levelled(block.tokens, heading - top), made.options, {}))


def _top(markdown: str) -> int:
    tags = [
        int(block.tokens[0].tag[1:])
        for block in blocks(markdown)
        if isinstance(block, Block) and block.kind == "heading_open"
    ]
    return min(tags, default=1)


def _levelled(tokens: Iterable[Token], by: int) -> list[Token]:
    return [
        token.copy(tag=f"h{min(6, max(1, int(token.tag[1:]) + by))}")
        if token.type.startswith("heading_")
        else token
        for token in tokens
    ]
