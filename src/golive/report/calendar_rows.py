"""The content calendar as rows by week, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from golive.campaign.reach import excepted
from golive.campaign.touchpoints import Touchpoint
from golive.plan import Plan
from golive.rules.lead_time import productions
from golive.schedule.days import monday
from golive.schedule.model import Day, Entry, TaskEntry
from golive.schedule.moments import END_OF_DAY
from golive.schedule.production import Production
from golive.timing.model import WEEKDAYS, Form
from golive.wording import offset_text, short_day

LAUNCH = "◆ LAUNCH"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the calendar. ``kind`` is touchpoint, task, production or launch.

    ``id`` is the message's, where its label does not give it away. ``extent`` and ``short_extent`` say how it goes on after its first day: ``→ Tue 27 Apr (T+14)``
    and ``→ T+14``.
    """

    kind: str
    day: Day
    time: str
    channel: str
    message: str
    audience: str
    owner: str
    status: str
    extent: str = ""
    short_extent: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the calendar: its title, and its rows in order."""

    title: str
    rows: tuple[Row, ...]


def weeks(plan: Plan, production: bool = False) -> tuple[Week, ...]:
    """Everything that has a day, by calendar week; by weeks from launch while there is no date.

    ``production`` adds the days by which texts must be ready.
    """
    found: dict[tuple[int, int], list[Row]] = {}
    ready = _production(plan) if production else ()
    for row in (*_touchpoints(plan), *_tasks(plan), *ready, *_launch(plan)):
        found.setdefault(_week_key(row.day), []).append(row)
    return tuple(
        Week(_title(plan, key), tuple(sorted(found[key], key=_order))) for key in sorted(found)
    )


def audience_names(plan: Plan, names: tuple[str, ...]) -> str:
    """``All staff, Press``."""
    known = plan.campaign.audiences
    return ", ".join((known[name].label or name) if name in known else name for name in names)


def heard_by(plan: Plan, touchpoint: Touchpoint, names: tuple[str, ...]) -> str:
    """Those of a touchpoint's audiences, and who of them does not hear it: ``All staff except Board``."""
    without = audience_names(plan, excepted(plan.campaign, touchpoint))
    return audience_names(plan, names) + (f" except {without}" if without else "")


def _week_key(day: Day) -> tuple[int, int]:
    if day.date is not None:
        return (0, monday(day.date).toordinal())
    return (1, (day.offset or 0) // 7)


def _title(plan: Plan, key: tuple[int, int]) -> str:
    if key[0]:
        return f"{offset_text(7 * key[1])}…{offset_text(7 * key[1] + 6)}"
    first = date.fromordinal(key[1])
    launch = plan.schedule.launch
    if launch is None:
        return f"Week of {short_day(first)} {first.year}"
    days = (first - launch).days
    year = f" {first.year}" if first.year != launch.year else ""
    return f"Week of {short_day(first)}{year} · {offset_text(days)}…{offset_text(days + 6)}"


def _order(row: Row) -> tuple[tuple[int, int], bool, str]:
    return (row.day.sort_key, row.kind != "launch", row.time)


def _launch(plan: Plan) -> Iterator[Row]:
    launch = plan.campaign.launch
    if launch.day is None:
        return
    time = launch.time.start.strftime("%H:%M") if launch.time else ""
    extent = f"→ {short_day(launch.until)}" if launch.until else ""
    name = launch.name or plan.campaign.community.name or plan.campaign.title
    yield Row("launch", Day(launch.day, 0), time, LAUNCH, name, "", "", "", extent, extent)


def _tasks(plan: Plan) -> Iterator[Row]:
    for entry in plan.schedule.tasks:
        if entry.start is None:
            continue
        time = entry.moment.strftime("%H:%M") if entry.moment else ""
        owner, status = ", ".join(entry.task.owner), "done" if entry.task.done else ""
        extent, short = _until("→", entry.end) if _is_longer(entry) else ("", "")
        yield Row(
            "task", entry.start, time, "task", entry.task.do, "", owner, status, extent, short
        )


def _production(plan: Plan) -> Iterator[Row]:
    """What must be ready when: touchpoints of a message that are due together share a row."""
    groups: dict[tuple[object, ...], list[Production]] = {}
    for item in productions(plan):
        key = item.day, item.stage, item.touchpoint.label, item.owner, item.done
        groups.setdefault(key, []).append(item)
    for items in groups.values():
        item = items[0]
        channels = dict.fromkeys(plan.channel_name(one.touchpoint.channel) for one in items)
        message = f"{item.touchpoint.label} ({', '.join(channels)})"
        yield Row("production", item.day, "", item.stage, message, "", ", ".join(item.owner),
                  "done" if item.done else "", id=id_beside(item.touchpoint))  # fmt: skip


def _is_longer(entry: TaskEntry) -> bool:
    return entry.end is not None and entry.end != entry.start


def _touchpoints(plan: Plan) -> Iterator[Row]:
    groups: dict[tuple[object, ...], list[Entry]] = {}
    for entry in plan.schedule.entries:
        key: tuple[object, ...] = (entry.id,)
        if entry.form is Form.EVERY:
            key = (entry.touchpoint.id, _week_key(entry.shown), _time(plan, entry), entry.path)
        groups.setdefault(key, []).append(entry)
    for entries in groups.values():
        yield _row(plan, entries)


def _row(plan: Plan, entries: list[Entry]) -> Row:
    entry, touchpoint = entries[0], entries[0].touchpoint
    extent, short = _extent(entries)
    return Row(
        "touchpoint", entry.shown, _time(plan, entry), plan.channel_name(touchpoint.channel),
        touchpoint.label, heard_by(plan, touchpoint, entry.audiences),
        ", ".join(touchpoint.owner), touchpoint.standing,
        extent, short, id_beside(touchpoint),
    )  # fmt: skip


def id_beside(touchpoint: Touchpoint) -> str:
    """A message's id, unless its label is the same in other letters."""
    told = touchpoint.label.casefold().replace(" ", "-") == touchpoint.message.casefold()
    return "" if told else touchpoint.message


def _time(plan: Plan, entry: Entry) -> str:
    if not entry.moments:
        return ""
    local = any(moment.zone != plan.schedule.zone for moment in entry.moments)
    return entry.moments[0].start.strftime("%H:%M") + (" local" if local else "")


def _extent(entries: list[Entry]) -> tuple[str, str]:
    """How touchpoints go on after their first day, at length and in short."""
    entry = entries[0]
    if len(entries) > 1:
        return f"{_weekdays(entries)}, {len(entries)}×", f"{len(entries)}×"
    if entry.occurrences > 1 and entry.form in (Form.EVERY, Form.BATCHES):
        text = f"{entry.occurrence} of {entry.occurrences}"
        return text, text
    if entry.open_ended:
        return "→ open end", "→ …"
    if entry.end != entry.start:
        word = {Form.BETWEEN: "at the latest", Form.EITHER: "or"}.get(entry.form, "→")
        return _until(word, entry.end)
    end = entry.moments[0].end if entry.moments else None
    text = f"→ {end:%H:%M}" if end and end.time() != END_OF_DAY else ""
    if entry.roughly:
        text = f"{text} roughly".strip()
    return text, text


def _until(word: str, end: Day | None) -> tuple[str, str]:
    if end is None:
        return "", ""
    day = short_day(end.date) if end.date else ""
    long = f"{day} ({end.label})" if day and end.label else day or end.label
    return f"{word} {long}", f"{word} {end.label or day}"


def _weekdays(entries: list[Entry]) -> str:
    """``Mon–Fri`` for days in a row, ``Mon, Wed`` otherwise."""
    days = [entry.start.date for entry in entries if entry.start.date]
    names = [WEEKDAYS[day.weekday()] for day in days]
    in_a_row = all(later - day == timedelta(days=1) for day, later in pairwise(days))
    return f"{names[0]}–{names[-1]}" if in_a_row and len(names) > 2 else ", ".join(names)
