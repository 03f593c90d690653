"""What golive knows about rules and channels: complete, in plain words, as wide as the screen."""

from __future__ import annotations

import re

import pytest

from golive.channels.registry import CHANNELS
from golive.report.channel_text import channel_page, channels_list
from golive.report.rule_text import core_page, rule_page, rules_list
from golive.rules.catalogue import CORE, RULES


def texts(width: int) -> dict[str, str]:
    found = {"rules": rules_list(width), "channels": channels_list(CHANNELS.values(), width)}
    found |= {rule.ID: rule_page(rule, width) for rule in RULES}
    found |= {name: core_page(name, width) for name in CORE}
    return found | {f"channel {name}": channel_page(one, width) for name, one in CHANNELS.items()}


@pytest.mark.parametrize("width", [60, 80])
def test_lines_end_between_words(width: int) -> None:
    wide = texts(1000)
    for name, text in texts(width).items():
        lines = text.splitlines()
        told = [line for line in lines if not re.match(r" +[a-z-]+: \{", line)]  # no YAML to copy
        assert max(map(len, told)) <= width, name
        assert " ".join(lines).split() == wide[name].split(), name


def test_what_no_rule_makes_has_a_page_as_rules_have() -> None:
    for name, about in CORE.items():
        lines = core_page(name, 1000).splitlines()
        assert lines[2] == about
        assert [line.split()[0] for line in lines[4:]] == ["Why:", "Flagged:", "Fine:"]
    rule = next(rule for rule in RULES if rule.ID == "order")
    assert [line.split()[0] for line in rule_page(rule, 1000).splitlines()[4:]] == [
        "Why:", "Flagged:", "Fine:",
    ]  # fmt: skip


def test_a_channel_is_explained_in_plain_words() -> None:
    text = channel_page(CHANNELS["x"], 80)
    assert "\nHow long it may be\n  text  280 characters at most; more is refused" in text
    assert "Counted as X counts them." in text
    assert "read 21 November 2026." in text
    for channel in CHANNELS.values():
        text = channel_page(channel, 80)
        for jargon in ("codepoint", "grapheme", "x-weighted", "utf8", "(fold)", "(hard)"):
            assert jargon not in text
