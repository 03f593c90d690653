"""User text made harmless for a terminal."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls, ESC and line ends among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks and overrides
    "\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # line ends, invisible
    "\ud800-\udfff\U000e0000-\U000e007f]"  # lone surrogates, tags
)
_SIGNS = str.maketrans(
    {"…": "..", "→": "->", "·": "-", "–": "-", "—": "-", "─": "-", "│": "|", "●": "o", "◆": "#",
     "×": "x", "“": '"', "”": '"', "’": "'"}
)  # fmt: skip
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def printable(text: str) -> str:
    """The text with everything that moves the cursor, colours, reorders or hides made visible.

    Joiners inside emoji and Indic words stay; an ESC becomes the four characters ``\\x1b``.
    """
    return _UNSEEN.sub(_escape, text)


def in_ascii(text: str) -> str:
    """The text for a terminal without Unicode: our own signs by what stands for them.

    What has no such form is spelled as an escape.
    """
    plain = text.translate(_SIGNS)
    return plain if plain.isascii() else plain.encode("ascii", "backslashreplace").decode()


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    code = ord(char)
    if char in _NAMED:
        return _NAMED[char]
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
