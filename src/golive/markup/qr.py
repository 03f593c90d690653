"""QR codes: how large one becomes, and its modules as a path."""

from __future__ import annotations

import re
from itertools import groupby
from urllib.parse import quote

QUIET = 4
"""Modules that stay white on each side (ISO/IEC 18004)."""
_LEADS = re.compile(r"(?i)(?:https?://|mailto:|tel:)\S+")
_HOLDS = (
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
    711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911,
    1989, 2099, 2213, 2331,
)  # fmt: skip
"""Bytes that versions 1 to 40 hold with error correction M (ISO/IEC 18004, table 7)."""


def scanned(address: str) -> str:
    """What a telephone is to open: a web address, mailbox or number; empty for anything else.

    Letters beyond ASCII are written as browsers send them, as not every camera takes others.
    """
    if not _LEADS.fullmatch(address):
        return ""
    scheme, slashes, rest = address.partition("://")
    if not slashes:
        return quote(address, safe="%:@+?&=,;()!$'*/#~.-")
    host, slash, path = rest.partition("/")
    try:
        host = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return ""
    return scheme + slashes + host + slash + quote(path, safe="%/:?#[]@!$&'()*+,;=~.-")


def modules(address: str) -> int:
    """How many modules its code has on a side at most, without the quiet zone; 0 for no code.

    Counted from the length alone, as making the code takes far longer.
    """
    size = len(scanned(address))
    version = next((at for at, holds in enumerate(_HOLDS, 1) if size <= holds), 0)
    return 17 + 4 * version if size and version else 0


def path(address: str) -> tuple[str, int]:
    """The dark modules as an SVG path in units of a module, and how many make a side.

    Error correction is M, or better where that makes the code no larger.
    """
    import segno

    code = segno.make(scanned(address), error="m", micro=False, boost_error=True)
    drawn = []
    for y, row in enumerate(code.matrix):
        x = 0
        for dark, stretch in groupby(row):
            size = len(tuple(stretch))
            if dark:
                drawn.append(f"M{x} {y}h{size}v1h-{size}z")
            x += size
    return "".join(drawn), len(code.matrix)
