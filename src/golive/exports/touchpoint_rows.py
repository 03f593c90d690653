"""The calendar's rows of touchpoints: of each entry, and of what has no day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from golive.campaign.launch import LaunchStatus
from golive.campaign.message import Status
from golive.campaign.reach import excepted
from golive.campaign.touchpoints import Touchpoint
from golive.exports.labels import audience_labels
from golive.exports.plain_text import lines, one_line
from golive.exports.row import Row, RowKind
from golive.plan import Plan
from golive.schedule.model import Entry, Unscheduled
from golive.schedule.moments import END_OF_DAY
from golive.timing.model import Form


def entry_row(plan: Plan, entry: Entry) -> Row:
    """The row of one entry."""
    first = entry.moments[0] if entry.moments else None
    starts = first.start if first else None
    day, end = entry.start.date, entry.end.date
    over = first.end if first else None
    until = over if over and over.time() != END_OF_DAY else None
    if starts and len(entry.moments) == 1 and entry.form is Form.POINT:
        day = end = starts.date()  # a time at a fixed distance from UTC may fall on the next day
    lasts = entry.start != entry.end
    hour = None if entry.form is Form.BETWEEN and until is None else starts
    return replace(
        _row(plan, entry.touchpoint, entry.audiences),
        id=entry.id,
        date=day,
        offset=entry.start.label,
        end=end if end != day else None,
        end_offset=entry.end.label if lasts else "",
        time=f"{hour:%H:%M}" if hour else "",
        end_time=f"{until:%H:%M}" if until else "",
        zone=", ".join(moment.zone for moment in entry.moments),
        all_day=(lasts or entry.open_ended or entry.form is Form.SPAN) and until is None,
        note="; ".join(_notes(entry)),
        vague=_is_vague(plan, entry),
        timed=entry.timed,
        moments=entry.moments,
    )


def unscheduled_row(plan: Plan, entry: Unscheduled) -> Row:
    """The row of what has no day, with the reason."""
    maybe = f"; maybe: {one_line(entry.touchpoint.maybe)}" if entry.touchpoint.maybe else ""
    return replace(
        _row(plan, entry.touchpoint, entry.audiences),
        note=f"not scheduled: {one_line(entry.reason)}{maybe}",
        vague=True,
    )


def _row(plan: Plan, touchpoint: Touchpoint, audiences: tuple[str, ...]) -> Row:
    """What a touchpoint's rows have in common, still without a day."""
    channel = plan.channels.get(touchpoint.channel)
    return Row(
        kind=RowKind.TOUCHPOINT,
        id=touchpoint.id,
        date=None,
        offset="",
        channel=one_line(plan.channel_name(touchpoint.channel)),
        channel_kind=channel.kind.value if channel else "",
        audiences=audience_labels(plan, audiences),
        excluding=audience_labels(plan, excepted(plan.campaign, touchpoint)),
        message=one_line(touchpoint.label),
        owner=lines(touchpoint.owner),
        status=touchpoint.standing,
        steps=lines(touchpoint.steps),
        place=one_line(touchpoint.place or ""),
        duration=one_line(touchpoint.duration or ""),
        remarks=lines(touchpoint.notes),
    )


def _notes(entry: Entry) -> Iterator[str]:
    if entry.form is Form.BETWEEN:
        yield "once, some time between"
    if entry.form is Form.EITHER:
        yield "on one of these days"
    if entry.roughly:
        yield "roughly"
    if entry.open_ended:
        yield "no end given"
    if entry.touchpoint.maybe:
        yield f"maybe: {one_line(entry.touchpoint.maybe)}"


def _is_vague(plan: Plan, entry: Entry) -> bool:
    touchpoint = entry.touchpoint
    if touchpoint.is_sent:
        return False
    return bool(
        entry.roughly
        or entry.form.leaves_day_open
        or touchpoint.maybe
        or touchpoint.status is Status.IDEA
        or plan.campaign.launch.status is LaunchStatus.TENTATIVE
    )
