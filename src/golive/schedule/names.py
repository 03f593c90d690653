"""Names that nobody defined, and touchpoints that share one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain

from golive.campaign.audience import MAX_IN_A_ROW
from golive.campaign.faq import ALL, NONE
from golive.campaign.model import Campaign
from golive.campaign.reach import hearers
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel
from golive.finding import DataPath, Problem, Severity
from golive.suggest import Suggestions
from golive.wording import listed


def told_apart(found: tuple[Touchpoint, ...]) -> tuple[Touchpoint, ...]:
    """Touchpoints with ids of their own: the second of two alike is numbered (and objected to)."""
    seen: dict[str, int] = {}
    unique = []
    for touchpoint in found:
        seen[touchpoint.id] = number = seen.get(touchpoint.id, 0) + 1
        unique.append(
            replace(touchpoint, id=f"{touchpoint.id}~{number}") if number > 1 else touchpoint
        )
    return tuple(unique)


def unknown_names(
    campaign: Campaign,
    touchpoints: tuple[Touchpoint, ...],
    channels: Mapping[str, Channel],
) -> tuple[Problem, ...]:
    """Every unknown channel, audience, key message, gate and message, once for its place."""
    problems: dict[tuple[DataPath, str], Problem] = {}
    hints = Suggestions()
    for problem in chain(
        _in_campaign(campaign, hints), _in_touchpoints(campaign, touchpoints, channels, hints)
    ):
        problems.setdefault((problem.path, problem.message), problem)
    return tuple(problems.values())


def _in_campaign(campaign: Campaign, hints: Suggestions) -> Iterator[Problem]:
    audiences = campaign.audiences
    for name, audience in audiences.items():
        path: DataPath = ("audiences", name, "within")
        if audience.within:
            yield from _unknown(hints, "audience", (audience.within,), audiences, path)
            row = _row(name, lambda here: audiences[here].within if here in audiences else None)
            help = "let within: name the larger audience"
            whole = audiences.get(audience.within)
            if whole is not None and whole.side is not audience.side:
                yield _error(
                    "format",
                    ("audiences", name, "side"),
                    f"{name} is {audience.side.value}, and part of {audience.within}, which is "
                    f"{whole.side.value}.",
                    "let both be on one side, or drop within:",
                )
            if row[-1] == name:
                yield _error("timing-cycle", path, f"The audience {name} is part of itself.", help)
            elif len(row) > MAX_IN_A_ROW:
                message = f"More than {MAX_IN_A_ROW} audiences are part of each other in a row."
                yield _error("timing-cycle", path, message, help)
    for name in campaign.community.opens:
        if name:
            path = ("community", "opens", name)
            yield from _unknown(hints, "audience", (name,), audiences, path, key=True)
    for name, training in campaign.training.items():
        path = ("training", name, "audiences")
        yield from _unknown(hints, "audience", training.audiences, audiences, path)
    for name, question in campaign.faq.questions.items():
        path = ("faq", "questions", name, "audiences")
        yield from _unknown(hints, "audience", question.audiences, audiences, path)
    if campaign.pilot and campaign.pilot.audience:
        yield from _unknown(
            hints, "audience", (campaign.pilot.audience,), audiences, ("pilot", "audience")
        )
    if campaign.pilot and campaign.pilot.gate:
        yield from _unknown(
            hints, "gate", (campaign.pilot.gate,), campaign.gates, ("pilot", "gate")
        )
    for name, task in campaign.tasks.items():
        yield from _unknown(
            hints, "gate", task.requires, _required(campaign), ("tasks", name, "requires")
        )
    for name, said in campaign.messages.items():
        if said.like:
            path = ("messages", name, "like")
            yield from _unknown(
                hints, "message", (said.like.split("/")[0],), campaign.messages, path
            )
            yield from _unknown_touchpoint(campaign, hints, said.like, path)
            row = _row(name, partial(_liked, campaign))
            help = "let like: name the message it is taken from"
            if row[-1] == name:
                yield _error("timing-cycle", path, f"The message {name} is like itself.", help)
            elif len(row) > MAX_IN_A_ROW:
                message = f"More than {MAX_IN_A_ROW} messages are like each other in a row."
                yield _error("timing-cycle", path, message, help)


def _in_touchpoints(
    campaign: Campaign,
    touchpoints: tuple[Touchpoint, ...],
    channels: Mapping[str, Channel],
    hints: Suggestions,
) -> Iterator[Problem]:
    first: dict[str, Touchpoint] = {}
    required = _required(campaign)
    answers = (*campaign.faq.parts, ALL, NONE)
    hearing = hearers(campaign)
    for touchpoint in touchpoints:
        paths = touchpoint.paths
        if touchpoint.channel and touchpoint.channel not in channels:
            name = touchpoint.channel
            help = hints.did_you_mean(name, channels)
            yield _error("unknown-name", paths["channel"], f"There is no channel {name}.", help)
        yield from _unknown(
            hints, "audience", touchpoint.audiences, campaign.audiences, paths["audiences"]
        )
        yield from _unknown(
            hints, "audience", touchpoint.excluding, campaign.audiences, paths["excluding"]
        )
        addressed = touchpoint.audiences
        known = bool(addressed) and campaign.audiences.keys() >= {*addressed}
        if known and touchpoint.excluding and not hearing(touchpoint):
            yield _error(
                "format",
                paths["excluding"],
                f"Nobody is left of {listed(addressed)} without {listed(touchpoint.excluding)}.",
                "except only a part of those you address",
                key=True,
            )
        yield from _unknown(
            hints,
            "key message",
            touchpoint.key_message,
            campaign.key_messages,
            paths["key_message"],
        )
        yield from _unknown(hints, "gate", touchpoint.requires, required, paths["requires"])
        if asked := touchpoint.copy.get("faq"):
            where = touchpoint.copy_paths["faq"]
            yield from _unknown(hints, "question", asked, answers, where)
            if ALL in asked and not campaign.faq.parts:
                yield Problem(
                    where,
                    "The campaign has no questions and answers to show.",
                    help="write them under faq: in the campaign's main file",
                    rule="unknown-name",
                    severity=Severity.WARNING,
                )
        name = touchpoint.id.partition("~")[0]
        other = first.setdefault(name, touchpoint)
        if other is not touchpoint:
            yield Problem(
                touchpoint.path,
                f"Two touchpoints are called {name}.",
                help="give one of them an id:, such as id: reminder",
                related=((other.path, "first here"),),
                rule="duplicate-id",
                severity=Severity.ERROR,
            )


def _unknown(
    hints: Suggestions,
    what: str,
    names: tuple[str, ...],
    known: Collection[str],
    path: DataPath,
    *,
    key: bool = False,
) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name not in known:
            help = hints.did_you_mean(name, known, "" if known else f"no {what} is defined yet")
            where = path if key else (*path, index)
            yield _error("unknown-name", where, f"There is no {what} {name}.", help, key=key)


def _error(rule: str, path: DataPath, message: str, help: str, *, key: bool = False) -> Problem:
    return Problem(path, message, help=help, rule=rule, severity=Severity.ERROR, key=key)


def _required(campaign: Campaign) -> tuple[str, ...]:
    """What may be required first: a gate, or a foundation."""
    return (*campaign.gates, *campaign.readiness)


def _liked(campaign: Campaign, name: str) -> str | None:
    message = campaign.messages.get(name)
    return message.like.split("/")[0] if message is not None and message.like else None


def _unknown_touchpoint(
    campaign: Campaign, hints: Suggestions, like: str, path: DataPath
) -> Iterator[Problem]:
    """Whether ``like: invitation/email`` names a touchpoint that its message has."""
    name, _, wanted = like.partition("/")
    message = campaign.messages.get(name)
    if not wanted or message is None:
        return
    known = dict.fromkeys(message.channel)
    for said in message.touchpoints:
        known.update(dict.fromkeys([*filter(None, [said.id]), *said.channel]))
    if wanted not in known:
        help = hints.did_you_mean(wanted, known, f"write like: {name}")
        yield _error("unknown-name", path, f"The message {name} has no touchpoint {wanted}.", help)


def _row(start: str, next_of: Callable[[str], str | None]) -> list[str]:
    """A name, the one it leads to, and so on, until one comes again or there are too many."""
    row = [start]
    while (name := next_of(row[-1])) is not None and len(row) <= MAX_IN_A_ROW:
        if name in row:
            return [*row, name]
        row.append(name)
    return row
