"""resolve(): a campaign's timings to dated entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import partial

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint, touchpoints
from golive.channels.model import Channel
from golive.finding import DataPath, Problem
from golive.schedule.days import (
    BROKEN,
    Dated,
    Days,
    Outcome,
    Undated,
    audiences_by_zone,
)
from golive.schedule.model import (
    Day,
    Entry,
    InDrawer,
    Moment,
    Schedule,
    TaskEntry,
    Unscheduled,
)
from golive.schedule.moments import aware, fixed, moments
from golive.schedule.names import unknown_names
from golive.schedule.recurrence import MAX_OCCURRENCES, TooMany, days_of
from golive.settings import Settings
from golive.timing.model import Form, Point, Timing

DEFAULT_ZONE = "UTC"
MAX_TOUCHPOINTS = 5_000
MAX_ENTRIES = 5_000
"""Of one campaign: ten times the largest plan seen."""
WORKDAY_START = time(9, 0)
"""The time of day for what has no channel and no time of its own."""


@dataclass(frozen=True, slots=True)
class _Run:
    """One occurrence before it is an entry: days, times and where it is written."""

    form: Form
    start: Dated
    end: Dated
    path: DataPath
    open_ended: bool = False
    roughly: bool = False


def resolve(
    campaign: Campaign, settings: Settings, channels: Mapping[str, Channel]
) -> tuple[Schedule, tuple[Problem, ...]]:
    """Put everything on its day.

    Returns the schedule and what is wrong with names and timings; an unknown name or a cycle costs
    only the entry concerned.
    """
    return _Resolver(campaign, settings, channels).schedule()


class _Resolver:
    def __init__(
        self, campaign: Campaign, settings: Settings, channels: Mapping[str, Channel]
    ) -> None:
        self.campaign = campaign
        self.channels = channels
        self.zone = campaign.launch.timezone or settings.timezone or DEFAULT_ZONE
        self.window = (
            max(campaign.window.first, settings.window.first),
            min(campaign.window.last, settings.window.last),
        )
        every = _unique(touchpoints(campaign))
        self.touchpoints = every[:MAX_TOUCHPOINTS]
        country, region = (
            campaign.country or settings.country,
            campaign.region or settings.region,
        )
        self.days = Days(campaign, country or "", region or "")
        if len(every) > MAX_TOUCHPOINTS:
            self._too_many("touchpoints", MAX_TOUCHPOINTS, every[MAX_TOUCHPOINTS])
        self.runs: dict[str, list[_Run | Undated]] = {}
        self._name_everything()

    def schedule(self) -> tuple[Schedule, tuple[Problem, ...]]:
        entries: list[Entry] = []
        unscheduled: list[Unscheduled] = []
        drawer: list[InDrawer] = []
        cancelled = []
        for touchpoint in self.touchpoints:
            audiences = tuple(
                name for name in touchpoint.audiences if name in self.campaign.audiences
            )
            if touchpoint.is_cancelled:
                cancelled.append(touchpoint)
                continue
            for timing in touchpoint.when or ():
                if timing.form is Form.DRAWER and timing.event:
                    drawer.append(InDrawer(touchpoint, audiences, timing.event, timing))
            entries += self._entries(touchpoint, audiences)
            if len(entries) > MAX_ENTRIES:
                self._too_many("entries", MAX_ENTRIES, touchpoint)
                break
            unscheduled += self._unscheduled(touchpoint, audiences)
        entries.sort(key=lambda entry: (entry.start.sort_key, _clock_key(entry)))
        tasks = [entry for name in self.campaign.tasks for entry in self._task(name)]
        tasks.sort(
            key=lambda task: (
                task.start is None,
                task.start.sort_key if task.start else (2, 0),
            )
        )
        schedule = Schedule(
            launch=self.days.launch,
            zone=self.zone,
            country=self.days.country,
            region=self.days.region,
            window=self.window,
            touchpoints=self.touchpoints,
            entries=tuple(entries),
            unscheduled=tuple(unscheduled),
            drawer=tuple(drawer),
            cancelled=tuple(cancelled),
            tasks=tuple(tasks),
            names=dict(self._names()),
            milestones=dict(self._milestones()),
            opens=dict(self._opens()),
            gates=dict(self._gates()),
            approvals={tp.id: self._approvals(tp) for tp in self.touchpoints if tp.approvers},
            bounds={tp.id: self._bounds(tp) for tp in self.touchpoints if tp.earliest or tp.latest},
        )
        names = unknown_names(self.campaign, self.touchpoints, self.channels)
        return schedule, (*names, *self.days.problems.values())

    def _too_many(self, what: str, most: int, first_lost: Touchpoint) -> None:
        message = f"This campaign comes to more than {most:,} {what}; from here on none is planned."
        self.days.object(first_lost.path, message, "make several campaigns of it", "timing")

    # Names that other timings may use

    def _name_everything(self) -> None:
        by_message: dict[str, list[Touchpoint]] = {}
        for touchpoint in self.touchpoints:
            by_message.setdefault(touchpoint.message, []).append(touchpoint)
        known = self.days.known
        for name in self.campaign.milestones:
            known[name] = partial(self._milestone, name)
        for name in self.campaign.tasks:
            known[name] = partial(self._last_task, name)
        for name in self.campaign.messages:
            mine = tuple(by_message.get(name, ()))
            known[name] = partial(self._last_run, mine)
            for touchpoint in mine:
                known.setdefault(touchpoint.id, partial(self._last_run, (touchpoint,)))

    def _last_task(self, name: str) -> Outcome:
        return _last(self._task_runs(name))

    def _last_run(self, mine: tuple[Touchpoint, ...]) -> Outcome:
        return _last([run for touchpoint in mine for run in self._runs(touchpoint)])

    def _milestone(self, name: str) -> Outcome:
        timing = self.campaign.milestones[name]
        if timing.form in (Form.EVERY, Form.BATCHES, Form.ORDER, Form.DRAWER):
            path = ("milestones", name)
            return self.days.object(
                path, "A milestone is one date.", "write T-7 or a date", "timing"
            )
        return _last(list(self._timing(timing, ("milestones", name))))

    # Timings to runs

    def _runs(self, touchpoint: Touchpoint) -> list[_Run | Undated]:
        if touchpoint.id not in self.runs:
            path = touchpoint.paths["when"]
            if touchpoint.sent is not None:
                sent = self.days.at(touchpoint.sent, touchpoint.paths["sent"])
                self.runs[touchpoint.id] = [_run_of(sent, Form.POINT, touchpoint.paths["sent"])]
            else:
                self.runs[touchpoint.id] = list(self._timings(touchpoint.when, path))
        return self.runs[touchpoint.id]

    def _timings(
        self, timings: tuple[Timing, ...] | None, path: DataPath
    ) -> Iterator[_Run | Undated]:
        for index, timing in enumerate(timings or ()):
            yield from self._timing(timing, (*path, index) if len(timings or ()) > 1 else path)

    def _timing(self, timing: Timing, path: DataPath) -> Iterator[_Run | Undated]:
        form = timing.form
        if form in (Form.DRAWER, Form.LOOSE, Form.ORDER):
            if form is Form.ORDER:
                self.days.at(timing.points[0], path)  # the name must exist all the same
            yield Undated(_reason(timing))
            return
        keys = _KEYS[form]
        found = [self.days.at(point, (*path, key)) for point, key in zip(timing.points, keys)]
        first, last = found[0], found[-1]
        missing = next((outcome for outcome in found if isinstance(outcome, Undated)), None)
        if missing or isinstance(first, Undated) or isinstance(last, Undated):
            yield missing or BROKEN
        elif form in (Form.EVERY, Form.BATCHES):
            yield from self._recurring(timing, first, last if len(found) > 1 else None, path)
        elif form is Form.EITHER:
            ordered = sorted(
                (x for x in found if isinstance(x, Dated)), key=lambda x: x.day.sort_key
            )
            yield _Run(form, ordered[0], ordered[-1], path)
        elif len(found) > 1 and last.day.sort_key < first.day.sort_key:
            begins, ends = _written(first.day), _written(last.day)
            yield self.days.object(
                (*path, keys[1]), f"This ends on {ends}, before it starts on {begins}.",
                "swap the two, or mend one of them", "timing",
                related=(((*path, keys[0]), "starts here"),),
            )  # fmt: skip
        else:
            open_ended = form is Form.SPAN and len(found) == 1
            roughly = any(point.roughly for point in timing.points)
            yield _Run(form, first, last, path, open_ended, roughly)

    def _recurring(
        self, timing: Timing, first: Dated, last: Dated | None, path: DataPath
    ) -> Iterator[_Run | Undated]:
        if first.day.date is None or timing.step is None:
            yield Undated("waits for the launch date")
            return
        until = last.day.date if last else None
        try:
            days = days_of(timing.step, first.day.date, until)
        except (TooMany, OverflowError):
            message = f"This comes to more than {MAX_OCCURRENCES} occurrences."
            yield self.days.object(path, message, "end it sooner, or do it less often", "timing")
            return
        if not days:
            yield self.days.object(path, "This recurrence has no day at all.",
                                   "let until: be later than from:", "timing")  # fmt: skip
        for day in days:
            run = replace(first, day=self.days.day(day))
            yield _Run(timing.form, run, run, path, roughly=timing.points[0].roughly)

    # Runs to entries

    def _entries(self, touchpoint: Touchpoint, audiences: tuple[str, ...]) -> list[Entry]:
        runs = [run for run in self._runs(touchpoint) if isinstance(run, _Run)]
        channel = self.channels.get(touchpoint.channel)
        zones = audiences_by_zone(self.campaign, audiences, self.zone)
        entries = []
        for number, run in enumerate(runs, 1):
            launch = self._launch_for(touchpoint, run)
            start, end = (
                self._from(launch, run.start.day),
                self._from(launch, run.end.day),
            )
            usual = self._usual_time(channel, start)
            until = None
            if end.date and (run.form in (Form.SPAN, Form.BETWEEN)) and not run.open_ended:
                until = (end.date, run.end.clock)
            when: tuple[Moment, ...] = ()
            if start.date:
                when = moments(start.date, run.start.clock, usual, self.zone, zones, until)
            entries.append(
                Entry(touchpoint, audiences, run.form, start, end, when, launch, run.path, number,
                      len(runs), run.open_ended, run.roughly, run.start.clock is not None)
            )  # fmt: skip
        return entries

    def _usual_time(self, channel: Channel | None, start: Day) -> time:
        """The channel's usual time; on launch day not before the doors open."""
        usual = channel.usual_time if channel else WORKDAY_START
        hours = self.campaign.launch.time
        if hours is not None and start.offset == 0:
            return max(usual, hours.start)
        return usual

    def _launch_for(self, touchpoint: Touchpoint, run: _Run) -> date | None:
        """The launch as it stood on the day something was sent."""
        sent = run.start.day.date
        if touchpoint.sent is None or sent is None:
            return self.days.launch
        for former in self.campaign.launch.was:
            if former.until is not None and sent <= former.until:
                return former.date
        for former in self.campaign.launch.was:
            if former.until is None and abs((sent - former.date).days) <= self.window[1]:
                return former.date  # nobody knows when it was given up: it may have stood then
        return self.days.launch

    def _from(self, launch: date | None, day: Day) -> Day:
        if launch == self.days.launch or day.date is None or launch is None:
            return day
        return Day(day.date, (day.date - launch).days)

    def _unscheduled(
        self, touchpoint: Touchpoint, audiences: tuple[str, ...]
    ) -> Iterator[Unscheduled]:
        path = touchpoint.paths["when"]
        if touchpoint.sent is None and not touchpoint.when:
            yield Unscheduled(touchpoint, audiences, None, "no time given", touchpoint.path)
        if touchpoint.sent is not None:
            return
        several = len(touchpoint.when or ()) > 1
        for index, timing in enumerate(touchpoint.when or ()):
            if timing.form is Form.DRAWER:
                continue
            where = (*path, index) if several else path
            missing = next((r for r in self._timing(timing, where) if isinstance(r, Undated)), None)
            if missing is not None:
                period = self._period(timing, where)
                yield Unscheduled(touchpoint, audiences, timing, missing.reason, where, period)

    def _period(self, timing: Timing, path: DataPath) -> tuple[Day, Day] | None:
        if timing.period:
            return self.days.day(timing.period[0]), self.days.day(timing.period[1])
        if timing.week_of is None:
            return None
        found = self.days.at(timing.week_of, path)
        if isinstance(found, Undated) or found.day.date is None:
            return None
        monday = found.day.date - timedelta(days=found.day.date.weekday())
        return self.days.day(monday), self.days.day(monday + timedelta(days=6))

    # What else has a day

    def _task_runs(self, name: str) -> list[_Run | Undated]:
        return list(self._timings(self.campaign.tasks[name].when, ("tasks", name, "when")))

    def _task(self, name: str) -> Iterator[TaskEntry]:
        task = self.campaign.tasks[name]
        path: DataPath = ("tasks", name)
        runs = self._task_runs(name)
        dated = [run for run in runs if isinstance(run, _Run)]
        if not dated:
            yield TaskEntry(name, task, None, None, None, path)
        for number, run in enumerate(dated, 1):
            moment = None
            clock = run.start.clock
            if clock and run.start.day.date:
                at = run.start.day.date
                moment = fixed(at, clock, self.zone) if clock.utc_offset is not None else aware(
                    at, clock.time, self.zone)  # fmt: skip
            yield TaskEntry(name, task, run.start.day, run.end.day, moment, run.path, number)

    def _names(self) -> Iterator[tuple[str, Day]]:
        for name in self.days.known:
            found = self.days.name(name, self._written_at(name))
            if isinstance(found, Dated):
                yield name, found.day

    def _written_at(self, name: str) -> DataPath:
        for group in ("milestones", "tasks", "messages"):
            if name in getattr(self.campaign, group):
                return (group, name)
        return ("messages", name.split("/")[0])

    def _milestones(self) -> Iterator[tuple[str, Day]]:
        for name in self.campaign.milestones:
            found = self.days.name(name, ("milestones", name))
            if isinstance(found, Dated):
                yield name, found.day

    def _opens(self) -> Iterator[tuple[str, Day]]:
        for name, point in self.campaign.community.opens.items():
            path = ("community", "opens", name) if name else ("community", "opens")
            found = self.days.at(point, path)
            if isinstance(found, Dated):
                yield name, found.day

    def _gates(self) -> Iterator[tuple[str, Day]]:
        for name, gate in self.campaign.gates.items():
            for run in self._timing(gate.by, ("gates", name, "by")) if gate.by else ():
                if isinstance(run, _Run):
                    yield name, run.end.day

    def _approvals(self, touchpoint: Touchpoint) -> tuple[tuple[str, Day | None], ...]:
        found = []
        for index, approver in enumerate(touchpoint.approvers):
            path = (*touchpoint.paths["approvers"], index, "by")
            runs = list(self._timing(approver.by, path)) if approver.by else []
            last = _last(runs)
            found.append((approver.who, last.day if isinstance(last, Dated) else None))
        return tuple(found)

    def _bounds(self, touchpoint: Touchpoint) -> tuple[Day | None, Day | None]:
        return (
            self._bound(touchpoint.earliest, touchpoint.paths["earliest"]),
            self._bound(touchpoint.latest, touchpoint.paths["latest"]),
        )

    def _bound(self, point: Point | None, path: DataPath) -> Day | None:
        found = self.days.at(point, path) if point else BROKEN
        return found.day if isinstance(found, Dated) else None


_KEYS: Mapping[Form, tuple[str | int, ...]] = {
    Form.POINT: ("at",),
    Form.SPAN: ("from", "until"),
    Form.EVERY: ("from", "until"),
    Form.BATCHES: ("from",),
    Form.BETWEEN: (0, 1),
    Form.EITHER: tuple(range(20)),
}
"""Where each point of a form stands under the timing's path."""


def _run_of(outcome: Outcome, form: Form, path: DataPath) -> _Run | Undated:
    return outcome if isinstance(outcome, Undated) else _Run(form, outcome, outcome, path)


def _last(runs: list[_Run | Undated]) -> Outcome:
    """The last day of several runs, or why there is none."""
    dated = [run.end for run in runs if isinstance(run, _Run)]
    if dated:
        return max(dated, key=lambda end: end.day.sort_key)
    return next((run for run in runs if isinstance(run, Undated)), Undated("has no time"))


def _reason(timing: Timing) -> str:
    text = timing.text.strip()
    reasons = {"tbd": "time to be decided", "continuous": "continuously",
               "on-confirm": "once confirmed"}  # fmt: skip
    return reasons.get(text.lower(), text)


def _written(day: Day) -> str:
    if day.date is None:
        return day.label
    return f"{day.date.day} {day.date:%B %Y}" + (f" ({day.label})" if day.label else "")


def _clock_key(entry: Entry) -> str:
    return entry.moments[0].start.isoformat() if entry.moments else ""


def _unique(found: tuple[Touchpoint, ...]) -> tuple[Touchpoint, ...]:
    """Touchpoints with ids of their own: the second of two alike is numbered (and objected to)."""
    seen: dict[str, int] = {}
    unique = []
    for touchpoint in found:
        seen[touchpoint.id] = number = seen.get(touchpoint.id, 0) + 1
        unique.append(
            replace(touchpoint, id=f"{touchpoint.id}~{number}") if number > 1 else touchpoint
        )
    return tuple(unique)
