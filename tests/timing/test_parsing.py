from __future__ import annotations

from contextlib import suppress
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from golive.timing.model import Clock, Event, Form, Point, Step, TimingError
from golive.timing.parsing import (
    looks_like_timing,
    parse_clock,
    parse_date,
    parse_point,
    parse_timing,
    parse_timings,
)
from golive.timing.slips import slip

MORNING = Clock(time(9, 30))
TEN = Clock(time(10))
PACIFIC = Clock(time(10), utc_offset=timedelta(hours=-8))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("T-14", {"days": -14}),
        ("T", {}),
        ("T-0", {}),
        ("t+3", {"days": 3}),
        ("T-14 09:30", {"days": -14, "clock": MORNING}),
        ("T-14 9.30", {"days": -14, "clock": MORNING}),
        ("T-14 09:30 local", {"days": -14, "clock": Clock(time(9, 30), local=True)}),
        ("T-2w", {"days": -14}),
        ("T-2w Tue", {"days": -14, "weekday": 1}),
        ("T-2w Tuesday", {"days": -14, "weekday": 1}),
        ("T-3bd", {"business_days": -3}),
        ("T+1bd 09:30", {"business_days": 1, "clock": MORNING}),
        ("2026-09-29", {"on": date(2026, 9, 29)}),
        ("2026-09-29 10:00", {"on": date(2026, 9, 29), "clock": TEN}),
        ("2026-09-29T10:00", {"on": date(2026, 9, 29), "clock": TEN}),
        ("2026-09-29T10:00Z",
         {"on": date(2026, 9, 29), "clock": Clock(time(10), utc_offset=timedelta())}),
        ("T-0 10:00-08:00", {"clock": PACIFIC}),
        ("~2019-11-27", {"on": date(2019, 11, 27), "roughly": True}),
        ("~T-5", {"days": -5, "roughly": True}),
        ("soft-launch", {"of": "soft-launch"}),
        ("soft-launch+2d", {"of": "soft-launch", "days": 2}),
        ("soft-launch-1w", {"of": "soft-launch", "days": -7}),
        ("sneak-peek+3d", {"of": "sneak-peek", "days": 3}),
        ("sneak-peek+1bd", {"of": "sneak-peek", "business_days": 1}),
        ("sneak-peek/intranet+3d", {"of": "sneak-peek/intranet", "days": 3}),
        ("sneak-peek/reminder/email 09:30", {"of": "sneak-peek/reminder/email", "clock": MORNING}),
    ],
)  # fmt: skip
def test_points(text: str, meant: dict[str, Any]) -> None:
    assert parse_point(text) == Point(text, **meant)
    timing = parse_timing(text)
    assert (timing.form, timing.points) == (Form.POINT, (Point(text, **meant),))


@pytest.mark.parametrize(
    ("text", "before", "of"),
    [("after wave-1", False, "wave-1"), ("before go-public", True, "go-public")],
)
def test_orders(text: str, before: bool, of: str) -> None:
    timing = parse_timing(text)
    assert (timing.form, timing.before, timing.points) == (Form.ORDER, before, (Point(of, of=of),))


@pytest.mark.parametrize(
    ("value", "form", "days"),
    [
        ({"from": "T-0", "until": "T+14"}, Form.SPAN, [0, 14]),
        ({"from": "T-0"}, Form.SPAN, [0]),
        ({"between": ["T-2", "T+1"]}, Form.BETWEEN, [-2, 1]),
        ({"either": ["T-2", "T+1", "T+3"]}, Form.EITHER, [-2, 1, 3]),
        ({"at": "T-3w"}, Form.POINT, [-21]),
    ],
)
def test_mappings(value: dict[str, Any], form: Form, days: list[int]) -> None:
    timing = parse_timing(value)
    assert timing.form is form
    assert [point.days for point in timing.points] == days


@pytest.mark.parametrize(
    ("value", "form", "step"),
    [
        ({"every": "weekday", "from": "T-5", "until": "T+5"}, Form.EVERY, Step("weekday")),
        ({"every": "day", "from": "T-5", "count": "4"}, Form.EVERY, Step("day", count=4)),
        ({"every": "week", "from": "T-5", "until": "T", "on": "Tue"}, Form.EVERY,
         Step("week", weekdays=(1,))),
        ({"every": "week", "from": "T-5", "until": "T", "on": ["Mon", "thursday"]}, Form.EVERY,
         Step("week", weekdays=(0, 3))),
        ({"every": "2 weeks", "from": "T-5", "until": "T"}, Form.EVERY, Step("week", 2)),
        ({"every": "month", "from": "T", "count": 3}, Form.EVERY, Step("month", count=3)),
        ({"batches": "5", "per": "day", "from": "T-10"}, Form.BATCHES, Step("day", count=5)),
        ({"batches": "5", "from": "T-10"}, Form.BATCHES, Step("day", count=5)),
        ({"batches": "3", "per": "weekday", "from": "T-10"}, Form.BATCHES,
         Step("weekday", count=3)),
    ],
)  # fmt: skip
def test_recurrences_and_batches(value: dict[str, Any], form: Form, step: Step) -> None:
    timing = parse_timing(value)
    assert (timing.form, timing.step) == (form, step)
    assert timing.first == parse_point(value["from"])


def test_a_time_and_a_date_that_must_agree() -> None:
    timing = parse_timing({"at": "T-3w", "date": "2019-11-27"})
    assert timing.first == Point("T-3w", days=-21)
    assert timing.agrees_with == Point("2019-11-27", on=date(2019, 11, 27))


def test_a_time_of_day_for_all_points_that_have_none() -> None:
    timing = parse_timing({"from": "T-0 10:00", "until": "T+1", "time": "09:30"})
    assert [point.clock for point in timing.points] == [TEN, MORNING]


def test_a_time_of_day_begins_a_span_and_does_not_end_it() -> None:
    timing = parse_timing({"from": "T-5", "until": "T+5", "time": "09:30"})
    assert [point.clock for point in timing.points] == [MORNING, None]


@pytest.mark.parametrize("text", ["T-0 07:00 UTC-08:00", "T-0 07:00 GMT-08:00", "T-0 10:00-08:00"])
def test_a_distance_from_utc(text: str) -> None:
    (point,) = parse_timing(text).points
    assert point.clock
    assert point.clock.utc_offset == -timedelta(hours=8)


def test_a_list_means_several_times() -> None:
    first, second = parse_timings(["T-14", {"from": "T-0", "until": "T+1"}])
    assert (first.form, second.form) == (Form.POINT, Form.SPAN)
    assert len(parse_timings("T-14")) == 1


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("early 2024-01", (date(2024, 1, 1), date(2024, 1, 10))),
        ("mid 2022-05", (date(2022, 5, 11), date(2022, 5, 20))),
        ("late-2024-02", (date(2024, 2, 21), date(2024, 2, 29))),
        ("2026-05", (date(2026, 5, 1), date(2026, 5, 31))),
        ("2026-Q1", (date(2026, 1, 1), date(2026, 3, 31))),
        ("2026-q4", (date(2026, 10, 1), date(2026, 12, 31))),
        ("continuous", None),
        ("TBD", None),
        ("tbd", None),
        ("on-confirm", None),
    ],
)
def test_loose_times(text: str, period: tuple[date, date] | None) -> None:
    timing = parse_timing(text)
    assert (timing.form, timing.period, timing.points) == (Form.LOOSE, period, ())


def test_the_week_of_a_day() -> None:
    timing = parse_timing("week of T-7")
    assert (timing.form, timing.week_of) == (Form.LOOSE, Point("T-7", days=-7))


@pytest.mark.parametrize("event", list(Event))
def test_the_drawer(event: Event) -> None:
    timing = parse_timing(event.value)
    assert (timing.form, timing.event, timing.points) == (Form.DRAWER, event, ())


@pytest.mark.parametrize(
    ("shift", "days", "business_days"), [("1d", 1, 0), ("2w", 14, 0), ("3bd", 0, 3)]
)
def test_the_drawer_some_days_later(shift: str, days: int, business_days: int) -> None:
    text = f"on-delay+{shift}"
    timing = parse_timing(text)
    assert timing.event is Event.DELAY
    assert timing.points == (Point(text, of="on-delay", days=days, business_days=business_days),)


@pytest.mark.parametrize(
    ("value", "message", "at"),
    [
        ("sometime soon", "“sometime soon” is not a time golive knows.", ()),
        ("", "“” is not a time golive knows.", ()),
        ("T-4000", "“T-4000” is more than ten years away.", ()),
        ("2026-06-31", "There is no day 2026-06-31: that month has 30 days.", ()),
        ("2026-13-01", "There is no day 2026-13-01.", ()),
        ("2026-13", "There is no month 2026-13.", ()),
        ("0226-10-13", "0226-10-13 is too far away.", ()),
        ("9999-12-31 10:00", "9999-12-31 is too far away.", ()),
        ("early 0001-01", "early 0001-01 is too far away.", ()),
        ("0001-Q1", "0001-Q1 is too far away.", ()),
        ("0000-Q1", "There is no quarter 0000-Q1.", ()),
        ("T-1 25:00", "There is no time 25:00.", ()),
        ("T-1 10:00-18:00", "10:00-18:00 can mean until 18:00, or 18:00 behind UTC.", ()),
        ("T-7 11:00-12:00", "11:00-12:00 can mean until 12:00, or 12:00 behind UTC.", ()),
        ("T-1 10:00+18:00", "“+18:00” is read as a distance from UTC, and none is that far.", ()),
        ({"every": "month", "on": "Tue", "from": "T-1", "count": 2},
         "on: goes with weeks, not with months.", ("on",)),
        ({"every": "3 weekdays", "from": "T-1", "count": 2},
         "A recurrence counts weekdays one by one.", ("every",)),
        ({"at": "T-3 10:00", "time": "11:00"}, "Two different hours are given here.", ("time",)),
        (None, "This is not a time.", ()),
        ({}, "This says no time: from, at, between, either, every or batches is missing.", ()),
        ({"form": "T-1"}, "A time has no key form.", ("form",)),
        ({"from": "T-1", "between": ["T", "T+1"]}, "from does not go with between.", ("from",)),
        ({"from": "T-1", "until": "soon-ish!"}, "“soon-ish!” is not a time golive knows.",
         ("until",)),
        ({"between": ["T-1"]}, "between needs two times.", ("between",)),
        ({"between": ["T-1", "T", "T+1"]}, "between needs two times.", ("between",)),
        ({"either": "T-1"}, "either needs two or more times.", ("either",)),
        ({"either": ["T-1", "?"]}, "“?” is not a time golive knows.", ("either", 1)),
        ({"every": "weak", "from": "T"}, "“weak” is not something that recurs.", ("every",)),
        ({"every": "day", "until": "T"}, "A recurrence needs a first day.", ("every",)),
        ({"every": "day", "from": "T"}, "This recurrence never ends.", ("every",)),
        ({"every": "week", "from": "T", "until": "T+9", "on": "Someday"},
         "“Someday” is no weekday.", ("on",)),
        ({"every": "day", "from": "T", "count": "0"}, "count must be a whole number above 0.",
         ("count",)),
        ({"batches": "5"}, "Batches need a first day.", ("batches",)),
        ({"batches": "5", "from": "T", "per": "moon"}, "“moon” is no pace.", ("per",)),
        ({"at": "T-1", "date": "soon"}, "“soon” is not a date.", ("date",)),
        ({"from": "T-1", "time": "noon"}, "“noon” is not a time of day.", ("time",)),
    ],
)  # fmt: skip
def test_what_is_no_time(value: Any, message: str, at: tuple[str | int, ...]) -> None:
    with pytest.raises(TimingError) as caught:
        parse_timing(value)
    assert (caught.value.message, caught.value.at) == (message, at)


def test_a_wrong_item_of_a_list_is_pointed_at() -> None:
    with pytest.raises(TimingError) as caught:
        parse_timings(["T-1", {"from": "T", "until": "?"}])
    assert caught.value.at == (1, "until")
    with pytest.raises(TimingError, match="This list of times is empty"):
        parse_timings([])


@pytest.mark.parametrize(
    ("name", "like"),
    [("T-3", True), ("tbd", True), ("2026-10-13", True), ("2026-Q4", True), ("on-delay", True), ("early", True),
     ("wave+2d", True), ("wave-1", False), ("soft-launch", False), ("teaser", False)],
)  # fmt: skip
def test_names_that_read_like_times(name: str, like: bool) -> None:
    assert looks_like_timing(name) is like


PIECES = st.sampled_from(
    ["T", "~", "+", "-", "/", " ", "\n", "0", "14", "31", "2026-02-30", "2026-13", "w", "bd", "d",
     "Tue", "09:30", "99:99", " local", "Z", "-08:00", "+99:99", "after ", "before ", "week of ",
     "on-delay", "on-", "early ", "late ", "TBD", "wave-1", "٣", "²", "é"]
)  # fmt: skip
ANY_TEXT = st.text() | st.lists(PIECES, max_size=8).map("".join)


@given(ANY_TEXT)
@example("0000-00-00")
@example("٢٠٢٦-١٠-١٣")
def test_any_text_is_a_time_or_a_timing_error(text: str) -> None:
    for parse in (parse_timings, parse_point, parse_date, parse_clock):
        with suppress(TimingError):
            parse(text)


@pytest.mark.parametrize("text", ["20261013", "2026-W42-2", "2026-1-3", "13 October 2026"])
def test_a_date_has_one_form(text: str) -> None:
    with pytest.raises(TimingError) as wrong:
        parse_date(text)
    assert wrong.value.help == "write it as 2026-10-13"


KEYS = st.sampled_from(
    ["from", "until", "between", "either", "every", "on", "count", "batches", "per", "at", "date",
     "time", "other"]
)  # fmt: skip
SCALARS = ANY_TEXT | st.none() | st.booleans() | st.sampled_from(["T-1", "day", "2 weeks", "3"])


@given(st.dictionaries(KEYS, SCALARS | st.lists(SCALARS, max_size=3)))
def test_any_mapping_is_a_time_or_a_timing_error(value: dict[str, Any]) -> None:
    with suppress(TimingError):
        parse_timings(value)


@pytest.mark.parametrize("text", ["T+" + "1" * 5000, "T-1 frİ"], ids=["digits", "dotted-i"])
def test_odd_texts_are_timing_errors(text: str) -> None:
    with pytest.raises(TimingError):
        parse_timing(text)


@given(st.integers(-3660, 3660), st.sampled_from(["", "d", "w", "bd"]))
def test_every_offset_is_read_as_written(amount: int, unit: str) -> None:
    text = f"T{amount:+}{unit}"
    point = parse_point(text)
    assert point.is_launch_offset
    assert point.text == text
    assert point.business_days == (amount if unit == "bd" else 0)
    assert point.days == {"bd": 0, "w": amount * 7}.get(unit, amount)


@given(
    st.dates(date(1970, 1, 1), date(2199, 12, 31)),
    st.times().map(lambda moment: moment.replace(second=0, microsecond=0)),
)
def test_every_date_and_time_is_read_as_written(day: date, moment: time) -> None:
    point = parse_point(f"{day.isoformat()} {moment:%H:%M}")
    assert (point.on, point.clock) == (day, Clock(moment))


@pytest.mark.parametrize(
    "text",
    ["31 June", "June 31", "13. Oktober", "13th Oct 2026", "Okt 13", "31.06.2026", "6/7/26",
     "2026/10/13", "13-10-2026", "20261013", "Dec 24, 2026", "3 März"],
)  # fmt: skip
def test_a_date_written_otherwise_is_told_how(text: str) -> None:
    with pytest.raises(TimingError) as caught:
        parse_timing(text)
    assert caught.value.help == "write the date as 2026-10-13"


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("T–14", "write T-14 with a plain hyphen"),
        ("T − 14 09:30", "write T-14 09:30 with a plain hyphen"),
        ("2026–10–13", "write 2026-10-13 with a plain hyphen"),
        ("T - 14", "write T-14"),
        ("T-14 days", "write T-14"),
        ("T-2 weeks 09:30", "write T-2w 09:30"),
        ("T-0 9am", "write T-0 09:00"),
        ("T-0 9:30 p.m.", "write T-0 21:30"),
        ("2026-10-13 12 pm", "write 2026-10-13 12:00"),
        ("T-1 12am", "write T-1 00:00"),
        ("T-0 10:00 Uhr", "write T-0 10:00"),
        ("10:00", "write the day before it, such as T-0 10:00"),
        ("10:00 CET", "write T-0 10:00; a zone goes under timezone:, such as Europe/Amsterdam"),
        ("T-0 10:00 CET", "write T-0 10:00; a zone goes under timezone:, such as Europe/Amsterdam"),
        ("launch day", "T-0 is the launch"),
        ("Q4 2026", "write 2026-Q4"),
        ("on-delay 10:00", "on-delay takes a distance, such as on-delay+1d, and no hour"),
        ("on-success+1d 10:00", "on-success takes a distance, such as on-success+1d, and no hour"),
        ("on-rollback-2d", "on-rollback takes a distance, such as on-rollback+1d, and no hour"),
        ("on-confirm+2d", "write on-confirm alone, and the day once it is confirmed"),
    ],
)
def test_a_slip_is_told_how_it_is_written(text: str, help: str) -> None:
    with pytest.raises(TimingError) as caught:
        parse_timing(text)
    assert caught.value.message == f"“{text}” is not a time golive knows."
    assert caught.value.help == help
    if help.startswith(("write T", "write 2026")):
        parse_timing(help.removeprefix("write ").partition(";")[0].removesuffix(WITH_HYPHEN))


WITH_HYPHEN = " with a plain hyphen"


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("9am", "write 09:00"),
        ("9:30 PM", "write 21:30"),
        ("10:00 CET", "write 10:00; a zone goes under timezone:, such as Europe/Amsterdam"),
        ("10.00 Uhr", "write 10.00"),
        ("noonish", 'write it as "09:30"'),
    ],
)
def test_a_time_of_day_written_otherwise_is_told_how(text: str, help: str) -> None:
    with pytest.raises(TimingError) as caught:
        parse_clock(text)
    assert caught.value.help == help


@pytest.mark.parametrize(
    "text", ["on-delay-plan", "on-stage", "launch-party", "t-shirts", "wave-1", "next", "delay"]
)
def test_a_name_is_no_slip(text: str) -> None:
    assert parse_timing(text).points == (Point(text, of=text),)
    assert not slip(text)


@given(ANY_TEXT)
def test_a_way_out_is_one_line_for_any_text(text: str) -> None:
    assert "\n" not in slip(text.replace("\n", " "))


@pytest.mark.parametrize("text", ["may", "marketing 10:00", "mar-news+2d", "may 10:00", "wave-2/3"])
def test_a_name_is_no_date(text: str) -> None:
    assert parse_point(text).of == text.split()[0].split("+")[0]
