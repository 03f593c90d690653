"""All links that are followed, for whoever reads a site's statistics."""

from __future__ import annotations

from collections.abc import Iterator

from golive.exports.labels import audience_labels
from golive.exports.plain_text import one_line
from golive.exports.sheet import harmless, sheet
from golive.plan import Result

HEADER = ("Touchpoint", "Channel", "Audience", "Locale", "Link as written", "Link as sent")


def links_csv(result: Result) -> bytes:
    """The links of every draft as comma-separated values, in the order the drafts are written."""
    return sheet(HEADER, _rows(result))


def has_links(result: Result) -> bool:
    """Whether any link is followed."""
    return any(draft.links for draft in result.plan.drafts)


def _rows(result: Result) -> Iterator[tuple[str, ...]]:
    plan = result.plan
    for one in plan.dispatches():
        audiences = ", ".join(audience_labels(plan, one.touchpoint.audiences))
        who = (one.touchpoint.id, one.draft.channel.name, audiences, one.draft.locale)
        for link in one.draft.links:
            yield tuple(harmless(one_line(text)) for text in (*who, link.written, link.tracked))
