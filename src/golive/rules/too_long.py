"""Text that its channel refuses, or that people will not read.

Why: a post that is too long cannot be posted on the day, and then somebody shortens it in a hurry.
What each platform takes, how it counts and who says so is in the list of channels. A hard limit is
an error, advice a warning. Where a screen cuts a text off, `golive draft` says so; that is no fault.
Flagged: a post of 312 characters for X, which takes 280.
Fine: a `summary:` of its own for the short channel.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.channels.model import LimitKind, Unit
from golive.drafts.model import Draft
from golive.finding import DataPath, Problem, Severity
from golive.forms.measuring import Usage, measure
from golive.forms.model import Dispatch
from golive.plan import Plan
from golive.rules.reading import dispatch_of
from golive.rules.selection import written_drafts
from golive.wording import count

ID = "too-long"
SEVERITY = Severity.ERROR

_NO_ROOM = "overset"
"""What a printed form measures: the end of a text, of which no character should be left."""
_KINDS = {
    LimitKind.HARD: Severity.ERROR,
    LimitKind.ADVICE: Severity.WARNING,
}


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each field and channel, about the limit that weighs most."""
    places = {tp.id: tp.path for tp in plan.schedule.touchpoints}
    for draft in written_drafts(plan):
        for usage in _heaviest(dispatch_of(plan, draft)):
            path = _source(plan, draft, usage.field, places)
            yield _problem(draft, usage, path)


def _heaviest(dispatch: Dispatch) -> Iterator[Usage]:
    """For each field the exceeded limit that weighs most."""
    heaviest: dict[str, Usage] = {}
    for usage in measure(dispatch, _KINDS):
        if usage.over <= 0:
            continue
        other = heaviest.get(usage.field)
        rank = _KINDS[usage.limit.kind].rank
        if other is None or rank < _KINDS[other.limit.kind].rank:
            heaviest[usage.field] = usage
    yield from heaviest.values()


def _source(plan: Plan, draft: Draft, name: str, places: dict[str, DataPath]) -> DataPath:
    """The copy that a field begins with; of several answers the longest."""
    for field in draft.fields:
        if field.name == name and field.sources:
            answers = dict(plan.faq.texts())
            return max(field.sources, key=lambda path: len(answers.get(path, "")))
    return places.get(draft.touchpoint, ("messages", draft.touchpoint.split("/")[0]))


def _problem(draft: Draft, usage: Usage, path: DataPath) -> Problem:
    limit, channel = usage.limit, draft.channel.name
    weighted = " (weighted)" if limit.unit is Unit.X_WEIGHTED else ""
    whole = usage.field in ("text", "body", "")
    what = f"The {channel} {'text' if whole else usage.field}"
    verb = {
        LimitKind.HARD: f"{channel} takes {limit.value:,}{weighted}",
        LimitKind.ADVICE: f"{limit.value:,} or fewer are advised{weighted}",
    }[limit.kind]
    said = f"{what} is {count(usage.used, limit.unit.noun, grouped=True)}"
    if limit.unit is Unit.COUNT:
        said = f"The {channel} text has {usage.used:,} {usage.field}"
    help = f"shorten it by {usage.over:,}, or give this touchpoint a shorter text of its own"
    if usage.reasons:
        help = f"{help}; {'; '.join(usage.reasons)}"
    message = f"{said}; {verb}."
    if usage.field == _NO_ROOM:
        left = count(usage.used, limit.unit.noun, grouped=True)
        message = f"The {channel} has no room for {left} in type that can be read."
    return Problem(
        path,
        message,
        label=f"{usage.over:,} too many",
        help=help,
        subject=draft.touchpoint,
        severity=_KINDS[limit.kind],
        # Copy that goes out twice on one channel is too long once.
        group=(path, draft.channel.id, usage.field),
    )
