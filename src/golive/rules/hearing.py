"""Which key messages reach whom, and how often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from golive.campaign.reach import Hearers
from golive.campaign.touchpoints import Touchpoint
from golive.plan import Plan
from golive.rules.selection import counted, meant
from golive.timing.model import Form


@dataclass(frozen=True, slots=True)
class Heard:
    """How often an audience hears a key message, and the ids of the channels, first heard first."""

    times: int
    channels: tuple[str, ...]


Exposure = Mapping[str, Mapping[str, Heard]]
"""Key message and audience; an audience that never hears it is missing."""


def exposure(plan: Plan, heard_by: Hearers) -> Exposure:
    """How often, and through what, each audience hears each key message.

    A send in batches is heard once, a recurrence each time, a poster once however long it hangs.
    What has no day yet but is firmly meant counts once; ideas and the drawer do not.
    """
    times: dict[str, int] = {}
    said: dict[str, Touchpoint] = {}
    for entry in counted(plan.schedule.entries):
        if entry.form is not Form.BATCHES or entry.occurrence == 1:
            times[entry.touchpoint.id] = times.get(entry.touchpoint.id, 0) + 1
            said[entry.touchpoint.id] = entry.touchpoint
    for item in meant(plan):
        times[item.touchpoint.id] = times.get(item.touchpoint.id, 0) + 1
        said[item.touchpoint.id] = item.touchpoint
    found: dict[str, dict[str, Heard]] = {name: {} for name in plan.campaign.key_messages}
    for id, touchpoint in said.items():
        for name in touchpoint.key_message:
            if name in found:
                audiences = found[name]
                for audience in heard_by(touchpoint):
                    heard = audiences.get(audience)
                    audiences[audience] = _more(heard, times[id], touchpoint.channel)
    return found


def _more(heard: Heard | None, times: int, channel: str) -> Heard:
    if heard is None:
        return Heard(times, (channel,) if channel else ())
    new = (channel,) if channel and channel not in heard.channels else ()
    return Heard(heard.times + times, (*heard.channels, *new))
