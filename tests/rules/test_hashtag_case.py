"""Tags are taken apart only where the campaign itself says their words one after another."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rules.fixtures import plan_of

from golive.rules import hashtag_case

WORD = st.text(alphabet="abcdefghilmnoprstu", min_size=3, max_size=8)
YAML = """\
title: A launch
launch: {{date: 2026-10-13}}
messages: {{m: {{channel: x, when: T-1, copy: {{summary: "{text} #{tag}"}}}}}}
"""


def helps(text: str, tag: str) -> list[str]:
    plan = plan_of(YAML.format(text=text, tag=tag))
    return [problem.help for problem in hashtag_case.check(plan)]


@settings(max_examples=60)
@given(st.lists(WORD, min_size=2, max_size=4, unique=True))
def test_words_said_in_a_row(words: list[str]) -> None:
    tag = "".join(words)
    if tag not in words:
        better = "".join(word.capitalize() for word in words)
        assert helps(f"X {' '.join(words)} x", tag) == [f"write #{better}"]
        assert helps(f"X {' '.join(words)} x", better) == []


@settings(max_examples=60)
@given(WORD, WORD, WORD)
def test_a_word_of_the_campaign_is_one_word(first: str, second: str, third: str) -> None:
    text = f"{first}{second} and {first}, {second}; {third}"
    assert helps(text, first + second) == []
    assert helps(text, third) == []
