"""Slack messages: Block Kit, with a text for notifications, and the words to paste by hand.

The text goes into rich-text blocks, in which nothing needs to be escaped: a ``*`` or ``<!channel>``
that somebody wrote stays what it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from golive.forms.model import Dispatch
from golive.forms.words import as_plain, named_parts
from golive.markup.blocks import Action, Block, blocks
from golive.markup.lists import Row, rows
from golive.markup.runs import Run, runs

# Figures: slackblocks 2.7.0, constants; docs.slack.dev/reference/block-kit; read 2026-12-01.
MAX_BLOCKS = 50
MAX_HEADER = 150
MAX_BUTTONS = 25
MAX_BUTTON = 75
MAX_URL = 3_000
MAX_TEXT = 3_000
"""The most characters in one block; published for sections, kept to for rich text too."""
MAX_FALLBACK = 4_000
"""Beyond it Slack splits the text that notifications and screen readers get."""


def message(dispatch: Dispatch) -> dict[str, Any]:
    """The message as ``chat.postMessage`` and webhooks take it: ``text`` and ``blocks``."""
    headline, body = (dispatch.text(name) for name in ("headline", "body"))
    made = [*_header(dispatch.merged(headline)), *_body(dispatch, body)]
    if len(made) > MAX_BLOCKS:
        left_out = [{"type": "text", "text": "…"}]
        made = [*made[: MAX_BLOCKS - 1], _rich([{"type": _SECTION, "elements": left_out}])]
    fallback = "\n\n".join(as_plain(field) for field in dispatch.draft.fields if field.text)
    return {"text": _escaped(dispatch.merged(fallback))[:MAX_FALLBACK], "blocks": made}


_SECTION = "rich_text_section"


def _escaped(text: str) -> str:
    """Text in which Slack finds no links, mentions or entities
    (docs.slack.dev/messaging/formatting-message-text, read 2026-12-01)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _header(headline: str) -> Iterator[dict[str, Any]]:
    line = " ".join(headline.split())
    if not line:
        return
    if len(line) <= MAX_HEADER:
        yield {"type": "header", "text": {"type": "plain_text", "text": line, "emoji": False}}
    else:
        bold = {"type": "text", "text": line[:MAX_TEXT], "style": {"bold": True}}
        yield _rich([{"type": _SECTION, "elements": [bold]}])


def _body(dispatch: Dispatch, body: str) -> Iterator[dict[str, Any]]:
    """Blocks in order: text that belongs together in one, buttons that follow each other in one."""
    text: list[dict[str, Any]] = []
    buttons: list[dict[str, Any]] = []
    for block in blocks(body):
        button = _button(dispatch, block) if isinstance(block, Action) else None
        divider = isinstance(block, Block) and block.kind == "hr"
        if (button or divider) and text:
            yield _rich(text)
            text = []
        if buttons and (not button or len(buttons) == MAX_BUTTONS):
            yield {"type": "actions", "elements": buttons}
            buttons = []
        if button:
            buttons.append(button)
        elif divider:
            yield {"type": "divider"}
        else:
            for element in _elements(dispatch, block):
                if text and _size(text) + _size([element]) > MAX_TEXT:
                    yield _rich(text)
                    text = []
                if text and element["type"] == text[-1]["type"] == _SECTION:
                    text[-1]["elements"].append({"type": "text", "text": "\n\n"})
                text.append(element)
    if text:
        yield _rich(text)
    if buttons:
        yield {"type": "actions", "elements": buttons}


def _rich(elements: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": elements}


def _size(elements: list[dict[str, Any]]) -> int:
    return sum(
        len(element.get("text", "")) + _size(element.get("elements", [])) for element in elements
    )


def _button(dispatch: Dispatch, action: Action) -> dict[str, Any] | None:
    label, url = dispatch.merged(action.label), dispatch.merged(action.url)
    if len(label) > MAX_BUTTON or len(url) > MAX_URL or not url.startswith(("https:", "http:")):
        return None
    return {
        "type": "button",
        "text": {"type": "plain_text", "text": label, "emoji": False},
        "url": url,
    }


def _elements(dispatch: Dispatch, block: Block | Action) -> Iterator[dict[str, Any]]:
    if isinstance(block, Action):
        yield from _sections(dispatch, (Run(block.label, url=block.url),))
    elif block.kind in ("bullet_list_open", "ordered_list_open"):
        yield from _lists(dispatch, [*rows(block.tokens)])
    elif block.kind in ("fence", "code_block"):
        yield from _sections(dispatch, (Run(block.tokens[0].content),), "rich_text_preformatted")
    elif block.kind == "blockquote_open":
        yield from _sections(dispatch, runs(block.tokens), "rich_text_quote")
    else:
        found = runs(block.tokens)
        if block.kind == "heading_open":
            found = tuple(Run(run.text, True, run.italic, run.code, run.url) for run in found)
        yield from _sections(dispatch, found)


def _sections(
    dispatch: Dispatch, found: tuple[Run, ...], kind: str = _SECTION
) -> Iterator[dict[str, Any]]:
    """Runs as elements of one kind, none longer than a block may be."""
    elements: list[dict[str, Any]] = []
    for run in found:
        text = dispatch.merged(run.text)
        for start in range(0, len(text), MAX_TEXT):
            piece = _element(dispatch, run, text[start : start + MAX_TEXT])
            if elements and _size(elements) + len(piece["text"]) > MAX_TEXT:
                yield {"type": kind, "elements": elements}
                elements = []
            elements.append(piece)
    if elements:
        yield {"type": kind, "elements": elements}


def _element(dispatch: Dispatch, run: Run, text: str) -> dict[str, Any]:
    marks = (("bold", run.bold), ("italic", run.italic), ("code", run.code))
    style = {name: True for name, on in marks if on}
    url = dispatch.merged(run.url)
    made: dict[str, Any] = {"type": "text", "text": text}
    if url and len(url) <= MAX_URL:
        made = {"type": "link", "url": url, "text": text}
    return {**made, "style": style} if style else made


def _lists(dispatch: Dispatch, found: list[Row]) -> Iterator[dict[str, Any]]:
    """Rows as lists of one depth and kind each, as Slack has them side by side."""
    current: dict[str, Any] | None = None
    shape: tuple[int, bool] | None = None
    for row in found:
        for section in _sections(dispatch, row.runs):
            mine = (row.depth, row.number is not None)
            full = current is not None and _size([current]) + _size([section]) > MAX_TEXT
            if current is None or mine != shape or full:
                if current is not None:
                    yield current
                style = "bullet" if row.number is None else "ordered"
                current = {"type": "rich_text_list", "style": style, "indent": row.depth,
                           "elements": []}  # fmt: skip
                if row.number is not None and row.number > 1:
                    current["offset"] = row.number - 1
                shape = mine
            if row.begins or not current["elements"]:
                current["elements"].append(section)
            else:
                last = current["elements"][-1]["elements"]
                last += [{"type": "text", "text": "\n"}, *section["elements"]]
    if current is not None:
        yield current


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    made = json.dumps(message(dispatch), ensure_ascii=False, indent=2) + "\n"
    return {".json": made.encode(), ".txt": named_parts(dispatch, as_plain).encode()}
