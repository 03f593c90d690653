"""What golive knows about rules and channels: complete, in plain words, as wide as the screen."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from golive.campaign.parsing import parse
from golive.channels.registry import CHANNELS
from golive.report.channel_text import channel_page, channels_list
from golive.report.rule_markdown import rule_markdown, rules_json
from golive.report.rule_text import rule_page, rules_list
from golive.rules import word_lists
from golive.rules.catalogue import CORE
from golive.rules.checking import check_settings
from golive.rules.pages import pages
from golive.settings import parse_settings
from golive.source.reading import read

PAGES = {page.id: page for page in pages()}
WORDS = Path(word_lists.__file__).with_name("words")
BARE = "title: A launch\nlaunch: {date: 2026-10-13}\n"


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


def blocks(name: str) -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", rule_markdown(PAGES[name]), re.DOTALL)


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_shows_can_be_copied(name: str) -> None:
    shown, own = blocks(name), [one.name for one in PAGES[name].parameters]
    for block in shown:
        source = read("copied.yaml", f"{BARE if block.startswith('waive') else ''}{block}".encode())
        if block.startswith("waive"):
            assert parse(source).waive.keys() == {name}
            continue
        settings, faults = parse_settings(source)
        assert not faults
        assert not check_settings(source, settings)
        assert [*settings.rules[name].parameters] in (own, [])
    firsts = [block.split()[0] for block in shown]
    assert firsts.count("waive:") == (not PAGES[name].always)
    assert firsts.count("rules:") == bool(own) + (
        not PAGES[name].always and name != "launch-window"
    )


def test_the_words_that_a_page_mutes_are_on_a_list() -> None:
    lists = "".join(path.read_text("utf-8") for path in sorted(WORDS.glob("*.py")))
    shown = [
        word
        for page in PAGES.values()
        for parameter in page.parameters
        if parameter.name == "mute"
        for word in parameter.example
    ]
    assert len(shown) >= 11
    assert not [word for word in shown if f'"{word}"' not in lists]


def test_a_page_says_what_each_parameter_takes() -> None:
    text = rule_markdown(PAGES["quiet-hours"])
    assert '- `from` (time of day; `"21:00"` if left out): From when' in text
    assert "- `weekend` (`Mon`, `Tue`, `Wed`, `Thu`, `Fri`, `Sat` or `Sun`; one or a list): " in (
        rule_markdown(PAGES["off-day"])
    )
    assert "each with a whole number): At most" in rule_markdown(PAGES["fatigue"])


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
