"""A campaign made from an earlier one: its plan counted from launch, its history left behind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from golive.campaign.message import Status
from golive.campaign.model import Campaign
from golive.finding import DataPath
from golive.scaffold.changing import Change, with_changes
from golive.source.document import Source, find
from golive.timing.model import Form, TimingError
from golive.timing.parsing import parse_timing

_DATE = re.compile(r"(?<![\w/-])(\d{4}-\d{2}-\d{2})(?:(?![\w-])|[Tt](?=\d))", re.ASCII)
_POINTS = ("from", "until", "at", "between", "either")
_FORMER = ("was", "until", "confirm_by")
"""What a launch holds that is true of that launch alone."""
_TIMES = {
    "objectives": ("baseline_on", "measure"),
    "gates": ("by",),
    "readiness": ("by",),
    "training": ("by",),
    "inventory": ("by",),
    "tasks": ("when", "earliest", "latest"),
    "audiences": (),
}
"""The sections of named parts, with those keys of a part that hold a time."""
_RESULTS = ("actual", "evidence")
"""What a part holds that was read or shown for that launch alone."""


class Kind(StrEnum):
    """What becomes of something an old campaign holds."""

    SENT = "sent removed"
    STATUS = "status back to drafted"
    DONE = "done removed"
    RESULT = "figure or evidence removed"
    WAIVER_KEPT = "waiver kept"
    DATE = "date now a distance from launch"
    FORMER = "former launch date removed"
    DATE_KEPT = "date kept"
    MONTH_KEPT = "month kept"


_Step = tuple[Kind, Change | None]


def taken_over(source: Source, campaign: Campaign) -> tuple[str, Counter[Kind]]:
    """One file of an old campaign as the new one's, and how much of each kind there was.

    What went out, was agreed or done is open again, and dates become distances from the old launch
    day. The launch date itself stays. Raises Uneditable.
    """
    steps = list(_Old(source, campaign).steps())
    text = with_changes(source, [change for _, change in steps if change])
    return text, Counter(kind for kind, _ in steps)


@dataclass(frozen=True)
class _Old:
    source: Source
    campaign: Campaign

    def steps(self) -> Iterator[_Step]:
        data = self.source.data
        for key in _FORMER:
            if key in (data.get("launch") or {}):
                yield Kind.FORMER, Change(("launch", key), None)
        opens = (data.get("community") or {}).get("opens")
        yield from self._timed(opens, ("community", "opens"), each=isinstance(opens, dict))
        yield from self._timed(data.get("milestones"), ("milestones",), each=True)
        for section, times in _TIMES.items():
            for name, part in (data.get(section) or {}).items():
                known = getattr(self.campaign, section)[name]
                yield from self._part(part, (section, name), times, known)
        for section in ("pilot", "hand_over"):
            known = getattr(self.campaign, section)
            yield from self._part(data.get(section), (section,), ("when",), known)
        if "waive" in data:
            yield from self._waivers(data["waive"])
        for path, said in _all_said(data):
            yield from self._said(said, path)

    def _part(
        self, part: Any, path: DataPath, times: tuple[str, ...], known: Any
    ) -> Iterator[_Step]:
        """The steps for a part of a section; ``known`` is the same as the campaign has it."""
        if not isinstance(part, dict):
            return
        yield from self._times_of(part, path, *times)
        if part.get("done") and known.done:
            yield Kind.DONE, Change((*path, "done"), None)
        for key in _RESULTS:
            if key in part:
                yield Kind.RESULT, Change((*path, key), None)
        yield from self._waivers(part.get("waive"))

    def _waivers(self, waive: Any) -> Iterator[_Step]:
        """A reason given once may hold again: what is excused stays, and is told."""
        yield from ((Kind.WAIVER_KEPT, None) for _ in waive or ())

    def _said(self, said: Mapping[str, Any], path: DataPath) -> Iterator[_Step]:
        yield from self._times_of(said, path, "when", "earliest", "latest")
        approvers = said.get("approvers")
        if isinstance(approvers, list):
            for index, approver in enumerate(approvers):
                yield from self._times_of(approver, (*path, "approvers", index), "by")
        else:
            yield from self._times_of(approvers, (*path, "approvers"), "by")
        yield from self._waivers(said.get("waive"))
        if "sent" in said:
            yield Kind.SENT, Change((*path, "sent"), None)
        if said.get("status") in (Status.SENT, Status.APPROVED):
            yield Kind.STATUS, Change((*path, "status"), Status.DRAFTED.value)

    def _times_of(self, value: Any, path: DataPath, *keys: str) -> Iterator[_Step]:
        for key in keys:
            if isinstance(value, dict) and key in value:
                yield from self._timed(value[key], (*path, key))

    def _timed(self, value: Any, path: DataPath, *, each: bool = False) -> Iterator[_Step]:
        """The steps for a timing of any form; with ``each``, for every value of a mapping."""
        if isinstance(value, str):
            yield from self._dated(value, path)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from self._timed(item, (*path, index))
        elif isinstance(value, dict) and each:
            for key, item in value.items():
                yield from self._timed(item, (*path, key))
        elif isinstance(value, dict) and "date" in value:
            yield from self._dated_twice(value, path)
        elif isinstance(value, dict):
            for key in _POINTS:
                yield from self._timed(value.get(key), (*path, key))

    def _dated_twice(self, value: dict[str, Any], path: DataPath) -> Iterator[_Step]:
        """``{at: T-14, date: …}``: the distance stands alone, the date was the old launch's."""
        at = self._distance(value["at"])
        if at is None:
            yield Kind.DATE_KEPT, None
        elif set(value) == {"at", "date"} and find(self.source, path).flow:
            yield Kind.DATE, Change(path, at, bare=True)
        else:
            yield Kind.DATE, Change((*path, "date"), None)
            if at != value["at"]:
                yield Kind.DATE, Change((*path, "at"), at, bare=True)

    def _dated(self, text: str, path: DataPath) -> Iterator[_Step]:
        timing = parse_timing(text)
        made = self._distance(text)
        if timing.form is Form.LOOSE and timing.period:
            yield Kind.MONTH_KEPT, None
        elif made is None:
            yield Kind.DATE_KEPT, None
        elif made != text:
            yield Kind.DATE, Change(path, made, bare=True)

    def _distance(self, text: str) -> str | None:
        """A text with each date in it counted from the old launch, or None if it cannot be."""
        launch = self.campaign.launch.day
        if not _DATE.search(text):
            return text
        if launch is None:
            return None
        made = _DATE.sub(lambda found: _from_launch(found, launch), text)
        try:
            parse_timing(made)
        except TimingError:  # more than ten years away
            return None
        return made


def _from_launch(found: re.Match[str], launch: date) -> str:
    days = (date.fromisoformat(found[1]) - launch).days
    return (f"T{days:+d}" if days else "T-0") + (" " if found[0] != found[1] else "")


def _all_said(data: Mapping[str, Any]) -> Iterator[tuple[DataPath, Mapping[str, Any]]]:
    """Every message and touchpoint as written, with its path."""
    for name, message in (data.get("messages") or {}).items():
        yield ("messages", name), message or {}
        for index, said in enumerate((message or {}).get("touchpoints") or ()):
            yield ("messages", name, "touchpoints", index), said


def files_meant(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The paths that a campaign's copy gives for pictures and other files beside it.

    Only such as lead below the campaign's folder; whether the files exist is not known here.
    """
    found = [path for _, said in _all_said(data) for path in _paths(said.get("copy"))]
    return tuple(dict.fromkeys(path for path in found if _is_below(path)))


def _is_below(path: str) -> bool:
    return not path.startswith(("/", "#", "{")) and ":" not in path and ".." not in path.split("/")


def _paths(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for part, item in value.items():
            yield from _paths(item, part)
    elif isinstance(value, list):
        for item in value:
            yield from _paths(item, key)
    elif isinstance(value, str):
        if key in ("file", "url"):
            yield value
        yield from re.findall(r"\]\(<?([^)\s>]+)", value)
