"""By when texts must be ready, counted back by hand."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from golive.campaign.parsing import parse
from golive.schedule.production import Pace, Production, Stage, production_days
from golive.schedule.resolving import resolve
from golive.settings import Settings, channels_of
from golive.source.reading import read

LEAD = {"email": 3, "poster": 10, "slack": 1, "website-banner": 5}
HEAD = """
title: x
{country}
launch: {{date: {launch}}}
audiences:
  readers: {{side: external}}
  germans: {{side: external, locale: de-AT}}
  berliners: {{side: external, within: germans, timezone: Europe/Berlin}}
"""


def produced(
    body: str, launch: date = date(2027, 4, 13), country: str = "", pace: Pace | None = None
) -> tuple[Production, ...]:
    head = HEAD.format(launch=launch, country=f"country: {country}" if country else "")
    campaign = parse(read("c.yaml", (head + body).encode()))
    channels = channels_of(Settings())
    schedule, _ = resolve(campaign, Settings(), channels)
    return production_days(campaign, schedule, channels, pace or Pace(2, 5), "en-GB")


def worked_before(day: date, count: int, country: str) -> date:
    """The day so many working days before, found by looking at each."""
    while count:
        day -= timedelta(days=1)
        holiday = bool(country) and day in holidays.country_holidays(country)
        count -= day.weekday() < 5 and not holiday
    return day


@settings(max_examples=200, deadline=None)
@given(
    st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    st.sampled_from(sorted(LEAD)),
    st.sampled_from(["", "NL", "GB", "US"]),
    st.sampled_from(["readers", "germans", "berliners"]),
    st.integers(0, 2),
    st.none() | st.integers(-40, -1),
    st.integers(0, 4),
    st.integers(0, 8),
)
def test_each_stage_is_counted_back_from_the_next(
    launch: date, channel: str, country: str, audience: str, approvers: int, by: int | None,
    approval: int, translation: int,
) -> None:  # fmt: skip
    said = "" if by is None else f", by: T{by}"
    who = ", ".join(f"{{who: A{number}{said}}}" for number in range(approvers))
    body = f"messages: {{m: {{channel: {channel}, audiences: {audience}, when: T-0, approvers: [{who}]}}}}"
    days = produced(body, launch, country, Pace(approval, translation))
    stages = {stage: [one for one in days if one.stage is stage] for stage in Stage}

    ready = worked_before(launch, LEAD[channel], country)
    abroad = audience != "readers"
    agreed = worked_before(ready, translation, country) if abroad else ready
    assert [one.day.date for one in stages[Stage.TRANSLATE]] == [ready] * abroad
    assert all(one.languages == (("de-AT",) if abroad else ()) for one in days)
    own = agreed if by is None else launch + timedelta(days=by)
    assert [one.day.date for one in stages[Stage.APPROVE]] == [own] * approvers
    assert all(one.latest.date == agreed for one in stages[Stage.APPROVE])
    assert all(one.is_said is (by is not None) for one in stages[Stage.APPROVE])
    (write,) = stages[Stage.WRITE]
    first = min(agreed, worked_before(own, approval, country)) if approvers else agreed
    assert write.day.date == first
    assert list(days) == sorted(days, key=lambda one: one.day.sort_key)


def test_who_does_it() -> None:
    days = produced(
        """
messages:
  m:
    {channel: email, audiences: [readers, germans], when: T-0, owner: Comms, author: Ana,
     approvers: [Legal, {who: Board, by: T-20}]}
  n: {channel: email, audiences: readers, when: T-0, owner: [Comms, Brand]}
"""
    )
    assert [(one.stage, one.touchpoint.id, one.owner, one.day.label) for one in days] == [
        (Stage.WRITE, "m/email", ("Ana",), "T-22"),
        (Stage.APPROVE, "m/email", ("Board",), "T-20"),
        (Stage.APPROVE, "m/email", ("Legal",), "T-12"),
        (Stage.WRITE, "n/email", ("Comms", "Brand"), "T-5"),
        (Stage.TRANSLATE, "m/email", ("Comms",), "T-5"),
    ]


def test_how_far_it_is() -> None:
    body = "messages: {{m: {{channel: email, when: T-0, approvers: Legal{more}}}}}"

    def done(more: str) -> list[tuple[str, bool]]:
        return [(one.stage, one.done) for one in produced(body.format(more=more))]

    assert done("") == [("write", False), ("approve", False)]
    assert done(", status: idea, copy: {body: Hi}") == [("write", False), ("approve", False)]
    assert done(", copy: {body: Hi}") == [("write", True), ("approve", False)]
    assert done(", status: drafted") == [("write", True), ("approve", False)]
    assert done(", status: approved") == [("write", True), ("approve", True)]
    for more in (", status: sent", ", sent: T-1", ", status: cancelled", ", maybe: if asked"):
        assert done(more) == []


def test_the_first_sending_counts() -> None:
    body = "messages: {m: {channel: email, when: {every: week, from: T-0, count: 3}}}"
    assert [one.sent.label for one in produced(body)] == ["T-0"]


def test_what_has_no_date_is_not_counted_back() -> None:
    for when in ("TBD", "on-delay", "after n"):
        assert not produced(f"messages: {{m: {{channel: email, when: {when}}}, n: {{channel: x}}}}")
    assert not produced("messages: {m: {when: T-0}}")


def test_parts_that_read_another_language_are_translated_for() -> None:
    head = HEAD.replace("{side: external, locale", "{side: external, within: readers, locale")
    body = "messages: {{m: {{channel: email, audiences: readers{more}, when: T-0}}}}"

    def languages(more: str) -> set[tuple[str, ...]]:
        text = head.format(launch="2027-04-13", country="") + body.format(more=more)
        campaign = parse(read("c.yaml", text.encode()))
        channels = channels_of(Settings())
        schedule, _ = resolve(campaign, Settings(), channels)
        found = production_days(campaign, schedule, channels, Pace(2, 5), "en-GB")
        return {one.languages for one in found}

    assert languages("") == {("de-AT",)}
    assert languages(", except: germans") == {()}
