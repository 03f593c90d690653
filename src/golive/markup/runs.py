"""A line of text as runs: stretches that are bold, slanted, code or a link throughout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one style; with a ``url`` it is a link, and ``\\n`` in it is a line end."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    url: str = ""


def runs(tokens: Iterable[Token]) -> tuple[Run, ...]:
    """The runs of some blocks' tokens, neighbours in one style put together; a picture is its alt
    text, and a link without a label its address."""
    joined: list[Run] = []
    for run in _runs(tokens):
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)


def _runs(tokens: Iterable[Token]) -> Iterator[Run]:
    bold = italic = 0
    url, labelled = "", False
    for block in tokens:
        for token in block.children or ():
            text = token.content
            match token.type:
                case "strong_open" | "strong_close":
                    bold += token.nesting
                case "em_open" | "em_close":
                    italic += token.nesting
                case "link_open":
                    url, labelled = str(token.attrs.get("href", "")), False
                case "link_close":
                    if not labelled and url:
                        yield Run(url, bold > 0, italic > 0, False, url)
                    url = ""
                case "softbreak":
                    text = " "
                case "hardbreak":
                    text = "\n"
                case _:
                    pass
            if text:
                labelled = True
                yield Run(text, bold > 0, italic > 0, token.type == "code_inline", url)
