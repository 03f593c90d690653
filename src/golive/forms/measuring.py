"""How much of each limit a draft uses."""

from __future__ import annotations

from dataclasses import dataclass

from golive.channels.model import Limit
from golive.counting.units import count
from golive.drafts.model import Draft
from golive.forms.writing import native


@dataclass(frozen=True, slots=True)
class Usage:
    """One limit of a channel, and how much of it a draft's field uses, in the limit's unit."""

    limit: Limit
    field: str
    used: int

    @property
    def over(self) -> int:
        """By how much it is exceeded; 0 when it fits."""
        return max(0, self.used - self.limit.value)


def measure(draft: Draft) -> tuple[Usage, ...]:
    """Every limit of the draft's channel against the text as the channel gets it."""
    texts = {field.name: native(draft, field) for field in draft.fields}
    return tuple(
        Usage(limit, limit.field, count(texts[limit.field], limit.unit))
        for limit in draft.channel.limits
        if texts.get(limit.field)
    )
