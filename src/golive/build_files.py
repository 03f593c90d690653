"""Everything a build holds for one campaign."""

from __future__ import annotations

from collections.abc import Mapping

from golive.exports.draft_files import draft_files
from golive.exports.formats import CALENDARS
from golive.exports.links_csv import has_links, links_csv
from golive.exports.options import PLAIN, CalendarOptions
from golive.forms.model import NO_PICTURES
from golive.plan import Result
from golive.report.plan_json import plan_json
from golive.report.plan_markdown import plan_markdown


def build_files(
    result: Result,
    options: CalendarOptions = PLAIN,
    pictures: Mapping[str, bytes] = NO_PICTURES,
) -> dict[str, bytes]:
    """File contents by path: drafts, calendars and the plan; the same every day."""
    files = {
        f"drafts/{name}": content
        for name, content in draft_files(result, pictures=pictures).items()
    }
    files["calendar.ics"] = CALENDARS["ics"](result, options)
    files["calendar.csv"] = CALENDARS["csv"](result, options)
    if has_links(result):
        files["links.csv"] = links_csv(result)
    files["plan.md"] = plan_markdown(result, countdown=False).encode()
    files["plan.json"] = plan_json(result, countdown=False).encode()
    return files
