"""Plans from YAML, as exports and reports get them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from golive.campaign.parsing import parse
from golive.plan import Others, Plan, Result
from golive.schedule.resolving import resolve
from golive.settings import Settings, channels_of
from golive.source.reading import read

TODAY = date(2026, 9, 28)

CAMPAIGN = """
title: Northwind Commons goes live
owner: Community team
launch: {name: Public opening, date: 2026-10-13, time: "09:00", timezone: Europe/Amsterdam}
milestones: {soft-launch: T-7}
objectives: {awareness: {kpi: visitors, questions: [Who counts?]}}
audiences:
  all-staff: {side: internal, label: All staff, size: 4200}
  customers: {side: external}
  superusers: {side: external, within: customers, timezone: Asia/Tokyo}
messages:
  sneak-peek:
    label: Sneak peek
    objective: awareness
    audiences: all-staff
    owner: [Ana Ruiz, Bo]
    status: drafted
    touchpoints:
      - {channel: intranet, when: T-14 09:30, steps: [Refresh the list, "Send, then check"]}
      - {channel: email, when: T-13, duration: 1 h 30 min}
  opening:
    objective: acquisition
    audiences: [customers, superusers]
    channel: push
    when: T-0 10:00 local
  banner: {objective: activation, audiences: customers, channel: banner, when: {from: T-0, until: T+14}}
  reminder: {audiences: customers, channel: email, when: {every: week, from: T+1, until: T+15}}
  webinar:
    audiences: customers
    channel: town-hall
    when: {from: "T+2 15:00", until: "T+2 16:30"}
    place: Canteen, Utrecht
  extra: {objective: awareness, audiences: customers, channel: email, when: T+3, maybe: if asked}
  dropped: {objective: awareness, audiences: customers, channel: email, when: T+4, status: cancelled}
  someday: {objective: awareness, audiences: customers, channel: email, when: TBD}
  delayed: {audiences: customers, channel: email, when: on-delay}
tasks:
  lists: {do: Old lists become read-only, when: T-2, owner: IT}
"""

Build = Callable[..., Result]


@pytest.fixture
def build() -> Build:
    """A function from YAML to a Result: the full campaign by default, with ``own`` in golive.yaml."""

    def from_yaml(
        text: str = CAMPAIGN, name: str = "commons", own: Mapping[str, str] | None = None
    ) -> Result:
        source = read(f"campaigns/{name}.yaml", text.encode())
        campaign, settings = parse(source), Settings.model_validate(own or {})
        channels = channels_of(settings)
        schedule, _ = resolve(campaign, settings, channels)
        others, faq = Others({}), campaign.faq
        plan = Plan(name, source, campaign, settings, channels, schedule, (), others, TODAY, faq)
        return Result(plan, ())

    return from_yaml


@pytest.fixture
def full_campaign() -> str:
    """The YAML of a campaign with one of each."""
    return CAMPAIGN


@pytest.fixture
def hostile() -> Result:
    """A plan whose every text tries something."""
    text = r"""
title: "Launch\r\nX-EVIL:1"
owner: "@SUM(1)"
launch: {date: 2026-10-13, name: "<script>alert(1)</script>"}
audiences:
  a: {side: internal, label: "+1|2"}
messages:
  m:
    label: "=cmd|' /C calc'!A0\r\nEND:VEVENT\nBEGIN:VEVENT\u202b"
    audiences: a
    owner: "\t-2+3"
    channel: email
    when: T-3
    place: "x\rATTENDEE:mailto:a@b.example"
    steps: ["one\r\nSTATUS:CANCELLED\u2066", "`code` <b>"]
    questions: ["# heading\n- item | <img src=x>"]
tasks:
  tidy: {do: "<script>|[link](javascript:1)", when: T-1}
"""
    source = read("campaigns/hostile.yaml", text.encode())
    campaign, settings = parse(source), Settings.model_validate({})
    channels = channels_of(settings)
    schedule, _ = resolve(campaign, settings, channels)
    return Result(
        Plan(
            "bad name\r\nü", source, campaign, settings, channels, schedule, (), Others({}), TODAY
        ),
        (),
    )
