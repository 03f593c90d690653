"""What people call things, each on a single line."""

from __future__ import annotations

from golive.exports.plain_text import one_line
from golive.plan import Plan


def audience_labels(plan: Plan, names: tuple[str, ...]) -> tuple[str, ...]:
    """Audiences as people call them."""
    labels = []
    for name in names:
        audience = plan.campaign.audiences.get(name)
        label = audience.label if audience else None
        labels.append(one_line(label or name.replace("-", " ").capitalize()))
    return tuple(labels)
