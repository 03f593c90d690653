"""Timings resolved to days, moments and reasons why not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.campaign.parsing import parse
from golive.finding import Problem
from golive.schedule.model import Schedule
from golive.schedule.resolving import resolve
from golive.settings import Settings, channels_of
from golive.source.reading import read

HEAD = """
title: x
country: NL
launch: {date: LAUNCH, time: "09:00", timezone: Europe/Amsterdam}
audiences:
  staff: {side: internal, timezone: America/New_York}
  customers: {side: external}
"""


def resolved(body: str, launch: str = "2027-04-13") -> tuple[Schedule, tuple[Problem, ...]]:
    source = read("c.yaml", (HEAD.replace("LAUNCH", launch) + body).encode())
    settings = Settings()
    return resolve(parse(source), settings, channels_of(settings))


def days(when: str, launch: str = "2027-04-13", more: str = "") -> list[tuple[str, str]]:
    schedule, problems = resolved(
        f"{more}\nmessages:\n  m: {{channel: email, audiences: customers, when: {when}}}\n", launch
    )
    assert problems == ()
    return [(str(entry.start.date), entry.end.label) for entry in schedule.entries]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("T-14", "2027-03-30", "T-14"),
        ("T-2w", "2027-03-30", "T-14"),
        ("T-2w Fri", "2027-04-02", "T-11"),
        ("T+0", "2027-04-13", "T-0"),
        ("T-10bd", "2027-03-30", "T-14"),
        ("T-12bd", "2027-03-24", "T-20"),  # past Easter Monday and Good Friday
        ("T+1bd", "2027-04-14", "T+1"),
        ("2027-04-01 10:00", "2027-04-01", "T-12"),
        ("~2027-04-01", "2027-04-01", "T-12"),
        ("{from: T-0, until: T+14}", "2027-04-13", "T+14"),
        ("{from: T-0}", "2027-04-13", "T-0"),
        ("{between: [T-0, T+1bd]}", "2027-04-13", "T+1"),
        ("{either: [T+1, T-2]}", "2027-04-11", "T+1"),
        ("{at: T-2w, date: 2027-03-30}", "2027-03-30", "T-14"),
        ("soft", "2027-04-06", "T-7"),
        ("soft+2d", "2027-04-08", "T-5"),
        ("soft-1w", "2027-03-30", "T-14"),
    ],
)
def test_each_form_comes_to_its_day(when: str, start: str, end: str) -> None:
    assert days(when, more="milestones: {soft: T-7 14:00}") == [(start, end)]


def test_recurrences_and_batches_are_numbered_entries() -> None:
    weekdays = days("{every: weekday, from: T-5, until: T+1}")
    assert [day for day, _ in weekdays] == [
        "2027-04-08", "2027-04-09", "2027-04-12", "2027-04-13", "2027-04-14",
    ]  # fmt: skip
    assert len(days("{batches: 5, per: day, from: T-10}")) == 5
    assert [day for day, _ in days("{every: month, from: 2027-01-31, count: 3}")] == [
        "2027-01-31", "2027-02-28", "2027-03-31",
    ]  # fmt: skip
    assert [day for day, _ in days("{every: 2 weeks, on: Tue, from: T-14, count: 2}")] == [
        "2027-03-30", "2027-04-13",
    ]  # fmt: skip


def test_a_moved_launch_keeps_identities_and_absolute_dates() -> None:
    body = """
messages:
  m: {channel: [email, sms], audiences: customers, when: [T-14, T-7, 2027-04-10]}
"""
    before, _ = resolved(body)
    after, _ = resolved(body, "2027-04-20")
    moved = {entry.id: entry.start.date for entry in after.entries}
    for entry in before.entries:
        assert entry.start.date is not None
        week = timedelta(days=0 if entry.occurrence == 3 else 7)
        assert moved[entry.id] == entry.start.date + week


def test_local_times_give_a_moment_for_each_zone_and_one_nominal_day() -> None:
    schedule, _ = resolved(
        "messages:\n  m: {channel: email, audiences: [staff, customers], when: T-0 23:30 local}\n"
    )
    (entry,) = schedule.entries
    assert entry.start.label == "T-0"
    assert {str(moment.start) for moment in entry.moments} == {
        "2027-04-13 23:30:00-04:00",
        "2027-04-13 23:30:00+02:00",
    }


def test_what_was_sent_stays_and_is_measured_from_the_launch_of_its_day() -> None:
    source = (
        "title: x\nlaunch: {date: 2027-05-25, was: [{date: 2027-04-13, until: 2027-04-01}]}\n"
        "audiences: {c: {side: external}}\n"
        "messages: {m: {channel: email, audiences: c, when: T-14, sent: 2027-03-25}}\n"
    )
    settings = Settings()
    schedule, _ = resolve(parse(read("c", source.encode())), settings, channels_of(settings))
    (entry,) = schedule.entries
    assert (entry.start.date, entry.start.offset) == (date(2027, 3, 25), -19)
    assert entry.launch == date(2027, 4, 13)


@pytest.mark.parametrize(
    ("was", "sent", "stood"),
    [
        # In whatever order they are written, the first that was not given up by then.
        ("[{date: 2026-09-29, until: 2026-09-20}, {date: 2026-09-01, until: 2026-08-20}]",
         "2026-08-15", "2026-09-01"),
        ("[{date: 2026-09-01, until: 2026-08-20}, {date: 2026-09-29, until: 2026-09-20}]",
         "2026-08-15", "2026-09-01"),
        ("[{date: 2026-09-01, until: 2026-08-20}, {date: 2026-09-29, until: 2026-09-20}]",
         "2026-08-21", "2026-09-29"),
        ("[{date: 2026-09-01, until: 2026-08-20}]", "2026-08-21", "2026-10-13"),
        # Nobody says when it was given up: it stood until its own day, and no longer.
        ("2026-09-29", "2026-09-28", "2026-09-29"),
        ("2026-09-29", "2026-09-30", "2026-10-13"),
        ("2026-09-29", "2026-10-14", "2026-10-13"),
    ],
)  # fmt: skip
def test_what_was_sent_is_measured_from_the_launch_that_stood_then(
    was: str, sent: str, stood: str
) -> None:
    source = (
        f"title: x\nlaunch: {{date: 2026-10-13, was: {was}}}\n"
        f"messages: {{m: {{channel: email, sent: {sent}}}}}\n"
    )
    settings = Settings()
    schedule, _ = resolve(parse(read("c", source.encode())), settings, channels_of(settings))
    assert schedule.entries[0].launch == date.fromisoformat(stood)


def test_what_is_cancelled_gives_its_message_no_day() -> None:
    schedule, _ = resolved("""
messages:
  m:
    touchpoints:
      - {channel: email, when: T-7}
      - {channel: blog, when: T+3, status: cancelled}
  then: {channel: blog, when: m+2d}
""")
    assert schedule.names["then"].label == "T-5"


@pytest.mark.parametrize(
    ("body", "rule", "says"),
    [
        ("messages:\n  m: {channel: facebok, when: T-1}\n", "unknown-name", "facebok"),
        ("messages:\n  m: {channel: x, audiences: staf, when: T-1}\n", "unknown-name", "staf"),
        ("messages:\n  m: {channel: x, when: sof+1d}\n", "unknown-name", "sof"),
        ("messages:\n  a: {channel: x, when: b+1d}\n  b: {channel: x, when: a+1d}\n", "timing-cycle", "→"),
        ("messages:\n  m: {channel: x, when: {from: T+3, until: T-3}}\n", "timing", "before it starts"),
        ("messages:\n  m: {channel: x, when: {every: day, from: T-3, count: 10000}}\n", "timing", "100"),
        ("messages:\n  m: {like: m, channel: x, when: T-1}\n", "timing-cycle", "like itself"),
        ("messages:\n  m: {touchpoints: [{channel: x, when: T-1}, {channel: x, when: T-2}]}\n",
         "duplicate-id", "Two touchpoints"),
    ],
)  # fmt: skip
def test_what_cannot_be_resolved_is_said_once(body: str, rule: str, says: str) -> None:
    _, problems = resolved(body)
    assert [problem.rule for problem in problems] == [rule]
    assert says in problems[0].message


def test_loose_timings_the_drawer_and_missing_dates_are_kept() -> None:
    schedule, problems = resolved(
        """
messages:
  a: {channel: x, audiences: customers, when: TBD}
  b: {channel: x, audiences: customers, when: early 2027-04}
  c: {channel: x, audiences: customers, when: after a}
  d: {channel: x, audiences: customers, when: on-delay+1d}
  e: {channel: x, audiences: customers}
  f: {channel: x, audiences: customers, when: week of T-7}
"""
    )
    assert problems == ()
    assert [one.touchpoint.message for one in schedule.unscheduled] == ["a", "b", "c", "e", "f"]
    assert [one.touchpoint.message for one in schedule.drawer] == ["d"]
    assert schedule.entries == ()


def test_what_a_cycle_costs_its_day_is_listed() -> None:
    schedule, problems = resolved(
        """
messages:
  first: {channel: x, audiences: customers, when: second}
  second: {channel: x, audiences: customers, when: [third+1d, T-3]}
  third: {channel: x, audiences: customers, when: second+1d}
"""
    )
    assert [problem.rule for problem in problems] == ["timing-cycle"]
    assert [entry.id for entry in schedule.entries] == ["first/x", "second/x"]
    assert [one.touchpoint.message for one in schedule.unscheduled] == ["second", "third"]


def test_a_choice_may_be_wide() -> None:
    choice = ", ".join(f"T+{number}" for number in range(30))
    assert days(f"{{either: [{choice}]}}") == [("2027-04-13", "T+29")]


def test_without_a_launch_date_offsets_still_show() -> None:
    schedule, problems = resolved(
        "messages:\n  m: {channel: x, audiences: customers, when: [T-14, T-3bd]}\n", "2027-04"
    )
    assert problems == ()
    assert [(entry.start.date, entry.start.label) for entry in schedule.entries] == [(None, "T-14")]
    assert schedule.unscheduled[0].reason == "waits for the launch date"


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(-400, 400),
    st.sampled_from(["d", "w"]),
)
def test_offsets_are_plain_differences_of_dates(launch: date, count: int, unit: str) -> None:
    sign = "-" if count < 0 else "+"
    (found,) = days(f"T{sign}{abs(count)}{unit}", launch.isoformat())
    expected = launch + timedelta(days=count * (7 if unit == "w" else 1))
    assert found[0] == expected.isoformat()


def test_a_time_counts_as_written_when_a_milestone_gives_it() -> None:
    schedule, _ = resolved(
        "milestones: {hall: T-5 16:00}\n"
        "messages:\n  m: {channel: town-hall, audiences: staff, when: [hall, hall+1d]}\n"
    )
    assert [(entry.timed, entry.moments[0].start.hour) for entry in schedule.entries] == [
        (True, 16),
        (False, 11),
    ]


def test_local_time_is_that_of_each_part_too() -> None:
    schedule, _ = resolved(
        """
  tokyo: {side: external, within: customers, timezone: Asia/Tokyo}
  tokyo-pilots: {side: external, within: tokyo}
  back-home: {side: external, within: tokyo, timezone: Europe/Amsterdam}
  oslo: {side: external, within: customers, timezone: Europe/Oslo}
messages:
  m: {channel: push, audiences: customers, except: oslo, when: [T-1 09:30 local, T-1 09:30]}
  one: {channel: push, audiences: tokyo-pilots, when: T-1 09:30 local}
"""
    )
    own, usual, one = (entry.moments for entry in schedule.entries)
    assert [(moment.zone, moment.audiences, moment.start.isoformat()) for moment in own] == [
        ("Europe/Amsterdam", ("customers", "back-home"), "2027-04-12T09:30:00+02:00"),
        ("Asia/Tokyo", ("tokyo",), "2027-04-12T09:30:00+09:00"),
    ]
    assert [(moment.zone, moment.audiences) for moment in usual] == [
        ("Europe/Amsterdam", ("customers",))
    ]
    assert [(moment.zone, moment.audiences) for moment in one] == [
        ("Asia/Tokyo", ("tokyo-pilots",))
    ]


@pytest.mark.parametrize(
    ("body", "message", "path"),
    [
        ("messages:\n  m0: {channel: email, when: T-1}\n" + "".join(
            f"  m{i}: {{channel: email, when: m{i - 1}+1d}}\n" for i in range(62, 0, -1)),
         "This waits for more than 60 others in a row.", ("messages", "m2", "when", "at")),
        ("messages:\n  m0: {channel: email, when: T-1}\n" + "".join(
            f"  m{i}: {{channel: email, when: T-1, like: m{i - 1}}}\n" for i in range(1, 22)),
         "More than 20 messages are like each other in a row.", ("messages", "m21", "like")),
        ("audiences:\n  a0: {side: internal}\n" + "".join(
            f"  a{i}: {{side: internal, within: a{i - 1}}}\n" for i in range(1, 22)),
         "More than 20 audiences are part of each other in a row.", ("audiences", "a21", "within")),
        ("messages:\n  m0: {channel: email, when: 2199-12-31}\n" + "".join(
            f"  m{i}: {{channel: email, when: {{every: 60 months, count: 100, from: m{i - 1}}}}}\n"
            for i in range(1, 3)) + "tasks:\n  tidy: {do: x, when: m2+1d}\n",
         "This day lies beyond the calendar.", ("tasks", "tidy", "when", "at")),
        ("messages:\n  m: {channel: email, when: {every: day, from: T-20, count: 10000}}\n",
         "This comes to more than 100 occurrences.", ("messages", "m", "when")),
        ("messages:\n  m: {channel: email, when: {every: day, from: T-20, until: 2060-01-01}}\n",
         "This comes to more than 100 occurrences.", ("messages", "m", "when")),
        ("messages:\n  m: {channel: email, when: {from: T+2, until: T+1}}\n",
         "This ends on Wed 14 Apr 2027 (T+1), before it starts on Thu 15 Apr 2027 (T+2).",
         ("messages", "m", "when", "until")),
    ],
)  # fmt: skip
def test_what_goes_on_for_too_long(body: str, message: str, path: tuple[str | int, ...]) -> None:
    head = HEAD[: HEAD.index("audiences")] if body.startswith("audiences") else HEAD
    source = read("c.yaml", (head.replace("LAUNCH", "2027-04-13") + body).encode())
    _, problems = resolve(parse(source), Settings(), channels_of(Settings()))
    assert (message, path) in [(problem.message, problem.path) for problem in problems]


def test_more_touchpoints_and_entries_than_any_plan_has(monkeypatch: pytest.MonkeyPatch) -> None:
    body = "messages:\n" + "".join(
        f"  m{i}: {{channel: email, audiences: staff, when: {{every: day, from: T-1, count: 4}}}}\n"
        for i in range(5)
    )
    monkeypatch.setattr("golive.schedule.resolving.MAX_TOUCHPOINTS", 4)
    monkeypatch.setattr("golive.schedule.resolving.MAX_ENTRIES", 10)
    schedule, problems = resolved(body)
    assert [(problem.path, problem.message) for problem in problems] == [
        (("messages", "m4"),
         "This campaign comes to more than 4 touchpoints; from here on none is planned."),
        (("messages", "m2"),
         "This campaign comes to more than 10 entries; from here on none is planned."),
    ]  # fmt: skip
    assert len(schedule.entries) == 12


def test_only_the_first_hundred_unknown_names_get_a_suggestion() -> None:
    body = "messages:\n" + "".join(
        f"  m{i}: {{channel: email, audiences: staf, when: T-1}}\n" for i in range(120)
    )
    _, problems = resolved(body)
    helps = [problem.help for problem in problems]
    assert helps == ["did you mean staff?"] * 100 + [""] * 20


@pytest.mark.parametrize(
    ("when", "marked"),
    [
        ("{between: [nope, T-1]}", ("between", 0)),
        ("{between: [T-1, nope+2d]}", ("between", 1)),
        ("{either: [T-1, T-2, nope]}", ("either", 2)),
        ("[T-3, {either: [T-1, nope]}]", (1, "either", 1)),
        ("{from: T-3, until: nope}", ("until",)),
        ("{every: day, from: nope, until: T-1}", ("from",)),
        ("{batches: 3, per: day, from: nope}", ("from",)),
        ("{at: nope, date: 2027-04-13}", ("at",)),
    ],
)
def test_an_unknown_name_is_marked_where_it_stands(
    when: str, marked: tuple[str | int, ...]
) -> None:
    _, problems = resolved(f"messages:\n  m: {{channel: email, audiences: staff, when: {when}}}\n")
    assert [problem.path for problem in problems] == [("messages", "m", "when", *marked)]


def test_both_ends_of_a_choice_that_ends_before_it_starts_are_marked() -> None:
    when = "{between: [T+3, T-3]}"
    _, (problem,) = resolved(
        f"messages:\n  m: {{channel: email, audiences: staff, when: {when}}}\n"
    )
    assert problem.path == ("messages", "m", "when", "between", 1)
    assert problem.related == ((("messages", "m", "when", "between", 0), "starts here"),)


def test_what_was_sent_roughly_then_is_shown_as_rough() -> None:
    schedule, _ = resolved("messages: {m: {channel: email, audiences: staff, sent: ~2027-03-25}}\n")
    (entry,) = schedule.entries
    assert entry.roughly
    assert str(entry.start.date) == "2027-03-25"


def test_an_unknown_channel_among_several_is_marked_itself() -> None:
    _, problems = resolved(
        "messages:\n  m: {audiences: staff, when: T-1, channel: [email, emial, slakc]}\n"
        "  n: {audiences: staff, channel: [sms, emali], touchpoints: [{when: T-1}, {when: T-2, channel: x-x}]}\n"
    )
    assert [problem.path for problem in problems] == [
        ("messages", "m", "channel", 1),
        ("messages", "m", "channel", 2),
        ("messages", "n", "channel", 1),
        ("messages", "n", "touchpoints", 1, "channel", 0),
    ]


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ('{from: "T-5 17:00", until: "T-5 09:00"}', "This ends at 09:00, before it starts at 17:00 that day."),
        ('{between: ["T-0 12:00", "2027-04-13 11:59"]}', "This ends at 11:59, before it starts at 12:00 that day."),
        ('{from: "T-5 09:00 local", until: "T-5 08:00 local"}', "This ends at 08:00, before it starts at 09:00 that day."),
    ],
)  # fmt: skip
def test_a_day_that_ends_before_it_starts(when: str, message: str) -> None:
    schedule, problems = resolved(
        f"messages:\n  m: {{channel: email, audiences: staff, when: {when}}}\n"
    )
    assert [problem.message for problem in problems] == [message]
    assert schedule.entries == ()


@pytest.mark.parametrize(
    "when",
    [
        '{from: "T-5 17:00", until: "T-4 09:00"}',
        '{from: "T-5 09:00", until: "T-5 09:00"}',
        '{from: "T-5 17:00", until: T-5}',
        '{from: "T-5 17:00-08:00", until: "T-5 16:00-10:00"}',
        '{either: ["T-5 17:00", "T-5 09:00"]}',
    ],
)
def test_hours_that_may_be_so(when: str) -> None:
    schedule, problems = resolved(
        f"messages:\n  m: {{channel: email, audiences: staff, when: {when}}}\n"
    )
    assert problems == ()
    assert len(schedule.entries) == 1


@pytest.mark.parametrize("count", ["101", "10000", "9999999", "99999999999999999999"])
@pytest.mark.parametrize("kind", ["every: day, count:", "per: day, batches:"])
def test_more_occurrences_than_anybody_sends(kind: str, count: str) -> None:
    when = f"{{from: T-5, {kind} {count}}}"
    _, (problem,) = resolved(
        f"messages:\n  m: {{channel: email, audiences: staff, when: {when}}}\n"
    )
    assert problem.message == "This comes to more than 100 occurrences."


@pytest.mark.parametrize(
    ("when", "roughly"),
    [
        ("wave", True),
        ("wave+2d", True),
        ("first/email", True),
        ("{either: [~T-20, T-18]}", True),
        ("{every: week, from: wave, count: 2}", True),
        ("hall", False),
        ("{either: [T-20, T-18]}", False),
    ],
)
def test_a_day_counted_from_a_rough_one_is_rough(when: str, roughly: bool) -> None:
    schedule, problems = resolved(
        "milestones: {wave: ~T-10, hall: T-10}\nmessages:\n"
        "  first: {channel: email, audiences: staff, when: wave}\n"
        f"  m: {{channel: email, audiences: staff, when: {when}}}\n"
    )
    assert problems == ()
    mine = [entry.roughly for entry in schedule.entries if entry.touchpoint.message == "m"]
    assert set(mine) == {roughly}


@pytest.mark.parametrize(
    ("body", "message", "path"),
    [
        ("messages: {m: {channel: email, audiences: staff, except: staff, when: T-1}}\n",
         "Nobody is left of staff without staff.", ("messages", "m", "except")),
        ("  night: {side: internal, within: staff}\n"
         "messages: {m: {channel: email, audiences: night, except: [staff, night], when: T-1}}\n",
         "Nobody is left of night without staff and night.", ("messages", "m", "except")),
        ("  kids: {side: external, within: staff}\n",
         "kids is external, and part of staff, which is internal.", ("audiences", "kids", "side")),
        ("messages: {a: {channel: email, when: T-1}, b: {like: a/emial, channel: email, when: T}}\n",
         "The message a has no touchpoint emial.", ("messages", "b", "like")),
        ("messages:\n  a: {touchpoints: [{channel: email, id: early, when: T-1}]}\n"
         "  b: {like: a/blog, channel: email, when: T}\n",
         "The message a has no touchpoint blog.", ("messages", "b", "like")),
    ],
)  # fmt: skip
def test_what_reaches_nobody_or_is_like_nothing(
    body: str, message: str, path: tuple[str | int, ...]
) -> None:
    _, problems = resolved(body)
    assert [(problem.message, problem.path) for problem in problems] == [(message, path)]


@pytest.mark.parametrize(
    "body",
    [
        "  night: {side: internal, within: staff}\n"
        "messages: {m: {channel: email, audiences: staff, except: night, when: T-1}}\n",
        "  night: {side: internal, within: staff}\n"
        "messages: {m: {channel: email, audiences: [staff, customers], except: staff, when: T-1}}\n",
        "messages: {a: {channel: email, when: T-1}, b: {like: a/email, channel: sms, when: T}}\n",
        "messages:\n  a: {touchpoints: [{channel: email, id: early, when: T-1}]}\n"
        "  b: {like: a/early, channel: email, when: T}\n"
        "  c: {like: a/email, channel: email, when: T}\n",
    ],
)
def test_parts_excepted_and_touchpoints_liked(body: str) -> None:
    assert resolved(body)[1] == ()


def test_an_order_beside_a_day_is_no_missing_day() -> None:
    schedule, _ = resolved(
        "messages:\n  a: {channel: email, audiences: staff, when: T-7}\n"
        "  b: {channel: email, audiences: staff, when: [after a, T-6]}\n"
        "  c: {channel: email, audiences: staff, when: [after a, TBD]}\n"
    )
    assert [(one.touchpoint.message, one.reason) for one in schedule.unscheduled] == [
        ("c", "after a"), ("c", "time to be decided"),
    ]  # fmt: skip


def test_an_hour_far_from_the_campaigns_zone_is_shown_on_its_day() -> None:
    source = (
        "title: x\nlaunch: {date: 2026-08-25, timezone: Pacific/Auckland}\n"
        "messages: {m: {channel: email, when: [T-0 08:00-07:00, T-0 08:00]}}\n"
    )
    settings = Settings()
    schedule, _ = resolve(parse(read("c", source.encode())), settings, channels_of(settings))
    here, far = schedule.entries
    assert (here.shown.written, far.shown.written) == (
        "Tue 25 Aug 2026 (T-0)", "Wed 26 Aug 2026 (T-0)",
    )  # fmt: skip
    assert far.start.date == date(2026, 8, 25)


@pytest.mark.parametrize(
    ("when", "help"),
    [
        ("T-3m", "count in days or weeks, such as T-13w"),
        ("D-14", "T is the launch: write T-14"),
        ("launch", "T-0 is the launch"),
        ("launch+2w 10:00", "T is the launch: write T+2w 10:00"),
        ("after go-live", "T-0 is the launch"),
        ("next Tuesday",
         "write the date, or count from launch: T-1w Tue is the Tuesday of the week before"),
        ("2026-W41", "write week of 2026-10-05, its Monday"),
        ("9am", "write T-0 09:00"),
        ("2026-W60", "write week of and a date in it, such as week of 2026-10-05"),
    ],
)  # fmt: skip
def test_a_slip_that_looks_like_a_name_is_told_how_it_is_written(when: str, help: str) -> None:
    _, problems = resolved(f"messages: {{m: {{channel: email, when: {when}}}}}")
    (problem,) = problems
    assert problem.message == f"“{when.removeprefix('after ')}” is not a time golive knows."
    assert problem.help == help


def test_what_is_called_so_is_no_slip() -> None:
    body = "milestones: {launch: T-7, D-14: T-14}\nmessages:\n"
    body += "  m: {channel: email, when: launch}\n  n: {channel: email, when: D-14}\n"
    schedule, problems = resolved(body)
    assert not problems
    assert [entry.start.label for entry in schedule.entries] == ["T-14", "T-7"]
