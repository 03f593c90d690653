"""A line of the calendar, as every export takes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from enum import StrEnum

from golive.schedule.model import Moment


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
    either is not scheduled, and ``note`` says why. ``remarks`` are what
    colleagues should know. ``end`` is the last day, if not the same.
    ``all_day`` rows have no hour at which they are over. ``vague`` rows may still move; ``timed`` ones have a
    time that somebody wrote, others their channel's usual one.
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
    remarks: tuple[str, ...] = ()
    timed: bool = False
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
        """09:30; from 09:00 to 17:00 where it ends that day, 09:30 … 17:00 where it lasts longer."""
        if not self.end_time:
            return self.time
        return f"{self.time}{' … ' if self.end else '–'}{self.end_time}"

    @property
    def progress(self) -> str:
        """Status and note in one text."""
        return "; ".join(part for part in (self.status, self.note) if part)
