"""Addresses and prose, told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.rules.addresses import hosts, links, urls
from golive.rules.prose import flat, placed_words, prose


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://a.example/b. Next", ["https://a.example/b"]),
        ("(https://a.example/b_(c))", ["https://a.example/b_(c)"]),
        ("[x](https://a.example/b) HTTP://B.EXAMPLE!", ["https://a.example/b", "HTTP://B.EXAMPLE"]),
        ("“https://a.example?q=1&r=2”, **https://b.example**",
         ["https://a.example?q=1&r=2", "https://b.example"]),
        ("ftp://a.example and :// alone, https://", []),
    ],
)  # fmt: skip
def test_web_addresses(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in urls(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://A.example:80/x.y and http://wiki/z", ["a.example", "wiki"]),
        ("ana.ruiz@north.example, or www.b.example/c.", ["north.example", "www.b.example"]),
        ("https://me:secret@c.example", ["c.example"]),
        ("e.g. 3.5 or 10.30 h, i.e. a.m., No. 5", []),
        ("http://192.168.0.7/a", ["192.168.0.7"]),
        ("The end.Next begins …", ["end.next"]),
    ],
)
def test_hosts(text: str, found: list[str]) -> None:
    assert [host.name for host in hosts(text)] == found
    for host in hosts(text):
        assert text[host.start : host.end] == host.written


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a b](https://x.example/(y)) ![c](d.png)", [("a b", "https://x.example/(y)", False),
                                                      ("c", "d.png", True)]),
        ('[a](<x y> "title") [b]()', [("a", "x", False), ("b", "", False)]),
        ("[a](never closed\n and [b] (c)", []),
    ],
)  # fmt: skip
def test_links(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert [(link.label, link.url, link.is_image) for link in links(text)] == found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ask @ana about #HeatPump or R&D#3 at 3.5 m.", "Ask about or R&D#3 at 3.5 m."),
        ("See [the page](https://x.example/a-b) now.", "See [the page] now."),
        ("Run `a b` at https://x.example/a.b. Then", "Run at . Then"),
        ("Mail ana@x.example, please.", "Mail , please."),
        ("A ![map](m.png) of a café… “yes”.", "A ![map] of a café… “yes”."),
    ],
)
def test_prose(text: str, left: str) -> None:
    assert " ".join(prose(text).split()) == left


@given(st.text(alphabet="ab. @#/:[]()!`é\n-_", max_size=60))
def test_each_character_stays_where_it_is(text: str) -> None:
    left = prose(text)
    assert len(left) == len(text)
    assert all(ours in (" ", theirs) for ours, theirs in zip(left, text))
    for word in placed_words(text):
        assert text[word.start : word.end] == word.written
    assert flat(text).split() == [word.written for word in placed_words(text)]
    for start, end in urls(text):
        assert text[start:].startswith("http")
        assert " " not in text[start:end]
