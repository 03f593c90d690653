"""Lists as rows: each item with its depth and mark, for forms without lists of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from golive.markup.runs import Run, runs

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph of a list. ``depth`` is 0 for the outermost list; ``number`` is None in a list
    with bullets, and where a paragraph continues an item, ``begins`` is false."""

    depth: int
    number: int | None
    begins: bool
    runs: tuple[Run, ...]


def rows(tokens: Sequence[Token]) -> Iterator[Row]:
    """The rows of a list block's tokens, in order."""
    lists: list[int | None] = []
    begins = False
    for token in tokens:
        match token.type:
            case "bullet_list_open":
                lists.append(None)
            case "ordered_list_open":
                lists.append(int(token.attrs.get("start", 1)) - 1)
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                begins = True
                number = lists[-1]
                if number is not None:
                    lists[-1] = number + 1
            case "inline":
                yield Row(len(lists) - 1, lists[-1], begins, runs([token]))
                begins = False
            case "fence" | "code_block":
                text = (Run(token.content.rstrip("\n"), code=True),)
                yield Row(len(lists) - 1, lists[-1], begins, text)
                begins = False
            case _:
                pass
