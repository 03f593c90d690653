"""Waivers: findings accepted with a reason, and waivers that do not hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.suggest import did_you_mean


@dataclass(frozen=True, slots=True)
class Waiver:
    """One rule waived for a part of the campaign: everything below ``scope``."""

    scope: DataPath
    rule: str
    reason: str

    @property
    def path(self) -> DataPath:
        """Where the waiver is written."""
        return (*self.scope, "waive", self.rule)


def waivers(plan: Plan) -> tuple[Waiver, ...]:
    """Every waiver of a campaign, the innermost first."""
    campaign = plan.campaign
    scopes: list[tuple[DataPath, Mapping[str, str]]] = [((), campaign.waive)]
    for section in _SECTIONS:
        for name, part in getattr(campaign, section).items():
            scopes.append(((section, str(name)), part.waive))
    for name, message in campaign.messages.items():
        for index, touchpoint in enumerate(message.touchpoints):
            scopes.append((("messages", name, "touchpoints", index), touchpoint.waive))
    found = [Waiver(path, rule, why) for path, said in scopes for rule, why in said.items()]
    return tuple(sorted(found, key=lambda waiver: -len(waiver.scope)))


_SECTIONS = (
    "audiences", "objectives", "gates", "readiness", "training", "inventory", "messages", "tasks",
)  # fmt: skip
"""The sections of a campaign whose parts may each waive a rule for themselves."""


class Waiving:
    """Matches problems with waivers and remembers which of these were of use."""

    def __init__(self, plan: Plan, known: Collection[str]) -> None:
        self.known = known
        self.waivers = waivers(plan)
        self._order = {
            (waiver.scope, waiver.rule): place
            for place, waiver in enumerate(self.waivers)
            if waiver.reason.strip()
        }
        self._used: set[DataPath] = set()
        self._found: set[str] = set()
        self._paths = {touchpoint.id: touchpoint.path for touchpoint in plan.schedule.touchpoints}

    def of(self, rule: str, problem: Problem) -> Waiver | None:
        """The innermost waiver with a reason that holds for a problem."""
        self._found.add(rule)
        # A touchpoint's fault may stand in its message, whose time or copy it takes over.
        touchpoint = self._paths.get(problem.subject.partition("#")[0], ())
        scopes = (path[:size] for path in (problem.path, touchpoint) for size in range(5))
        found = [self._order[scope, rule] for scope in scopes if (scope, rule) in self._order]
        if not found:
            return None
        waiver = self.waivers[min(found)]
        self._used.add(waiver.path)
        return waiver

    def problems(self, silent: Iterable[str]) -> Iterator[Problem]:
        """What is wrong with the waivers; those of ``silent`` rules cannot be seen to be of use."""
        unseen = set(silent)
        for waiver in self.waivers:
            if waiver.rule not in self.known:
                yield _problem(
                    waiver,
                    f"There is no rule {waiver.rule} to waive.",
                    did_you_mean(waiver.rule, self.known),
                )
            elif not waiver.reason.strip():
                yield _problem(
                    waiver,
                    f"The waiver of {waiver.rule} needs a reason.",
                    f'say why, for everyone to read: {waiver.rule}: "The regulator must be told."',
                )
            elif waiver.path not in self._used and waiver.rule not in unseen:
                elsewhere = waiver.rule in self._found and waiver.scope
                message = "excuses nothing here" if elsewhere else "is no longer needed"
                help = "move it to what is meant, or remove it" if elsewhere else "remove it"
                told = f"The waiver of {waiver.rule} {message}."
                yield _problem(waiver, told, help, Severity.WARNING)


def _problem(
    waiver: Waiver, message: str, help: str, severity: Severity = Severity.ERROR
) -> Problem:
    return Problem(waiver.path, message, help=help, rule="waiver", severity=severity, key=True)
