"""How much of each limit a draft uses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from golive.channels.model import Limit, LimitKind
from golive.counting.reasons import reasons
from golive.counting.units import count
from golive.forms.model import Dispatch
from golive.forms.table import measured, text_of


@dataclass(frozen=True, slots=True)
class Usage:
    """One limit of a channel, and how much of it a draft's field uses, in the limit's unit.

    ``text`` is what was counted.
    """

    limit: Limit
    field: str
    used: int
    text: str

    @property
    def over(self) -> int:
        """By how much it is exceeded; 0 when it fits."""
        return max(0, self.used - self.limit.value)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What makes it longer or shorter than it looks, in a few words each."""
        return reasons(self.text, self.limit.unit)


def measure(
    dispatch: Dispatch, kinds: Collection[LimitKind] = tuple(LimitKind)
) -> tuple[Usage, ...]:
    """Every limit of those kinds against the text as the channel gets it, merge fields at their longest."""
    limits = [limit for limit in dispatch.draft.channel.limits if limit.kind in kinds]
    if not limits:
        return ()
    dispatch = dispatch.at_its_longest()
    draft = dispatch.draft
    texts = {field.name: text_of(draft, field) for field in draft.fields}
    if any(limit.field not in texts for limit in limits):
        texts.update(measured(dispatch))
    return tuple(
        Usage(limit, limit.field, count(texts[limit.field], limit.unit), texts[limit.field])
        for limit in limits
        if texts.get(limit.field)
    )
