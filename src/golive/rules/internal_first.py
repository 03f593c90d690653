"""The outside world hears it before the colleagues do.

Why: staff who read about their own launch in the news feel passed over, and cannot answer the
customers who ask them.
Flagged: a newsletter to customers on T-7 and the first word to staff on T-3.
Fine: both on one day; personal invitations, influencers, pilots and the press under embargo, who may
come first.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from golive.campaign.audience import Side
from golive.fields import Shape, Whole
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.crowds import PILOT_PERCENT, is_mass, the_many
from golive.rules.parameters import parameters
from golive.rules.selection import counted, gap
from golive.schedule.model import Entry
from golive.timing.model import Form

ID = "internal-first"
SEVERITY = Severity.WARNING


class Parameters(Shape):
    """What counts as a pilot."""

    pilot_percent: Whole = Field(
        PILOT_PERCENT,
        description="How much of an audience may hear first, as a pilot, in percent",
        examples=[10],
    )


def check(plan: Plan) -> Iterator[Problem]:
    """One problem, at the first external send that no internal one precedes."""
    audiences = plan.campaign.audiences
    if {audience.side for audience in audiences.values()} != {Side.INTERNAL, Side.EXTERNAL}:
        return
    entries = counted(plan.schedule.entries)
    internal = [e for e in entries if any(audiences[n].side is Side.INTERNAL for n in e.audiences)]
    if any(
        item.timing and item.timing.form is Form.ORDER and item.timing.before
        for item in plan.schedule.unscheduled
        if any(audiences[name].side is Side.INTERNAL for name in item.audiences)
    ):
        return  # it will precede something, on a day not chosen yet
    many = the_many(plan, Side.EXTERNAL, parameters(plan, ID, Parameters).pilot_percent)
    for entry in entries:
        if not is_mass(plan, entry.touchpoint, many) or any(
            _precedes(other, entry) for other in internal
        ):
            continue
        nearest = min(internal, key=lambda other: other.start.sort_key, default=None)
        first = f"; the first internal one is {nearest.start.written}" if nearest else ""
        yield Problem(
            entry.path,
            f"{entry.touchpoint.id} goes out {entry.start.written}, before anything internal"
            f"{first}.",
            label="before any colleague knows",
            help="tell the colleagues first, on the same day at the latest",
            related=((nearest.path, "first internal"),) if nearest else (),
            subject=entry.id,
        )
        return


def _precedes(internal: Entry, external: Entry) -> bool:
    days = gap(internal.start, external.start)
    if days is None:
        return True  # a date and an offset cannot be compared before the launch has a date
    if days == 0 and internal is not external and internal.clock and external.clock:
        ours = [moment.start for moment in internal.moments]
        theirs = [moment.start for moment in external.moments]
        return not (ours and theirs) or min(ours) <= min(theirs)
    return days >= 0
