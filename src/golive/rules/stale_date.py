"""A date written by hand in a text, which is wrong already or stays behind when the launch moves.

Why: launches move, and the old date stays in one text of forty; readers turn up on the wrong day.
golive's own experience of published plans. Dates are read in the language of the draft, as people
write them there: 12 October, Oct 12th, 12.10.2026, “next Tuesday”. Names of months and days come
from the Unicode CLDR. What comes from an expression is right by construction.
Flagged: the launch date that was given up; “Monday 13 October” in a year in which that is a Tuesday;
“we open on 14 October” when nothing happens then. As a remark: another date that the plan does not
know, and one it does know that will not move with it.
Fine: `{{ launch.date | longdate }}`; a range such as 12–14 October; “not on 29 September, as we
said”; what has gone out; a date more than a year away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from golive.fields import Texts
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.handwritten import Fault, HandDate, Reader
from golive.rules.own_days import expression_for, written
from golive.rules.parameters import parameters
from golive.rules.word_lists import WordList, added, muted
from golive.rules.written_dates import SpokenDay
from golive.wording import full_day, listed, weekday_name

ID = "stale-date"
SEVERITY = Severity.ERROR

_NAMED = 4
"""How many of the dates in one text a remark names."""


class Parameters(WordList):
    """Words after which a date is taken for that of the launch: “opens on 13 October”."""

    add: Texts = added("we cut the ribbon")
    mute: Texts = muted("open")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each date that is wrong, and a remark for each text that holds others."""
    reader = Reader(plan, parameters(plan, ID, Parameters))
    seen: set[tuple[Any, ...]] = set()
    remarks: dict[tuple[Any, ...], list[HandDate]] = {}
    for date in reader.dates():
        where = date.touchpoint, date.origin.path, date.origin.place
        if (*where, date.found.text) in seen:
            continue
        seen.add((*where, date.found.text))
        if date.fault in (Fault.UNKNOWN, Fault.BY_HAND):
            remarks.setdefault((*where, date.fault, date.day is None), []).append(date)
        else:
            yield _problem(reader, date)
    for dates in remarks.values():
        yield _remark(reader, dates)


def _problem(reader: Reader, date: HandDate) -> Problem:
    """What to say of a date that is wrong."""
    day, text = date.day or reader.near, date.found.text
    launch = reader.plan.schedule.launch
    now = full_day(launch) if launch else "without a date"
    at_launch = written("launch.date", long=date.is_long)
    if date.fault is Fault.GIVEN_UP:
        given_up = reader.former[day].until
        when = f" on {full_day(given_up)}" if given_up else ""
        said = f"“{text}” is the launch date given up{when}; the launch is now {now}."
        label, help = "given up", f"write {at_launch}, which moves with the launch"
    elif date.fault is Fault.WEEKDAY:
        is_a = f"a {weekday_name(day)}"
        said, label = f"“{text}” is {is_a} in {day.year}.", is_a
        help = "mend the weekday or the date"
        if day in reader.days:
            help += f", or write {_expression(reader, date)} for both"
    else:
        said = (
            f"“{text}”{_read_on(date)} is neither the launch, {now}, nor another day of the plan."
        )
        label = "nothing happens then"
        help = f"write {at_launch}, or name the day under milestones:"
    return Problem(
        date.origin.path,
        said,
        label=label,
        help=help,
        related=((("launch", "date"), "launch"),) if launch else (),
        subject=date.touchpoint,
        group=(date.origin.path, date.origin.place, text),
        word=date.origin.word,
        place=date.origin.place,
    )


def _remark(reader: Reader, dates: Sequence[HandDate]) -> Problem:
    """What to say once of the dates in one text that may become wrong."""
    first = dates[0]
    names = [f"“{date.found.text}”" for date in dates[:_NAMED]]
    if len(dates) > _NAMED:
        names.append(f"{len(dates) - _NAMED} more")
    texts = listed(names)
    several = len(dates) > 1
    if first.fault is Fault.BY_HAND:
        known = "days of the plan" if several or first.day is None else reader.days[first.day].name
        said = f"{texts} {'are' if several else 'is'} {known}, written by hand: "
        said += "they stay" if several else "it stays"
        said += " behind when the plan moves."
        label = "does not move"
        expressions = dict.fromkeys(_expression(reader, date) for date in dates)
        help = f"write {listed(list(expressions)[:_NAMED])}"
    elif first.day is None:
        said, label, help = f"There is no {texts}.", "no such day", "mend the date"
    else:
        said = f"{texts}{_read_on(first)} {'are no days' if several else 'is no day'} of the plan, "
        said += f"so nothing keeps {'them' if several else 'it'} right."
        label = "not in the plan"
        expression = expression_for(reader.plan, first.day)
        help = "name it under milestones: and write {{ milestones.NAME | longdate }}"
        if expression:
            help = (
                f"write {written(expression, long=first.is_long)} if it moves with the launch, or "
            )
            help += "name it under milestones:"
    return Problem(
        first.origin.path,
        said,
        label=label,
        help=help,
        subject=first.touchpoint,
        group=(first.origin.path, first.origin.place, first.fault, first.day is None),
        severity=Severity.INFO,
        word=first.origin.word,
        place=first.origin.place,
    )


def _expression(reader: Reader, date: HandDate) -> str:
    """What to write for a date that the plan knows."""
    assert date.day is not None  # a day that no month has is unknown
    return written(reader.days[date.day].expression, long=date.is_long)


def _read_on(date: HandDate) -> str:
    """Which day is meant, where the words alone do not say."""
    spoken = isinstance(date.found, SpokenDay) and date.day is not None
    return f", {full_day(date.day)}," if spoken and date.day else ""
