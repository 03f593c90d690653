"""A picture without words is an error once somebody has approved the text."""

from __future__ import annotations

import pytest
from rules.fixtures import plan_of

from golive.finding import Severity
from golive.rules.checking import check

YAML = """\
title: A launch
launch: {{date: 2026-10-13}}
messages:
  news:
    when: T-3
    copy: {{headline: One, image: {{file: teaser.png}}}}
    touchpoints:
      - {{channel: blog, status: {blog}}}
      - {{channel: intranet, status: {intranet}}}
"""


@pytest.mark.parametrize(
    ("blog", "intranet", "severity", "subject"),
    [
        ("drafted", "drafted", Severity.WARNING, "news/blog"),
        ("drafted", "approved", Severity.ERROR, "news/intranet"),
        ("cancelled", "idea", Severity.WARNING, "news/intranet"),
    ],
)
def test_approved(blog: str, intranet: str, severity: Severity, subject: str) -> None:
    plan = plan_of(YAML.format(blog=blog, intranet=intranet))
    (found,) = [one for one in check(plan).findings if one.rule == "alt-text"]
    assert (found.severity, found.subject) == (severity, subject)
    assert (found.place.line, found.place.column) == (6, 27)
