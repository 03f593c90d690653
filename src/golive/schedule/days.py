"""Points to nominal days: offsets, dates, and names that stand for other days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from golive.finding import DataPath, Problem, Severity
from golive.schedule.business import Place, shift_business_days
from golive.schedule.model import Day, Schedule
from golive.suggest import Suggestions
from golive.timing.model import Clock, Point
from golive.timing.parsing import FIRST_YEAR, LAST_YEAR
from golive.timing.slips import slip


@dataclass(frozen=True, slots=True)
class Undated:
    """Why something has no day: a few words for the plan."""

    reason: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A nominal day, the time of day that came with it, and whether it is meant roughly."""

    day: Day
    clock: Clock | None = None
    roughly: bool = False


Outcome = Dated | Undated
BROKEN = Undated("see the finding")
"""The outcome of a timing that a finding already explains."""


class Days:
    """Resolves points for one campaign, remembering names and catching cycles.

    ``known`` tells how to find the day of each name; ``problems`` gathers what could not be
    resolved, each once.
    """

    def __init__(self, launch: date | None, place: Place) -> None:
        self.launch = launch
        self.place = place
        self.problems: dict[tuple[DataPath, str], Problem] = {}
        self.known: dict[str, Callable[[], Outcome]] = {}
        self._resolved: dict[str, Outcome] = {}
        self._open: list[str] = []
        self._hints = Suggestions()

    def at(self, point: Point, path: DataPath) -> Outcome:
        """The day of a point; a finding at ``path`` when there is none to be had."""
        try:
            return self._at(point, path)
        except OverflowError:
            return self.object(path, "This day lies beyond the calendar.", "", "timing")

    def object(
        self,
        path: DataPath,
        message: str,
        help: str,
        rule: str,
        *,
        key: bool = False,
        related: tuple[tuple[DataPath, str], ...] = (),
    ) -> Undated:
        """Note a problem, once for its place."""
        problem = Problem(path, message, help=help, rule=rule, severity=Severity.ERROR, key=key,
                          related=related)  # fmt: skip
        self.problems.setdefault((path, message), problem)
        return BROKEN

    def name(self, name: str, path: DataPath, text: str = "") -> Outcome:
        """The day a name stands for: a milestone, or the last day of a message or task.

        ``text`` is the time as it is written, which may be no name at all but a slip.
        """
        if name not in self.known:
            if help := slip(text):
                message = f"“{text}” is not a time golive knows."
                return self.object(path, message, help, "unknown-name")
            names = (known for known in self.known if "/" not in known or "/" in name)
            return self.object(path, f"There is no milestone, message or task {name}.",
                               self._hints.did_you_mean(name, names), "unknown-name")  # fmt: skip
        if name in self._resolved:
            return self._resolved[name]
        if name in self._open:
            chain = [*self._open[self._open.index(name) :], name]
            message = f"These wait for each other: {' → '.join(chain)}."
            return self.object(path, message, "give one of them a day of its own", "timing-cycle")
        if len(self._open) >= MAX_CHAIN:
            message = f"This waits for more than {MAX_CHAIN} others in a row."
            return self.object(path, message, "give one of them a day of its own", "timing-cycle")
        self._open.append(name)
        outcome = self.known[name]()
        self._open.pop()
        self._resolved[name] = outcome
        return outcome

    def _at(self, point: Point, path: DataPath) -> Outcome:
        clock, roughly = point.clock, point.roughly
        if point.on is not None:
            day = day_on(point.on, self.launch)
        elif point.of:
            found = self.name(point.of, path, point.text)
            if isinstance(found, Undated):
                return found if found is BROKEN else Undated(f"waits for {point.of}")
            exact = not (point.days or point.business_days or point.weekday is not None)
            day, clock = found.day, clock or (found.clock if exact else None)
            roughly = roughly or found.roughly
        else:
            day = Day(self.launch, 0)
        moved = shifted(day, point, self.launch, self.place)
        return Dated(moved, clock, roughly) if moved else Undated("waits for the launch date")


def shifted(day: Day, point: Point, launch: date | None, place: Place) -> Day | None:
    """A day moved by a point's days, business days and weekday.

    None where that needs a date and there is only an offset. Raises OverflowError for a day
    centuries away.
    """
    if day.date and not FIRST_YEAR - CENTURIES < day.date.year < LAST_YEAR + CENTURIES:
        raise OverflowError
    moved = Day(
        day.date + timedelta(days=point.days) if day.date else None,
        day.offset + point.days if day.offset is not None else None,
    )
    if not (point.business_days or point.weekday is not None):
        return moved
    if moved.date is None:
        return None
    on = shift_business_days(moved.date, point.business_days, place)
    if point.weekday is not None:
        on += timedelta(days=point.weekday - on.weekday())
    return day_on(on, launch)


def day_on(on: date, launch: date | None) -> Day:
    """A date, with its distance from launch where that is known."""
    return Day(on, (on - launch).days if launch else None)


def day_from(launch: date | None, offset: int) -> Day:
    """The day so many days from launch, with its date where the calendar has one."""
    try:
        return Day(launch + timedelta(days=offset) if launch else None, offset)
    except OverflowError:
        return Day(None, offset)


def monday(day: date) -> date:
    """The first day of the day's week."""
    return day - timedelta(days=day.weekday())


def day_at(schedule: Schedule, point: Point) -> Day | None:
    """The day of a point in a resolved schedule, or None for an unknown or undated name."""
    if point.on is not None:
        day = day_on(point.on, schedule.launch)
    elif point.of:
        if point.of not in schedule.names:
            return None
        day = schedule.names[point.of]
    else:
        day = Day(schedule.launch, 0)
    try:
        return shifted(day, point, schedule.launch, schedule.place)
    except OverflowError:
        return None


CENTURIES = 500
"""Years beyond those that can be written, which sums of days may come to."""
MAX_CHAIN = 60
"""Names that may wait for each other in a row; real plans have three or four."""
