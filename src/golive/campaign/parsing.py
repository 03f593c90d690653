"""Data to a Campaign, or all that is wrong with it, each at its place in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from golive.campaign.copy import Copy
from golive.campaign.message import Said
from golive.campaign.model import FOLDER_PARTS, Campaign
from golive.finding import Finding, InvalidCampaign, Label, Severity
from golive.schema_errors import explain, read_as, unknown_key
from golive.source.document import Source, Span, locate

_ONE_NAMESPACE = ("milestones", "messages", "tasks")
_MEANT = {
    "date": "when",
    "channels": "channel",
    "to": "audiences",
    "for": "audiences",
    "from": "sender",
    "by": "owner",
    "responsible": "owner",
    "link": "cta",
    "url": "cta",
    "text": "copy",
    "content": "copy",
    "approver": "approvers",
    "question": "questions",
}
"""Keys people try first, and what this format calls them."""


def parse(source: Source) -> Campaign:
    """Turn read data into a Campaign.

    Raises InvalidCampaign with every unknown key, wrong type and name used twice, at its place.
    """
    findings = list(_shared_names(source))
    campaign, faults = read_as(Campaign, source.data)
    findings += [explain(fault, source, Campaign, _key_help) for fault in faults]
    if findings or campaign is None:
        raise InvalidCampaign(tuple(findings))
    return campaign


def merge(name: str, main: Source, others: tuple[Source, ...]) -> Source:
    """Make one source of a campaign's folder: its campaign.yaml and the files beside it.

    Raises InvalidCampaign where a file holds what belongs in campaign.yaml, or an id stands twice.
    """
    findings: list[Finding] = []
    data = dict(main.data)
    parts: dict[str | int, Span] = dict(main.span.parts or {})
    for other in others:
        for key, value in other.data.items():
            span = (other.span.parts or {})[key]
            if key not in FOLDER_PARTS:
                findings.append(_misplaced(other, key))
            elif data.get(key) is None:
                data[key], parts[key] = value, span
            elif isinstance(value, dict) and isinstance(data[key], dict):
                mine, theirs = parts[key].parts or {}, span.parts or {}
                findings += _twice(key, mine, theirs, source=other)
                data[key] = {**value, **data[key]} if not mine else {**data[key], **value}
                parts[key] = parts[key]._replace(parts={**mine, **theirs})
            elif value is not None:
                place = locate(other, (key,), key=True)
                message = f"{key} should hold names with values, in every file of the folder."
                findings.append(Finding("format", Severity.ERROR, place, message))
    if findings:
        raise InvalidCampaign(tuple(findings))
    texts = tuple(text for source in (main, *others) for text in source.texts)
    span = main.span._replace(parts=parts)
    return Source(name, data, span, texts)


def _misplaced(source: Source, key: str) -> Finding:
    known = key in {field.alias or name for name, field in Campaign.model_fields.items()}
    place = locate(source, (key,), key=True)
    if known:
        message = f"{key} belongs in campaign.yaml."
        return Finding("format", Severity.ERROR, place, message, help="move it there")
    return unknown_key(place, key, FOLDER_PARTS)


def _twice(
    key: str, mine: Any, theirs: Any, source: Source, what: str = "The name"
) -> Iterator[Finding]:
    for name, span in theirs.items():
        if name in mine:
            first = mine[name]
            related = Label(first.text.place(first.key_start, first.key_end), "first here")
            yield Finding(
                "duplicate-id",
                Severity.ERROR,
                locate(source, (key, name), key=True),
                f"{what} {name} is used twice, in {first.text.name} and in {span.text.name}."
                if first.text is not span.text
                else f"{what} {name} is used twice.",
                help="give one of them another name",
                related=(related,),
            )


def _shared_names(source: Source) -> Iterator[Finding]:
    """Milestones, messages and tasks share one namespace, since ``when:`` may name any of them."""
    seen: dict[str | int, Span] = {}
    for key in _ONE_NAMESPACE:
        span = (source.span.parts or {}).get(key)
        parts = (span.parts or {}) if span else {}
        yield from _twice(key, seen, parts, source, "Milestones, messages and tasks share names;")
        seen |= parts


def _key_help(key: str, model: type[Any]) -> str:
    if key == "<<":
        return "golive has no merge keys; use like: to take over another message's copy"
    if issubclass(model, Said):
        if key in Copy.model_fields:
            return f"{key} belongs under copy:"
        if key in _MEANT:
            return f"write {_MEANT[key]}:"
    return ""
