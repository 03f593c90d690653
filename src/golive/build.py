"""The pipeline on one page: files to sources, campaigns, schedules, drafts, plans, results."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from golive.campaign.model import Campaign
from golive.campaign.parsing import parse
from golive.channels.model import Channel
from golive.drafts.rendering import Renderer, render, renderer
from golive.finding import Finding, InvalidCampaign, Problem
from golive.layout import SETTINGS, CampaignFiles, Job
from golive.plan import Others, Plan, Result
from golive.processes import Exchange, in_processes
from golive.rules.checking import check, check_settings, crash
from golive.rules.own_channels import misdescribed
from golive.rules.people import met_elsewhere
from golive.schedule.model import Schedule
from golive.schedule.resolving import resolve
from golive.settings import Settings, channels_of, is_sound
from golive.source.document import Source, Text
from golive.verdicts import Compiled, Verdict
from golive.workspace import read_campaign, read_settings, read_templates, readable_texts, texts_of

R = TypeVar("R")


def compile_campaigns(
    job: Job, tell: Callable[[str, int], None] = lambda name, number: None
) -> Compiled[Result]:
    """Compile the wanted campaigns; ``tell`` as in ``compile_each``."""
    return compile_each(job, lambda result: result, tell)


def compile_each(
    job: Job,
    finish: Callable[[Result], R],
    tell: Callable[[str, int], None] = lambda name, number: None,
    processes: int = 1,
) -> Compiled[R]:
    """Compile the wanted campaigns, and finish each result as it comes.

    ``tell`` hears the name of each campaign before it is judged, and how many are by then. With
    several ``processes`` each takes a share, and what ``finish`` returns must be picklable; it may
    be called again for a campaign when a process was lost.
    """
    shared = _prepare(job)
    every = tuple(dict.fromkeys((*job.wanted, *job.around)))
    parts = max(1, min(processes, len(every)))
    cuts = [len(every) * part // parts for part in range(parts + 1)]

    def work(part: int, exchange: Exchange) -> _Share[R]:
        mine = every[cuts[part] : cuts[part + 1]]

        def heard(name: str, number: int) -> None:
            if not part:
                tell(name, min(number * parts, len(job.wanted)))

        return _share(job, shared, mine, exchange, finish, heard)

    try:
        shares = in_processes(parts, work)
    except RuntimeError:
        return compile_each(job, finish, tell)
    texts = dict(shared.texts)
    for share in shares:
        texts.update(share.texts)
    return Compiled(
        job.root,
        len(set(job.wanted)),
        tuple(verdict for share in shares for verdict in share.verdicts),
        tuple(result for share in shares for result in share.results),
        (*shared.findings, *(finding for share in shares for finding in share.findings)),
        texts,
        shared.unsettled,
    )


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all campaigns of a workspace have in common."""

    settings: Settings
    channels: Mapping[str, Channel]
    engine: Renderer
    findings: tuple[Finding, ...]
    texts: Mapping[str, Text]
    unsettled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Share(Generic[R]):
    """What became of some of the campaigns, with the texts that its findings point into."""

    verdicts: tuple[Verdict, ...]
    results: tuple[R, ...]
    findings: tuple[Finding, ...]
    texts: dict[str, Text]


def _prepare(job: Job) -> _Shared:
    settings, source, unset = read_settings(job.root, job.base, job.unsaved)
    templates, unread = read_templates(job.root, job.base)
    findings = (*unset, *unread)
    lost = unread if not unset or (source is not None and is_sound(source)) else findings
    channels, engine = channels_of(settings), renderer(templates)
    if source is not None:
        findings += check_settings(source, settings, misdescribed(settings, channels, engine))
    shown = (job.root / SETTINGS, *(job.base / finding.place.file for finding in unread))
    texts = readable_texts(shown, job.root, job.base, job.unsaved)
    texts.update(
        {text.name: text for text in (*templates.shipped.values(), *templates.own.values())}
    )
    unsettled = tuple(dict.fromkeys(finding.place.file for finding in lost))
    return _Shared(settings, channels, engine, findings, texts, unsettled)


def _share(
    job: Job,
    shared: _Shared,
    mine: tuple[CampaignFiles, ...],
    exchange: Exchange,
    finish: Callable[[Result], R],
    tell: Callable[[str, int], None],
) -> _Share[R]:
    asked = set(job.wanted)
    settings, channels = shared.settings, shared.channels
    findings: list[Finding] = []
    texts: dict[str, Text] = {}
    resolved: list[tuple[CampaignFiles, Source, Campaign, Schedule, tuple[Problem, ...]]] = []
    for files in mine:
        try:
            source = read_campaign(files, job.root, job.base, job.unsaved)
            campaign = parse(source)
        except InvalidCampaign as invalid:
            if files in asked:
                findings += invalid.findings
                texts.update(readable_texts(files.paths, job.root, job.base, job.unsaved))
            continue
        try:
            schedule, problems = resolve(campaign, settings, channels)
        except Exception as error:  # noqa: BLE001 - one fault must not cost the other campaigns
            if files in asked:
                findings.append(_crash(source, "Scheduling", error))
            continue
        resolved.append((files, source, campaign, schedule, problems))
    own = {files.name: met_elsewhere(schedule, channels) for files, _, _, schedule, _ in resolved}
    elsewhere = Others({name: met for part in exchange(own) for name, met in part.items()})
    verdicts: list[Verdict] = []
    results: list[R] = []
    for files, source, campaign, schedule, problems in resolved:
        if files not in asked:
            continue
        tell(files.name, len(verdicts) + 1)
        try:
            rendered = render(shared.engine, campaign, settings, channels, schedule)
        except Exception as error:  # noqa: BLE001 - as above
            findings.append(_crash(source, "Drafting", error))
            continue
        plan = Plan(
            files.name, source, campaign, settings, channels, schedule, rendered.drafts,
            elsewhere.without(files.name), job.today, rendered.faq,
        )  # fmt: skip
        result = check(plan, (*problems, *rendered.problems))
        verdicts.append(result.verdict)
        results.append(finish(result))
        if result.findings or result.waived:
            texts.update(texts_of([source]))
    return _Share(tuple(verdicts), tuple(results), tuple(findings), texts)


def _crash(source: Source, what: str, error: Exception) -> Finding:
    return crash(source.span.text.name, what, "the other campaigns were judged", error)
