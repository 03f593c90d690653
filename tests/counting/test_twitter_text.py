"""The same links and weights from an independent program, where it is installed (development only).

``twitter-text-parser`` knows emoji up to Unicode 12, takes ``©``, ``®`` and the like for emoji
without U+FE0F, counts a line end of two characters as one and cuts ``t.co`` addresses short; none
of these is drawn.
"""

import unicodedata
import warnings

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from golive.counting.links import x_links
from golive.counting.weighted import x_weight

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it loads its list of emoji through pkg_resources
    twitter_text = pytest.importorskip("twitter_text")

PIECES = [
    "http://", "https://", "HTTPS://", "example", ".com", ".co.uk", ".de", ".みんな", ".xn--p1ai",
    "a.b", "a_b.com", "www.", "README.md", "index.html", "e.g.", "3.5", "user@", "@", "#", "$", "/",
    "?", "=", "&", ":", "8080", "(", ")", "[", "]", "_", "-", "–", "—", ".", ",", "!", "'", '"', "“",
    "”", "…", "€", "•", "é", "e\u0301", "т", "中国", "。", "x", "X", " ", "\n", "\u200b", "\u200e",
    "😷", "👨‍👩‍👧‍👦", "🇬🇧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🙋🏽", "1️⃣", "❤️", "❤", "☺", "™",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(TEXTS.map(lambda text: unicodedata.normalize("NFC", text)))
def test_x_links_as_twitter_text_finds_them(text: str) -> None:
    expected = [tuple(url["indices"]) for url in twitter_text.extract_urls_with_indices(text)]
    assert x_links(text) == expected


@given(TEXTS)
def test_x_weight_as_twitter_text_gives_it(text: str) -> None:
    # A name in two scripts with a path and without scheme: there it forgets part of the address.
    composed = unicodedata.normalize("NFC", text)
    for url in twitter_text.extract_urls_with_indices(composed):
        assume(url["indices"][1] - url["indices"][0] == len(url["url"]))
    assert x_weight(text) == twitter_text.parse_tweet(text).weightedLength
