"""The tables of docs/channels.md: every channel, the parts of its drafts, and its limits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from made_tables import code, table

from golive.channels.model import Channel, Kind
from golive.channels.registry import CHANNELS
from golive.forms.table import FORMS
from golive.report.channel_text import REACHED, fields, limits
from golive.wording import count

_SECTIONS = {
    Kind.EMAIL: "Mail",
    Kind.CHAT: "Chat",
    Kind.MEETING: "Meetings",
    Kind.VOICE: "Telephone",
    Kind.WEB: "Websites and apps",
    Kind.PUSH: "Notifications",
    Kind.SMS: "Text messages",
    Kind.SOCIAL: "Social networks",
    Kind.PRESS: "Press",
    Kind.PRINT: "Print and screens",
}


def channel_table(name: str) -> str:
    """``all``: one line for each channel; ``parts``: sections with what each draft consists of."""
    return {"all": _all, "parts": _parts}[name]()


def _all() -> str:
    heads = ("channel", "what it is", "reaches", "usual time", "lead time", "manners")
    return table(heads, map(_row, CHANNELS.values()))


def _row(channel: Channel) -> tuple[str, ...]:
    manners = {
        "interrupts": channel.interrupts,
        "opt-in": channel.opt_in,
        "person to person": channel.personal,
    }
    return (
        f"[{channel.id}](#{channel.id})",
        channel.about,
        REACHED[channel.reach],
        f"{channel.usual_time:%H:%M}",
        count(channel.lead_days, "day"),
        ", ".join(name for name, holds in manners.items() if holds),
    )


def _parts() -> str:
    return "\n\n".join(_section_by_section())


def _section_by_section() -> Iterator[str]:
    for kind, inside in groupby(CHANNELS.values(), key=lambda channel: channel.kind):
        yield f"## {_SECTIONS[kind]}"
        yield f"Channels of the kind `{kind}`."
        for channel in inside:
            yield f"### {channel.id}"
            form = FORMS[channel.form].about
            yield f"{channel.name}, written as {form}. {channel.about}"
            parts = [(code(name), about) for name, about in fields(channel)]
            yield table(("part of the draft", "what stands there"), parts)
            if channel.limits:
                said = [(code(name), text, source) for name, text, source in limits(channel)]
                yield table(("part", "how long it may be", "who says so"), said)
