"""How many messages a text message is split into, and which characters make it longer.

The sizes 160, 153, 70 and 67, and the 6 bytes of header behind two of them, are given in Twilio's
"How long can a message be?" (twilio.com/docs/glossary/what-sms-character-limit, updated 2025-12-09)
and "What is UCS-2 Character Encoding?" (same place), read on 2026-11-23. The alphabet and its
extension table are those of 3GPP TS 23.038 (GSM 03.38), checked against ``smsutil`` 1.1.3. National
shift tables are left out, and so are providers with an alphabet of their own, such as Telnyx.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

GSM_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""Characters of the GSM 7-bit default alphabet (3GPP TS 23.038): ``Ç`` is one, ``ç`` is not."""

GSM_EXTENSION: Final = frozenset("\f^{}\\[~]|€")
"""Characters of its extension table (3GPP TS 23.038): an escape and a code, so two septets each."""

GSM_SINGLE: Final = 160
"""Septets in a single GSM-7 message: 140 bytes of 8 bits."""

GSM_PART: Final = 153
"""Septets in each part of a longer one, whose header takes 6 bytes."""

UCS2_SINGLE: Final = 70
"""UTF-16 units in a single UCS-2 message: 140 bytes."""

UCS2_PART: Final = 67
"""UTF-16 units in each part of a longer one."""


class Encoding(StrEnum):
    """How the text travels: one character outside GSM-7 turns the whole message into UCS-2."""

    GSM7 = "GSM-7"
    UCS2 = "UCS-2"


@dataclass(frozen=True, slots=True)
class SmsSize:
    """The size of a text message.

    ``units`` are septets or UTF-16 units, by ``encoding``. ``forcing`` are the characters without
    which the message would be GSM-7, and ``double`` those that take two units; each character
    once, in the order of the text.
    """

    encoding: Encoding
    units: int
    segments: int
    forcing: tuple[str, ...]
    double: tuple[str, ...]


def sms_size(text: str) -> SmsSize:
    """Encoding, units and segments of a text message, and the characters to blame."""
    forcing = _outside_gsm(text)
    if forcing:
        double = tuple(dict.fromkeys(character for character in text if character > "\uffff"))
        encoding, single, part = Encoding.UCS2, UCS2_SINGLE, UCS2_PART
    else:
        double = tuple(dict.fromkeys(character for character in text if character in GSM_EXTENSION))
        encoding, single, part = Encoding.GSM7, GSM_SINGLE, GSM_PART
    units = len(text) + sum(map(text.count, double))
    if units <= single:
        segments = min(units, 1)
    elif double:
        segments = _parts((2 if character in double else 1 for character in text), part)
    else:
        segments = -(-units // part)
    return SmsSize(encoding, units, segments, forcing, double)


def segments(text: str) -> tuple[str, ...]:
    """The text as the parts it is sent in; no pair of units is split, so no character is."""
    size = sms_size(text)
    if size.segments <= 1:
        return (text,) if text else ()
    part = GSM_PART if size.encoding is Encoding.GSM7 else UCS2_PART
    found, start, filled = [], 0, 0
    for at, character in enumerate(text):
        width = 2 if character in size.double else 1
        if filled + width > part:
            found.append(text[start:at])
            start, filled = at, 0
        filled += width
    return (*found, text[start:])


def _outside_gsm(text: str) -> tuple[str, ...]:
    if GSM_BASIC.issuperset(text):
        return ()
    outside = (c for c in text if c not in GSM_BASIC and c not in GSM_EXTENSION)
    return tuple(dict.fromkeys(outside))


def _parts(widths: Iterable[int], part: int) -> int:
    """Parts needed when neither an escape and its code nor a surrogate pair may be split."""
    parts, filled = 1, 0
    for width in widths:
        if filled + width > part:
            parts, filled = parts + 1, 0
        filled += width
    return parts
