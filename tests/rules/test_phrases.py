"""Lists of words: each word of each list is found, with its endings, and said why not where not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from rules.fixtures import plan_of

from golive.plan import Plan
from golive.rules.checking import check_settings
from golive.rules.listing import Listing, Phrase, Source
from golive.rules.phrases import objections
from golive.rules.words.inclusive import INCLUSIVE
from golive.rules.words.jargon import JARGON
from golive.rules.words.off_limits import OFF_LIMITS
from golive.rules.words.sales import SALES
from golive.settings import parse_settings
from golive.source.reading import read

LISTS = {
    "jargon": JARGON,
    "inclusive-language": INCLUSIVE,
    "off-limits": OFF_LIMITS,
    "sales-pitch": SALES,
}
HEAD = """\
title: A launch
launch: {date: 2026-10-13}
audiences: {customers: {side: external}}
messages:
  news:
    audiences: [customers]
    channel: forum
    when: T-1
    copy:
      body: Hello.
      points:
"""


def plan_with(*texts: str) -> Plan:
    return plan_of(HEAD + "".join(f'        - "{text}"\n' for text in texts))


def found(listing: Listing, *texts: str, denied: bool = False) -> list[tuple[int, str]]:
    """The points in which something is found, and what."""
    plan = plan_with(*texts)
    problems = objections(plan, "jargon", listing, unless_denied=denied)
    return [(int(one.origin.path[-1]), one.text) for one in problems]


@pytest.mark.parametrize("name", LISTS)
def test_every_phrase_is_found_and_sourced(name: str) -> None:
    listing = LISTS[name]
    phrases = [one.words.replace("*", "") for one in listing.phrases]
    texts = [f"So {phrase} it is." for phrase in phrases]
    assert [number for number, _ in found(listing, *texts)] == list(range(len(phrases)))
    assert len(set(phrases)) == len(phrases)
    for phrase in listing.phrases:
        assert phrase.help
        assert len(phrase.source.title) > 10
        assert phrase.source.read >= date(2026, 1, 1)


def listing(*words: str) -> Listing:
    return Listing(tuple(Phrase(each, "", Source("test", date.min)) for each in words))


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("leverage", "leveraging"),
        ("leverage", "Leveraged"),
        ("utilise", "utilizes"),
        ("synergy", "Synergies"),
        ("liaise", "liaises"),
        ("upsell", "upselling"),
        ("ping", "pinged"),
        ("plan", "planning"),
        ("class", "classes"),
        ("KPI", "KPIs"),
        ("deep dive", "deep-dives"),
        ("deep dive", "deep **dives"),
        ("win-win", "win win"),
        ("don't miss", "don’t miss"),
        ("touch* base", "touching base"),
        ("pre*ation", "preparation"),
        ("hr*", "hrms"),
        ("IT", "IT"),
    ],
)
def test_a_word_is_found_in_its_forms(words: str, text: str) -> None:
    assert found(listing(words), f"We {text} here") == [(0, text)]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("lever", "leverage"),
        ("synergy", "synergetic"),
        ("KPI", "kpi"),
        ("under NDA", "under nda"),
        ("dive", "deep-diver"),
        ("leverage", "see https://leverage.example and @leverage"),
    ],
)
def test_other_words_are_not(words: str, text: str) -> None:
    assert not found(listing(words), f"We {text} here")


@pytest.mark.parametrize(
    "text",
    [
        'They say \\"leads\\", we say people',
        "Say “leads” to nobody",
        "They are called 'leads' there",
    ],
)
def test_a_word_quoted_as_a_word(text: str) -> None:
    assert not found(listing("leads"), text)


def test_a_text_whose_small_letters_are_more() -> None:
    assert found(listing("leads"), "İİİİ “x y z” leads") == [(0, "leads")]


def test_a_speech_in_quotation_marks_is_no_excuse() -> None:
    speech = "“We are happy to have found so many leads in this place,” says Ana, “at last.”"
    assert found(listing("leads"), speech)


@pytest.mark.parametrize(
    "text",
    [
        "No leads are sold here",
        "Members are not leads, prospects or a list",
        "We never treat you as prospects",
        "You won't be one of our leads",
        "Leads are not collected",
        "Prospects, they cannot be",
    ],
)
def test_what_a_text_denies(text: str) -> None:
    assert not found(listing("leads", "prospects"), text, denied=True)
    assert found(listing("leads", "prospects"), text)


@pytest.mark.parametrize(
    "text",
    [
        "Do not wait. Leads come in",
        "Leads come in. It is not hard",
        "It is no secret: leads come in",
        "Not one of us had thought in those days that the forum would bring leads",
    ],
)
def test_what_it_denies_elsewhere_does_not_count(text: str) -> None:
    assert found(listing("leads"), text, denied=True)


def objections_to(settings: str) -> Iterator[tuple[int, str]]:
    source = read("golive.yaml", settings.encode())
    for finding in check_settings(source, parse_settings(source)[0]):
        yield finding.place.line, finding.message


@pytest.mark.parametrize(
    "value",
    ["[Falcon]", "Falcon", "{Falcon: our new drill}", "{Falcon: }", "[Falcon, Hawk]"],
)
def test_words_may_be_added_as_a_list_or_with_better_ones(value: str) -> None:
    assert not list(objections_to(f"rules: {{jargon: {{add: {value}, mute: [synergy]}}}}\n"))


def test_words_that_cannot_be_read_are_said_at_their_line() -> None:
    settings = "rules:\n  jargon:\n    add:\n      Falcon: [a, b]\n    muted: [x]\n"
    assert list(objections_to(settings)) == [
        (4, "Falcon should be a text, not a list."),
        (5, "There is no key muted here."),
    ]
