"""What is a link on X and on Mastodon."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.counting.links import mastodon_links, remote_mentions, x_links


def on_x(text: str) -> list[str]:
    return [text[start:end] for start, end in x_links(text)]


def on_mastodon(text: str) -> list[str]:
    return [text[start:end] for start, end in mastodon_links(text)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        # where a link ends
        ("Go to https://example.com.", ["https://example.com"]),
        ("Go to https://example.com/faq, now", ["https://example.com/faq"]),
        ("(see https://example.com/faq)", ["https://example.com/faq"]),
        ("https://example.com/Launch_(2026)", ["https://example.com/Launch_(2026)"]),
        ("https://example.com/a_(b_(c)_d)!", ["https://example.com/a_(b_(c)_d)"]),
        ("https://example.com/a_(b", ["https://example.com/a_"]),
        ("“https://example.com/faq”", ["https://example.com/faq"]),
        ("https://example.com:8080/a?b=c&d=e.", ["https://example.com:8080/a?b=c&d=e"]),
        ("https://example.com/?utm_source=x", ["https://example.com/?utm_source=x"]),
        ("https://example.com/#faq", ["https://example.com/#faq"]),
        ("https://example.com/größe", ["https://example.com/größe"]),
        ("https://example.com/日本", ["https://example.com/"]),
        # without a scheme
        ("example.com", ["example.com"]),
        ("EXAMPLE.COM and Example.Org", ["EXAMPLE.COM", "Example.Org"]),
        ("www.example.co.uk/join.", ["www.example.co.uk/join"]),
        ("example.com?a=1", ["example.com"]),  # a query counts only after a path
        ("example.com/?a=1", ["example.com/?a=1"]),
        ("中国語example.com中国語", ["example.com"]),
        ("example.みんな", ["example.みんな"]),
        ("xn--bcher-kva.example.xn--p1ai", ["xn--bcher-kva.example.xn--p1ai"]),
        ("a.com b.org\nc.net", ["a.com", "b.org", "c.net"]),
        ("README.md", ["README.md"]),  # .md is Moldova
        ("done.In", ["done.In"]),  # .in is India
        # not links
        ("e.g. this, i.e. that, at 9 p.m. or a.m.", []),
        ("index.html, Node.js, photo.jpeg", []),
        ("3.5 or 1.2.3 or v2.0", []),
        ("end.Then start", []),
        ("mailto:ann@example.com, ann@example.com", []),
        ("ann.smith@example.com", []),
        ("#example.com @example.com $example.com", []),
        ("_example.com -example.com .example.com /example.com", []),
        ("http://localhost:8080/x", []),
        ("ftp://example.com", []),
        ("example.community-team", []),
        ("a_b.com", []),
        ("example..com", []),
        ("r" * 64 + ".com", []),  # no label is that long
        ("https://" + "r" * 64 + ".com", []),
        ("https://example.com/" + "a" * 4096, []),
        ("", []),
    ],
)
def test_x(text: str, links: list[str]) -> None:
    assert on_x(text) == links


def test_an_accented_letter_right_at_the_beginning_is_left_out_as_twitter_text_does() -> None:
    assert on_x("Österreich.at") == ["sterreich.at"]
    assert on_x("In Österreich.at") == ["Österreich.at"]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("https://example.com/日本!", ["https://example.com/日本"]),
        ("(https://example.com/a_(b).)", ["https://example.com/a_(b)"]),
        ("HTTP://EXAMPLE.COM/A", ["HTTP://EXAMPLE.COM/A"]),
        ("https://example.com/a?b=ü", ["https://example.com/a?b=ü"]),
        ("https://example.com/a?", ["https://example.com/a"]),
        ("example.com https://example.com", ["https://example.com"]),
        ("example.com", []),
        ("https://example.invalidtld", []),
    ],
)
def test_mastodon(text: str, links: list[str]) -> None:
    assert on_mastodon(text) == links


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("@ann@social.example.", ["@ann"]),
        ("(@ann.smith@social.example)", ["@ann.smith"]),
        ("https://social.example/@ann@other.example", []),
        ("x@ann@social.example", []),
        ("@ann @bob", []),
    ],
)
def test_remote_mentions(text: str, mentions: list[str]) -> None:
    assert [user for _, _, user in remote_mentions(text)] == mentions


@given(st.text(st.sampled_from("a.b-_/:?=@#()com é中。 \n")))
def test_links_are_in_order_and_apart(text: str) -> None:
    for links in (x_links(text), mastodon_links(text)):
        places = [place for link in links for place in link]
        assert places == sorted(places)
        assert all(start < end for start, end in links)


@pytest.mark.parametrize(
    "text",
    [
        "あ" * 3000 + " x.com " + "い" * 3000,
        "a." * 3000,
        "a-" * 3000 + ".b",
        "x.com/" + "(!" * 3000,
    ],
)
def test_long_text_without_spaces_takes_no_longer_than_its_length_asks(text: str) -> None:
    assert len(x_links(text)) <= 1
