"""A text's blocks: what forms set apart, and which of them are calls to action."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Action:
    """A paragraph that is one link and nothing else: what a form may show as a button."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Block:
    """Anything else at the top level: ``kind`` is markdown-it's name of its first token, such as
    ``paragraph_open``, ``heading_open``, ``bullet_list_open`` or ``fence``."""

    tokens: tuple[Token, ...]

    @property
    def kind(self) -> str:
        return self.tokens[0].type


@cache
def parser() -> MarkdownIt:
    """CommonMark in which HTML is text, and addresses stay as they are written."""
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"html": False})
    # Percent signs are for the reader's browser to add: an address is shown as well as followed.
    made.normalizeLink = str  # type: ignore[assignment]
    made.normalizeLinkText = str  # type: ignore[assignment]
    return made


@lru_cache(maxsize=1024)
def blocks(markdown: str) -> tuple[Block | Action, ...]:
    """The blocks of a text, in order."""
    return tuple(_blocks(parser().parse(markdown)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block | Action]:
    start, depth = 0, 0
    for at, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            block = tuple(tokens[start : at + 1])
            start = at + 1
            yield _action(block) or Block(block)


def _action(tokens: tuple[Token, ...]) -> Action | None:
    if tokens[0].type != "paragraph_open":
        return None
    children = tokens[1].children or []
    inside = [token for token in children if token.type != "text" or token.content.strip()]
    if (
        len(inside) < 3
        or inside[0].type != "link_open"
        or inside[-1].type != "link_close"
        or any(token.type == "link_close" for token in inside[:-1])
    ):
        return None
    label = "".join(token.content for token in inside[1:-1]).strip()
    return Action(label, str(inside[0].attrs.get("href", ""))) if label else None
