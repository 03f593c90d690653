"""Data as YAML text: what a careful colleague would have typed."""

from __future__ import annotations

from typing import Any

import pytest

from golive.scaffold.layout import Manner, entry, scalar
from golive.source.reading import read

MESSAGE = {
    "label": "Sneak peek",
    "audiences": ["all-staff", "NO"],
    "owner": "@anna",
    "when": {"every": "week", "on": "Tue", "from": "2027-04-01", "count": "4"},
    "copy": {
        "headline": "{{ community.name }} opens: at 10:00",
        "body": "It's “here”:\n\n- #1\n",
        "cta": {"label": "Look, see", "url": "{{ community.url }}/a"},
    },
    "touchpoints": [{"channel": "email", "when": "T-14 09:30"}, {"channel": "x"}],
}


def test_a_message_reads_like_the_shipped_ones() -> None:
    assert (
        entry("sneak-peek", MESSAGE, Manner())
        == """\
sneak-peek:
  label: Sneak peek
  audiences: [all-staff, "NO"]
  owner: "@anna"
  when: {every: week, on: Tue, from: 2027-04-01, count: 4}
  copy:
    headline: "{{ community.name }} opens: at 10:00"
    body: |
      It's “here”:

      - #1
    cta: {label: "Look, see", url: "{{ community.url }}/a"}
  touchpoints:
    - {channel: email, when: T-14 09:30}
    - {channel: x}
"""
    )


def test_a_file_keeps_its_own_indentation() -> None:
    item = {"copy": {"body": "a\n"}, "touchpoints": [{"channel": "email"}]}
    assert (
        entry("m", item, Manner(4, dashes_under_key=True))
        == """\
m:
    copy:
        body: |
            a
    touchpoints:
    - {channel: email}
"""
    )


def test_one_line_when_asked_for() -> None:
    assert entry(
        "m", {"side": "internal", "size": "4200", "label": "4200"}, Manner(), flow=True
    ) == ('m: {side: internal, size: 4200, label: "4200"}\n')


def test_what_is_too_long_for_a_line_takes_several() -> None:
    names = [f"a-rather-long-audience-{number}" for number in range(5)]
    written = entry("m", {"audiences": names}, Manner())
    assert written.startswith("m:\n  audiences:\n    - a-rather-long-audience-0\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("NO", '"NO"'),
        ("10:00", '"10:00"'),
        ("2027-04-13", '"2027-04-13"'),
        ("null", '"null"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("#b", '"#b"'),
        ("{{ x }} y", '"{{ x }} y"'),
        ("y {{ x }}", '"y {{ x }}"'),
        ('say "hi": now', "'say \"hi\": now'"),
        ("it's", "it's"),
        ("it's: so", '"it\'s: so"'),
        ("🚀 go", "🚀 go"),
        ("🚀: it's", "'🚀: it''s'"),
        ("C:\\temp", "C:\\temp"),
        ("a, b [c]", "a, b [c]"),
        ("Ana Ruiz, Head of Community", "Ana Ruiz, Head of Community"),
        ("https://a.example/?b=c#d", "https://a.example/?b=c#d"),
    ],
)  # fmt: skip
def test_quotes_stand_where_they_must(text: str, written: str) -> None:
    assert scalar(text) == written
    assert read("x", f"k: {scalar(text)}\n".encode()).data == {"k": text}
    assert read("x", f"{{k: {scalar(text, flow=True)}}}\n".encode()).data == {"k": text}


@pytest.mark.parametrize(
    "time", ["T-14 09:30", "2027-04-13", "T-0 10:00-08:00", "~T-5", "T-1 10:00 local"]
)
def test_times_stand_without_quotes(time: str) -> None:
    for flow in (False, True):
        assert scalar(time, flow=flow, bare=True) == time


@pytest.mark.parametrize(
    "body",
    ["  first line indented\n", "\n\nblank first\n", "a\n   \nb\n", "ends twice\n\n", "broken  \nhard\n", "tab\n\there\n", "\tx\ny\n",
     "no end\nhere", "\n"],
)  # fmt: skip
def test_every_text_of_several_lines_comes_back(body: str) -> None:
    item: dict[str, Any] = {"copy": {"body": body}}
    assert read("x", entry("m", item, Manner()).encode()).data == {"m": item}
    assert read("x", entry("m", item, Manner(), flow=True).encode()).data == {"m": item}
