"""Markdown as HTML that may stand in any page: nothing in it is script."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from golive.markup.blocks import Action, Block, blocks, parser

if TYPE_CHECKING:
    from markdown_it.token import Token


def html_of(markdown: str, heading: int = 2) -> str:
    """A text as HTML; its largest headings are of the level ``heading``."""
    largest = largest_heading(markdown)
    return "".join(block_html(block, heading, largest) for block in blocks(markdown))


def block_html(
    block: Block | Action,
    heading: int = 2,
    largest: int = 1,
    picture: Callable[[str], str] | None = None,
) -> str:
    """One block as HTML; ``largest`` is the level that its text's largest heading has in Markdown.

    ``picture`` gives the address that stands for a picture's own.
    """
    if isinstance(block, Action):
        return f'<p><a href="{escape(block.url)}">{escape(block.label)}</a></p>\n'
    made = parser()
    tokens = [_changed(token, heading - largest, picture) for token in block.tokens]
    return str(made.renderer.render(tokens, made.options, {}))


def largest_heading(markdown: str) -> int:
    """The level of a text's largest heading, 1 where it has none."""
    tags = [
        int(block.tokens[0].tag[1:])
        for block in blocks(markdown)
        if isinstance(block, Block) and block.kind == "heading_open"
    ]
    return min(tags, default=1)


def _changed(token: Token, by: int, picture: Callable[[str], str] | None) -> Token:
    if token.type.startswith("heading_"):
        return token.copy(tag=f"h{min(6, max(1, int(token.tag[1:]) + by))}")
    if picture is not None and token.children and any(c.type == "image" for c in token.children):
        return token.copy(children=[_pictured(child, picture) for child in token.children])
    return token


def _pictured(token: Token, picture: Callable[[str], str]) -> Token:
    if token.type != "image":
        return token
    return token.copy(attrs={**token.attrs, "src": picture(str(token.attrs["src"]))})
