"""A campaign ready to be judged, and the verdict on it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date

from golive.campaign.faq import Faq
from golive.campaign.model import Campaign
from golive.channels.model import Channel
from golive.drafts.model import Draft
from golive.finding import Finding, Severity
from golive.forms.model import NO_PICTURES, Dispatch
from golive.schedule.model import Entry, Schedule
from golive.settings import Settings
from golive.source.document import Source
from golive.verdicts import Verdict, Waived


class Others:
    """What makes people stop in a workspace's campaigns on known days, one campaign left out.

    Sorted once and shared, so that a thousand campaigns do not go through each other's calendars.
    """

    __slots__ = ("_days", "_found", "_without")

    def __init__(self, entries: Mapping[str, Iterable[Entry]]) -> None:
        dated = [(name, entry) for name, some in entries.items() for entry in some]
        dated.sort(key=lambda item: item[1].start.sort_key)
        self._found = tuple((name, entry) for name, entry in dated if entry.start.date)
        self._days = [entry.start.sort_key for _, entry in self._found]
        self._without = ""

    def without(self, name: str) -> Others:
        """The same, with the campaign of that name left out."""
        other = copy(self)
        other._without = name
        return other

    def between(self, first: date, last: date) -> Iterator[tuple[str, Entry]]:
        """What comes from one day to another, with the name of its campaign, in order."""
        start = bisect_left(self._days, (0, first.toordinal()))
        end = bisect_right(self._days, (0, last.toordinal()))
        return (item for item in self._found[start:end] if item[0] != self._without)


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything known about one launch; ``name`` is the campaign's file or folder name.

    ``faq`` holds the campaign's questions and answers with its facts in them; ``missing`` the
    pictures that are not in its folder, each with the nearest one that is, or an empty text.
    """

    name: str
    source: Source
    campaign: Campaign
    settings: Settings
    channels: Mapping[str, Channel]
    schedule: Schedule
    drafts: tuple[Draft, ...]
    others: Others
    today: date
    faq: Faq = field(default_factory=Faq)
    missing: Mapping[str, str] = field(default_factory=dict)

    def channel_name(self, channel: str) -> str:
        """What people call a channel; its id where nobody knows it."""
        known = self.channels.get(channel)
        return known.name if known else channel

    def dispatches(self, pictures: Mapping[str, bytes] = NO_PICTURES) -> tuple[Dispatch, ...]:
        """Every draft with what its form may need besides, in the order of the drafts."""
        touchpoints = {touchpoint.id: touchpoint for touchpoint in self.schedule.touchpoints}
        entries: dict[str, list[Entry]] = {}
        for entry in self.schedule.entries:
            entries.setdefault(entry.touchpoint.id, []).append(entry)
        return tuple(
            Dispatch(
                draft, touchpoints[draft.touchpoint], tuple(entries.get(draft.touchpoint, ())),
                self.campaign, self.settings, self.name, self.schedule.zone, pictures,
            )
            for draft in self.drafts
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """A plan and what golive objects to in it; what every report and export takes."""

    plan: Plan
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()

    @property
    def verdict(self) -> Verdict:
        return Verdict(self.plan.name, self.findings, self.waived)

    def count(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return sum(finding.severity is severity for finding in self.findings)
