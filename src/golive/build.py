"""The pipeline on one page: files to sources, campaigns, schedules, drafts, plans, results."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from golive.campaign.model import Campaign
from golive.campaign.parsing import parse
from golive.drafts.rendering import render, renderer
from golive.finding import Finding, InvalidCampaign, Problem
from golive.plan import Others, Plan, Result
from golive.rules.checking import check, check_settings
from golive.schedule.model import Schedule
from golive.schedule.resolving import resolve
from golive.settings import channels_of
from golive.source.document import Source, Text
from golive.workspace import (
    SETTINGS,
    CampaignFiles,
    read_campaign,
    read_settings,
    read_templates,
    readable_texts,
    texts_of,
)


@dataclass(frozen=True, slots=True)
class Compiled:
    """What became of some campaigns: a result each, or findings where one could not go on.

    ``root`` is their workspace, ``asked`` how many were meant; ``texts`` holds every text a finding may point into, by the name
    shown.
    """

    root: Path
    asked: int
    results: tuple[Result, ...]
    findings: tuple[Finding, ...]
    texts: dict[str, Text]

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of files and lines."""
        found = [*self.findings, *(f for result in self.results for f in result.findings)]
        return tuple(sorted(dict.fromkeys(found), key=lambda finding: finding.sort_key))


def compile_campaigns(
    wanted: tuple[CampaignFiles, ...],
    around: tuple[CampaignFiles, ...],
    root: Path,
    base: Path,
    today: date,
    tell: Callable[[str], None] = lambda name: None,
) -> Compiled:
    """Compile the wanted campaigns, with those around them as context.

    ``root`` is the workspace, ``base`` the folder people see paths from; ``tell`` hears the name of
    each campaign before it is judged.
    """
    asked = set(wanted)
    findings: list[Finding] = []
    texts: dict[str, Text] = {}
    settings, settings_source, unsettled = read_settings(root, base)
    templates, unread = read_templates(root, base)
    findings += (*unsettled, *unread)
    if settings_source is not None:
        findings += check_settings(settings_source, settings)
    texts.update(readable_texts((root / SETTINGS,), root, base))
    texts.update(
        {text.name: text for text in (*templates.shipped.values(), *templates.own.values())}
    )
    channels = channels_of(settings)
    engine = renderer(templates)
    resolved: list[tuple[CampaignFiles, Source, Campaign, Schedule, tuple[Problem, ...]]] = []
    for files in dict.fromkeys((*wanted, *around)):
        try:
            source = read_campaign(files, root, base)
            texts.update(texts_of([source]))
            campaign = parse(source)
        except InvalidCampaign as invalid:
            if files in asked:
                findings += invalid.findings
                texts.update(readable_texts(files.paths, root, base))
            continue
        schedule, problems = resolve(campaign, settings, channels)
        resolved.append((files, source, campaign, schedule, problems))
    entries = {files.name: schedule.entries for files, _, _, schedule, _ in resolved}
    results = []
    for files, source, campaign, schedule, problems in resolved:
        if files not in asked:
            continue
        tell(files.name)
        drafts, unrendered = render(engine, campaign, settings, channels, schedule)
        plan = Plan(
            files.name, source, campaign, settings, channels, schedule, drafts,
            Others(entries, files.name), today,
        )  # fmt: skip
        results.append(check(plan, (*problems, *unrendered)))
    return Compiled(root, len(asked), tuple(results), tuple(findings), texts)
