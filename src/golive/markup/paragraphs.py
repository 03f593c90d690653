"""A text's paragraphs for paper: nothing can be followed there, so that links show their address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from golive.markup.blocks import Action, blocks
from golive.markup.lists import rows
from golive.markup.runs import Run, runs
from golive.markup.setting import Paragraph

_LISTS = ("bullet_list_open", "ordered_list_open")
_CODE = ("fence", "code_block")


def shown(address: str) -> str:
    """An address as people read and type it."""
    for scheme in ("https://", "http://", "mailto:", "tel:"):
        if address.startswith(scheme):
            return address.removeprefix(scheme).rstrip("/")
    return address


def paragraphs(
    markdown: str, finished: Callable[[str], str], bold: bool = False
) -> tuple[Paragraph, ...]:
    """A text in Markdown, perhaps bold throughout; ``finished`` is what its words become."""
    return tuple(
        Paragraph([replace(run, bold=True) for run in found] if bold else found, mark, depth)
        for found, mark, depth in _paragraphs(markdown, finished)
    )


def _paragraphs(
    markdown: str, finished: Callable[[str], str]
) -> Iterator[tuple[list[Run], str, int]]:
    """The runs of each, with the mark and depth it has in a list."""
    for block in blocks(markdown):
        if isinstance(block, Action):
            yield [*_printed([Run(block.label, url=block.url)], finished)], "", 0
        elif block.kind in _LISTS:
            for row in rows(block.tokens):
                number = "•" if row.number is None else f"{row.number}."
                mark = number if row.begins else ""
                yield [*_printed(row.runs, finished)], mark, row.depth + 1
        elif block.kind in _CODE:
            yield [Run(finished(block.tokens[0].content.rstrip()))], "", 0
        else:
            heading = block.kind == "heading_open"
            for token in block.tokens:
                if token.type == "inline":
                    found = _printed(runs([token]), finished)
                    yield [replace(run, bold=run.bold or heading) for run in found], "", 0


def _printed(found: Iterable[Run], finished: Callable[[str], str]) -> Iterator[Run]:
    """Runs of which the last of each link is followed by its address, unless it is that."""
    label, url = "", ""
    for run in (*found, Run("")):
        if url and run.url != url:
            if shown(url) != shown(label):
                yield Run(": " + finished(shown(url)))
            label = ""
        url = run.url
        label = label + run.text if url else ""
        yield replace(run, text=finished(shown(run.text) if url == run.text else run.text))
