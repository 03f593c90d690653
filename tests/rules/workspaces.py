"""Two campaigns with one tree of audiences, and the people in it one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from golive.campaign.parsing import parse
from golive.plan import Others, Plan
from golive.rules.people import met_elsewhere
from golive.schedule.resolving import resolve
from golive.settings import channels_of, parse_settings
from golive.source.reading import read

OUR_HEAD = "title: Ours\nlaunch: {date: 2026-10-13, timezone: Europe/Amsterdam}\n"
THEIR_HEAD = "title: Theirs\nlaunch: {date: 2026-10-13, timezone: Europe/Amsterdam}\n"
TODAY = date(2026, 8, 3)


@dataclass(frozen=True)
class AudienceTree:
    """Audiences with the larger one each is part of."""

    within: Mapping[str, str | None]

    @property
    def names(self) -> list[str]:
        return list(self.within)

    @property
    def yaml(self) -> str:
        parts = {name: f", within: {whole}" if whole else "" for name, whole in self.within.items()}
        return "audiences:\n" + "".join(
            f"  {name}: {{side: internal{part}}}\n" for name, part in parts.items()
        )

    @property
    def people(self) -> list[tuple[str, ...]]:
        """One person for each audience, in none of its parts: all the audiences they are in."""
        found = []
        for name in self.within:
            circles = [name]
            while (whole := self.within[circles[-1]]) is not None:
                circles.append(whole)
            found.append(tuple(circles))
        return found

    def hears(
        self, person: tuple[str, ...], to: tuple[str, ...], excepting: tuple[str, ...]
    ) -> bool:
        """Whether the smallest of a person's circles that is mentioned is one that is addressed."""
        for circle in person:
            if circle in excepting or circle in to:
                return circle not in excepting
        return False

    def excepted(self, to: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
        """Those wanted as exceptions, unless nobody would be left of those addressed."""
        left = any(self.hears(person, to, wanted) for person in self.people)
        return wanted if left or not to else ()


@st.composite
def trees(draw: st.DrawFn) -> AudienceTree:
    """Trees of up to five audiences."""
    size = draw(st.integers(1, 5))
    wholes = [draw(st.none() | st.integers(0, n - 1)) if n else None for n in range(size)]
    return AudienceTree(
        {f"a{n}": None if whole is None else f"a{whole}" for n, whole in enumerate(wholes)}
    )


def both(tree: AudienceTree, messages: Mapping[str, bool], own: str = "name: x\n") -> Plan:
    """The plan of our campaign beside theirs; each message, as YAML, is ours or theirs."""
    settings = parse_settings(read("golive.yaml", own.encode()))[0]
    channels = channels_of(settings)
    ours = "".join(text for text, mine in messages.items() if mine)
    theirs = "".join(text for text, mine in messages.items() if not mine)
    source = read("ours.yaml", f"{OUR_HEAD}{tree.yaml}messages:\n{ours or '  {}'}\n".encode())
    other = read("theirs.yaml", f"{THEIR_HEAD}{tree.yaml}messages:\n{theirs or '  {}'}\n".encode())
    campaign = parse(source)
    schedule, problems = resolve(campaign, settings, channels)
    assert not problems
    met = met_elsewhere(resolve(parse(other), settings, channels)[0], channels)
    others = Others({"theirs": met})
    return Plan("ours", source, campaign, settings, channels, schedule, (), others, TODAY)
