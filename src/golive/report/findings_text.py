"""Findings as a person wants to read them: the line itself, the mark, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from golive.finding import Finding, Label, Place, Severity
from golive.report.printable import printable
from golive.source.document import Text
from golive.wording import count

LINE_CELLS = 92
"""How much of a line is shown; a longer one is cut around its mark."""
BESIDE_MARK = 100
"""A message that would end beyond this column stands on a line of its own."""

_CODES = {
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.INFO: "1;36",
}
_NOUNS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "remark",
}
_BAR = "│"
_NEAR = 4 * LINE_CELLS


def findings_text(
    findings: Iterable[Finding],
    texts: Mapping[str, Text],
    waived_count: int,
    campaigns: int,
    color: bool,
    known: int = 0,
) -> str:
    """All findings in the order of their files, and a closing line that counts them.

    ``known`` counts those that a baseline accepts. ``texts`` holds the files by the name their places give; a file that is not among them is named
    without an excerpt.
    """
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    lines: list[str] = []
    for finding in ordered:
        lines += _finding(finding, texts, color)
        lines.append("")
    lines.append(summary(ordered, waived_count, campaigns, known))
    return "\n".join(lines) + "\n"


def summary(findings: Iterable[Finding], waived_count: int, campaigns: int, known: int = 0) -> str:
    """``2 errors, 1 warning in 3 campaigns; 1 finding waived, 4 in the baseline.``"""
    found = list(findings)
    counts = {kind: sum(f.severity is kind for f in found) for kind in Severity}
    parts = [count(number, _NOUNS[kind]) for kind, number in counts.items() if number]
    what = ", ".join(parts) or "No findings"
    accepted = [f"{count(waived_count, 'finding')} waived"] if waived_count else []
    if known:
        accepted.append(f"{known if accepted else count(known, 'finding')} in the baseline")
    apart = f"; {', '.join(accepted)}" if accepted else ""
    return f"{what} in {count(campaigns, 'campaign')}{apart}."


def _finding(finding: Finding, texts: Mapping[str, Text], color: bool) -> Iterator[str]:
    code = _CODES[finding.severity]
    place = _paint(printable(str(finding.place)), "1", color)
    yield f"{place}  {_paint(finding.severity.value, code, color)}  {printable(finding.rule)}"
    message, label = printable(finding.message), printable(finding.label)
    excerpt = _Excerpt.of(finding.place, texts)
    if excerpt is None:
        yield f"  {message}"
    else:
        if label and label != message:
            yield f"  {message}"
        elif excerpt.mark_end + 1 + _cells(message) <= BESIDE_MARK:
            label = message
        else:
            yield f"  {message}"
            label = ""
        yield from excerpt.lines("^", label, code, color)
    file = finding.place.file
    for related in finding.related:
        yield from _related(related, file, texts, color)
        file = related.place.file
    if finding.help:
        yield f"   {_paint('help:', '1;32', color)} {printable(finding.help)}"


def _related(related: Label, file: str, texts: Mapping[str, Text], color: bool) -> Iterator[str]:
    excerpt = _Excerpt.of(related.place, texts)
    text = printable(related.text)
    if excerpt is None:
        yield f"  {printable(str(related.place))}: {text}"
        return
    if related.place.file != file:
        yield f"  {printable(related.place.file)}"
    yield from excerpt.lines("-", text, "36", color)


class _Excerpt:
    """A line of a file as it is shown, with the columns of its mark in terminal cells."""

    def __init__(self, number: int, shown: str, mark_start: int, mark_cells: int) -> None:
        self.number = number
        self.shown = shown
        self.mark_start = mark_start
        self.mark_cells = mark_cells

    @property
    def mark_end(self) -> int:
        return 8 + self.mark_start + self.mark_cells

    @classmethod
    def of(cls, place: Place, texts: Mapping[str, Text]) -> _Excerpt | None:
        """The excerpt of a place, or None for a whole file or one that was not read."""
        text = texts.get(place.file)
        if text is None or not 0 < place.line <= len(text.lines):
            return None
        line = text.lines[place.line - 1]
        start = min(max(place.column - 1, 0), len(line))
        end = place.end_column - 1 if place.end_line == place.line else len(line)
        end = min(max(end, start), len(line))
        first, last = max(start - _NEAR, 0), min(end, start + _NEAR) + _NEAR  # lines may be huge
        shown = ["    " if char == "\t" else printable(char) for char in line[first:last]]
        start, end = start - first, end - first
        before, marked, after = (
            "".join(shown[:start]),
            "".join(shown[start:end]),
            "".join(shown[end:]),
        )
        before, marked, after = _cut(before, marked, after.rstrip())
        return cls(
            place.line, (before + marked + after).rstrip(), _cells(before), max(_cells(marked), 1)
        )

    def lines(self, mark: str, label: str, code: str, color: bool) -> Iterator[str]:
        bar = _paint(_BAR, "2", color)
        yield f"{_paint(f'{self.number:>5}', '2', color)} {bar} {self.shown}".rstrip()
        marks = _paint(f"{mark * self.mark_cells}{' ' + label if label else ''}", code, color)
        yield f"      {bar} {' ' * self.mark_start}{marks}"


def _cut(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """Shorten a long line, keeping its indent out and the mark in."""
    if _cells(before + marked + after) <= LINE_CELLS:
        return before, marked, after
    if _cells(marked) > LINE_CELLS - 20:
        marked = _head(marked, LINE_CELLS - 20)
        after = ""
    room = LINE_CELLS - _cells(marked)
    wanted_after = min(_cells(after), room // 2)
    if _cells(before) > room - wanted_after:
        before = "…" + _tail(before, room - wanted_after - 1)
    if _cells(after) > room - _cells(before):
        after = _head(after, room - _cells(before))
    return before, marked, after


def _head(text: str, cells: int) -> str:
    """The beginning of a text, ended by … ."""
    text = text[: 4 * cells]  # enough for characters that take no cell of their own
    while _cells(text) > cells - 1:
        text = text[:-1]
    return text + "…"


def _tail(text: str, cells: int) -> str:
    text = text[-4 * cells :]
    while _cells(text) > cells:
        text = text[1:]
    return text


def _cells(text: str) -> int:
    """The terminal cells a text takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _paint(text: str, code: str, color: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if color and text else text
