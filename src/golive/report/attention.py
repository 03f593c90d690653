"""Findings on the plan's screen: what needs attention above it, what was accepted below."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from golive.finding import Place, Severity
from golive.plan import Result
from golive.report.screen import Screen, heading, widest

MOST = 12
"""How many findings the screen lists before it refers to ``golive check``."""
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}


def attention(result: Result, screen: Screen) -> Iterator[Text]:
    """Errors, then warnings, each with its place."""
    found = [finding for finding in result.findings if finding.severity in _STYLES]
    found.sort(key=lambda finding: (finding.severity.rank, finding.sort_key))
    if not found:
        return
    yield heading("Needs attention")
    wide = widest((finding.severity.value for finding in found), 7)
    for finding in found[:MOST]:
        severity = screen.fit(finding.severity.value, wide)
        lead = [("  ", ""), (severity, _STYLES[finding.severity]), ("  ", "")]
        said = (finding.message, ""), (_where(finding.place), "cyan")
        yield from screen.hanging(lead, wide + 4, *said)
    if len(found) > MOST:
        more = f"  … and {len(found) - MOST} more: golive check"
        yield Text(screen.sign(more), "dim")


def waived(result: Result, screen: Screen) -> Iterator[Text]:
    """Findings accepted, each with its reason for everyone to read."""
    if result.waived:
        yield heading("Waived")
    wide = widest((item.finding.rule for item in result.waived), 24)
    for item in result.waived:
        lead = [("  ", ""), (screen.fit(item.finding.rule, wide), ""), ("  ", "")]
        said = (item.reason, ""), (_where(item.finding.place), "cyan")
        yield from screen.hanging(lead, wide + 4, *said)


def _where(place: Place) -> str:
    return f"{place.file}:{place.line}" if place.line else place.file
