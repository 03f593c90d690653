"""A new message, as written, and the file of a campaign that something new belongs in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import touchpoints
from golive.source.document import Source
from golive.timing.model import Form, Timing
from golive.timing.parsing import parse_timings

Item = dict[str, Any]


def message(
    said: Mapping[str, Any],
    channels: Sequence[str] = (),
    times: Sequence[Any] = (),
    copy: Mapping[str, Any] | None = None,
) -> Item:
    """A message with what is known of it, in the order of the shipped campaigns.

    ``times`` holds one time for all channels or one for each. One channel stands on the message
    itself; several with their times are its touchpoints.
    """
    item = given(said)
    touching = len(channels) > 1 and bool(times)
    if not touching:
        one = channels[0] if len(channels) == 1 else list(channels)
        item |= given({"channel": one, "when": times[0] if times else None})
    item |= given({"copy": given(copy or {})})
    if touching:
        whens = list(times) * len(channels) if len(times) == 1 else times
        item["touchpoints"] = [
            {"channel": channel, "when": when} for channel, when in zip(channels, whens)
        ]
    return item


def given(values: Mapping[str, Any]) -> Item:
    """What is known among some values."""
    return {key: value for key, value in values.items() if value}


def file_for(section: str, item: Item, files: Sequence[Source], whole: Campaign) -> int:
    """Which of a campaign's files an item belongs in; the first of them holds the launch.

    One that has such a section: for messages and audiences the one with most of the same side,
    for what waits in the drawer the one with most of that.
    """
    holding = [index for index, source in enumerate(files) if source.data.get(section)]
    if not holding:
        return next((at for at, source in enumerate(files) if section in source.data), 0)
    like = _alike(section, item, whole)

    def rank(index: int) -> tuple[int, int, int]:
        data = files[index].data
        names = [*(data.get("messages") or ()), *(data.get("audiences") or ())]
        return sum(name in like for name in names), len(data[section]), -index

    return max(holding, key=rank)


def _alike(section: str, item: Item, whole: Campaign) -> set[str]:
    """The messages and audiences for the side an item is for, or for the drawer as it is."""
    if section == "tasks":
        return set()
    if _in_drawer(_times(item)):
        return {one.message for one in touchpoints(whole) if _in_drawer(one.when or ())}
    side = {name: audience.side.value for name, audience in whole.audiences.items()}
    sides = {item["side"]} if "side" in item else {side[name] for name in item.get("audiences", ())}
    found = {name for name, its in side.items() if its in sides}
    for one in touchpoints(whole):
        same = not sides or sides == {side[name] for name in one.audiences if name in side}
        if same and not _in_drawer(one.when or ()):
            found.add(one.message)
    return found


def _times(item: Item) -> tuple[Timing, ...]:
    said = [item, *item.get("touchpoints", ())]
    return tuple(time for one in said if "when" in one for time in parse_timings(one["when"]))


def _in_drawer(times: tuple[Timing, ...]) -> bool:
    return any(time.form is Form.DRAWER for time in times)
