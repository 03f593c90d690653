"""Nothing says what follows the launch.

Why: after three weeks the launch is over and the community has just begun; whoever ran the one is seldom
whoever runs the other. Source: Go-live communications (internal & external), 25 October 2017: go-live
communications are part of the content calendar of the community, and end three weeks after launch.
Flagged: a plan that stops at T+21 with nobody to carry on; `hand_over:` without `to:`, `what:` or
`when:`.
Fine: a whole `hand_over:`; a task or message called hand-over; a launch whose window is over.
"""

from __future__ import annotations

from collections.abc import Iterator

from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.preparation import lacking
from golive.rules.selection import is_history
from golive.rules.stage import asks_for_preparation
from golive.rules.word_lists import holds
from golive.wording import offset_text

ID = "hand-over"
SEVERITY = Severity.INFO

_CALLED = (
    "hand over", "handover", "hand-off", "handoff", "business as usual", "bau", "next phase",
    "übergabe*", "overdracht", "passation", "traspaso", "passaggio di consegne",
)  # fmt: skip
"""What people call it, in the languages golive meets most."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem about what is not said."""
    campaign = plan.campaign
    if campaign.hand_over is None:
        if asks_for_preparation(plan) and not is_history(plan) and not _is_named(plan):
            yield Problem(
                ("launch",),
                f"Nothing says what follows {offset_text(plan.schedule.window[1])}.",
                help="add hand_over: to whom, when, and what goes on",
                key=True,
            )
        return
    given = campaign.hand_over
    lacks = lacking({"a successor": given.to, "a day": given.when, "what goes on": given.what})
    if lacks and not given.done:
        yield Problem(
            ("hand_over",),
            f"The hand-over lacks {lacks}.",
            label=f"lacks {lacks}",
            help="say to: whom it goes, when:, and what: goes on",
            key=True,
        )


def _is_named(plan: Plan) -> bool:
    campaign = plan.campaign
    return holds(
        _CALLED,
        *campaign.milestones,
        *campaign.tasks,
        *(task.do for task in campaign.tasks.values()),
        *campaign.messages,
        *(message.label for message in campaign.messages.values()),
    )
