"""Findings on the plan's screen: what needs attention above it, what was accepted below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from golive.finding import Place, Severity
from golive.plan import Result
from golive.report.screen import Screen, cells, heading, widest

MOST = 12
"""How many findings the screen lists before it refers to ``golive check``."""
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}


def attention(result: Result, screen: Screen) -> Iterator[Text]:
    """Errors, then warnings, a line each."""
    found = [finding for finding in result.findings if finding.severity in _STYLES]
    found.sort(key=lambda finding: (finding.severity.rank, finding.sort_key))
    if not found:
        return
    yield heading("Needs attention")
    listed = found[:MOST]
    places, room = _places([finding.place for finding in listed], screen)
    for finding, place in zip(listed, places):
        yield screen.line(
            ("  ", ""), (screen.fit(finding.severity.value, 7), _STYLES[finding.severity]),
            ("  ", ""), (screen.fit(place, room), "cyan"), ("  ", ""),
            (screen.fit(finding.message, screen.width - room - 13), ""),
        )  # fmt: skip
    if len(found) > MOST:
        more = f"  … and {len(found) - MOST} more: golive check"
        yield Text(screen.sign(more), "dim")


def waived(result: Result, screen: Screen) -> Iterator[Text]:
    """Findings accepted, each with its reason for everyone to read."""
    if result.waived:
        yield heading("Waived")
    rules = [item.finding.rule for item in result.waived]
    places, room = _places([item.finding.place for item in result.waived], screen)
    wide = widest(rules, 24)
    for item, rule, place in zip(result.waived, rules, places):
        lead = [("  ", ""), (screen.fit(rule, wide), ""), ("  ", ""),
                (screen.fit(place, room), "cyan"), ("  ", "")]  # fmt: skip
        yield from screen.hanging(lead, wide + room + 6, item.reason)


def _places(places: Sequence[Place], screen: Screen) -> tuple[list[str], int]:
    """Places as they fit, and the width of their column."""
    most = max(screen.width // 3, 16)
    shown = [_end_of(_where(place), most, screen) for place in places]
    return shown, widest(shown, most)


def _where(place: Place) -> str:
    return f"{place.file}:{place.line}" if place.line else place.file


def _end_of(place: str, room: int, screen: Screen) -> str:
    """A place that fits: a long path loses its beginning, never its line number."""
    if cells(place) <= room:
        return place
    dots = screen.sign("…")
    name = f"{dots}/{place.rsplit('/', 1)[-1]}"
    while cells(name) > room:
        name = dots + name[len(dots) + 1 :]
    return name
