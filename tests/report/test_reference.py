"""What golive knows about rules and channels: complete, in plain words, as wide as the screen."""

from __future__ import annotations

import json
import re

import pytest

from golive.channels.registry import CHANNELS
from golive.report.channel_text import channel_page, channels_list
from golive.report.rule_markdown import rule_markdown, rules_json
from golive.report.rule_text import rule_page, rules_list
from golive.rules.catalogue import CORE
from golive.rules.checking import check_settings
from golive.rules.pages import pages
from golive.settings import parse_settings
from golive.source.reading import read

PAGES = {page.id: page for page in pages()}


def texts(width: int) -> dict[str, str]:
    every = [*PAGES.values()]
    found = {"rules": rules_list(every, width), "channels": channels_list(CHANNELS.values(), width)}
    found |= {name: rule_page(page, width) for name, page in PAGES.items()}
    return found | {f"channel {name}": channel_page(one, width) for name, one in CHANNELS.items()}


@pytest.mark.parametrize("width", [60, 80])
def test_lines_end_between_words(width: int) -> None:
    wide = texts(1000)
    for name, text in texts(width).items():
        lines = text.splitlines()
        told = [line for line in lines if not re.match(r" +[a-z-]+: \{", line)]  # no YAML to copy
        assert max(map(len, told)) <= width, name
        assert " ".join(lines).split() == wide[name].split(), name


@pytest.mark.parametrize("name", PAGES)
def test_every_rule_is_explained(name: str) -> None:
    page = PAGES[name]
    assert page.title.endswith(".")
    assert "\n" not in page.title
    for part in (page.why, page.flagged, page.fine):
        assert part.endswith((".", "?", ")", "`"))
    starts = [line.split()[0] for line in rule_page(page, 1000).splitlines() if line]
    assert [start for start in starts if start in ("Why:", "Flagged:", "Fine:")] == [
        "Why:", "Flagged:", "Fine:",
    ]  # fmt: skip


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if page.parameters])
def test_the_settings_shown_can_be_copied(name: str) -> None:
    (block,) = re.findall(r"```yaml\n(rules:\n.*?)```", rule_markdown(PAGES[name]), re.DOTALL)
    source = read("golive.yaml", block.encode())
    settings, faults = parse_settings(source)
    assert not faults
    assert not check_settings(source, settings)
    assert settings.rules[name].parameters.keys() == {one.name for one in PAGES[name].parameters}


def test_rules_as_data() -> None:
    data = json.loads(rules_json([*PAGES.values()]))
    assert [one["id"] for one in data] == [*PAGES]
    assert {one["id"] for one in data if not one["can_be_waived"]} == set(CORE)


def test_a_channel_is_explained_in_plain_words() -> None:
    text = channel_page(CHANNELS["x"], 80)
    assert "\nHow long it may be\n  text  280 characters at most; more is refused" in text
    assert "Counted as X counts them." in text
    assert "read 21 November 2026." in text
    for channel in CHANNELS.values():
        text = channel_page(channel, 80)
        for jargon in ("codepoint", "grapheme", "x-weighted", "utf8", "(fold)", "(hard)"):
            assert jargon not in text
