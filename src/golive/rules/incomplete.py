"""Messages that lack a channel, an audience, a time or their text.

Why: of 21 published launch plans none had every field; what is missing is fine in a draft of a
plan, and must be seen before it goes out. A contradiction is an error, a gap is only a warning.
Flagged: a message with `when:` and no `channel:`; a mail with a headline and nothing below it.
Fine: an idea; a message with only `latest:`, which is a deadline; one that waits for something; one
without any copy yet; a headline alone on a screen, a poster or in a chat.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Markup
from golive.drafts.model import Draft, DraftField
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.selection import by_message, planned, written_drafts
from golive.wording import listed

ID = "incomplete"
SEVERITY = Severity.WARNING
_TEXTS = ("body", "script")
"""The parts of a draft that hold what is said, in channels where a headline says too little."""
_SAYING = ("body", "summary", "points")
"""The parts of a copy that say it."""
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
    yield from _without_text(plan)


def _without_text(plan: Plan) -> Iterator[Problem]:
    """One problem for each copy that gives a headline, a link or the like, and no text."""
    touchpoints = {tp.id: tp for tp in planned(plan) if tp.status is not Status.IDEA}
    for draft in written_drafts(plan):
        touchpoint = touchpoints.get(draft.touchpoint)
        if touchpoint is None or not _says_nothing(draft):
            continue
        path = next(reversed(touchpoint.copy_paths.values()))[:-1]
        yield Problem(
            path,
            f"{touchpoint.id} has no text below its {next(iter(touchpoint.copy))}.",
            label="no text",
            help="add body: or points: to its copy; status: idea keeps it without a remark",
            subject=touchpoint.id,
            key=True,
            group=path,
        )


def _says_nothing(draft: Draft) -> bool:
    said = [part for part in draft.fields if part.name in _TEXTS or part.name == "points"]
    return any(part.name in _TEXTS and part.markup is Markup.MARKDOWN for part in said) and not any(
        _is_said(part) for part in said
    )


def _is_said(part: DraftField) -> bool:
    """Whether a part of a draft says something; a template of one's own may bring words itself."""
    if any(source[-1] in _SAYING for source in part.sources):
        return True
    return bool(part.text.strip()) and not part.template.name.startswith("shipped/")


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
