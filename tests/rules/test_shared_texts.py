"""A text that several touchpoints share is one finding, and each excuses only itself."""

from __future__ import annotations

import pytest
from rules.fixtures import plan_of

from golive.plan import Result
from golive.rules.checking import check

CAMPAIGN = """
title: x
launch: {{date: 2026-10-13}}
audiences: {{customers: {{side: external}}}}
messages:
  hello:
    audiences: customers
    owner: Ana
    copy: {{headline: Hello there, body: "{body}", cta: {{label: Join, url: "https://a.example"}}}}
    touchpoints:
      - {{channel: blog, when: T-2{first}}}
      - {{channel: forum, when: T-1{second}}}
"""
REASON = ", waive: {{{rule}: They know it.}}"


def judged(rule: str, body: str, *, first: bool = False, second: bool = False) -> Result:
    waive = REASON.format(rule=rule)
    text = CAMPAIGN.format(body=body, first=waive if first else "", second=waive if second else "")
    return check(plan_of(text))


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("jargon", "We leverage it."),
        ("stale-date", "We open on 1 October."),
        ("link-text", "Look [here](https://a.example)."),
        ("insecure-link", "[Look at it](http://a.example)."),
        ("plain-language", "Notwithstanding considerations regarding comprehensibility, " * 30),
    ],
)
def test_a_waiver_excuses_its_own_touchpoint_alone(rule: str, body: str) -> None:
    def left(**where: bool) -> list[str]:
        found = judged(rule, body, **where).findings
        assert not [one for one in found if one.rule == "waiver"]
        return [one.subject for one in found if one.rule == rule]

    assert left() == ["hello/blog"]
    assert left(first=True) == ["hello/forum"]
    assert left(second=True) == ["hello/blog"]
    assert left(first=True, second=True) == []
    both = judged(rule, body, first=True, second=True)
    assert [waived.finding.rule for waived in both.waived] == [rule]
