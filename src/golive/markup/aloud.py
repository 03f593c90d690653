"""Addresses and telephone numbers spelt out, as they are said."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ADDRESS = re.compile(
    r"(?<![\w@./-])(?:https?://|mailto:|tel:)?"
    r"(?:[\w.+-]+@)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
    r"(?:/(?:[\w/.~%?&=+#@:-]*[\w/=])?)?(?![\w@])"
)
_NUMBER = re.compile(r"(?<![\w.:+/-])(?:\+|0)\d(?:[\d ()/-]{4,18})\d(?![\w:.,]\d|\d)")

SIGNS: Mapping[str, Mapping[str, str]] = {
    "en": {".": "dot", "/": "slash", "-": "hyphen", "_": "underscore", "@": "at", "+": "plus",
           "?": "question mark", "=": "equals", "&": "and", "#": "hash", ":": "colon",
           "%": "per cent", "~": "tilde"},
    "de": {".": "Punkt", "/": "Schrägstrich", "-": "Bindestrich", "_": "Unterstrich", "@": "at",
           "+": "plus", "?": "Fragezeichen", "=": "gleich", "&": "und", "#": "Raute",
           ":": "Doppelpunkt", "%": "Prozent", "~": "Tilde"},
    "nl": {".": "punt", "/": "schuine streep", "-": "streepje", "_": "laag streepje",
           "@": "apenstaartje", "+": "plus", "?": "vraagteken", "=": "is", "&": "en",
           "#": "hekje", ":": "dubbele punt", "%": "procent", "~": "tilde"},
    "fr": {".": "point", "/": "barre oblique", "-": "tiret", "_": "tiret bas", "@": "arobase",
           "+": "plus", "?": "point d'interrogation", "=": "égal", "&": "et", "#": "dièse",
           ":": "deux-points", "%": "pour cent", "~": "tilde"},
}  # fmt: skip
"""What a sign in an address is called."""
DIGITS: Mapping[str, tuple[str, ...]] = {
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "de": ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"),
    "nl": ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"),
    "fr": ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
}


def aloud(text: str, locale: str) -> str:
    """The text with its addresses and telephone numbers spelt out, in a language we know; another
    is left as it is. Prices, times and dates are words to a speaker already."""
    language = locale.partition("-")[0]
    if language not in SIGNS:
        return text
    signs, digits = SIGNS[language], DIGITS[language]
    text = _ADDRESS.sub(lambda found: _address(found.group(), signs), text)
    return _NUMBER.sub(lambda found: _number(found.group(), signs, digits), text)


def _address(address: str, signs: Mapping[str, str]) -> str:
    address = re.sub(r"^(?:https?://|mailto:|tel:)", "", address).rstrip("/")
    words: list[str] = []
    for piece in re.findall(r"[^\W_]+|[\W_]", address):
        if piece.lower() == "www":
            words.append("w w w")
        else:
            words.append(signs.get(piece, piece))
    return " ".join(words)


def _number(number: str, signs: Mapping[str, str], digits: tuple[str, ...]) -> str:
    """Digits one by one, with a pause where the number has a gap."""
    groups = [group for group in re.split(r"[ ()/-]+", number) if group]
    return ", ".join(
        " ".join(signs["+"] if sign == "+" else digits[int(sign)] for sign in group)
        for group in groups
    )
