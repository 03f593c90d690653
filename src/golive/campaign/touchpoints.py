"""Touchpoints as they are meant: what each leaves out, taken from its message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from golive.campaign.audience import MAX_IN_A_ROW
from golive.campaign.copy import Copy
from golive.campaign.message import Approver, Message, Said, Status
from golive.campaign.model import Campaign
from golive.campaign.objective import ObjectiveName
from golive.finding import DataPath
from golive.timing.model import Point, Timing

INHERITED = (
    "objective", "audiences", "excluding", "key_message", "owner", "author", "sender", "account",
    "approvers", "when", "earliest", "latest", "status", "sent", "maybe", "requires", "steps",
    "place", "duration", "presenter", "size",
)  # fmt: skip
"""What a touchpoint takes from its message as a whole; ``copy`` is taken key by key."""


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """One message through one channel: identity ``message/channel``, and all it inherits.

    ``path`` leads to where it is written, ``paths`` to where each inherited value is,
    and the channel among several; ``copy_paths`` likewise for each part of its copy.
    ``without_summary`` tells that it does not take over a summary, because its body is its own.
    """

    id: str
    message: str
    channel: str
    label: str
    objective: ObjectiveName | None
    audiences: tuple[str, ...]
    excluding: tuple[str, ...]
    key_message: tuple[str, ...]
    owner: tuple[str, ...]
    author: tuple[str, ...]
    sender: tuple[str, ...]
    account: tuple[str, ...]
    approvers: tuple[Approver, ...]
    when: tuple[Timing, ...] | None
    earliest: Point | None
    latest: Point | None
    status: Status | None
    sent: Point | None
    maybe: str | None
    requires: tuple[str, ...]
    steps: tuple[str, ...]
    place: str | None
    duration: str | None
    presenter: tuple[str, ...]
    size: str | None
    notes: tuple[str, ...]
    questions: tuple[str, ...]
    copy: dict[str, Any]
    copy_paths: dict[str, DataPath]
    original: tuple[dict[str, Any], dict[str, DataPath]] | None
    without_summary: bool
    path: DataPath
    paths: dict[str, DataPath]

    @property
    def is_cancelled(self) -> bool:
        return self.status is Status.CANCELLED

    @property
    def is_sent(self) -> bool:
        return self.sent is not None or self.status is Status.SENT

    @property
    def standing(self) -> str:
        """How far it is, in a word; empty where nobody says."""
        if self.is_sent and not self.is_cancelled:
            return Status.SENT.value
        return self.status.value if self.status else ""


def touchpoints(campaign: Campaign) -> tuple[Touchpoint, ...]:
    """All touchpoints of a campaign, in the order they are written."""
    found: list[Touchpoint] = []
    for name, message in campaign.messages.items():
        found += _of_message(campaign, name, message)
    return tuple(found)


def _of_message(campaign: Campaign, name: str, message: Message) -> Iterator[Touchpoint]:
    path: DataPath = ("messages", name)
    if not message.touchpoints:
        for at, channel in enumerate(message.channel or ("",)):
            yield _touchpoint(campaign, name, message, message, channel, at, "", path)
    for index, said in enumerate(message.touchpoints):
        channels = said.channel or message.channel or ("",)
        for at, channel in enumerate(channels):
            own = said.id or ""
            own = f"{own}/{channel}" if own and len(channels) > 1 else own
            where = (*path, "touchpoints", index)
            yield _touchpoint(campaign, name, message, said, channel, at, own, where)


def _touchpoint(
    campaign: Campaign,
    name: str,
    message: Message,
    said: Said,
    channel: str,
    at: int,
    own: str,
    path: DataPath,
) -> Touchpoint:
    above: DataPath = ("messages", name)
    values: dict[str, Any] = {}
    paths: dict[str, DataPath] = {}
    given = said.model_fields_set
    for field in INHERITED:
        mine = field in given
        values[field] = getattr(said if mine else message, field)
        key = "except" if field == "excluding" else field
        paths[field] = (*(path if mine else above), key)
    paths["channel"] = (*(path if "channel" in given else above), "channel", at)
    original = _original(campaign, message, channel, (name,))
    copy, copy_paths = dict(original[0]) if original else {}, dict(original[1]) if original else {}
    _lay(copy, copy_paths, message.text, above)
    if said is not message:
        _lay(copy, copy_paths, said.text, path)
    above_it = (
        original[0] if original else {},
        message.text.model_fields_set if message.text else (),
    )
    identity = "/".join(part for part in (name, own or channel) if part)
    return Touchpoint(
        id=identity,
        message=name,
        channel=channel,
        label=said.label or message.label or name.replace("-", " ").capitalize(),
        notes=tuple(dict.fromkeys(filter(None, (message.note, said.note)))),
        questions=said.questions,
        copy=copy,
        copy_paths=copy_paths,
        original=original,
        without_summary="summary" not in copy and any("summary" in given for given in above_it),
        path=path,
        paths=paths,
        **values,
    )


def _original(
    campaign: Campaign, message: Message, channel: str, above: tuple[str, ...]
) -> tuple[dict[str, Any], dict[str, DataPath]] | None:
    """The copy a message takes over with ``like``: for the same channel, if it has one there."""
    if not message.like:
        return None
    name, _, wanted = message.like.partition("/")
    other = campaign.messages.get(name)
    if other is None or name in above or len(above) > MAX_IN_A_ROW:
        return None
    inherited = _original(campaign, other, channel, (*above, name))
    copy, paths = (dict(inherited[0]), dict(inherited[1])) if inherited else ({}, {})
    _lay(copy, paths, other.text, ("messages", name))
    for index, said in enumerate(other.touchpoints):
        if (wanted or channel) in (said.id, *said.channel):
            _lay(copy, paths, said.text, ("messages", name, "touchpoints", index))
            break
    return copy, paths


def _lay(
    copy: dict[str, Any], paths: dict[str, DataPath], text: Copy | None, where: DataPath
) -> None:
    """Lay a copy over what is inherited, part by part."""
    given = text.model_fields_set if text else set()
    if "body" in given and "summary" not in given:
        # A body said anew is meant for every channel, those that prefer a summary too.
        copy.pop("summary", None)
        paths.pop("summary", None)
    for field in sorted(given, key=COPY_ORDER.index):
        copy[field] = getattr(text, field)
        paths[field] = (*where, "copy", field)


COPY_ORDER = tuple(Copy.model_fields)
"""The parts of a copy in the order of the format's reference."""
