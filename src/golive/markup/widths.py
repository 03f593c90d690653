"""How wide letters are, when nobody knows the typeface that they will be set in.

Letters of the Latin alphabet have the widths of Helvetica, which are those of Arial, from the font
metrics that Adobe published with PostScript ("Core 14 AFM", read 2026-12-01), and an allowance for
wider typefaces: Verdana and DejaVu Sans are by a seventh wider, bold by a fifth. All others are
taken to be as wide as the widest that they were measured in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_ALLOWANCE, _BOLD_ALLOWANCE = 1.15, 1.2
_HELVETICA = {
    191: "'", 222: "ijlł‘’", 260: "|", 278: " !,./:;I[\\]ft·ı", 333: "()-`r¡“”„‹›", 334: "{}",
    350: "•", 355: '"', 389: "*", 400: "°", 469: "^", 500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu£§«»ðþŁ–†€", 584: "+<=>~×", 611: "FTZ¿ßø", 667: "&ABEKPSVXYÞ",
    722: "CDHNRUw", 737: "©®", 778: "GOQØ", 833: "Mm", 889: "%æ", 944: "Wœ", 1000: "ÆŒ—…™",
    1015: "@",
}  # fmt: skip
_HELVETICA_BOLD = {
    238: "'", 278: " ,./I\\ijl·ıł‘’", 280: "|", 333: "!()-:;[]`ft¡‹›", 350: "•", 389: "*r{}",
    400: "°", 474: '"', 500: "z“”„", 556: "#$0123456789J_aceksvxy£§«»–†€", 584: "+<=>^~×",
    611: "?FLTZbdghnopqu¿ßðøþŁ", 667: "EPSVXYÞ", 722: "&ABCDHKNRU", 737: "©®", 778: "GOQwØ",
    833: "M", 889: "%mæ", 944: "Wœ", 975: "@", 1000: "ÆŒ—…™",
}  # fmt: skip
_SCRIPTS = (
    ("\u0370", "\u052f", 0.68, 0.9),  # Greek and Cyrillic, small and capital
    ("\u0530", "\u058f", 0.75, 0.9),  # Armenian
    ("\u0590", "\u05ff", 0.6, 0.6),  # Hebrew
    ("\u0600", "\u08ff", 0.6, 0.6),  # Arabic and its neighbours, whose letters are joined
    ("\u0900", "\u1cff", 0.85, 0.85),  # from Devanagari to Khmer
    ("\u2000", "\u206f", 0.6, 0.6),  # punctuation
)
_EMOJI = 1.3


def _table(widths: Mapping[int, str], allowance: float) -> dict[str, float]:
    return {
        character: width * allowance / 1000
        for width, characters in widths.items()
        for character in characters
    }


_REGULAR, _BOLD = _table(_HELVETICA, _ALLOWANCE), _table(_HELVETICA_BOLD, _BOLD_ALLOWANCE)


def width(text: str, bold: bool = False) -> float:
    """The width of a text in one line, in ems: rather too wide than too narrow."""
    known = _BOLD if bold else _REGULAR
    return sum(known.get(character) or _other(character, bold) for character in text)


@lru_cache(maxsize=4096)
def _other(character: str, bold: bool) -> float:
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp"):
        return 0.0
    base = unicodedata.normalize("NFD", character)[0]
    known = _BOLD if bold else _REGULAR
    if base in known:
        return known[base]
    if unicodedata.east_asian_width(character) in "WF":
        return _EMOJI if character >= "\U0001f000" and category == "So" else 1.0
    for first, last, small, capital in _SCRIPTS:
        if first <= base <= last:
            wide = capital if category == "Lu" else small
            return wide * (1.1 if bold else 1.0) if category != "Mc" else wide / 2
    return _EMOJI if category == "So" else 1.0
