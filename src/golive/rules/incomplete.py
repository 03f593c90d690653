"""Messages that lack a channel, an audience or a time.

Why: of 21 published launch plans none had every field; what is missing is fine in a draft of a
plan, and must be seen before it goes out. A contradiction is an error, a gap is only a warning.
Flagged: a message with `when:` and no `channel:`.
Fine: an idea; a message with only `latest:`, which is a deadline; one that waits for something.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import by_message
from golive.wording import listed

ID = "incomplete"
SEVERITY = Severity.WARNING
_KEYS = {"a channel": "channel:", "an audience": "audiences:", "a time": "when:"}


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each message, and one for the campaign about what none of them has."""
    settled = (Status.CANCELLED, Status.IDEA)
    messages = by_message(tp for tp in plan.schedule.touchpoints if tp.status not in settled)
    nowhere = _nowhere(messages)
    if nowhere:
        yield Problem(
            ("messages",),
            f"None of the {len(messages)} messages has {listed(nowhere, 'or')} yet.",
            help=f"add {listed([_KEYS[what] for what in nowhere])} to the messages",
            key=True,
        )
    for name, found in messages.items():
        lacking = {tp.id: [what for what in _lacking(tp) if what not in nowhere] for tp in found}
        named = [what for what in _KEYS if any(what in each for each in lacking.values())]
        if not named:
            continue
        affected = [tp for tp in found if lacking[tp.id]]
        one = affected[0] if len(affected) == 1 and len(found) > 1 else None
        yield Problem(
            one.path if one else ("messages", name),
            f"{one.id if one else name} lacks {listed(named)}.",
            label=f"lacks {listed(named)}",
            help=f"add {listed([_KEYS[what] for what in named])}; "
            "status: idea keeps it without a remark",
            subject=one.id if one else name,
            key=one is None,
        )


def _lacking(touchpoint: Touchpoint) -> tuple[str, ...]:
    has = {
        "a channel": bool(touchpoint.channel),
        "an audience": bool(touchpoint.audiences),
        "a time": bool(touchpoint.when or touchpoint.is_sent or touchpoint.latest),
    }
    return tuple(what for what, given in has.items() if not given)


def _nowhere(messages: Mapping[str, tuple[Touchpoint, ...]]) -> list[str]:
    """What no message has: a part of the plan that is not begun is remarked on once."""
    if len(messages) < 2:
        return []
    found = [tp for each in messages.values() for tp in each]
    return [what for what in _KEYS if all(what in _lacking(tp) for tp in found)]
