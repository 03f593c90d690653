"""Names that nobody defined, and touchpoints that share one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from golive.campaign.model import Campaign
from golive.campaign.reach import is_part_of_itself
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Channel
from golive.finding import DataPath, Problem, Severity
from golive.suggest import did_you_mean


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
    for problem in (
        *_in_campaign(campaign),
        *_in_touchpoints(campaign, touchpoints, channels),
    ):
        problems.setdefault((problem.path, problem.message), problem)
    return tuple(problems.values())


def _in_campaign(campaign: Campaign) -> Iterator[Problem]:
    audiences = campaign.audiences
    for name, audience in audiences.items():
        path: DataPath = ("audiences", name, "within")
        if audience.within:
            yield from _unknown("audience", (audience.within,), audiences, path)
            if is_part_of_itself(campaign, name):
                message = f"The audience {name} is part of itself."
                yield _error(
                    "timing-cycle",
                    path,
                    message,
                    "let within: name the larger audience",
                )
    for name in campaign.community.opens:
        if name:
            path = ("community", "opens", name)
            yield from _unknown("audience", (name,), audiences, path, key=True)
    for name, task in campaign.tasks.items():
        yield from _unknown("gate", task.requires, campaign.gates, ("tasks", name, "requires"))
    for name, said in campaign.messages.items():
        if said.like:
            path = ("messages", name, "like")
            yield from _unknown("message", (said.like.split("/")[0],), campaign.messages, path)
            if _likes_itself(campaign, name):
                yield _error("timing-cycle", path, f"The message {name} is like itself.",
                             "let like: name the message it is taken from")  # fmt: skip


def _in_touchpoints(
    campaign: Campaign,
    touchpoints: tuple[Touchpoint, ...],
    channels: Mapping[str, Channel],
) -> Iterator[Problem]:
    first: dict[str, Touchpoint] = {}
    for touchpoint in touchpoints:
        paths = touchpoint.paths
        if touchpoint.channel:
            yield from _unknown("channel", (touchpoint.channel,), channels, paths["channel"])
        yield from _unknown(
            "audience", touchpoint.audiences, campaign.audiences, paths["audiences"]
        )
        yield from _unknown(
            "audience", touchpoint.excluding, campaign.audiences, paths["excluding"]
        )
        yield from _unknown(
            "key message",
            touchpoint.key_message,
            campaign.key_messages,
            paths["key_message"],
        )
        yield from _unknown("gate", touchpoint.requires, campaign.gates, paths["requires"])
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
    what: str,
    names: tuple[str, ...],
    known: Collection[str],
    path: DataPath,
    *,
    key: bool = False,
) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name not in known:
            help = did_you_mean(name, known, "" if known else f"no {what} is defined yet")
            where = path if key else (*path, index)
            yield _error("unknown-name", where, f"There is no {what} {name}.", help, key=key)


def _error(rule: str, path: DataPath, message: str, help: str, *, key: bool = False) -> Problem:
    return Problem(path, message, help=help, rule=rule, severity=Severity.ERROR, key=key)


def _likes_itself(campaign: Campaign, name: str) -> bool:
    seen: set[str] = set()
    here: str | None = name
    while here in campaign.messages and here not in seen:
        seen.add(here)
        like = campaign.messages[here].like
        here = like.split("/")[0] if like else None
    return here == name and bool(seen)
