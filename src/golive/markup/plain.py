"""Markdown made clean text: for channels that would show its marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from golive.markup.blocks import parser

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARKS = re.compile(
    r"[*_`#<>\[\]\\~&|]|^\s*(?:[-+]|\d+[.)])\s|!\[|^={3,}|^-{3,}|  \n", re.MULTILINE
)


@lru_cache(maxsize=2048)
def plain(markdown: str) -> str:
    """The text without Markdown's marks: links keep their address, lists their dashes."""
    if not _MARKS.search(markdown):
        return markdown.strip()
    return _Writer().write(parser().parse(markdown))


class _Writer:
    """Walks block tokens into paragraphs separated by blank lines, list items by line ends."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.lists: list[int | None] = []
        self.prefix = ""

    def write(self, tokens: list[Token]) -> str:
        for token in tokens:
            self._token(token)
        return re.sub(r"\n{3,}", "\n\n", "".join(self.out)).strip()

    def _token(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self.lists.append(None)
            case "ordered_list_open":
                self.lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
                if not self.lists:
                    self.out.append("\n")
            case "list_item_open":
                number = self.lists[-1]
                mark = "- " if number is None else f"{number}. "
                self.prefix = "  " * (len(self.lists) - 1) + mark
                if number is not None:
                    self.lists[-1] = number + 1
            case "inline":
                self.out.append(self.prefix + inline(token.children or []))
                self.prefix = ""
            case "paragraph_close" | "heading_close":
                self.out.append("\n" if self.lists else "\n\n")
            case "fence" | "code_block":
                self.out.append(token.content + "\n")
            case "html_block":
                self.out.append(token.content + "\n")
            case _:
                pass


def inline(tokens: list[Token]) -> str:
    """A line's tokens as text; a link becomes ``label: address``, or the address alone."""
    out: list[str] = []
    href, label_from = "", 0
    for token in tokens:
        match token.type:
            case "softbreak" | "hardbreak":
                out.append("\n")
            case "link_open":
                href, label_from = str(token.attrs.get("href", "")), len(out)
            case "link_close":
                label = "".join(out[label_from:])
                address = href.removeprefix("mailto:").removeprefix("tel:")
                if label not in (href, address) and address:
                    out[label_from:] = [f"{label}: {address}" if label else address]
            case "image":
                out.append(token.content)
            case _:
                out.append(token.content)
    return "".join(out)
