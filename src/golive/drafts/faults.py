"""What is wrong with copy and templates, found while rendering and told once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from golive.campaign.model import Campaign
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel
from golive.drafts.filters import Missing, TextError
from golive.drafts.model import Templates
from golive.drafts.names import Names
from golive.finding import DataPath, Place, Problem, Severity
from golive.suggest import did_you_mean
from golive.wording import listed


class Faults:
    """Gathers the faults of one campaign; ``names`` is what its copy may use."""

    def __init__(self, templates: Templates, campaign: Campaign, names: Mapping[str, Any]) -> None:
        self.templates = templates
        self.campaign = campaign
        self.names = names
        self.waiting: set[str] = set()
        self.found: dict[tuple[object, ...], Problem] = {}

    def problems(self) -> tuple[Problem, ...]:
        """Everything that could not be rendered, each fault once."""
        return (*self.found.values(), *self._waiting_problem())

    def too_much(self, touchpoint: Touchpoint, most: int) -> None:
        """All drafts together have more than ``most`` characters."""
        message = f"The drafts of this campaign come to more than {most:,} characters."
        help = "shorten the copy; what comes after this is not drafted"
        self._object(message, help, path=touchpoint.path)

    def in_copy(self, error: TextError, path: DataPath) -> None:
        """A copy text cannot be rendered."""
        self._object(error.message, error.help, path=path, line=error.line)

    def in_template(self, error: TextError, channel: Channel) -> None:
        """A channel's template, or one that it extends, cannot be rendered or is not there."""
        name = error.template or channel.template
        if self.templates.find(name) is not None:  # else golive.yaml names it, and is told so
            self._object(error.message, error.help, place=self._line(name, error.line))

    def gap_in_template(self, gap: Missing, owner: str, line: int) -> None:
        """A template uses a name without value, in a block at a line of ``owner``."""
        place = self._line(gap.template or owner, gap.line or line)
        self._object(f"{gap.name} has no value here.", "ask first: {% if … %}", place=place)

    def gap_in_copy(self, gap: Missing, path: DataPath) -> None:
        """A copy text uses a name without value, which may be a day that waits for the launch."""
        if self._waits(gap.name):
            self.waiting.add(gap.name)
            return
        group, _, name = gap.name.partition(".")
        known = self.names.get(group)
        if not name or group not in self.names:
            help = did_you_mean(group, (*(n for n in self.names if n != "merge"), "original"))
            message = f"There is no {group} to write here."
        elif isinstance(known, Names) and name in known:
            help = f"{self._source(gap.name)}, or leave it out of the text"
            message = f"{gap.name} is written here, but the campaign does not give it."
        else:
            choices = list(known) if isinstance(known, Names) else []
            message = f"There is no {gap.name}."
            help = did_you_mean(name, choices, f"add {name}: under {group}:")
        self._object(message, help, path=path, word=gap.name)

    def _source(self, name: str) -> str:
        """What to give in the campaign, so that a name has a value."""
        group, _, key = name.partition(".")
        if name == "launch.closes":
            return 'give the launch hours from and until, such as time: "09:00-17:00"'
        help = f"give {key}: under {group}:"
        hours = self.campaign.launch.time
        if name == "launch.until" and hours is not None and hours.end is not None:
            help += ", write launch.closes for the hour"
        return help

    def _waits(self, name: str) -> bool:
        """Whether a name has no value only because the launch has no date yet."""
        if self.campaign.launch.day is not None:
            return False
        group, _, milestone = name.partition(".")
        dated = group == "milestones" and milestone.replace("_", "-") in self.campaign.milestones
        return dated or name in ("launch.date", "launch.given_up") or name.startswith("date(")

    def _waiting_problem(self) -> Iterator[Problem]:
        """One remark for all days that the copy names and that wait for the launch date."""
        if self.waiting:
            names = sorted(self.waiting, key=lambda name: (name != "launch.date", name))
            told = listed(names[:3]) if len(names) < 4 else f"{', '.join(names[:3])} and others"
            yield Problem(
                ("launch", "date"),
                f"The copy names days that wait for the launch date: {told}.",
                help=f"until there is one, drafts show [{names[0]}]; the drawer's need none",
                rule="template",
                severity=Severity.WARNING,
            )

    def _line(self, name: str, line: int) -> Place:
        """The place of a line of a template, without its indentation."""
        template = self.templates.find(name)
        assert template is not None  # something in it was rendered a moment ago
        number = min(max(line, 1), len(template.lines))
        written = template.lines[number - 1]
        start = len(written) - len(written.lstrip()) + 1 if written.strip() else 1
        return Place(template.name, number, start, number, max(len(written.rstrip()), start) + 1)

    def _object(
        self,
        message: str,
        help: str,
        *,
        path: DataPath = (),
        word: str = "",
        line: int = 0,
        place: Place | None = None,
    ) -> None:
        problem = Problem(path, message, help=help, rule="template", severity=Severity.ERROR,
                          word=word, line=line, place=place)  # fmt: skip
        self.found.setdefault((path, place, message), problem)
