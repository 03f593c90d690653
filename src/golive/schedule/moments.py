"""A nominal day and a time of day, made an aware moment for each zone concerned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from golive.schedule.model import Moment
from golive.timing.model import Clock

END_OF_DAY = time(23, 59)
"""When something is over that lasts until a day, not an hour."""


@lru_cache(maxsize=256)
def zone_of(name: str) -> ZoneInfo:
    """The zone of that name, which validation has seen to exist."""
    return ZoneInfo(name)


def city_of(zone: str) -> str:
    """The city that a zone is named for, or the zone itself: ``New York``, ``UTC``."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def aware(day: date, at: time, zone: str) -> datetime:
    """That time on that day in that zone; an hour skipped by a clock change moves forward."""
    moment = datetime.combine(day, at, zone_of(zone))
    utc = moment.astimezone(UTC)
    return utc.astimezone(zone_of(zone))


def fixed(day: date, clock: Clock, zone: str) -> datetime:
    """A time at a fixed distance from UTC, shown in the campaign's zone."""
    offset = timezone(clock.utc_offset or timedelta())
    return datetime.combine(day, clock.time, offset).astimezone(zone_of(zone))


def on_clock(day: date, clock: Clock, zone: str) -> datetime:
    """A time of day on a day, in the campaign's zone, whatever zone it is written in."""
    return fixed(day, clock, zone) if clock.utc_offset is not None else aware(day, clock.time, zone)


def moments(
    day: date,
    clock: Clock | None,
    usual: time,
    zone: str,
    zones: Mapping[str, tuple[str, ...]],
    until: tuple[date, Clock | None] | None = None,
) -> tuple[Moment, ...]:
    """When a touchpoint reaches its audiences.

    ``zones`` maps each distinct audience zone to its audiences. One moment in the campaign's
    ``zone``, unless the time is each audience's own.
    """
    everyone = tuple(name for names in zones.values() for name in names)
    if clock is not None and clock.local and zones:
        return tuple(
            Moment(name, aware(day, clock.time, name), _end(until, clock.time, name), names)
            for name, names in zones.items()
        )
    if clock is not None and clock.utc_offset is not None:
        start = fixed(day, clock, zone)
    else:
        start = aware(day, clock.time if clock else usual, zone)
    return (Moment(zone, start, _end(until, start.time(), zone), everyone),)


def _end(until: tuple[date, Clock | None] | None, usual: time, zone: str) -> datetime | None:
    if until is None:
        return None
    day, clock = until
    if clock is None:
        return aware(day, END_OF_DAY, zone)
    if clock.utc_offset is not None:
        return fixed(day, clock, zone)
    return aware(day, clock.time, zone)
