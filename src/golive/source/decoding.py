"""Bytes to text: UTF-8, and a sentence for everything else."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from contextlib import suppress
from dataclasses import replace

from golive.finding import Finding, InvalidCampaign, Place, Severity
from golive.source.document import Text

MAX_BYTES = 1_000_000
"""The largest file that is read: some twenty thousand lines, far above any plan seen."""
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Invisible characters that nobody types; U+202E and its like turn the text after them round."""
LINE_ENDS = "\x85\u2028\u2029"
"""Line ends that no editor shows as such."""


def decode(name: str, content: bytes) -> str:
    """The text of a file shown to people as ``name``; raises InvalidCampaign."""
    if len(content) > MAX_BYTES:
        problem = f"This file is {len(content) / 1e6:.1f} MB; golive reads files up to 1 MB."
        raise InvalidCampaign((unreadable(name, problem, "split it, or move long texts out"),))
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or _is_utf_16(content):
        problem = "This file is stored as UTF-16, which golive does not read."
        raise InvalidCampaign((unreadable(name, problem, "save it again with encoding UTF-8"),))
    if b"\0" in content:
        problem = "This is a binary file, not a text."
        raise InvalidCampaign((unreadable(name, problem, "is it a document with a wrong ending?"),))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = content.decode("utf-8-sig", "replace")
        at = len(content.removeprefix(BOM_UTF8)[: error.start].decode())
        place = Text(name, text).place(at, at + 1)
        finding = unreadable(name, "This character is not UTF-8.", "save it again as UTF-8")
        raise InvalidCampaign((replace(finding, place=place),)) from None


def unreadable(name: str, message: str, help: str = "") -> Finding:
    """A file of which nothing can be read."""
    return Finding("unreadable", Severity.ERROR, Place(name), message, help=help)


def _is_utf_16(content: bytes) -> bool:
    """Whether the bytes are UTF-16 without a mark: in plain English, every second one is zero."""
    for encoding, zeros in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        if len(content) % 2 == 0 and zeros.count(0) * 2 > len(zeros):
            with suppress(UnicodeDecodeError):
                return not CONTROL.search(content.decode(encoding))
    return False
