"""Plans for the tests of reports, made from YAML as it stands in a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from golive.campaign.parsing import merge, parse
from golive.finding import Finding
from golive.plan import Others, Plan, Result
from golive.schedule.resolving import resolve
from golive.settings import Settings, channels_of
from golive.source.document import Source
from golive.source.reading import read
from golive.verdicts import Waived


def plan_of(source: Source, today: date) -> Plan:
    campaign, settings = parse(source), Settings()
    channels = channels_of(settings)
    schedule, _ = resolve(campaign, settings, channels)
    return Plan(source.name, source, campaign, settings, channels, schedule, (), Others({}), today)


def result_of(
    text: str,
    *findings: Finding,
    waived: tuple[Waived, ...] = (),
    today: date = date(2026, 9, 20),
) -> Result:
    return Result(plan_of(read("opening", text.encode()), today), findings, waived)


def folder(path: Path) -> Source:
    files = sorted(path.glob("*.yaml"))
    sources = {file.name: read(f"{path.name}/{file.name}", file.read_bytes()) for file in files}
    main = sources.pop("campaign.yaml")
    return merge(path.name, main, tuple(sources.values()))
