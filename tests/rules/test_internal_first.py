from __future__ import annotations

import pytest
from rules.plans import findings, judge

RULE = "internal-first"
YAML = """
    audiences:
      staff: {{side: internal}}
      customers: {{side: external, size: 1000}}
      fans: {{side: external, role: influencers}}
      pilot: {{side: external, within: customers, size: 50}}
    messages:
      outside: {{audiences: {outside}}}
      inside: {{audiences: staff, channel: intranet, when: {inside}}}
"""


def test_customers_before_colleagues() -> None:
    yaml = YAML.format(outside="customers, channel: email, when: T-7", inside="T-3")
    (found,) = findings(judge(yaml), RULE)
    assert found.place.line == 9
    assert found.message == (
        "outside/email goes out Tue 6 Oct 2026 (T-7), before anything internal; "
        "the first internal one is Sat 10 Oct 2026 (T-3)."
    )
    assert [label.place.line for label in found.related] == [10]


@pytest.mark.parametrize(
    ("outside", "inside", "fires"),
    [
        ("customers, channel: email, when: T-3", "T-7", False),
        ("customers, channel: email, when: T-3 07:00", "T-3", False),
        ("customers, channel: email, when: T-3 07:00", "T-3 07:00", False),
        ("customers, channel: email, when: T-3 07:00", "T-3 08:00", True),
        ("customers, channel: email, when: T-7, maybe: if it rains", "T-3", False),
        ("customers, channel: personal-invitation, when: T-7", "T-3", False),
        ("fans, channel: email, when: T-7", "T-3", False),
        ("pilot, channel: email, when: T-7", "T-3", False),
        ("[customers, staff], channel: email, when: T-7", "T-3", False),
        ("customers, channel: email, when: T-7", "before outside", False),
        ("customers, channel: email, when: T-7", "TBD", True),
    ],
)
def test_near_misses(outside: str, inside: str, fires: bool) -> None:
    found = findings(judge(YAML.format(outside=outside, inside=inside)), RULE)
    assert bool(found) is fires


def test_a_launch_without_colleagues_has_nobody_to_tell() -> None:
    result = judge("""
        audiences: {customers: {side: external}}
        messages: {news: {audiences: customers, channel: email, when: T-7}}
    """)
    assert not findings(result, RULE)
