"""Why a text counts for more, or less, than the characters one sees in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from golive.channels.model import Unit
from golive.counting.clusters import emoji, without_emoji
from golive.counting.links import LINK_LENGTH, mastodon_links, remote_mentions, x_links
from golive.counting.weighted import is_heavy

MOST: Final = 5
"""How many characters are named; what is not named is counted."""


def reasons(text: str, unit: Unit) -> tuple[str, ...]:
    """What pushes a text's length up or down, in a few words each; none where every character is one."""
    find = _FINDERS.get(unit)
    return tuple(find(text)) if find else ()


def _on_x(text: str) -> Iterator[str]:
    yield from _links(text, x_links(text))
    rest, number = without_emoji(text)
    if heavy := [sign for sign in dict.fromkeys(rest) if is_heavy(sign)]:
        yield f"{_listed(heavy)} {_counts(heavy)} 2"
    if number:
        yield "every emoji counts 2"


def _on_mastodon(text: str) -> Iterator[str]:
    yield from _links(text, mastodon_links(text))
    if remote_mentions(text):
        yield "@name@server counts as @name"


def _on_threads(text: str) -> Iterator[str]:
    for sign in [*dict.fromkeys(emoji(text))][:MOST]:
        yield f"{sign} counts {len(sign.encode())}"


def _as_sms(text: str) -> Iterator[str]:
    from golive.counting.sms import Encoding, sms_size

    size = sms_size(text)
    if size.forcing:
        force = "forces" if len(size.forcing) == 1 else "force"
        yield f"{_listed(size.forcing)} {force} 70 characters a message instead of 160"
    if size.double and size.encoding is Encoding.GSM7:
        yield f"{_listed(size.double)} {_counts(size.double)} 2"


def _in_bytes(text: str) -> Iterator[str]:
    wide = sum(sign > "\x7f" for sign in text)
    if wide:
        be = "is" if wide == 1 else "are"
        yield f"{wide:,} of {len(text):,} characters {be} more than one byte"


def _in_utf16(text: str) -> Iterator[str]:
    if any(sign > "\uffff" for sign in text):
        yield "most emoji count 2 or more"


def _links(text: str, found: list[tuple[int, int]]) -> Iterator[str]:
    if any(end - start != LINK_LENGTH for start, end in found):
        yield (
            f"a link counts {LINK_LENGTH}" if len(found) == 1 else f"links count {LINK_LENGTH} each"
        )


def _counts(signs: Iterable[str]) -> str:
    return "counts" if len([*signs]) == 1 else "count"


def _listed(signs: Iterable[str]) -> str:
    every = [*signs]
    named = [f"“{sign}”" if sign.isprintable() else f"U+{ord(sign):04X}" for sign in every[:MOST]]
    if len(every) > MOST:
        named.append(f"{len(every) - MOST} others")
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


_FINDERS: Final[Mapping[Unit, Callable[[str], Iterator[str]]]] = {
    Unit.X_WEIGHTED: _on_x,
    Unit.MASTODON: _on_mastodon,
    Unit.THREADS: _on_threads,
    Unit.SMS_SEGMENTS: _as_sms,
    Unit.UTF8_BYTES: _in_bytes,
    Unit.UTF16: _in_utf16,
}
