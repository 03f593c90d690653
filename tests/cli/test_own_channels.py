"""Channels of golive.yaml that cannot be, told in golive.yaml whether or not a campaign uses them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from cli.running import errors, golive

SCREEN = """\
channels:
  screen:
    like: digital-signage
    {}
"""
LIMIT = "limits: [{{field: {}, unit: words, max: 12, source: Facilities, checked: 2026-11-02}}]"


@pytest.mark.parametrize(
    ("said", "error", "help"),
    [
        ("template: postr", "4:15 settings: There is no template postr.", "did you mean poster?"),
        (LIMIT.format("txet"), "4:22 settings: Screen has no part txet that could be counted.",
         "did you mean text?"),
        (LIMIT.format("payload"), "4:22 settings: Screen has no part payload that could be counted.",
         "known here: text, action, address, overset"),
    ],
)  # fmt: skip
def test_what_there_is_not(small: Path, said: str, error: str, help: str) -> None:
    (small / "golive.yaml").write_text(SCREEN.format(said), "utf-8")
    assert errors(small) == [f"golive.yaml:{error}"]
    assert f"help: {help}" in golive("check", cwd=small, code=1).stdout


def test_a_campaign_that_uses_such_a_channel_is_not_told_again(small: Path) -> None:
    (small / "golive.yaml").write_text(SCREEN.format("template: postr"), "utf-8")
    campaign = small / "campaigns/small.yaml"
    campaign.write_text(campaign.read_text("utf-8").replace("slack", "screen"), "utf-8")
    assert errors(small) == ["golive.yaml:4:15 settings: There is no template postr."]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (None, LIMIT.format("text")),
        (None, "form: push-payload, " + LIMIT.format("payload")),
        ("board.jinja", "template: board"),
        ("screen.jinja", LIMIT.format("ticker")),
        ("board.jinja", "template: board, " + LIMIT.format("ticker")),
    ],
)
def test_what_there_is(small: Path, template: str | None, said: str) -> None:
    if template:
        (small / "templates").mkdir()
        text = '{% extends "shipped/digital-signage" %}{% block ticker %}{{ title }}{% endblock %}'
        (small / "templates" / template).write_text(text, "utf-8")
    settings = f"channels: {{screen: {{like: digital-signage, {said}}}}}\n"
    (small / "golive.yaml").write_text(settings, "utf-8")
    golive("check", cwd=small)


@pytest.mark.parametrize(
    ("like", "said", "width", "height"),
    [
        ("poster", "sheet: A5", "168mm", "230mm"),
        ("poster", "sheet: A4 landscape", "317mm", "230mm"),
        ("digital-signage", "sheet: 1080x1920", "1080", "1920"),
        ("intranet", "form: print", "230mm", "317mm"),
    ],
)
def test_a_sheet_of_another_size(
    small: Path, like: str, said: str, width: str, height: str
) -> None:
    (small / "golive.yaml").write_text(f"channels: {{flyer: {{like: {like}, {said}}}}}\n", "utf-8")
    campaign = small / "campaigns/small.yaml"
    campaign.write_text(campaign.read_text("utf-8").replace("slack", "flyer"), "utf-8")
    golive("build", cwd=small)
    (drawn,) = small.glob("build/small/drafts/*/flyer.svg")
    svg = ElementTree.parse(drawn).getroot()
    assert (svg.get("width"), svg.get("height")) == (width, height)
    assert len([*svg.iter("{http://www.w3.org/2000/svg}text")]) > 1


@pytest.mark.parametrize(
    ("like", "sheet", "error", "help"),
    [
        ("poster", "A9", "“A9” is no sheet to print on.", "write A2 to A7"),
        ("poster", "[A5]", "“['A5']” is no sheet to print on.", "write A2 to A7"),
        ("slack", "A5", "A sheet is for what is printed.", "write form: print too"),
    ],
)
def test_what_is_no_sheet(small: Path, like: str, sheet: str, error: str, help: str) -> None:
    settings = f"channels: {{flyer: {{like: {like}, sheet: {sheet}}}}}\n"
    (small / "golive.yaml").write_text(settings, "utf-8")
    assert [said.partition(": ")[2] for said in errors(small)] == [error]
    assert f"help: {help}" in golive("check", cwd=small, code=1).stdout
