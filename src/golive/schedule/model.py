"""What resolving yields: entries in order, and what could not be put on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from golive.campaign.task import Task
from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath
from golive.schedule.business import Place
from golive.timing.model import Clock, Event, Form, Timing
from golive.wording import full_day, offset_text


@dataclass(frozen=True, slots=True)
class Day:
    """A nominal day: a date, a distance from launch in days, or (mostly) both.

    While a launch has no date yet, offsets stand alone; a written date then stands alone too.
    """

    date: date | None
    offset: int | None

    @property
    def label(self) -> str:
        """The distance from launch as people write it: T-14, T-0, T+7."""
        return "" if self.offset is None else offset_text(self.offset)

    @property
    def written(self) -> str:
        """The day as findings write it, ``Fri 18 Sep 2026 (T-24)``, or what is known of it."""
        if self.date is None:
            return self.label
        return f"{full_day(self.date)} ({self.label})" if self.label else full_day(self.date)

    @property
    def sort_key(self) -> tuple[int, int]:
        """Earlier days first; days without a date go by their offset, after those with one."""
        if self.date is not None:
            return (0, self.date.toordinal())
        return (1, self.offset or 0)


@dataclass(frozen=True, slots=True)
class Moment:
    """The aware time at which the audiences of one zone are reached."""

    zone: str
    start: datetime
    end: datetime | None = None
    audiences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A touchpoint resolved: one occurrence of it on a nominal day, or from one day to another.

    ``start`` and ``end`` are nominal days, before any audience's zone is applied; they differ for
    spans and choices. ``launch`` is the launch it is measured from: for what was sent, the launch
    as it then stood. ``clock`` is the time of day that somebody wrote. ``moments`` holds one
    moment, or one per distinct audience zone where the time is each audience's own; none while the
    launch has no date, nor on the calendar's very first and last days.
    """

    touchpoint: Touchpoint
    audiences: tuple[str, ...]
    timing: Timing
    start: Day
    end: Day
    moments: tuple[Moment, ...]
    launch: date | None
    path: DataPath
    occurrence: int = 1
    occurrences: int = 1
    open_ended: bool = False
    start_roughly: bool = False
    end_roughly: bool = False
    clock: Clock | None = None

    @property
    def roughly(self) -> bool:
        """Whether its first or last day is meant roughly."""
        return self.start_roughly or self.end_roughly

    @property
    def form(self) -> Form:
        return self.timing.form

    @property
    def timed(self) -> bool:
        """Whether somebody wrote the time of day, and not the channel's usual one counts."""
        return self.clock is not None

    @property
    def shown(self) -> Day:
        """The day to show beside the hour: an hour far from the campaign's zone may be on the next."""
        if not self.moments:
            return self.start
        return Day(self.moments[0].start.date(), self.start.offset)

    @property
    def id(self) -> str:
        """The identity that survives a moved launch: the touchpoint's, numbered when it recurs."""
        number = f"#{self.occurrence}" if self.occurrence > 1 else ""
        return self.touchpoint.id + number


@dataclass(frozen=True, slots=True)
class Unscheduled:
    """A touchpoint that cannot be put on a day, and why, in a few words.

    ``period`` holds the first and last possible day where the timing names one.
    """

    touchpoint: Touchpoint
    audiences: tuple[str, ...]
    timing: Timing | None
    reason: str
    path: DataPath
    period: tuple[Day, Day] | None = None


@dataclass(frozen=True, slots=True)
class InDrawer:
    """A touchpoint kept ready for what one hopes not to need."""

    touchpoint: Touchpoint
    audiences: tuple[str, ...]
    event: Event
    timing: Timing


@dataclass(frozen=True, slots=True)
class TaskEntry:
    """A task on its day, or without one and with the reason, in a few words."""

    id: str
    task: Task
    start: Day | None
    end: Day | None
    moment: datetime | None
    path: DataPath
    occurrence: int = 1
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Everything that has, or should have, a day.

    ``window`` is the launch window in days from launch; ``zone`` the campaign's time zone;
    ``place`` whose days off count where an audience has none of its own;
    ``names`` the day that each milestone, message, touchpoint and task stands for in a timing;
    ``due`` the last day of what must be in place, by its path, such as ``("gates", "backup")``;
    ``milestone_times`` the moment of those milestones that have an hour;
    ``measured`` the days on which each objective is measured, in order.
    """

    launch: date | None
    zone: str
    place: Place
    window: tuple[int, int]
    touchpoints: tuple[Touchpoint, ...]
    entries: tuple[Entry, ...]
    unscheduled: tuple[Unscheduled, ...]
    drawer: tuple[InDrawer, ...]
    cancelled: tuple[Touchpoint, ...]
    tasks: tuple[TaskEntry, ...]
    names: Mapping[str, Day] = field(default_factory=dict)
    milestones: Mapping[str, Day] = field(default_factory=dict)
    milestone_times: Mapping[str, datetime] = field(default_factory=dict)
    opens: Mapping[str, Day] = field(default_factory=dict)
    due: Mapping[DataPath, Day] = field(default_factory=dict)
    measured: Mapping[str, tuple[Day, ...]] = field(default_factory=dict)
    approvals: Mapping[str, tuple[tuple[str, Day | None], ...]] = field(default_factory=dict)
    bounds: Mapping[str, tuple[Day | None, Day | None]] = field(default_factory=dict)
