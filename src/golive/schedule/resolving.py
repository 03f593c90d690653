"""resolve(): a campaign's timings to dated entries, step by step."""

from __future__ import annotations

from collections.abc import Mapping

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint, touchpoints
from golive.channels.model import Channel
from golive.finding import Problem
from golive.schedule import dues
from golive.schedule.days import Days
from golive.schedule.entries import Frame, drawer_of, entries_of, task_entries, unscheduled_of
from golive.schedule.model import Entry, InDrawer, Schedule, TaskEntry, Unscheduled
from golive.schedule.names import told_apart, unknown_names
from golive.schedule.occurrences import Occurrences
from golive.schedule.places import misplaced, own_place
from golive.settings import Settings

DEFAULT_ZONE = "UTC"
MAX_TOUCHPOINTS = 5_000
MAX_ENTRIES = 5_000
"""Of one campaign: ten times the largest plan seen."""


def resolve(
    campaign: Campaign, settings: Settings, channels: Mapping[str, Channel]
) -> tuple[Schedule, tuple[Problem, ...]]:
    """Put everything on its day.

    Returns the schedule and what is wrong with names and timings; an unknown name or a cycle costs
    only the entry concerned.
    """
    every = told_apart(touchpoints(campaign))
    found = every[:MAX_TOUCHPOINTS]
    frame = Frame(
        campaign,
        channels,
        zone=campaign.launch.timezone or settings.timezone or DEFAULT_ZONE,
        window=(
            max(campaign.window.first, settings.window.first),
            min(campaign.window.last, settings.window.last),
        ),
    )
    days = Days(campaign.launch.day, own_place(campaign, settings))
    if len(every) > MAX_TOUCHPOINTS:
        _too_many(days, "touchpoints", MAX_TOUCHPOINTS, every[MAX_TOUCHPOINTS])
    occurrences = Occurrences(campaign, found, days)

    entries: list[Entry] = []
    unscheduled: list[Unscheduled] = []
    drawer: list[InDrawer] = []
    for touchpoint in found:
        if not touchpoint.is_cancelled:
            timed = occurrences.of(touchpoint)
            drawer += drawer_of(frame, touchpoint)
            entries += entries_of(frame, touchpoint, timed)
            if len(entries) > MAX_ENTRIES:
                _too_many(days, "entries", MAX_ENTRIES, touchpoint)
                break
            unscheduled += unscheduled_of(frame, days, touchpoint, timed)
    tasks: list[TaskEntry] = []
    for name in campaign.tasks:
        tasks += task_entries(frame, days, name, occurrences.of_task(name))

    schedule = Schedule(
        launch=days.launch,
        zone=frame.zone,
        place=days.place,
        window=frame.window,
        touchpoints=found,
        entries=tuple(sorted(entries, key=_entry_order)),
        unscheduled=tuple(unscheduled),
        drawer=tuple(drawer),
        cancelled=tuple(touchpoint for touchpoint in found if touchpoint.is_cancelled),
        tasks=tuple(sorted(tasks, key=_task_order)),
        names=dues.names(campaign, days),
        milestones=dues.milestones(campaign, days),
        milestone_times=dues.milestone_times(campaign, days, frame.zone),
        opens=dues.opens(campaign, days),
        due=dues.due(campaign, days),
        measured=dues.measured(campaign, days),
        approvals=dues.approvals(found, days),
        bounds=dues.bounds(found, days),
    )
    problems = (*unknown_names(campaign, found, channels), *misplaced(campaign, settings))
    return schedule, (*problems, *days.problems.values())


def _too_many(days: Days, what: str, most: int, first_lost: Touchpoint) -> None:
    message = f"This campaign comes to more than {most:,} {what}; from here on none is planned."
    days.object(first_lost.path, message, "make several campaigns of it", "timing")


def _entry_order(entry: Entry) -> tuple[tuple[int, int], str]:
    return entry.start.sort_key, entry.moments[0].start.isoformat() if entry.moments else ""


def _task_order(task: TaskEntry) -> tuple[bool, tuple[int, int]]:
    return task.start is None, task.start.sort_key if task.start else (2, 0)
