"""Posts on social networks: links, tags and mentions as each network sees them."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from rules.drafting import draft
from rules.plans import findings, judge

from golive.forms import table
from golive.forms.measuring import measure
from golive.forms.model import Dispatch
from golive.forms.post import facets

NETWORKS = ["x", "threads", "mastodon", "bluesky", "linkedin", "facebook", "instagram"]


def post(network: str) -> Dispatch:
    return dispatch_of(
        f"  hello:\n    channel: {network}\n    audiences: customers\n    when: T-1\n    copy:\n"
        "      summary: Ask @anna@social.example, at northwind.com/ask.\n"
        "      cta: {label: Join, url: 'https://northwind.com/a_(b)#c'}\n"
        "      hashtags: [HeatPumps, '2027']\n"
        "      image: {file: images/a.png, alt: Two people by a heat pump}\n"
    )


def told(dispatch: Dispatch) -> Any:
    return json.loads(table.files(dispatch)[".json"])


@pytest.mark.parametrize("network", NETWORKS)
def test_a_post_and_what_a_scheduler_needs(network: str) -> None:
    made = told(post(network))
    bare = ["northwind.com/ask"] if network != "mastodon" else []
    assert made["links"] == [*bare, "https://northwind.com/a_(b)#c"]
    assert made["hashtags"] == ["HeatPumps"]
    assert made["mentions"] == ["@anna@social.example"]
    assert (made["picture"], made["alt"]) == ("images/a.png", "Two people by a heat pump")
    assert ("record" in made) == (network == "bluesky")


def test_bluesky_is_told_where_links_are() -> None:
    record = told(
        saying(post("bluesky"), "Öffnet 👩‍👩‍👧: northwind.com (see https://a.example/b.) #Wärme")
    )["record"]
    text = record["text"].encode()
    pieces = [
        (text[one["index"]["byteStart"] : one["index"]["byteEnd"]].decode(), one["features"][0])
        for one in record["facets"]
    ]
    assert pieces == [
        ("northwind.com",
         {"$type": "app.bsky.richtext.facet#link", "uri": "https://northwind.com"}),
        ("https://a.example/b",
         {"$type": "app.bsky.richtext.facet#link", "uri": "https://a.example/b"}),
        ("#Wärme", {"$type": "app.bsky.richtext.facet#tag", "tag": "Wärme"}),
    ]  # fmt: skip
    assert record["langs"] == ["en"]


@given(st.text("aé# .:/@x👩\u200dcom1", max_size=80))
def test_no_two_places_overlap(text: str) -> None:
    places = [(one["index"]["byteStart"], one["index"]["byteEnd"]) for one in facets(text)]
    assert all(start < end for start, end in places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


def test_tags_and_links_are_counted() -> None:
    many = " ".join(f"https://a{n}.example #tag{n}" for n in range(7))
    over = {
        (one.field, one.over)
        for network in ("threads", "instagram")
        for one in measure(saying(post(network), many))
        if one.over and one.field != "text"
    }
    assert over == {("links", 2), ("hashtags", 2)}


def test_too_many_links_are_an_error() -> None:
    links = " ".join(f"https://a{n}.example" for n in range(6))
    yaml = "messages: {news: {channel: threads, when: T-1}}\n"
    drafts = [draft(links, touchpoint="news/threads")]
    (found,) = findings(judge(yaml, drafts=drafts), "too-long")
    assert found.message == "The Threads text has 6 links; Threads takes 5."


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("text", [*HOSTILE.values(), ""], ids=[*HOSTILE, "nothing at all"])
def test_hostile_texts(network: str, text: str) -> None:
    made = told(saying(post(network), text))
    assert made["network"] == network
