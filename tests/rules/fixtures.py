"""Campaigns that state their own findings: a comment ``# rule-id: words`` on the line of each.

``tests/rules/fixtures/RULE/CASE.yaml`` is a campaign; ``CASE.settings.yaml`` beside it its
golive.yaml, and the files of a folder ``CASE/`` the other campaigns of its workspace. Pictures lie
beside them. A first line
``# today: 2026-10-01`` sets the day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from golive.campaign.parsing import parse
from golive.drafts.rendering import Renderer, render
from golive.finding import Finding
from golive.pictures import look
from golive.plan import Others, Plan
from golive.rules.checking import check
from golive.rules.people import met_elsewhere
from golive.rules.showing import named
from golive.schedule.resolving import resolve
from golive.settings import Settings, channels_of, parse_settings
from golive.source.document import locate
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


def quiet_messages(path: Path) -> list[str]:
    """The messages of a fixture that state no finding on any of their lines."""
    source = read(path.name, path.read_bytes())

    def line(*keys: str) -> int:
        return locate(source, keys, key=True).line

    messages = source.data.get("messages") or ()
    starts = sorted([*(line(key) for key in source.data), *(line("messages", m) for m in messages)])
    noisy = {max(start for start in starts if start <= at) for at, _ in stated(path)}
    return [message for message in messages if line("messages", message) not in noisy]


def found(path: Path) -> list[Finding]:
    """What the fixture's rule finds in it, in the order of lines."""
    text = path.read_text("utf-8")
    own = path.with_suffix(".settings.yaml")
    settings = Settings()
    if own.exists():
        settings, faults = parse_settings(read(own.name, own.read_bytes()))
        assert not faults, faults
    day = _TODAY.search(text)
    today = date.fromisoformat(day[1]) if day else TODAY
    plan = plan_of(text, settings, path.name, others=_others(path, settings), today=today)
    looked = look(named(plan.schedule.touchpoints, plan.drafts), path.parent, path.parent)
    plan = replace(plan, missing={name: near for name, near in looked.items() if near is not None})
    return [one for one in check(plan).findings if one.rule == path.parent.name]


def plan_of(
    text: str,
    settings: Settings | None = None,
    name: str = "launch.yaml",
    others: Others | None = None,
    today: date = TODAY,
) -> Plan:
    """A campaign in YAML as a plan, its drafts rendered with the shipped templates."""
    settings = settings or Settings()
    channels = channels_of(settings)
    source = read(name, text.encode())
    campaign = parse(source)
    schedule, problems = resolve(campaign, settings, channels)
    drafts, faq, unrendered = render(_renderer(), campaign, settings, channels, schedule)
    assert not problems, problems
    assert not unrendered, unrendered
    return Plan(
        name.removesuffix(".yaml"), source, campaign, settings, channels, schedule, drafts,
        others or Others({}), today, faq,
    )  # fmt: skip


def _others(path: Path, settings: Settings) -> Others:
    others = {}
    for other in sorted(path.with_suffix("").glob("*.yaml")):
        campaign = parse(read(other.name, other.read_bytes()))
        channels = channels_of(settings)
        others[other.stem] = met_elsewhere(resolve(campaign, settings, channels)[0], channels)
    return Others(others)


@cache
def _renderer() -> Renderer:
    templates, _ = read_templates(FOLDER, FOLDER)
    return Renderer(templates)
