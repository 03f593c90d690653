"""Campaigns that state their own findings: a comment ``# rule-id: words`` on the line of each.

``tests/rules/fixtures/RULE/CASE.yaml`` is a campaign; ``CASE.settings.yaml`` beside it its
golive.yaml, and the files of a folder ``CASE/`` the other campaigns of its workspace. A first line
``# today: 2026-10-01`` sets the day.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from golive.campaign.parsing import parse
from golive.drafts.rendering import Renderer, render
from golive.finding import Finding
from golive.plan import Plan
from golive.rules.checking import check
from golive.schedule.model import Entry
from golive.schedule.resolving import resolve
from golive.settings import Settings, channels_of, parse_settings
from golive.source.reading import read
from golive.workspace import read_templates

FOLDER = Path(__file__).parent / "fixtures"
TODAY = date(2026, 8, 3)
_TODAY = re.compile(r"^# today: (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def cases() -> list[Path]:
    """Every fixture."""
    return [path for path in sorted(FOLDER.glob("*/*.yaml")) if ".settings." not in path.name]


def stated(path: Path) -> list[tuple[int, str]]:
    """The findings that a fixture states: line, and words of the message."""
    rule = path.parent.name
    pattern = re.compile(rf"# {re.escape(rule)}(?![\w-])(?:: (.+))?$")
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if match := pattern.search(line):
            found.append((number, match[1] or ""))
    return found


def found(path: Path) -> list[Finding]:
    """What the fixture's rule finds in it, in the order of lines."""
    text = path.read_text("utf-8")
    own = path.with_suffix(".settings.yaml")
    settings = Settings()
    if own.exists():
        settings, faults = parse_settings(read(own.name, own.read_bytes()))
        assert not faults, faults
    channels = channels_of(settings)
    source = read(path.name, path.read_bytes())
    campaign = parse(source)
    schedule, problems = resolve(campaign, settings, channels)
    drafts, unrendered = render(_renderer(), campaign, settings, channels, schedule)
    assert not problems, problems
    assert not unrendered, unrendered
    day = _TODAY.search(text)
    plan = Plan(
        path.stem, source, campaign, settings, channels, schedule, drafts, _others(path, settings),
        date.fromisoformat(day[1]) if day else TODAY,
    )  # fmt: skip
    return [one for one in check(plan).findings if one.rule == path.parent.name]


def _others(path: Path, settings: Settings) -> dict[str, tuple[Entry, ...]]:
    others = {}
    for other in sorted(path.with_suffix("").glob("*.yaml")):
        campaign = parse(read(other.name, other.read_bytes()))
        others[other.stem] = resolve(campaign, settings, channels_of(settings))[0].entries
    return others


@cache
def _renderer() -> Renderer:
    templates, _ = read_templates(FOLDER, FOLDER)
    return Renderer(templates)
