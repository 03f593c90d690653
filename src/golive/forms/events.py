"""What every event of ours has in common, in calendars and invitations: its name for ever, and how
long it lasts."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlsplit

from golive.campaign.model import Campaign
from golive.settings import Settings

DEFAULT_DURATION = timedelta(minutes=30)
"""How long an event is shown when its touchpoint does not say: long enough to be seen."""
_LONGEST = timedelta(days=7)
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MAX_UID = 255
"""Octets of a UID that every program must be able to keep (RFC 7986, 5.3)."""
_UNITS = {"h": 60, "m": 1}
_DURATION = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)\s*(hours?|hrs?|h|minutes?|mins?|m)\b", re.I)


def duration_of(text: str) -> timedelta:
    """The length that a text such as ``45 minutes`` or ``1 h 30 min`` states, else half an hour."""
    minutes = sum(
        float(number.replace(",", ".")) * _UNITS[unit[0].lower()]
        for number, unit in _DURATION.findall(text)
    )
    length = timedelta(minutes=round(minutes))
    return length if timedelta() < length <= _LONGEST else DEFAULT_DURATION


def stamp(sequence: int) -> datetime:
    """The DTSTAMP of a version: it decides between equal ones, and must not fall nor be today's."""
    return _EPOCH + timedelta(seconds=sequence)


def uid(identity: str, name: str, campaign: Campaign, settings: Settings) -> str:
    """An event's name for ever and everywhere; a very long one as the hash of itself.

    ``name`` is the campaign's file or folder name.
    """
    made = f"{_safe(identity)}@{_safe(name)}.{_namespace(campaign, settings)}"
    if len(made) <= _MAX_UID:
        return made
    return f"{hashlib.sha256(made.encode()).hexdigest()}@golive"


def _namespace(campaign: Campaign, settings: Settings) -> str:
    """Whose calendar it is, in the form of a domain."""
    if settings.domain:
        return _safe(settings.domain)
    if settings.name:
        return f"{_safe('-'.join(settings.name.casefold().split()))}.golive"
    host = _host(campaign.community.url or "")
    return f"{_safe(host)}.golive" if host else "golive"


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # [ without ]
        return ""


def _safe(text: str) -> str:
    """The text in characters that every program keeps in a UID.

    No slash: programs ask their server for a file of that name.
    """
    return quote(text.replace("/", "."), safe="~#.", errors="replace")
