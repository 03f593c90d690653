"""A new entry in a section of a YAML text; what stands there keeps its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from golive.finding import InvalidCampaign
from golive.scaffold.edits import (
    Edit,
    Uneditable,
    column,
    content_end,
    edited,
    is_alias,
    line_end,
    line_start,
    manner,
    newline,
)
from golive.scaffold.layout import LINE, Manner, entry
from golive.source.document import Source, Span, find
from golive.source.reading import read


@dataclass(frozen=True, slots=True)
class Inserted:
    """A text with a new entry in it, and the line, from 1, at which the entry begins."""

    text: str
    line: int


def with_entry(
    source: Source, section: str, key: str, value: Any, *, inline: bool = False, after: str = ""
) -> Inserted:
    """A file with ``key: value`` at the end of one of its sections, in the file's own manner.

    A section that is missing comes at the end of the file, or behind the section ``after``.
    ``inline`` asks for one line where no neighbours show how it is done. The result is read again:
    if it is not what was there and the new entry, Uneditable is raised.
    """
    wanted = {**source.data, section: {**(source.data.get(section) or {}), key: value}}
    characters = source.span.text.characters
    for edits in _ways(source, section, key, value, inline, after):
        made = edited(characters, edits)
        try:
            again = read(source.name, made.encode())
        except InvalidCampaign:
            continue
        if again.data == wanted:
            at = find(again, (section, key)).key_start
            return Inserted(made, again.span.text.place(at, at + 1).line)
    raise Uneditable(f"{key} cannot be put into {section} without touching what stands there")


def _ways(
    source: Source, section: str, key: str, value: Any, inline: bool, after: str
) -> Iterator[list[Edit]]:
    """Ways to put it there, the best first."""
    root, span = source.span, (source.span.parts or {}).get(section)
    text, how = root.text.characters, manner(source)
    if span is None:
        if root.flow:
            yield from _between_braces(root, entry(section, {key: value}, how, flow=True))
            return
        made = _laid_out(key, value, how, how.step, inline=inline)
        made = f"{section}:\n{_indented(made, how.step)}"
        yield from _in_block(root, len(text), made, spaced=True, after=after)
    elif span.parts and not span.flow and not is_alias(span):
        siblings = list(span.parts.values())
        lines = sum(sibling.flow for sibling in siblings)
        margin = column(siblings[0].key_start, text)
        made = _laid_out(key, value, how, margin, inline=2 * lines > len(siblings))
        yield from _in_block(span, span.end, made, spaced=_are_spaced(siblings, made))
    elif span.flow and (span.parts or root.flow or not _is_bare(text, span)):
        yield from _between_braces(span, entry(key, value, how, flow=True))
    elif not is_alias(span):
        flow = entry(key, value, how, flow=True)
        made = flow if root.flow else _laid_out(key, value, how, how.step, inline=inline)
        yield from _opened(root, span, made, how.step)


def _laid_out(key: str, value: Any, how: Manner, margin: int, *, inline: bool) -> str:
    """An entry on one line if that is wished and it fits, else on several."""
    line = entry(key, value, how, flow=True)
    fits = isinstance(value, dict) and margin + len(line) <= LINE and "\\n" not in line
    return line if inline and fits else entry(key, value, how)


def _in_block(
    parent: Span, limit: int, made: str, *, spaced: bool, after: str = ""
) -> Iterator[list[Edit]]:
    """After the last entry of a block and the comments that belong to it, else before it."""
    text, parts = parent.text.characters, parent.parts or {}
    siblings = list(parts.values())
    margin = column(siblings[0].key_start, text)
    end = newline(text)
    made = _indented(made, margin).replace("\n", end)
    limit = limit if limit == len(text) else line_start(text, limit)
    if after in parts:
        line = line_end(text, content_end(parts[after]))
        yield [Edit(line, line, (end if spaced else "") + made)]
    line = line_end(text, content_end(siblings[-1]))
    for offset in dict.fromkeys((_past_comments(text, line, limit, margin), line, limit)):
        lead = "" if text[offset - 1] in "\r\n" else end
        for gap in (end, "") if spaced else ("",):
            yield [Edit(offset, offset, lead + gap + made)]
    above = content_end(siblings[-2]) if len(siblings) > 1 else parent.start
    line = _before_comments(text, line_start(text, siblings[-1].key_start), above)
    yield [Edit(line, line, made + (end if spaced else ""))]


def _past_comments(text: str, offset: int, limit: int, margin: int) -> int:
    """The end of the comments that follow at a section's own indentation."""
    passed = offset
    while offset < limit:
        end = line_end(text, offset)
        line = text[offset:end]
        words = line.lstrip(" ")
        if words.startswith("#") and len(line) - len(words) >= margin:
            passed = end
        elif words.strip():
            break
        offset = end
    return passed


def _before_comments(text: str, offset: int, limit: int) -> int:
    """The start of the comments that stand directly above a line, down from ``limit``."""
    while offset > limit:
        above = line_start(text, offset - 2 if text[offset - 2 : offset] == "\r\n" else offset - 1)
        if above < limit or not text[above:offset].lstrip().startswith("#"):
            break
        offset = above
    return offset


def _opened(root: Span, span: Span, made: str, step: int) -> Iterator[list[Edit]]:
    """In a section that holds nothing: ``messages:``, ``messages: {}`` or ``messages: null``."""
    text = root.text.characters
    colon = text.index(":", span.key_end) + 1
    empty = span.start == span.key_start
    start, stop = (colon, colon) if empty else (span.start, span.end)
    if root.flow:
        yield [Edit(start, stop, f"{' ' if empty else ''}{{{made.strip()}}}")]
        return
    margin = column(span.key_start, text) + step
    end = newline(text)
    line = line_end(text, stop)
    following = [part.key_start for part in (root.parts or {}).values()]
    limit = min((at for at in following if at > span.key_start), default=len(text))
    offset = _past_comments(text, line, limit, margin)
    lead = "" if text[offset - 1] in "\r\n" else end
    new = Edit(offset, offset, lead + _indented(made, margin).replace("\n", end))
    yield [new] if empty else [Edit(colon, stop), new]


def _between_braces(span: Span, made: str) -> Iterator[list[Edit]]:
    """At the end of ``{…}``, on a line of its own if its neighbours are."""
    text, made, end = span.text.characters, made.strip(), newline(span.text.characters)
    close = span.end - 1
    if not span.parts:
        start = text.index("{", span.start) + 1
        yield [Edit(start, start, made)]
        return
    last = list(span.parts.values())[-1]
    done = content_end(last)
    comma = re.compile(r"(?:\s|#[^\r\n]*)*(,)").match(text, done, close)
    behind = comma.end() if comma else done
    line = line_end(text, behind)
    lead = text[line_start(text, last.key_start) : last.key_start]
    if not lead.strip() and line <= close:
        new = Edit(line, line, f"{lead}{made}{',' if comma else ''}{end}")
        yield [new] if comma else [Edit(done, done, ","), new]
    yield [Edit(behind, behind, f" {made}," if comma else f", {made}")]


def _is_bare(text: str, span: Span) -> bool:
    """Whether ``{}`` holds nothing at all and stands behind its key."""
    return (
        re.fullmatch(r"\{[ \t]*\}", text[span.start : span.end]) is not None
        and line_end(text, span.key_end) > span.start
    )


def _are_spaced(siblings: list[Span], made: str) -> bool:
    """Whether a blank line stands between entries, or should between the first two."""
    text = siblings[0].text.characters
    gaps = [text[content_end(one) : two.key_start] for one, two in pairwise(siblings)]
    if gaps:
        return 2 * sum(map(_has_blank_line, gaps)) >= len(gaps)
    tall = "\n" in text[siblings[0].key_start : content_end(siblings[0])]
    return tall and made.count("\n") > 1 and _has_blank_line(text)


def _has_blank_line(text: str) -> bool:
    return re.search(r"\n[ \t]*\n", re.sub(r"\r\n?", "\n", text)) is not None


def _indented(text: str, by: int) -> str:
    return re.sub(r"^(?=[^\n])", " " * by, text, flags=re.MULTILINE)
