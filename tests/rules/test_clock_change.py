from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from rules.fixtures import plan_of

from golive.rules.clock_change import change_at, check
from golive.schedule.moments import aware

ZONES = st.sampled_from(
    ["Europe/Amsterdam", "Europe/London", "America/New_York", "America/Santiago", "Asia/Beirut",
     "Australia/Lord_Howe", "Asia/Tokyo", "Pacific/Apia", "Africa/Casablanca", "UTC"]
)  # fmt: skip
CHANGES = [
    date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 8), date(2026, 11, 1), date(2026, 9, 6),
    date(2026, 4, 5), date(2026, 10, 4), date(2011, 12, 30), date(2026, 3, 22), date(2026, 2, 15),
]  # fmt: skip
DAYS = st.one_of(st.sampled_from(CHANGES), st.dates(date(1990, 1, 1), date(2035, 12, 31)))


def _instants(day: date, at: time, zone: str) -> set[datetime]:
    """Every instant at which clocks in a zone show that day and time."""
    wall = datetime.combine(day, at)
    offsets = {
        (datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hours))
        .astimezone(ZoneInfo(zone))
        .utcoffset()
        for hours in range(-48, 73)
    }
    instants = {wall.replace(tzinfo=UTC) - offset for offset in offsets if offset is not None}
    return {one for one in instants if one.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == wall}


@settings(deadline=None)
@given(DAYS, st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0)), ZONES)
def test_an_hour_is_unclear_when_no_instant_or_two_show_it(day: date, at: time, zone: str) -> None:
    change = change_at(day, at, zone)
    instants = _instants(day, at, zone)
    assert (change is None) == (len(instants) == 1)
    if change is not None:
        assert change.missing == (not instants)
        wall = datetime.combine(day, at)
        assert change.start <= wall < change.end
        for clear in (change.start - timedelta(minutes=1), change.end):
            assert len(_instants(clear.date(), clear.time(), zone)) == 1
    if instants:
        assert aware(day, at, zone).astimezone(UTC) == min(instants)


def test_it_says_what_the_calendar_shows() -> None:
    plan = plan_of("""
title: A launch
launch: {date: 2027-03-28, timezone: Europe/Amsterdam}
messages: {news: {channel: email, when: T-0 02:30}}
""")
    (found,) = check(plan)
    (entry,) = plan.schedule.entries
    assert f"golive takes {entry.moments[0].start:%H:%M}." in found.message
    assert found.help == "choose a time before 02:00, or from 03:00 on"
    assert found.path == ("messages", "news", "when", "at")
