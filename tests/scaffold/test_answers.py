"""Answers are judged as the format judges files, in its words and with its ways out."""

from __future__ import annotations

from typing import Any

import pytest

from golive.campaign.parsing import parse
from golive.scaffold.answers import (
    Check,
    Refused,
    day,
    in_item,
    known,
    new_name,
    one_of,
    several,
    times,
    value_of,
    whole_number,
)
from golive.source.reading import read

PLAN = parse(
    read(
        "plan.yaml",
        b"title: x\nlaunch: {date: 2027-04-13}\nmilestones: {soft-launch: T-7}\n"
        b"audiences: {all-staff: {side: internal}}\n"
        b"messages:\n  faq: {channel: email, when: T-1}\n  faq-2: {channel: x}\n",
    )
)
MESSAGE, AUDIENCE = new_name("messages", PLAN), new_name("audiences", PLAN)
WHEN = times("messages", PLAN)
WHO = several(known("audience", PLAN.audiences))


@pytest.mark.parametrize(
    ("check", "answer", "kept"),
    [
        (MESSAGE, "all-staff", "all-staff"),
        (AUDIENCE, "faq", "faq"),
        (AUDIENCE, "NO", "NO"),
        (WHEN, "T-14 09:30", "T-14 09:30"),
        (WHEN, "faq/email+3d", "faq/email+3d"),
        (WHEN, "soft-launch", "soft-launch"),
        (WHEN, "on-delay+1d", "on-delay+1d"),
        (WHEN, "week of T-7", "week of T-7"),
        (WHEN, "2027-04", "2027-04"),
        (WHEN, "{from: T-0, until: T+14}", {"from": "T-0", "until": "T+14"}),
        (WHEN, "[T-14, {between: [T-1, T-0 10:00]}]", ["T-14", {"between": ["T-1", "T-0 10:00"]}]),
        (WHO, "all-staff , all-staff,", ["all-staff"]),
        (one_of("messages", "objective"), "Awareness", "awareness"),
        (whole_number("audiences", "size"), "4,200", "4200"),
        (in_item("messages", "copy", "cta", "label"), "NO: way", "NO: way"),
        (value_of("launch", "timezone"), "Europe/Oslo", "Europe/Oslo"),
        (day, "2027-04-13", "2027-04-13"),
    ],
)
def test_right_answers(check: Check, answer: str, kept: Any) -> None:
    assert check(answer) == kept


@pytest.mark.parametrize(
    ("check", "answer", "sentence"),
    [
        (MESSAGE, "Sneak peek", "“Sneak peek” cannot be a name here. Use letters, digits, - and _, up to 64 of them. Try sneak-peek."),
        (MESSAGE, "東京", "“東京” cannot be a name here. Use letters, digits, - and _, up to 64 of them."),
        (MESSAGE, "T-3", "The name T-3 reads like a time: T is the launch. Choose another, such as wave-one."),
        (MESSAGE, "faq", "There is a message faq already. Did you mean another name, such as faq-3?"),
        (MESSAGE, "soft-launch", "There is a milestone soft-launch already. Did you mean another name, such as soft-launch-2?"),
        (AUDIENCE, "all-staff", "There is an audience all-staff already. Did you mean another name, such as all-staff-2?"),
        (WHO, "all-staff, staff", "There is no audience staff. Did you mean all-staff?"),
        (known("audience", ()), "x", "There is no audience x. There is none yet; golive add audience writes one."),
        (WHEN, "soft-lunch+1d", "There is no milestone, message or task soft-lunch. Did you mean soft-launch?"),
        (WHEN, "after x", "There is no milestone, message or task x. Write T-14, a date, or TBD while it is open."),
        (WHEN, "week of x", "There is no milestone, message or task x. Write T-14, a date, or TBD while it is open."),
        (WHEN, "{from: T-1, till: T-0}", "A time has no key till. Did you mean until?"),
        (WHEN, "{from: T-1", "This { is never closed. Close it with }."),
        (WHEN, "{from: x}", "There is no milestone, message or task x. Write T-14, a date, or TBD while it is open."),
        (WHEN, "2027-02-30", "There is no day 2027-02-30: that month has 28 days. 2027-02-28 is its last."),
        (one_of("messages", "objective"), "fame", "“fame” is not one of awareness, acquisition or activation."),
        (one_of("audiences", "role"), "employee", "Did you mean employees?"),
        (whole_number("audiences", "size"), "12k", "Here should stand a whole number. Write digits only, such as 4200."),
        (in_item("messages", "label"), "y" * 301, "label is longer than 300 characters. Shorten it; long texts go under copy: body:"),
        (in_item("messages", "label"), "\udce9", "This holds an invisible character. Type it again."),
        (value_of("launch", "timezone"), "Oslo", "There is no time zone Oslo. Did you mean Europe/Oslo?"),
        (day, "20270413", "“20270413” is not a date. Write it as 2026-10-13."),
    ],
)  # fmt: skip
def test_wrong_answers(check: Check, answer: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        check(answer)
    assert str(refused.value).endswith(sentence)
