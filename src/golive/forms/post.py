"""Posts on social networks: the words to paste, and what the network makes of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from golive.counting.links import mastodon_links, x_links
from golive.forms.model import Dispatch
from golive.forms.words import as_plain, named_parts

_HASHTAG = re.compile(r"(?<![\w#&/])#(?=\w*[^\W\d_])(\w+)")
"""A tag begins after a space or sign and holds at least one letter, on every network."""
_MENTION = re.compile(r"(?<![\w@/.])@\w+(?:[.-]\w+)*(?:@\w+(?:[.-]\w+)+)?")
_ADDRESS = re.compile(r"https?://[^\s<>\"\u201d]+", re.IGNORECASE)
_AFTER = ".,:;!?'*_…"
"""What ends a sentence and not an address."""


def _text(dispatch: Dispatch) -> str:
    fields = {field.name: as_plain(field) for field in dispatch.draft.fields}
    return dispatch.merged(fields.get("text", ""))


def links(network: str, text: str) -> list[tuple[int, int]]:
    """Start and end of what the network makes a link, in order.

    X and Mastodon publish how they find links; the others take what begins with ``https://``, and a
    bare name with a known ending.
    """
    if network == "mastodon":
        return mastodon_links(text)
    if network == "x":
        return x_links(text)
    found = [
        (match.start(), _end(match.group()) + match.start()) for match in _ADDRESS.finditer(text)
    ]
    bare = [
        (start, end)
        for start, end in x_links(text)
        if not any(first < end and start < last for first, last in found)
    ]
    return sorted([*found, *bare])


def _end(address: str) -> int:
    """Where an address ends: before a full stop, and before a bracket that it did not open."""
    kept = address.rstrip(_AFTER)
    while kept.endswith(")") and kept.count(")") > kept.count("("):
        kept = kept[:-1].rstrip(_AFTER)
    return len(kept)


def hashtags(text: str) -> list[tuple[int, int, str]]:
    """Start, end and name of each hashtag outside of links."""
    inside = links("", text)
    return [
        (found.start(), found.end(), found[1])
        for found in _HASHTAG.finditer(text)
        if not any(start <= found.start() < end for start, end in inside)
    ]


def facets(text: str) -> list[dict[str, Any]]:
    """What is a link or a tag on Bluesky, which finds none by itself: places in bytes of UTF-8
    (docs.bsky.app/docs/advanced-guides/post-richtext, read 2026-12-01)."""
    found = []
    for start, end in links("bluesky", text):
        url = text[start:end]
        uri = url if "://" in url else f"https://{url}"
        found.append(
            _facet(text, start, end, {"$type": "app.bsky.richtext.facet#link", "uri": uri})
        )
    for start, end, name in hashtags(text):
        tag = {"$type": "app.bsky.richtext.facet#tag", "tag": name}
        found.append(_facet(text, start, end, tag))
    return sorted(found, key=lambda facet: int(facet["index"]["byteStart"]))


def _facet(text: str, start: int, end: int, feature: dict[str, Any]) -> dict[str, Any]:
    first = len(text[:start].encode())
    last = first + len(text[start:end].encode())
    return {"index": {"byteStart": first, "byteEnd": last}, "features": [feature]}


def _told(dispatch: Dispatch) -> Iterator[tuple[str, Any]]:
    network, text = dispatch.draft.channel.template, _text(dispatch)
    yield "network", network
    yield "text", text
    yield "language", dispatch.draft.locale
    yield "links", [text[start:end] for start, end in links(network, text)]
    yield "hashtags", [name for _, _, name in hashtags(text)]
    yield "mentions", _MENTION.findall(text)
    yield "picture", dispatch.text("image")
    yield "alt", dispatch.merged(dispatch.text("alt"))
    if network == "bluesky":
        language = dispatch.draft.locale.partition("-")[0]
        yield (
            "record",
            {
                "$type": "app.bsky.feed.post",
                "text": text,
                "langs": [language],
                "facets": facets(text),
            },
        )


def measured(dispatch: Dispatch) -> Mapping[str, str]:
    """Tags and links, one on each line; the same link twice is one."""
    text = _text(dispatch)
    network = dispatch.draft.channel.template
    urls = dict.fromkeys(text[start:end] for start, end in links(network, text))
    return {"hashtags": "\n".join(name for _, _, name in hashtags(text)), "links": "\n".join(urls)}


def files(dispatch: Dispatch) -> Mapping[str, bytes]:
    told = json.dumps(dict(_told(dispatch)), ensure_ascii=False, indent=2) + "\n"
    return {".txt": named_parts(dispatch, as_plain).encode(), ".json": told.encode()}
