"""Days of a recurrence or of a throttled send."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import count, islice, takewhile

from golive.timing.model import Step

MAX_OCCURRENCES = 100
"""A window holds 43 days; what recurs more often than this was not meant."""


class TooMany(ValueError):
    """A recurrence with more occurrences than anybody would plan."""


def days_of(step: Step, first: date, last: date | None) -> list[date]:
    """The days on which a step falls, from the first day on.

    At most ``step.count`` days, none after ``last``; raises TooMany above MAX_OCCURRENCES.
    """
    from dateutil.relativedelta import relativedelta
    from dateutil.rrule import DAILY, WEEKLY, rrule

    limit = MAX_OCCURRENCES + 1
    if step.unit == "month":
        # Each counted from the first, so that the 31st does not become the 28th for good.
        months = (first + relativedelta(months=n * step.size) for n in count())
        days = list(
            islice(
                takewhile(lambda day: last is None or day <= last, months),
                step.count or limit,
            )
        )
    else:
        weekdays = step.weekdays or (range(5) if step.unit == "weekday" else None)
        ends = last if last is not None else first + timedelta(days=366 * 10)
        rule = rrule(
            WEEKLY if step.unit == "week" else DAILY,
            interval=step.size,
            dtstart=_start(first),
            until=_start(ends),
            byweekday=weekdays,
        )
        days = [moment.date() for moment in islice(rule, step.count or limit)]
    if len(days) > MAX_OCCURRENCES:
        raise TooMany
    return days


def _start(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - rrule works on nominal days
