"""Values of a YAML text written anew or taken out; comments and order stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from golive.finding import DataPath, InvalidCampaign
from golive.scaffold.edits import (
    Edit,
    Uneditable,
    content_end,
    edited,
    is_alias,
    line_end,
    line_start,
    newline,
)
from golive.scaffold.layout import scalar
from golive.source.document import Source, Span
from golive.source.reading import read


@dataclass(frozen=True, slots=True)
class Change:
    """One value written anew, or with None its key taken out of the mapping that holds it.

    ``bare`` marks times and numbers, which stand without quotes.
    """

    path: DataPath
    value: str | None
    bare: bool = False


def with_changes(source: Source, changes: Iterable[Change]) -> str:
    """A file's text after some changes.

    The result is read again: if its data is anything but the old with these changes, Uneditable is
    raised.
    """
    edits: list[Edit] = []
    removed: dict[DataPath, list[str | int]] = {}
    wanted = deepcopy(source.data)
    for change in changes:
        _apply(wanted, change)
        way = _spans(source, change.path)
        if any(is_alias(span) for span in way[:-1]):
            continue  # changed where it is written
        if change.value is None:
            removed.setdefault(change.path[:-1], []).append(change.path[-1])
        else:
            edits.append(_written(way, change.value, bare=change.bare))
    for path, keys in removed.items():
        edits += _taken_out(_spans(source, path)[-1], keys)
    made = edited(source.span.text.characters, edits)
    try:
        data = read(source.name, made.encode()).data
    except InvalidCampaign:
        data = {}
    if data != wanted:
        raise Uneditable(f"{source.name} cannot be taken over without touching what stands there")
    return made


def _apply(data: Any, change: Change) -> None:
    *above, key = change.path
    for step in above:
        data = data[step]
    if change.value is not None:
        data[key] = change.value
    elif key in data:  # an alias may have led here before
        del data[key]


def _spans(source: Source, path: DataPath) -> list[Span]:
    """The spans on the way to a path, the whole first."""
    spans = [source.span]
    for step in path:
        spans.append((spans[-1].parts or {})[step])
    return spans


def _written(way: list[Span], value: str, *, bare: bool) -> Edit:
    *above, span = way
    text = span.text.characters
    made = scalar(value, flow=any(part.flow for part in above), bare=bare)
    if span.start == span.key_start:  # nothing stands behind the key
        colon = text.index(":", span.key_end) + 1
        return Edit(colon, colon, f" {made}")
    start, end = span.start, content_end(span)
    anchor = re.compile(r"&\S+[ \t]+").match(text, start, end)
    start = anchor.end() if anchor else start
    beside = re.compile(r"( {2,})#").match(text, end)
    if beside and "\n" not in text[start:end]:  # a comment beside it stays in its column
        room = len(beside[1]) - len(made) + end - start
        return Edit(start, end + len(beside[1]), made + " " * max(room, 2))
    return Edit(start, end, made)


def _taken_out(parent: Span, keys: Iterable[str | int]) -> Iterator[Edit]:
    parts = list((parent.parts or {}).items())
    gone = [key in set(keys) for key, _ in parts]
    spans = [span for _, span in parts]
    if all(gone) and not parent.flow:
        yield Edit(spans[0].key_start, _value_end(spans[0]), "{}")
        yield from _lines(spans[1:])
    elif parent.flow:
        yield from _out_of_flow(parent, spans, gone)
    else:
        yield from _out_of_block(spans, gone)


def _out_of_block(spans: list[Span], gone: list[bool]) -> Iterator[Edit]:
    """Whole lines, with the comment beside them; behind a dash the next key moves up."""
    text = spans[0].text.characters
    first_kept = gone.index(False)
    start = line_start(text, spans[0].key_start)
    dash = text[start : spans[0].key_start].rstrip()
    if first_kept and dash:
        line = line_end(text, content_end(spans[first_kept - 1]))
        kept = spans[first_kept].key_start
        if text[line:kept].strip():
            yield Edit(start + len(dash), line, newline(text))
        else:
            yield Edit(spans[0].key_start, kept)
    moved = first_kept if dash else 0
    yield from _lines([span for span, out in zip(spans[moved:], gone[moved:]) if out])


def _lines(spans: list[Span]) -> Iterator[Edit]:
    for span in spans:
        text = span.text.characters
        yield Edit(line_start(text, span.key_start), line_end(text, content_end(span)))


def _out_of_flow(parent: Span, spans: list[Span], gone: list[bool]) -> Iterator[Edit]:
    """Each with one comma; a line of its own goes whole, with the comment beside it."""
    text, close = parent.text.characters, parent.end - 1
    ends = [_value_end(span) for span in spans]
    kept = [index for index, out in enumerate(gone) if not out]
    if kept and kept[-1] < len(spans) - 1 and not _COMMA.match(text, ends[-1], close):
        comma = _COMMA.match(text, ends[kept[-1]], close)
        if comma:  # the one that is the last now
            yield Edit(comma.start(1), comma.end(1))
    for index, span in enumerate(spans):
        if not gone[index]:
            continue
        comma = _COMMA.match(text, ends[index], close)
        end = comma.end() if comma and not comma[0].strip(", \t") else ends[index]
        start = line_start(text, span.key_start)
        alone = not text[start : span.key_start].strip()
        if alone and _REST.match(text, end):
            yield Edit(start, line_end(text, end))
        else:
            yield Edit(span.key_start, end)


_COMMA = re.compile(r"(?:\s|#[^\r\n]*)*(,(?:[ \t]+(?=[^\s#]))?)")
_REST = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=[\r\n])")


def _value_end(span: Span) -> int:
    if span.start != span.key_start:
        return content_end(span)
    colon = re.compile(r"[ \t]*:").match(span.text.characters, span.key_end)
    return colon.end() if colon else span.key_end
