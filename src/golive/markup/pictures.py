"""Pictures that every mail program, browser and print shop shows."""

from __future__ import annotations

from base64 import b64encode

_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
"""By their first bytes."""


def media_type(content: bytes) -> str:
    """``image/png`` or the like; empty for whatever else."""
    return next((media for start, media in _TYPES.items() if content.startswith(start)), "")


def inlined(content: bytes) -> str:
    """A picture as an address that holds it; empty for whatever is none."""
    media = media_type(content)
    return f"data:{media};base64,{b64encode(content).decode()}" if media else ""
