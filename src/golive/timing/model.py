"""One shape for every way of saying when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ROUGHLY = timedelta(days=3)
"""How far ``~`` reaches to either side."""


class Form(StrEnum):
    """The kinds of timing; what ``Timing.points`` holds depends on it."""

    POINT = "point"
    """One point."""
    SPAN = "span"
    """All the time from the first point until the second, if there is one."""
    BETWEEN = "between"
    """Once, some time between two points."""
    EITHER = "either"
    """Once, at one of the points."""
    EVERY = "every"
    """Again and again from the first point, until the second or ``count`` times."""
    BATCHES = "batches"
    """A throttled send: ``count`` batches from the first point."""
    LOOSE = "loose"
    """Not yet a date: a period at best."""
    ORDER = "order"
    """Only before or after something else."""
    DRAWER = "drawer"
    """If something happens that one hopes will not."""

    @property
    def leaves_day_open(self) -> bool:
        """Whether it happens once, on one of several days that nobody has chosen yet."""
        return self in (Form.BETWEEN, Form.EITHER)


class Event(StrEnum):
    """What opens the drawer, or closes the launch well."""

    DELAY = "on-delay"
    ROLLBACK = "on-rollback"
    INCIDENT = "on-incident"
    SUCCESS = "on-success"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: the campaign's, each audience's own (``local``), or at a fixed UTC offset."""

    time: time
    local: bool = False
    utc_offset: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A day, perhaps with a time: an offset from the launch, a date, or an offset from a name.

    Exactly one of ``on`` (a date) and ``of`` (a milestone, message, touchpoint or task) is set, or
    neither for the launch. ``weekday`` (0 is Monday) picks a day of the calendar week reached.
    """

    text: str
    on: date | None = None
    of: str = ""
    days: int = 0
    business_days: int = 0
    weekday: int | None = None
    clock: Clock | None = None
    roughly: bool = False

    @property
    def is_launch_offset(self) -> bool:
        """Whether this is T plus or minus something."""
        return self.on is None and not self.of


@dataclass(frozen=True, slots=True)
class Step:
    """How a recurrence or a throttled send goes on: ``size`` days, weekdays, weeks or months."""

    unit: str
    size: int = 1
    weekdays: tuple[int, ...] = ()
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """When, as written in ``text`` and understood as ``form``."""

    text: str
    form: Form
    points: tuple[Point, ...] = ()
    agrees_with: Point | None = None
    """The date given beside ``at:``, which must be the same day."""
    step: Step | None = None
    period: tuple[date, date] | None = None
    """For a loose timing, its first and last possible day."""
    week_of: Point | None = None
    """For a loose timing, a day of the week meant."""
    before: bool = False
    """For an order: before the point rather than after it."""
    event: Event | None = None

    @property
    def first(self) -> Point | None:
        """The first point, if there is one."""
        return self.points[0] if self.points else None


class TimingError(ValueError):
    """A timing that cannot be read: a sentence, a way out, and the key it is about."""

    def __init__(self, message: str, help: str = "", at: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.at = at
