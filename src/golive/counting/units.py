"""Counting a text in any unit a limit may be given in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from golive.channels.model import Unit
from golive.counting.clusters import emoji, graphemes
from golive.counting.speech import seconds
from golive.counting.weighted import mastodon_length, x_weight


@lru_cache(maxsize=4096)
def count(text: str, unit: Unit) -> int:
    """Length of the text in the unit, as the platform that uses it counts."""
    return _COUNTERS[unit](text)


def threads_length(text: str) -> int:
    """Length on Threads: code points, but an emoji counts as many as it has UTF-8 bytes.

    So a family of three people counts 18 and a flag 8, though each looks like one. Source:
    developers.facebook.com/documentation/threads/posts (updated 2026-04-14).
    """
    return len(text) + sum(utf8_bytes(sequence) - len(sequence) for sequence in emoji(text))


def sms_segments(text: str) -> int:
    """Number of text messages it is sent, and paid for, as; see `golive.counting.sms`."""
    from golive.counting.sms import sms_size  # half of all import time here, and rarely needed

    return sms_size(text).segments


def utf16_units(text: str) -> int:
    """Number of UTF-16 units: what JavaScript and many schedulers take for characters."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_bytes(text: str) -> int:
    """Number of bytes in UTF-8, the encoding of push payloads and web forms."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def words(text: str) -> int:
    """Number of words: whatever stands between spaces and has a letter or digit in it.

    Of no use for Chinese, Japanese or Thai, which are written without spaces.
    """
    return sum(token[0].isalnum() or any(map(str.isalnum, token)) for token in text.split())


def items(text: str) -> int:
    """Number of lines that are not blank: one item of a list on each."""
    return sum(not line.isspace() for line in text.splitlines() if line)


_COUNTERS: Final[Mapping[Unit, Callable[[str], int]]] = {
    Unit.X_WEIGHTED: x_weight,
    Unit.GRAPHEMES: graphemes,
    Unit.CODEPOINTS: len,
    Unit.THREADS: threads_length,
    Unit.MASTODON: mastodon_length,
    Unit.UTF16: utf16_units,
    Unit.UTF8_BYTES: utf8_bytes,
    Unit.SMS_SEGMENTS: sms_segments,
    Unit.WORDS: words,
    Unit.SECONDS: seconds,
    Unit.COUNT: items,
}
