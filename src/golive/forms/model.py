"""What a form gets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint
from golive.drafts.merging import longest, written, written_in_page
from golive.drafts.model import Draft, DraftField
from golive.schedule.model import Entry
from golive.settings import Settings

NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A draft with what else is known of its sending.

    ``entries`` are the touchpoint's days, in order; none while it waits for one, or in the drawer.
    ``name`` is the campaign's file or folder name, ``zone`` its time zone. ``pictures`` holds the bytes of those pictures that could
    be read, by the name under which copy and settings know them.
    """

    draft: Draft
    touchpoint: Touchpoint
    entries: tuple[Entry, ...]
    campaign: Campaign
    settings: Settings
    name: str
    zone: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A field's text as its template left it, Markdown or plain; empty where there is none."""
        return next((part.text for part in self.draft.fields if part.name == name), "")

    def merged(self, text: str) -> str:
        """The text with its merge fields in the words of the tool that the draft goes to.

        For the last step of a form, after Markdown, links and HTML are made.
        """
        return written(text, self.settings.merge)

    def merged_page(self, html: str) -> str:
        """The same for HTML, in which no field becomes markup."""
        return written_in_page(html, self.settings.merge)

    def carrying(self) -> Dispatch:
        """The same with its merge fields, for files; ``merged`` writes them at the end."""
        return self._with(lambda field: field.carried)

    def at_its_longest(self) -> Dispatch:
        """The same with the longest plausible value of each merge field, to be measured."""
        return self._with(lambda field: longest(field.carried, self.settings.merge))

    def _with(self, text: Callable[[DraftField], str]) -> Dispatch:
        if not any(field.carried for field in self.draft.fields):
            return self
        fields = tuple(
            replace(field, text=text(field)) if field.carried else field
            for field in self.draft.fields
        )
        return replace(self, draft=replace(self.draft, fields=fields))
