"""Fatigue, against the diary of each single person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rules.plans import findings, judge
from rules.workspaces import AudienceTree, both, trees

from golive.rules.checking import check, check_settings
from golive.settings import parse_settings
from golive.source.reading import read

RULE = "fatigue"
LAUNCH = date(2026, 10, 13)
SAID = re.compile(
    r"(?P<who>.+) get (?P<number>\d+) messages that interrupt them within a week, "
    r"(?:on|from) \w+ (?P<first>\d+ \w+ \d+)(?: to .+?)?: (?P<heard>.+); (?P<most>\d+) would do\."
)


@dataclass(frozen=True)
class Said:
    """A message: through one channel on some days, or in batches on them."""

    name: str
    ours: bool
    to: tuple[str, ...]
    excepting: tuple[str, ...]
    channel: str
    first: int
    length: int
    batches: bool

    @property
    def yaml(self) -> str:
        how = (
            f"batches: {self.length}, per: day"
            if self.batches
            else f"every: day, count: {self.length}"
        )
        to, excepting = (", ".join(names) for names in (self.to, self.excepting))
        return (
            f"  {self.name}: {{channel: {self.channel}, audiences: [{to}], except: [{excepting}], "
            f"when: {{{how}, from: T{self.first:+d}}}}}\n"
        )

    @property
    def touchpoint(self) -> str:
        return f"{self.name}/{self.channel}" + ("" if self.ours else " of theirs")

    @property
    def choices(self) -> list[tuple[int, ...]]:
        """The days on which one person may hear it: each of them, or that of one batch."""
        days = range(self.first, self.first + self.length)
        return [(day,) for day in days] if self.batches else [tuple(days)]


@st.composite
def cases(draw: st.DrawFn) -> tuple[AudienceTree, tuple[Said, ...]]:
    tree = draw(trees())
    names = st.lists(st.sampled_from(tree.names), max_size=2, unique=True).map(tuple)
    said = []
    for n in range(draw(st.integers(2, 6))):
        to = draw(names)
        said.append(
            Said(
                f"m{n}",
                draw(st.booleans()),
                to,
                tree.excepted(to, draw(names)),
                draw(st.sampled_from(["email", "push", "slack", "newsletter", "intranet"])),
                draw(st.integers(-12, 12)),
                draw(st.integers(1, 3)),
                draw(st.booleans()),
            )
        )
    return tree, tuple(said)


def diaries(
    tree: AudienceTree, person: tuple[str, ...], said: tuple[Said, ...]
) -> Iterator[list[tuple[int, Said]]]:
    """What a person hears on which days, for each way in which batches may fall."""
    heard = [one for one in said if tree.hears(person, one.to, one.excepting)]
    heard = [one for one in heard if one.channel in ("email", "push", "slack")]
    for choice in product(*(one.choices for one in heard)):
        yield sorted(
            ((day, one) for days, one in zip(choice, heard) for day in days),
            key=lambda item: (item[0], item[1].name),
        )


def bearable(days: list[int]) -> int:
    """Three if some seven days hold all of them and launch day, else two."""
    holds = [
        first for first in range(-30, 30) if all(first <= day < first + 7 for day in (*days, 0))
    ]
    return 3 if holds else 2


@settings(max_examples=150, deadline=None)
@given(cases())
def test_every_full_week_of_anybody_is_found_and_no_other(
    case: tuple[AudienceTree, tuple[Said, ...]],
) -> None:
    tree, said = case
    plan = both(tree, {one.yaml: one.ours for one in said})
    reported: list[tuple[set[str], int, dict[str, int], int]] = []
    for finding in (one for one in check(plan).findings if one.rule == RULE):
        found = SAID.fullmatch(finding.message)
        assert found, finding.message
        first = next(
            day for day in range(-40, 40)
            if f"{LAUNCH + timedelta(days=day):%-d %b %Y}" == found["first"]
        )  # fmt: skip
        counts = {}
        for text in re.split(r", | and ", found["heard"]):
            name, _, times = text.partition(" (")
            counts[name] = int(times.split()[0]) if times else 1
        assert sum(counts.values()) == int(found["number"])
        reported.append(
            (set(re.split(r", | and ", found["who"])), first, counts, int(found["most"]))
        )

    for person in tree.people:
        for diary in diaries(tree, person, said):
            for start in {day for day, _ in diary}:
                week = [(day, one) for day, one in diary if start <= day < start + 7]
                if len(week) > bearable([day for day, _ in week]) and any(
                    one.ours for _, one in week
                ):
                    assert any(
                        names & set(person) and abs(first - start) < 7
                        for names, first, _, _ in reported
                    ), (person, start, week)

    for names, first, counts, most in reported:
        for name in names:
            person = next(one for one in tree.people if one[0] == name)
            assert any(
                _is_full(diary, first, counts, most) for diary in diaries(tree, person, said)
            )


def _is_full(diary: list[tuple[int, Said]], first: int, counts: dict[str, int], most: int) -> bool:
    week = [(day, one) for day, one in diary if first <= day < first + 7]
    heard: dict[str, int] = {}
    for _, one in week:
        heard[one.touchpoint] = heard.get(one.touchpoint, 0) + 1
    full = len(week) > bearable([day for day, _ in week]) == most
    return full and heard == counts


def test_it_stands_where_it_becomes_too_much() -> None:
    (found,) = findings(
        judge("""
            audiences: {staff: {side: internal}}
            messages:
              a: {channel: email, audiences: staff, when: T-20}
              b: {channel: email, audiences: staff, when: T-19}
              c: {channel: email, audiences: staff, when: T-18}
              d: {channel: email, audiences: staff, when: T-17}
        """),
        RULE,
    )
    assert (found.place.line, found.subject) == (7, "c/email")
    assert [label.place.line for label in found.related] == [5, 6, 8]
    assert found.label == "4 within a week"
    assert found.help.startswith("move or drop one, ")


def test_other_campaigns_are_told_too() -> None:
    tree = AudienceTree({"staff": None})
    ours = "  a: {channel: email, audiences: staff, when: [T-20, T-19]}\n"
    theirs = "  b: {channel: email, audiences: staff, when: T-18}\n"
    for messages in ({ours: True, theirs: False}, {ours: False, theirs: True}):
        (found,) = (one for one in check(both(tree, messages)).findings if one.rule == RULE)
        assert found.help.startswith("agree with theirs: move or drop one")


def test_launch_over_several_days() -> None:
    head = "title: x\nlaunch: {date: 2026-10-13, until: 2026-10-20}\naudiences: {a: {side: internal}}\n"
    body = "messages: {m: {channel: email, audiences: a, when: [T+10, T+12, T+13]}}\n"
    assert not findings(judge(body, head=head), RULE)
    assert findings(judge(body, head=head.replace(", until: 2026-10-20", "")), RULE)


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("{by_kind: {fax: 1}}", "“fax” is not one of email, chat"),
        ("{per_week: many}", "a whole number"),
        ("{per_month: 3}", "There is no key per_month here."),
    ],
)
def test_limits_that_are_none_are_an_error_in_the_settings(value: str, says: str) -> None:
    source = read("golive.yaml", f"rules: {{fatigue: {value}}}\n".encode())
    (found,) = check_settings(source, parse_settings(source)[0])
    assert says in found.message
