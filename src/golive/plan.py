"""A campaign ready to be judged, and the verdict on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from golive.campaign.model import Campaign
from golive.channels.model import Channel
from golive.drafts.model import Draft
from golive.finding import Finding, Severity
from golive.schedule.model import Entry, Schedule
from golive.settings import Settings
from golive.source.document import Source


class Others(Mapping[str, tuple[Entry, ...]]):
    """The entries of a workspace's campaigns that matter elsewhere, by name, one left out.

    A view, so that a thousand campaigns do not hold a thousand copies.
    """

    def __init__(self, every: Mapping[str, tuple[Entry, ...]], without: str) -> None:
        self._every = every
        self._without = without

    def __getitem__(self, name: str) -> tuple[Entry, ...]:
        if name == self._without:
            raise KeyError(name)
        return self._every[name]

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._every if name != self._without)

    def __len__(self) -> int:
        return len(self._every) - (self._without in self._every)


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything known about one launch; ``name`` is the campaign's file or folder name.

    ``others`` holds those entries of the workspace's other campaigns that make people stop, by
    campaign name.
    """

    name: str
    source: Source
    campaign: Campaign
    settings: Settings
    channels: Mapping[str, Channel]
    schedule: Schedule
    drafts: tuple[Draft, ...]
    others: Mapping[str, tuple[Entry, ...]]
    today: date

    def channel_name(self, channel: str) -> str:
        """What people call a channel; its id where nobody knows it."""
        known = self.channels.get(channel)
        return known.name if known else channel


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding accepted, with the reason given for it."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What golive objects to in a campaign; all that is left of a result without its plan."""

    name: str
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]


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
