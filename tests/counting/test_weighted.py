"""Lengths on X and Mastodon."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.counting.weighted import mastodon_length, x_weight

NO_LINK = st.text(st.characters(exclude_characters="."))


@pytest.mark.parametrize(
    "sign", ["…", "•", "€", "™", "→", "★", "日", "！", "☺", "ế", "🎉", "🇬🇧", "👩🏾‍🚀"]
)
def test_what_weighs_two_on_x(sign: str) -> None:
    assert x_weight(sign) == 2


@pytest.mark.parametrize(
    "sign", ["–", "—", "‘", "’", "“", "”", "„", "ß", "Ж", "ا", "½", "©", "\u200b"]
)
def test_what_weighs_one_on_x(sign: str) -> None:
    assert x_weight(sign) == 1


@pytest.mark.parametrize("link", ["example.com", "https://example.com/" + "long-tracking-id/" * 20])
def test_a_link_weighs_23_on_x_however_long(link: str) -> None:
    assert x_weight(f"Join us: {link}") == len("Join us: ") + 23


@pytest.mark.parametrize(
    ("before", "link", "after"),
    [
        ("Read ", "https://example.com/faq", "."),
        ("Read (", "https://example.com/faq", ")"),
        ("Read “", "example.com/faq", "”!"),
    ],
)
def test_punctuation_around_a_link_is_counted_beside_it_on_x(
    before: str, link: str, after: str
) -> None:
    assert x_weight(before + link + after) == len(before) + 23 + len(after)


@pytest.mark.parametrize(
    "text",
    ["e.g. this", "open index.html", "3.5 million", "Node.js", "mailto:a@example.com", "Mr.Smith"],
)
def test_what_only_looks_like_a_link_is_counted_in_full_on_x(text: str) -> None:
    assert x_weight(text) == len(text)


def test_a_missing_space_after_a_full_stop_makes_a_link_on_x() -> None:
    assert x_weight("We are done.In a week") == len("We are ") + 23 + len(" a week")


def test_exactly_a_full_post_on_x() -> None:
    assert x_weight("a" * 256 + " https://example.com/path") == 280


@given(st.text())
def test_x_counts_composed_and_decomposed_text_alike(text: str) -> None:
    weights = {x_weight(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")}
    assert weights == {x_weight(text)}


@given(NO_LINK, NO_LINK)
def test_two_texts_without_links_never_weigh_more_together(first: str, second: str) -> None:
    assert x_weight(first + second) <= x_weight(first) + x_weight(second)


@given(NO_LINK)
def test_without_links_x_lies_between_once_and_twice_the_code_points(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert x_weight(text) <= 2 * len(composed)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("https://example.com/a/very/long/path?with=a&query=too", 23),
        ("See https://example.com.", len("See ") + 23 + 1),
        ("See example.com", len("See example.com")),  # no scheme, no discount
        ("ftp://example.com", len("ftp://example.com")),
        ("https://localhost/page", len("https://localhost/page")),
        ("Thanks @ann@social.example!", len("Thanks @ann!")),
        ("Thanks @ann", len("Thanks @ann")),
        ("Write to ann@example.com", len("Write to ann@example.com")),
        ("@ann@social.example @bob@social.example", len("@ann @bob")),
        ("https://social.example.org/@ann@other.example", 23),  # a link, not a mention
        ("https://golive.example/faq", 26),  # .example is reserved: no link anywhere
        ("mailto:ann@example.com", len("mailto:ann@example.com")),
        ("🎉 https://example.com/🎉", 1 + 1 + 23),
        ("", 0),
    ],
)
def test_mastodon(text: str, length: int) -> None:
    assert mastodon_length(text) == length


@given(st.text(max_size=40), st.integers(1, 200))
def test_the_length_of_a_path_does_not_matter(text: str, length: int) -> None:
    link = "https://example.com/" + "a" * length
    assert mastodon_length(f"{link} {text}") == mastodon_length(f"https://example.com {text}")
    assert x_weight(f"{link} {text}") == x_weight(f"https://example.com {text}")
