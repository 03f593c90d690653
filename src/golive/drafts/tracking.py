"""Links that tell where a visitor came from: UTM parameters, added before anything is counted.

Whatever a link holds already stays as it is, and stays first; only what is missing is added. Labels
stay as they were written. What is typed or said is left alone: print and speech.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlsplit

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel, Kind, Markup
from golive.organisation import Tracking

_URL = r"https?://[^\s<>()\"'\[\]]*(?:\([^\s<>()\"'\[\]]*\)[^\s<>()\"'\[\]]*)*"
_MARKDOWN = re.compile(
    rf"(?P<label>!?\[(?:[^\[\]\\]|\\.)*\]\(<?)(?P<to>{_URL})?|<(?P<auto>{_URL})>|(?P<bare>{_URL})"
)
_BARE = re.compile(_URL)
_AFTER = ".,:;!?*_…'"
"""What ends a sentence and not an address."""
_READ = (Kind.EMAIL, Kind.WEB, Kind.CHAT)
"""Where a label hides the address, so that a bare one becomes its own label."""
_SHOWN = (Kind.SOCIAL, Kind.SMS, Kind.PUSH)
"""Where an address is what people see."""
_UNTOUCHED = (Kind.PRINT, Kind.VOICE)
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Link:
    """An address as it was written, and as it goes out."""

    written: str
    tracked: str


@dataclass(frozen=True, slots=True)
class Tracker:
    """What is added to the links of one touchpoint; ``domains`` are those followed, with all below."""

    domains: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]
    kind: Kind

    def text(self, text: str, name: str, markup: Markup) -> tuple[str, tuple[Link, ...]]:
        """A field's text with its links tracked, and which were."""
        found: list[Link] = []

        def tracked(url: str) -> str:
            made = self.url(url)
            if made != url:
                found.append(Link(url, made))
            return made

        if self.kind in _UNTOUCHED or "://" not in text:
            return text, ()
        if markup is Markup.MARKDOWN and self.kind not in _SHOWN:
            text = _MARKDOWN.sub(lambda match: self._markdown(match, tracked), text)
        elif self.kind in _SHOWN or name == "link":
            text = _BARE.sub(lambda match: _trimmed(match.group(), tracked), text)
        return text, tuple(dict.fromkeys(found))

    def url(self, url: str) -> str:
        """The address with what it lacks, if its domain is followed."""
        try:
            parts = urlsplit(url)
            host = (parts.hostname or "").lower()
        except ValueError:
            return url
        if not any(host == domain or host.endswith(f".{domain}") for domain in self.domains):
            return url
        if not url.isprintable() or any(unicodedata.category(sign) == "Co" for sign in url):
            return url  # a merge field: only the mailing tool knows the address
        known = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
        added = "&".join(
            f"{name}={quote(value, safe='')}"
            for name, value in self.parameters
            if name not in known
        )
        if not added:
            return url
        before, hash_sign, fragment = url.partition("#")
        path, _, query = before.partition("?")
        joint = "&" if query and not query.endswith("&") else ""
        return f"{path}?{query}{joint}{added}{hash_sign}{fragment}"

    def _markdown(self, match: re.Match[str], tracked: Callable[[str], str]) -> str:
        if match["label"] is not None:
            image = match["label"].startswith("!")
            return (
                match.group() if image or not match["to"] else match["label"] + tracked(match["to"])
            )
        url = match["auto"] or match["bare"]
        if self.kind not in _READ:
            return match.group()
        kept = url if match["auto"] else _without_end(url)
        made = tracked(kept)
        return match.group() if made == kept else f"[{kept}]({made})" + url[len(kept) :]


def _trimmed(url: str, tracked: Callable[[str], str]) -> str:
    kept = _without_end(url)
    return tracked(kept) + url[len(kept) :]


def _without_end(url: str) -> str:
    return url.rstrip(_AFTER)


def tracker(
    tracking: Tracking | None, campaign: Campaign, touchpoint: Touchpoint, channel: Channel
) -> Tracker | None:
    """What to add to a touchpoint's links; None where nobody asked for it."""
    if tracking is None or not tracking.domains or campaign.tracking == "off":
        return None
    said = {
        "source": channel.id,
        "medium": channel.kind.value,
        "campaign": slug(campaign.tracking or campaign.title),
        "content": ".".join(filter(None, (touchpoint.message, "-".join(touchpoint.audiences)))),
    }
    named = tuple((f"{tracking.prefix}_{name}", value) for name, value in said.items() if value)
    return Tracker(tuple(map(str.lower, tracking.domains)), named, channel.kind)


def slug(text: str) -> str:
    """A text in small letters, digits and hyphens, as reports of visits like it."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return _NOT_A_WORD.sub("-", plain).strip("-")[:100]
