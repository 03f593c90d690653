"""The calendar as flat rows, one for each entry, task, milestone and the launch itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date
from datetime import datetime
from enum import StrEnum
from typing import TypedDict

from golive.campaign.launch import LaunchStatus
from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.exports.cancelled import cancelled_entries
from golive.exports.plain_text import one_line
from golive.plan import Plan
from golive.schedule.model import Day, Entry, Moment, TaskEntry, Unscheduled
from golive.schedule.moments import END_OF_DAY
from golive.timing.model import Form
from golive.wording import offset_text

LAUNCH_ID = "T-0"
"""The launch's own id; no message or task can have it, since it reads like a time."""


class RowKind(StrEnum):
    """What a row stands for, in the order rows of one day are listed."""

    LAUNCH = "launch"
    MILESTONE = "milestone"
    TOUCHPOINT = "touchpoint"
    TASK = "task"
    WRITE = "write"
    APPROVE = "approve"
    TRANSLATE = "translate"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a calendar; all texts are single lines without control characters.

    ``date`` is missing while the launch has none, ``offset`` where it is not known; a row without
    either is not scheduled, and ``note`` says why. ``end`` is the last day, if not the same.
    ``all_day`` rows have no hour at which they are over. ``vague`` rows may still move.
    """

    kind: RowKind
    id: str
    date: Date | None
    offset: str
    end: Date | None = None
    end_offset: str = ""
    time: str = ""
    end_time: str = ""
    zone: str = ""
    all_day: bool = True
    channel: str = ""
    channel_kind: str = ""
    audiences: tuple[str, ...] = ()
    excluding: tuple[str, ...] = ()
    message: str = ""
    owner: tuple[str, ...] = ()
    status: str = ""
    note: str = ""
    vague: bool = False
    steps: tuple[str, ...] = ()
    place: str = ""
    duration: str = ""
    moments: tuple[Moment, ...] = ()

    @property
    def is_scheduled(self) -> bool:
        return self.date is not None or bool(self.offset)

    @property
    def vehicle(self) -> str:
        """The channel, or for what is not said through one, what it is: Task, Launch, Approve."""
        if self.kind is RowKind.TOUCHPOINT:
            return self.channel
        return self.kind.capitalize()

    @property
    def audience(self) -> str:
        """Who hears it, in one text."""
        everyone = ", ".join(self.audiences)
        return f"{everyone} (not {', '.join(self.excluding)})" if self.excluding else everyone

    @property
    def offsets(self) -> str:
        """T-14, or from T-14 to T+3 for what lasts."""
        several = self.end_offset and self.end_offset != self.offset
        return f"{self.offset} … {self.end_offset}" if several else self.offset

    @property
    def hours(self) -> str:
        """09:30, or from 09:00 to 17:00 where an end is known."""
        return f"{self.time}–{self.end_time}" if self.end_time else self.time

    @property
    def progress(self) -> str:
        """Status and note in one text."""
        return "; ".join(part for part in (self.status, self.note) if part)


class _Said(TypedDict):
    """What scheduled and unscheduled touchpoints have in common."""

    kind: RowKind
    channel: str
    channel_kind: str
    audiences: tuple[str, ...]
    excluding: tuple[str, ...]
    message: str
    owner: tuple[str, ...]
    steps: tuple[str, ...]
    place: str
    duration: str


def calendar_rows(plan: Plan, more: Iterable[Row] = ()) -> tuple[Row, ...]:
    """Everything on the calendar in order of its days, and ``more``; what has no day comes last.

    Cancelled touchpoints stay on the days they had, marked as such.
    """
    schedule = plan.schedule
    rows = [_launch(plan)]
    rows += [_milestone(name, day) for name, day in schedule.milestones.items()]
    rows += [entry_row(plan, entry) for entry in schedule.entries]
    rows += [entry_row(plan, entry) for entry in cancelled_entries(plan)]
    rows += [_task(entry) for entry in schedule.tasks]
    rows += more
    rows.sort(key=_order)
    return (*rows, *(_unscheduled(plan, entry) for entry in schedule.unscheduled))


def entry_row(plan: Plan, entry: Entry) -> Row:
    """The row of one entry."""
    first = entry.moments[0] if entry.moments else None
    starts = first.start if first else None
    day, end = entry.start.date, entry.end.date
    over = first.end if first else None
    until = over if over and over.time() != END_OF_DAY else None
    if starts and len(entry.moments) == 1 and entry.form is Form.POINT:
        day = end = starts.date()  # a time at a fixed distance from UTC may fall on the next day
    lasts = entry.start != entry.end
    hour = None if entry.form is Form.BETWEEN and until is None else starts
    return Row(
        **_said(plan, entry.touchpoint, entry.audiences),
        id=entry.id,
        date=day,
        offset=entry.start.label,
        end=end if end != day else None,
        end_offset=entry.end.label if lasts else "",
        time=_clock(hour) if hour else "",
        end_time=_clock(until) if until else "",
        zone=", ".join(moment.zone for moment in entry.moments),
        all_day=(lasts or entry.open_ended or entry.form is Form.SPAN) and until is None,
        status=_status(entry.touchpoint),
        note="; ".join(_notes(entry)),
        vague=_is_vague(plan, entry),
        moments=entry.moments,
    )


def _said(plan: Plan, touchpoint: Touchpoint, audiences: tuple[str, ...]) -> _Said:
    channel = plan.channels.get(touchpoint.channel)
    excluding = tuple(name for name in touchpoint.excluding if name in plan.campaign.audiences)
    return _Said(
        kind=RowKind.TOUCHPOINT,
        channel=one_line(plan.channel_name(touchpoint.channel)),
        channel_kind=channel.kind.value if channel else "",
        audiences=audience_labels(plan, audiences),
        excluding=audience_labels(plan, excluding),
        message=one_line(touchpoint.label),
        owner=_lines(touchpoint.owner),
        steps=_lines(touchpoint.steps),
        place=one_line(touchpoint.place or ""),
        duration=one_line(touchpoint.duration or ""),
    )


def audience_labels(plan: Plan, names: tuple[str, ...]) -> tuple[str, ...]:
    """Audiences as people call them."""
    labels = []
    for name in names:
        audience = plan.campaign.audiences.get(name)
        label = audience.label if audience else None
        labels.append(one_line(label or name.replace("-", " ").capitalize()))
    return tuple(labels)


def _status(touchpoint: Touchpoint) -> str:
    if touchpoint.is_cancelled:
        return Status.CANCELLED.value
    if touchpoint.is_sent:
        return Status.SENT.value
    return touchpoint.status.value if touchpoint.status else ""


def _notes(entry: Entry) -> Iterator[str]:
    if entry.form is Form.BETWEEN:
        yield "once, some time between"
    if entry.form is Form.EITHER:
        yield "on one of these days"
    if entry.roughly:
        yield "roughly"
    if entry.open_ended:
        yield "no end given"
    if entry.touchpoint.maybe:
        yield f"maybe: {one_line(entry.touchpoint.maybe)}"


def _is_vague(plan: Plan, entry: Entry) -> bool:
    touchpoint = entry.touchpoint
    if touchpoint.is_sent:
        return False
    return bool(
        entry.roughly
        or entry.form in (Form.BETWEEN, Form.EITHER)
        or touchpoint.maybe
        or touchpoint.status is Status.IDEA
        or plan.campaign.launch.status is LaunchStatus.TENTATIVE
    )


def _launch(plan: Plan) -> Row:
    launch, day = plan.campaign.launch, plan.schedule.launch
    hours = launch.time if day else None
    end = launch.until if day and launch.until != day else None
    return Row(
        kind=RowKind.LAUNCH,
        id=LAUNCH_ID,
        date=day,
        offset="T-0",
        end=end,
        end_offset=offset_text((end - day).days) if day and end else "",
        time=f"{hours.start:%H:%M}" if hours else "",
        zone=plan.schedule.zone if hours else "",
        message=one_line(launch.name or plan.campaign.title),
        owner=_lines(plan.campaign.owner),
        status="" if launch.status is LaunchStatus.FIRM else launch.status.value,
        note="" if day else "no date yet",
        vague=launch.status is LaunchStatus.TENTATIVE,
    )


def _milestone(name: str, day: Day) -> Row:
    label = name.replace("-", " ").capitalize()
    return Row(RowKind.MILESTONE, name, day.date, day.label, message=label)


def _task(entry: TaskEntry) -> Row:
    task, start, end = entry.task, entry.start, entry.end
    number = f"#{entry.occurrence}" if entry.occurrence > 1 else ""
    written = ", ".join(one_line(timing.text) for timing in task.when or ())
    lasts = start is not None and end is not None and start != end
    return Row(
        kind=RowKind.TASK,
        id=entry.id + number,
        date=start.date if start else None,
        offset=start.label if start else "",
        end=end.date if end and lasts else None,
        end_offset=end.label if end and lasts else "",
        time=_clock(entry.moment) if entry.moment else "",
        zone=str(entry.moment.tzinfo) if entry.moment else "",
        message=one_line(task.do),
        owner=_lines(task.owner),
        status="done" if task.done else "",
        note="" if start else f"not scheduled: {written or 'no time given'}",
        steps=_lines(task.steps),
        place=one_line(task.place or ""),
        duration=one_line(task.duration or ""),
    )


def _unscheduled(plan: Plan, entry: Unscheduled) -> Row:
    maybe = f"; maybe: {one_line(entry.touchpoint.maybe)}" if entry.touchpoint.maybe else ""
    return Row(
        **_said(plan, entry.touchpoint, entry.audiences),
        id=entry.touchpoint.id,
        date=None,
        offset="",
        status=_status(entry.touchpoint),
        note=f"not scheduled: {one_line(entry.reason)}{maybe}",
        vague=True,
    )


def _order(row: Row) -> tuple[int, int, str, int]:
    """By day; on one day the launch first, then by the clock."""
    kind = list(RowKind).index(row.kind)
    if row.date:
        return (0, row.date.toordinal(), row.time if kind else "", kind)
    if row.offset:
        return (1, int(row.offset[1:]), "", kind)
    return (2, 0, "", kind)


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one_line(text) for text in texts)
