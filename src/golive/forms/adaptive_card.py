"""Teams posts: an Adaptive Card 1.5, the same in a webhook's envelope, and the words to paste.

Text goes into runs, in which no Markdown is read: a ``*`` that somebody wrote stays one. The heading
is the one text block, as only those can be headings for people who use a screen reader.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from golive.forms.model import Dispatch
from golive.forms.words import as_plain, named_parts
from golive.markup.blocks import Action, Block, blocks
from golive.markup.lists import Row, rows
from golive.markup.runs import Run, runs

SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
VERSION = "1.5"
"""The newest that Teams takes (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/
cards/cards-reference, read 2026-12-01)."""
MAX_BUTTONS = 6
"""How many a card shows in Teams; the others are links (learn.microsoft.com/microsoftteams/platform/
task-modules-and-cards/cards/design-effective-cards, read 2026-12-01)."""
_MARKS = re.compile(r"([\\`*_\[\]()#+\-.!|~<>])")


def card(dispatch: Dispatch) -> dict[str, Any]:
    """The card: a heading, the text, and a button for each call to action."""
    headline, body = (dispatch.text(name) for name in ("headline", "body"))
    found = blocks(body)
    buttons = [block for block in found if isinstance(block, Action) and _leads_out(block)]
    shown = buttons[:MAX_BUTTONS]
    parts = [block for block in found if block not in shown]
    content = [*_heading(dispatch, headline), *_content(dispatch, parts)]
    made: dict[str, Any] = {
        "$schema": SCHEMA,
        "type": "AdaptiveCard",
        "version": VERSION,
        "lang": dispatch.draft.locale,
        "fallbackText": dispatch.merged(" ".join(headline.split()) or as_words(dispatch)[:200]),
        "body": content or [_paragraph(dispatch, (Run(" "),))],
    }
    if shown:
        made["actions"] = [
            {"type": "Action.OpenUrl", "title": dispatch.merged(one.label),
             "url": dispatch.merged(one.url)}
            for one in shown
        ]  # fmt: skip
    return made


def as_words(dispatch: Dispatch) -> str:
    """Everything the draft says, in one line."""
    return " ".join(" ".join(map(as_plain, dispatch.draft.fields)).split())


def envelope(dispatch: Dispatch) -> dict[str, Any]:
    """The card as a webhook and a Workflows flow take it."""
    attachment = {
        "contentType": "application/vnd.microsoft.card.adaptive",
        "contentUrl": None,
        "content": card(dispatch),
    }
    return {"type": "message", "attachments": [attachment]}


def _leads_out(action: Action) -> bool:
    return action.url.startswith(("https:", "http:", "mailto:", "tel:"))


def _heading(dispatch: Dispatch, headline: str) -> Iterator[dict[str, Any]]:
    line = " ".join(headline.split())
    if line:
        yield {
            "type": "TextBlock",
            "text": _MARKS.sub(r"\\\1", dispatch.merged(line)) if _reads_as_marks(line) else line,
            "style": "heading",
            "size": "Large",
            "weight": "Bolder",
            "wrap": True,
        }


def _reads_as_marks(line: str) -> bool:
    """Whether a line says something else where Markdown is read."""
    (block,) = blocks(line) or (None,)
    if not isinstance(block, Block) or block.kind != "paragraph_open":
        return True
    return runs(block.tokens) != (Run(line),)


def _content(dispatch: Dispatch, parts: list[Block | Action]) -> Iterator[dict[str, Any]]:
    for part in parts:
        if isinstance(part, Action):
            yield _paragraph(dispatch, (Run(part.label, url=part.url),))
        elif part.kind in ("bullet_list_open", "ordered_list_open"):
            yield from (_row(dispatch, row) for row in rows(part.tokens))
        elif part.kind in ("fence", "code_block"):
            text = part.tokens[0].content.rstrip("\n")
            yield _paragraph(dispatch, (Run(text, code=True),))
        elif part.kind == "blockquote_open":
            items = [_paragraph(dispatch, runs(part.tokens))]
            yield {"type": "Container", "style": "emphasis", "items": items}
        elif part.kind == "hr":
            yield {"type": "Container", "separator": True, "items": []}
        else:
            found = runs(part.tokens)
            if part.kind == "heading_open":
                found = tuple(Run(run.text, True, run.italic, run.code, run.url) for run in found)
            if found:
                yield _paragraph(dispatch, found)


def _paragraph(dispatch: Dispatch, found: tuple[Run, ...]) -> dict[str, Any]:
    return {"type": "RichTextBlock", "inlines": [_run(dispatch, run) for run in found]}


def _run(dispatch: Dispatch, run: Run) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "TextRun", "text": dispatch.merged(run.text)}
    if run.bold:
        made["weight"] = "Bolder"
    if run.italic:
        made["italic"] = True
    if run.code:
        made["fontType"] = "Monospace"
    if run.url:
        made["selectAction"] = {"type": "Action.OpenUrl", "url": dispatch.merged(run.url)}
        made["underline"] = True
        made["color"] = "Accent"
    return made


def _row(dispatch: Dispatch, row: Row) -> dict[str, Any]:
    """An item of a list: its mark beside its text, so that long lines stay clear of the mark."""
    mark = "•" if row.number is None else f"{row.number}."
    first = [_paragraph(dispatch, (Run(mark if row.begins else " "),))]
    text = [_paragraph(dispatch, row.runs or (Run(" "),))]
    indents = [
        {"type": "Column", "width": "16px", "items": []} for _ in range(min(row.depth, 8))
    ]  # fmt: skip
    columns = [
        *indents,
        {"type": "Column", "width": "auto", "items": first},
        {"type": "Column", "width": "stretch", "items": text},
    ]
    return {"type": "ColumnSet", "spacing": "Small", "columns": columns}


def measured(dispatch: Dispatch) -> Mapping[str, str]:
    compact = json.dumps(envelope(dispatch), ensure_ascii=False, separators=(",", ":"))
    return {"card": compact}


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    def written(value: dict[str, Any]) -> bytes:
        return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()

    return {
        ".card.json": written(card(dispatch)),
        ".webhook.json": written(envelope(dispatch)),
        ".txt": named_parts(dispatch, as_plain).encode(),
    }
