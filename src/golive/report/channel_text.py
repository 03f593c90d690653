"""Channels on a screen: all of them in a list, and the page of one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from golive.channels.model import Channel, LimitKind, Markup, Reach, Unit
from golive.channels.sheets import Sheet
from golive.forms.table import FORMS
from golive.report.printable import printable
from golive.report.wrapping import paragraph
from golive.wording import count

REACHED = {
    Reach.INTERNAL: "colleagues",
    Reach.EXTERNAL: "people outside",
    Reach.BOTH: "colleagues and people outside",
}
_COUNTED = {
    Unit.X_WEIGHTED: "Counted as X counts them.",
    Unit.THREADS: "Counted as Threads counts them.",
    Unit.MASTODON: "Counted as Mastodon counts them.",
    Unit.GRAPHEMES: "An emoji counts as one.",
    Unit.UTF16: "An emoji counts as two.",
    Unit.UTF8_BYTES: "A plain letter is one byte, an accented one two, an emoji four or more.",
    Unit.SECONDS: "Read aloud.",
}
_ABOVE = {
    LimitKind.HARD: "{} at most; more is refused, and an error in golive check.",
    LimitKind.ADVICE: "{} advised; more is a warning in golive check.",
    LimitKind.FOLD: "{} seen at once; the screen cuts off what follows.",
    LimitKind.COST: "{}; more costs extra.",
}


def channels_list(channels: Collection[Channel], width: int) -> str:
    """Every channel with its kind, whom it reaches and what it is."""
    first = max(len(printable(one.id)) for one in channels) + 2
    lines = [f"{'Channel':<{first}}{'Kind':<9}{'Reaches':<10}What it is"]
    for one in channels:
        lead = f"{printable(one.id):<{first}}{one.kind.value:<9}{one.reach.value:<10}"
        lines += paragraph(one.about, width, first + 19, lead)
    return "\n".join([*lines, "", "One of them in full: golive channels NAME"])


def channel_page(channel: Channel, width: int) -> str:
    """What a channel is for, the parts of a draft for it, and its limits with their sources."""
    lines = [*paragraph(f"{channel.name} ({channel.id})", width), *paragraph(channel.about, width)]
    lines += ["", *_beside(_facts(channel), width)]
    lines += ["", "What a draft consists of", *_beside(fields(channel), width)]
    if channel.limits:
        lines += ["", "How long it may be", *_beside(_with_sources(channel), width)]
    return "\n".join(lines)


def stale_limits(channels: Collection[Channel], today: date, days: int, width: int) -> str:
    """The limits that were last read that many days ago or longer, the oldest first."""
    found = [
        (limit.checked, channel, limit)
        for channel in channels
        for limit in channel.limits
        if (today - limit.checked).days >= days
    ]
    if not found:
        return f"Every limit was read within the last {count(days, 'day')}."
    lines = [f"{count(len(found), 'limit')} to look up again:", ""]
    for checked, channel, limit in sorted(found, key=lambda one: (one[0], one[1].id)):
        amount = count(limit.value, limit.unit.noun, grouped=True)
        age = count((today - checked).days, "day")
        said = f"{channel.id}, {limit.field}: {amount} ({limit.kind.value})"
        lines += paragraph(f"{said}, read {checked}, {age} ago. {limit.source}.", width, 4, "  ")
    return "\n".join(lines)


def _beside(facts: Iterator[tuple[str, str]], width: int) -> Iterator[str]:
    """Names in a column, and beside each what is to be said of it."""
    told = [*facts]
    indent = max((len(name) for name, _ in told), default=0) + 4
    for name, text in told:
        yield from paragraph(text, width, indent, f"  {name:<{indent - 2}}")


def _facts(channel: Channel) -> Iterator[tuple[str, str]]:
    form = FORMS[channel.form]
    yield "Kind", channel.kind.value
    yield "Reaches", REACHED[channel.reach]
    yield "Usual time", f"{channel.usual_time:%H:%M}, where a touchpoint names none"
    days = count(channel.lead_days, "business day")
    yield "Lead time", f"{days} from finished text to going out"
    if channel.interrupts:
        yield "Interrupts", "yes: not in the quiet hours of its readers"
    if channel.opt_in:
        yield "Readers", "those who chose to receive it"
    if channel.personal:
        yield "Personal", "yes: from one person to one person"
    if channel.sheet:
        yield "Sheet", sheet(channel.sheet)
    yield "Written as", form.about
    own = f"templates/{channel.template}.jinja"
    yield "Template", f"{channel.template}; your own goes into {own}"


def sheet(one: Sheet) -> str:
    """``A3, 297 × 420 mm, and 3 mm bleed``."""
    if one.roll:
        return f"a slip of a till roll, {one.width:g} mm wide"
    size = f"{one.width:g} × {one.height:g} {one.unit}"
    named = "" if one.name[0].isdigit() else f"{one.name}, "
    return f"{named}{size}" + (f", and {one.bleed:g} mm bleed" if one.bleed else "")


def _with_sources(channel: Channel) -> Iterator[tuple[str, str]]:
    for field, said, source in limits(channel):
        yield field, said
        yield "", f"Source: {source}."


def fields(channel: Channel) -> Iterator[tuple[str, str]]:
    """The parts of a draft, and what stands in each."""
    shows_markdown = FORMS[channel.form].markdown
    for field in channel.fields:
        kind = " Plain text." if shows_markdown and field.markup is Markup.TEXT else ""
        yield field.name, field.about + kind


def limits(channel: Channel) -> Iterator[tuple[str, str, str]]:
    """What a part may hold and what becomes of more, and who says so, read on which day."""
    for limit in channel.limits:
        amount = count(limit.value, limit.unit.noun, grouped=True)
        said = _ABOVE[limit.kind].format(amount), _COUNTED.get(limit.unit, ""), limit.note
        day = f"{limit.checked.day} {limit.checked:%B %Y}"
        yield limit.field, " ".join(filter(None, said)), f"{limit.source}; read {day}"
