"""The channel registry: complete, sourced, and in step with the shipped templates."""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from golive.channels.model import Channel, Kind, LimitKind, Markup, Unit
from golive.channels.registry import CHANNELS
from golive.forms.table import FORMS

TEMPLATES = Path(__file__).parents[2] / "templates"

REQUIRED = [
    "email",
    "newsletter",
    "intranet",
    "slack",
    "teams",
    "town-hall",
    "stand-up",
    "training",
    "manager-cascade",
    "call-centre-script",
    "poster",
    "desk-drop",
    "digital-signage",
    "website-banner",
    "in-app",
    "push",
    "sms",
    "x",
    "linkedin",
    "facebook",
    "instagram",
    "threads",
    "mastodon",
    "bluesky",
    "forum",
    "blog",
    "press-release",
    "personal-invitation",
    "packaging-insert",
    "receipt",
    "email-signature",
    "status-page",
]

every_channel = pytest.mark.parametrize("channel", CHANNELS.values(), ids=CHANNELS.keys())


def template_of(channel: Channel) -> nodes.Template:
    text = (TEMPLATES / f"{channel.template}.jinja").read_text(encoding="utf-8")
    return Environment().parse(text)


def test_the_channels_of_a_launch_are_all_there() -> None:
    assert {*REQUIRED} <= CHANNELS.keys()


def test_no_channel_can_be_added_by_accident() -> None:
    with pytest.raises(TypeError):
        CHANNELS["fax"] = CHANNELS["email"]  # type: ignore[index]


def test_every_template_belongs_to_a_channel() -> None:
    shipped = sorted(path.stem for path in TEMPLATES.glob("*.jinja"))
    assert shipped == sorted(channel.template for channel in CHANNELS.values())


@every_channel
def test_a_channel_is_found_under_its_own_kebab_case_id(channel: Channel) -> None:
    assert CHANNELS[channel.id] is channel
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", channel.id)


@every_channel
def test_the_blocks_of_a_template_are_the_fields_of_its_channel(channel: Channel) -> None:
    blocks = [block.name for block in template_of(channel).find_all(nodes.Block)]
    assert blocks == [field.name for field in channel.fields]


@every_channel
def test_a_template_says_first_what_its_reader_sees(channel: Channel) -> None:
    first = (TEMPLATES / f"{channel.template}.jinja").read_text(encoding="utf-8").split("\n")[0]
    assert re.fullmatch(r"\{# [A-Z].+\. #\}", first)


@every_channel
def test_no_template_repeats_one_loop_inside_another(channel: Channel) -> None:
    loops = template_of(channel).find_all(nodes.For)
    assert [loop.lineno for loop in loops if loop.find(nodes.For)] == []


@every_channel
def test_what_a_channel_does_is_said_in_one_sentence(channel: Channel) -> None:
    sentences = [channel.about, *(field.about for field in channel.fields)]
    assert [s for s in sentences if not re.fullmatch(r"[A-Z][^.]+\.", s)] == []


@every_channel
def test_nothing_is_sent_outside_working_hours_unless_the_plan_says_so(channel: Channel) -> None:
    assert time(8, 0) <= channel.usual_time <= time(17, 0)
    assert 1 <= channel.lead_days <= 10


@every_channel
def test_a_limit_is_for_a_field_and_has_a_source_and_a_date(channel: Channel) -> None:
    fields = {field.name for field in channel.fields}
    for limit in channel.limits:
        assert limit.field in {*fields, *FORMS[channel.form].measures}
        assert limit.source.strip()
        assert limit.note.endswith(".")
        assert date(2026, 11, 21) <= limit.checked


@every_channel
def test_no_limit_is_stated_twice(channel: Channel) -> None:
    stated = [(limit.field, limit.unit, limit.value) for limit in channel.limits]
    assert len(stated) == len(set(stated))


@every_channel
def test_a_figure_from_hearsay_never_fails_a_draft(channel: Channel) -> None:
    hearsay = re.compile(r"common practice|secondary source", re.IGNORECASE)
    hard = [limit for limit in channel.limits if limit.kind is LimitKind.HARD]
    assert [limit for limit in hard if hearsay.search(f"{limit.source} {limit.note}")] == []


@every_channel
def test_a_figure_without_a_published_source_says_so(channel: Channel) -> None:
    unpublished = [limit for limit in channel.limits if "no published page" in limit.source]
    assert [limit for limit in unpublished if "Common practice" not in limit.note] == []


@every_channel
def test_a_field_that_takes_the_body_is_markdown(channel: Channel) -> None:
    """Only such a field is cleaned on its way into a channel that shows plain text."""
    markdown = {field.name for field in channel.fields if field.markup is Markup.MARKDOWN}
    for block in template_of(channel).find_all(nodes.Block):
        shown = [
            part.attr
            for output in block.find_all(nodes.Output)
            for part in output.find_all(nodes.Getattr)
        ]
        if {"body", "points", "notes"} & set(shown):
            assert block.name in markdown


@pytest.mark.parametrize(
    ("channel", "field", "unit", "value"),
    [
        ("x", "text", Unit.X_WEIGHTED, 280),
        ("bluesky", "text", Unit.GRAPHEMES, 300),
        ("bluesky", "text", Unit.UTF8_BYTES, 3_000),
        ("threads", "text", Unit.THREADS, 500),
        ("linkedin", "text", Unit.CODEPOINTS, 3_000),
        ("facebook", "text", Unit.CODEPOINTS, 63_206),
        ("instagram", "text", Unit.CODEPOINTS, 2_200),
        ("sms", "text", Unit.CODEPOINTS, 1_600),
        ("push", "payload", Unit.UTF8_BYTES, 4_096),
    ],
)
def test_what_a_platform_refuses(channel: str, field: str, unit: Unit, value: int) -> None:
    hard = [limit for limit in CHANNELS[channel].limits if limit.kind is LimitKind.HARD]
    assert (field, unit, value) in [(limit.field, limit.unit, limit.value) for limit in hard]


def test_a_second_text_message_costs_money() -> None:
    costs = [limit for limit in CHANNELS["sms"].limits if limit.kind is LimitKind.COST]
    assert [(limit.unit, limit.value) for limit in costs] == [(Unit.SMS_SEGMENTS, 1)]


def test_only_a_personal_invitation_is_personal() -> None:
    assert [name for name, channel in CHANNELS.items() if channel.personal] == [
        "personal-invitation"
    ]


def test_every_social_post_has_room_for_a_picture_text() -> None:
    social = [channel for channel in CHANNELS.values() if channel.kind is Kind.SOCIAL]
    assert {tuple(field.name for field in channel.fields) for channel in social} == {
        ("text", "image", "alt")
    }
