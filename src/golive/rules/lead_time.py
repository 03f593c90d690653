"""Texts that cannot be ready in time.

Why: a poster is not printed on the day its text is agreed, and an approver who gets a text the
evening before can only say yes. golive counts back from each sending, in business days: the
channel's lead time, the translation where an audience reads another language, the approval. A day
that `approvers:` gives with `by:` counts in place of one counted back. `golive channels` shows each
channel's lead time.
Flagged: an approval by T-1 for a mail on T-0, which takes three business days from finished text;
today, a message that is still an idea although its text was due last week.
Fine: an approval on the very day the text must be finished; what has gone out, is off, is kept in
the drawer or only may happen. A plan without any status gets one remark, not many.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pydantic import Field, field_validator

from golive.campaign.message import Status
from golive.channels.registry import CHANNELS
from golive.drafts.rendering import DEFAULT_LOCALE
from golive.fields import BusinessDays, Id, Shape, problem
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.schedule.production import Pace, Production, Stage, production_days
from golive.suggest import did_you_mean
from golive.wording import count, listed

ID = "lead-time"
SEVERITY = Severity.WARNING


class Parameters(Shape):
    """How long things take, in business days."""

    approval_days: BusinessDays = Field(
        2,
        description="From a written text to its approval: a day to read it, and a day to mend what "
        "the approver objects to",
        examples=[3],
    )
    translation_days: BusinessDays = Field(
        5,
        description="From an approved text to its translation: a translator does some 2,000 words "
        "a day, so two days for the texts of a launch, and the rest of a working week for somebody "
        "in the country to read them",
        examples=[3],
    )
    lead_days: dict[Id, BusinessDays] = Field(
        {},
        description="From finished text to going out, for shipped channels that take longer or "
        "shorter with you",
        examples=[{"poster": 15}],
    )

    @field_validator("lead_days")
    @classmethod
    def _are_shipped(cls, value: dict[str, int]) -> dict[str, int]:
        for name in value:
            if name not in CHANNELS:
                help = did_you_mean(name, CHANNELS, "a channel of your own has lead_days: itself")
                raise problem(f"There is no shipped channel {name}.", help, (name,))
        return value


def productions(plan: Plan) -> tuple[Production, ...]:
    """By when each text must be written, approved and translated, in the order of days."""
    said = parameters(plan, ID, Parameters)
    return production_days(
        plan.campaign,
        plan.schedule,
        plan.channels,
        Pace(said.approval_days, said.translation_days, said.lead_days),
        plan.campaign.locale or plan.settings.locale or DEFAULT_LOCALE,
    )


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each touchpoint at most; one for the plan where nothing has a status."""
    pace = parameters(plan, ID, Parameters)
    found = [item for item in productions(plan) if not _is_past(plan, item)]
    hopeless = _agreed_too_late(found)
    for items in hopeless.values():
        yield _too_late(plan, pace, items)
    said = {item.touchpoint.id for items in hopeless.values() for item in items}
    late = list(_late(plan, [item for item in found if item.touchpoint.id not in said]))
    if not any(touchpoint.status or touchpoint.is_sent for touchpoint in plan.schedule.touchpoints):
        if late:
            yield _nobody_says(late)
        return
    groups: dict[DataPath, list[Production]] = {}
    for item in late:
        groups.setdefault(item.touchpoint.paths["status"], []).append(item)
    for items in groups.values():
        yield _behind(plan, items)


def _is_past(plan: Plan, item: Production) -> bool:
    """Whether it should have gone out: then it is no longer the text that is late."""
    return item.sent.date is not None and item.sent.date < plan.today


def _agreed_too_late(found: Iterable[Production]) -> dict[DataPath, list[Production]]:
    """Approvals that the plan puts too late, by their place; of each touchpoint the latest."""
    worst = {
        item.touchpoint.id: item  # the order is that of days
        for item in found
        if item.is_said and not item.done and item.day.sort_key > item.latest.sort_key
    }
    groups: dict[DataPath, list[Production]] = {}
    for item in worst.values():
        groups.setdefault(item.path, []).append(item)
    return groups


def _too_late(plan: Plan, pace: Parameters, items: Sequence[Production]) -> Problem:
    item = min(items, key=lambda one: one.latest.sort_key)
    touchpoint, channel = item.touchpoint, plan.channels[item.touchpoint.channel]
    takes = count(pace.lead_days.get(channel.id, channel.lead_days), "business day")
    needs = f"{channel.name} takes {takes} from finished text"
    if item.languages:
        needs = f"its translation takes {pace.translation_days}, and {needs}"
    others = len(items) - 1
    also = f" It is too late for {count(others, 'other touchpoint')} too." if others else ""
    return Problem(
        item.path,
        f"{listed(item.owner)} approves {touchpoint.id} by {item.day.written}, but it goes out "
        f"{item.sent.written}: {needs}, so it must be agreed by {item.latest.written}.{also}",
        label="too late",
        help=f"ask for the approval by {item.latest.label or item.latest.written}, "
        "or send it later",
        related=((touchpoint.paths["when"], "goes out"),),
        subject=touchpoint.id,
    )


def _late(plan: Plan, found: Iterable[Production]) -> Iterator[Production]:
    """Of each touchpoint, the first stage that should be over and is not."""
    seen: set[str] = set()
    for item in found:
        touchpoint, day = item.touchpoint, item.day.date
        is_over = day is not None and day < plan.today
        settled = item.done or touchpoint.status is Status.APPROVED or touchpoint.id in seen
        if is_over and not settled:
            seen.add(touchpoint.id)
            yield item


_WHAT = {
    Stage.WRITE: "the text of {name}",
    Stage.APPROVE: "approval of {name} by {owner}",
    Stage.TRANSLATE: "the translation of {name} into {languages}",
}
_WAY_OUT = {
    Stage.WRITE: "finish the text and write status: drafted, or send it later",
    Stage.APPROVE: "ask again and write status: approved, or send it later",
    Stage.TRANSLATE: "have it translated and write status: approved, or send it later",
}


def _behind(plan: Plan, items: Sequence[Production]) -> Problem:
    """What is late in touchpoints that share a status."""
    item, first = items[0], items[0].touchpoint
    several = len(items) > 1
    channels = listed([plan.channel_name(one.touchpoint.channel) for one in items])
    status = f"its status is still {first.status}" if first.status else "it has no status yet"
    where: DataPath = ("messages", first.message) if several else first.path
    told = _said(item, f"{first.message} ({channels})" if several else first.id)
    return Problem(
        first.paths["status"] if first.status else where,
        f"{told[:1].upper()}{told[1:]} was due on {item.day.written} and {status}; "
        f"it goes out {item.sent.written}.",
        label="late",
        help=_WAY_OUT[item.stage],
        subject=first.id,
        key=several and not first.status,
    )


def _said(item: Production, name: str) -> str:
    return _WHAT[item.stage].format(
        name=name, owner=listed(item.owner), languages=listed(item.languages)
    )


def _nobody_says(late: Sequence[Production]) -> Problem:
    first, number = late[0], len(late)
    rest = (
        f", the first of {count(number, 'touchpoint')} that should be further" if number > 1 else ""
    )
    return Problem(
        ("messages",),
        f"No message has a status, so nobody sees what is late: {_said(first, first.touchpoint.id)} "
        f"was due on {first.day.written}{rest}.",
        help="write status: idea, drafted or approved, and sent: with the day once it is out",
        key=True,
    )
