"""What occurs when: the runs of touchpoints and tasks, and the day each name stands for."""

from __future__ import annotations

from functools import partial

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint
from golive.finding import DataPath
from golive.schedule.days import Days, Outcome, Undated
from golive.schedule.runs import Run, Timed, all_runs, last_day, runs_of, timed
from golive.timing.model import Form, Point, Timing


class Occurrences:
    """The runs of one campaign, each resolved once, when a timing or the calendar asks for it.

    Tells ``days`` how to find the day of every milestone, task, message and touchpoint.
    """

    def __init__(self, campaign: Campaign, touchpoints: tuple[Touchpoint, ...], days: Days) -> None:
        self.campaign = campaign
        self.days = days
        self._touchpoints: dict[str, tuple[Timed, ...]] = {}
        self._tasks: dict[str, tuple[Timed, ...]] = {}
        for name in campaign.milestones:
            days.known[name] = partial(self._milestone, name)
        for name in campaign.tasks:
            days.known[name] = partial(self._last_of_task, name)
        by_message: dict[str, list[Touchpoint]] = {name: [] for name in campaign.messages}
        for touchpoint in touchpoints:
            by_message[touchpoint.message].append(touchpoint)
        for name, mine in by_message.items():
            days.known[name] = partial(self._last, mine)
            for touchpoint in mine:
                days.known.setdefault(touchpoint.id, partial(self._last, [touchpoint]))

    def of(self, touchpoint: Touchpoint) -> tuple[Timed, ...]:
        """The runs of a touchpoint; what was sent ran on that day, whatever had been planned."""
        if touchpoint.id not in self._touchpoints:
            paths = touchpoint.paths
            self._touchpoints[touchpoint.id] = (
                timed(self.days, touchpoint.when, paths["when"])
                if touchpoint.sent is None
                else (_sent(self.days, touchpoint.sent, paths["sent"]),)
            )
        return self._touchpoints[touchpoint.id]

    def of_task(self, name: str) -> tuple[Timed, ...]:
        """The runs of a task."""
        if name not in self._tasks:
            when = self.campaign.tasks[name].when
            self._tasks[name] = timed(self.days, when, ("tasks", name, "when"))
        return self._tasks[name]

    def _last(self, touchpoints: list[Touchpoint]) -> Outcome:
        going = [one for one in touchpoints if not one.is_cancelled]
        if touchpoints and not going:
            return Undated("cancelled")
        return last_day(run for touchpoint in going for run in all_runs(self.of(touchpoint)))

    def _last_of_task(self, name: str) -> Outcome:
        return last_day(all_runs(self.of_task(name)))

    def _milestone(self, name: str) -> Outcome:
        timing = self.campaign.milestones[name]
        path: DataPath = ("milestones", name)
        if timing.form in (Form.EVERY, Form.BATCHES, Form.ORDER, Form.DRAWER):
            message = "A milestone is one date."
            return self.days.object(path, message, "write T-7 or a date", "timing")
        return last_day(runs_of(self.days, timing, path))


def _sent(days: Days, point: Point, path: DataPath) -> Timed:
    timing, found = Timing(point.text, Form.POINT, (point,)), days.at(point, path)
    run = found if isinstance(found, Undated) else Run(timing, found, found, path)
    return Timed(timing, path, (run,))
