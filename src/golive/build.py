"""The pipeline on one page: files to sources, campaigns, schedules, drafts, plans, results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from golive.campaign.model import Campaign
from golive.campaign.parsing import parse
from golive.channels.model import Channel
from golive.drafts.rendering import Renderer, render, renderer
from golive.finding import Finding, InvalidCampaign, Problem
from golive.layout import SETTINGS, CampaignFiles, Job
from golive.pictures import Looked, look
from golive.plan import Others, Plan, Result
from golive.processes import Exchange, in_processes
from golive.rules.checking import check, check_settings, crash
from golive.rules.own_channels import misdescribed
from golive.rules.people import met_elsewhere
from golive.rules.showing import logo_missing, named
from golive.rules.workdays import unmet
from golive.schedule.business import Place
from golive.schedule.model import Schedule
from golive.schedule.places import places_of
from golive.schedule.resolving import resolve
from golive.settings import Settings, channels_of, is_sound
from golive.source.document import Source, Text
from golive.verdicts import Compiled, Verdict
from golive.workspace import read_campaign, read_settings, read_templates, readable_texts, texts_of

R = TypeVar("R")
Pictures = Sequence[tuple[Path, Looked]]
"""What was found of pictures, with the folder they were looked for in."""


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
    asked_for = _of_settings(job, shared, shares)
    pictures: dict[Path, dict[str, str | None]] = {}
    for folder, looked in (*shared.pictures, *(one for share in shares for one in share.pictures)):
        pictures.setdefault(folder, {}).update(looked)
    texts = dict(shared.texts)
    for share in shares:
        texts.update(share.texts)
    return Compiled(
        job.root,
        len(set(job.wanted)),
        tuple(verdict for share in shares for verdict in share.verdicts),
        tuple(result for share in shares for result in share.results),
        (*shared.findings, *asked_for, *(one for share in shares for one in share.findings)),
        texts,
        shared.unsettled,
        pictures,
    )


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all campaigns of a workspace have in common; ``source`` is its golive.yaml."""

    settings: Settings
    source: Source | None
    channels: Mapping[str, Channel]
    engine: Renderer
    findings: tuple[Finding, ...]
    texts: Mapping[str, Text]
    unsettled: tuple[str, ...]
    pictures: Pictures


@dataclass(frozen=True, slots=True)
class _Share(Generic[R]):
    """What became of some of the campaigns, with the texts that its findings point into.

    ``places`` are those whose days off count in them, with the year of the launch; None where a
    campaign could not be read.
    """

    verdicts: tuple[Verdict, ...]
    results: tuple[R, ...]
    findings: tuple[Finding, ...]
    texts: dict[str, Text]
    places: frozenset[tuple[Place, int]] | None
    pictures: Pictures


def _prepare(job: Job) -> _Shared:
    settings, source, unset = read_settings(job.root, job.base, job.unsaved)
    templates, unread = read_templates(job.root, job.base)
    findings = (*unset, *unread)
    lost = unread if not unset or (source is not None and is_sound(source)) else findings
    channels, engine = channels_of(settings), renderer(templates)
    shown = (job.root / SETTINGS, *(job.base / finding.place.file for finding in unread))
    texts = readable_texts(shown, job.root, job.base, job.unsaved)
    texts.update(
        {text.name: text for text in (*templates.shipped.values(), *templates.own.values())}
    )
    unsettled = tuple(dict.fromkeys(finding.place.file for finding in lost))
    logo = settings.brand.logo
    pictures = [(job.root, look([logo.file], job.root, job.root))] if logo else []
    return _Shared(settings, source, channels, engine, findings, texts, unsettled, pictures)


def _of_settings(job: Job, shared: _Shared, shares: Iterable[_Share[R]]) -> tuple[Finding, ...]:
    """What golive.yaml asks for and cannot be, as far as all campaigns together can tell."""
    if shared.source is None:
        return ()
    problems = [*misdescribed(shared.settings, shared.channels, shared.engine)]
    for _, looked in shared.pictures:
        problems += logo_missing(looked)
    found = [share.places for share in shares]
    if None not in found:
        places = frozenset(place for some in found for place in some or ())
        problems += unmet(shared.settings, places, job.today.year)
    return check_settings(shared.source, shared.settings, problems)


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
    unread = False
    for files in mine:
        try:
            source = read_campaign(files, job.root, job.base, job.unsaved)
            campaign = parse(source)
        except InvalidCampaign as invalid:
            if files in asked:
                findings += invalid.findings
                texts.update(readable_texts(files.paths, job.root, job.base, job.unsaved))
            unread = True
            continue
        try:
            schedule, problems = resolve(campaign, settings, channels)
        except Exception as error:  # noqa: BLE001 - one fault must not cost the other campaigns
            if files in asked:
                findings.append(_crash(source, "Scheduling", error))
            unread = True
            continue
        resolved.append((files, source, campaign, schedule, problems))
    own = {files.name: met_elsewhere(schedule, channels) for files, _, _, schedule, _ in resolved}
    elsewhere = Others({name: met for part in exchange(own) for name, met in part.items()})
    verdicts: list[Verdict] = []
    results: list[R] = []
    pictures: list[tuple[Path, Looked]] = []
    for files, source, campaign, schedule, problems in resolved:
        if files not in asked:
            continue
        tell(files.name, len(verdicts) + 1)
        try:
            rendered = render(shared.engine, campaign, settings, channels, schedule)
        except Exception as error:  # noqa: BLE001 - as above
            findings.append(_crash(source, "Drafting", error))
            continue
        looked = look(named(schedule.touchpoints, rendered.drafts), files.folder, job.root)
        pictures.append((files.folder, looked))
        plan = Plan(
            files.name, source, campaign, settings, channels, schedule, rendered.drafts,
            elsewhere.without(files.name), job.today, rendered.faq,
            {name: near for name, near in looked.items() if near is not None},
        )  # fmt: skip
        result = check(plan, (*problems, *rendered.problems))
        verdicts.append(result.verdict)
        results.append(finish(result))
        if result.findings or result.waived:
            texts.update(texts_of([source]))
    places = frozenset(
        (place, (schedule.launch or job.today).year)
        for _, _, campaign, schedule, _ in resolved
        for place in places_of(campaign, schedule)
    )
    return _Share(
        tuple(verdicts),
        tuple(results),
        tuple(findings),
        texts,
        None if unread else places,
        pictures,
    )


def _crash(source: Source, what: str, error: Exception) -> Finding:
    return crash(source.span.text.name, what, "the other campaigns were judged", error)
