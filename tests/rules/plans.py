"""YAML as text to a plan and its verdict, as the command line does it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from textwrap import dedent

from golive.campaign.parsing import parse
from golive.drafts.model import Draft
from golive.finding import Finding
from golive.plan import Others, Plan, Result
from golive.rules.checking import check
from golive.schedule.resolving import resolve
from golive.settings import channels_of, parse_settings
from golive.source.reading import read

HEAD = """\
title: A launch
launch: {date: 2026-10-13, timezone: Europe/Amsterdam}
"""
"""A launch on a Tuesday; the first line of what follows it is the third."""
TODAY = date(2026, 8, 3)


def judge(
    yaml: str,
    *,
    head: str = HEAD,
    settings: str = "name: Northwind\n",
    today: date = TODAY,
    drafts: Sequence[Draft] = (),
) -> Result:
    """The verdict on a campaign without rendered drafts, or with those given."""
    source = read("launch.yaml", (head + dedent(yaml).lstrip("\n")).encode())
    campaign = parse(source)
    own, faults = parse_settings(read("golive.yaml", settings.encode()))
    assert not faults
    channels = channels_of(own)
    schedule, problems = resolve(campaign, own, channels)
    plan = Plan(
        "launch", source, campaign, own, channels, schedule, tuple(drafts), Others({}), today
    )
    return check(plan, problems)


def findings(result: Result, rule: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in result.findings if finding.rule == rule]


def said(result: Result, rule: str) -> list[tuple[int, str]]:
    """The line and sentence of each finding of one rule."""
    return [(finding.place.line, finding.message) for finding in findings(result, rule)]
