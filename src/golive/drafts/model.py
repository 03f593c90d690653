"""A draft: a message rendered for one touchpoint and locale, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from golive.channels.model import Channel, Markup
from golive.drafts.tracking import Link
from golive.finding import DataPath
from golive.source.document import Text


@dataclass(frozen=True, slots=True)
class DraftField:
    """One part of a draft, still Markdown or plain text, whatever the channel will take.

    ``sources`` are the paths of the copy it was made from; ``template`` and ``line`` where its
    block begins. ``carried`` is the text with its merge fields, of which ``text`` has samples; empty
    where there are none.
    """

    name: str
    text: str
    markup: Markup
    sources: tuple[DataPath, ...]
    template: Text
    line: int
    carried: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A message in the words and parts of one channel; ``links`` are those that are followed."""

    touchpoint: str
    channel: Channel
    locale: str
    fields: tuple[DraftField, ...]
    links: tuple[Link, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is no copy in it yet."""
        return not any(part.sources for part in self.fields)


@dataclass(frozen=True, slots=True)
class Templates:
    """The channel templates by name: the shipped ones, and the workspace's own, which come first."""

    shipped: Mapping[str, Text]
    own: Mapping[str, Text] = field(default_factory=dict)

    def find(self, name: str) -> Text | None:
        """The template of that name; ``shipped/NAME`` asks for the shipped one."""
        if name.startswith("shipped/"):
            return self.shipped.get(name.removeprefix("shipped/"))
        return self.own.get(name) or self.shipped.get(name)
