"""Which pictures a campaign's drafts show, by the paths that copy and settings give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from golive.channels.model import Markup
from golive.drafts.model import Draft
from golive.markup.blocks import Block, blocks


def pictures_of(drafts: Iterable[Draft]) -> tuple[str, ...]:
    """The paths of pictures, from the campaign's folder; addresses on the web are none."""
    found = dict.fromkeys(path for draft in drafts for path in _in_draft(draft))
    return tuple(path for path in found if _is_below(path))


def _in_draft(draft: Draft) -> Iterator[str]:
    for field in draft.fields:
        if field.name == "image" and field.text:
            yield field.text
        elif field.markup is Markup.MARKDOWN and "![" in field.text:
            for block in blocks(field.text):
                for token in block.tokens if isinstance(block, Block) else ():
                    for child in token.children or ():
                        if child.type == "image":
                            yield str(child.attrs.get("src", ""))


def _is_below(path: str) -> bool:
    parts = path.replace("\\", "/").split("/")
    return bool(path) and not path.startswith(("/", "~")) and ":" not in path and ".." not in parts
