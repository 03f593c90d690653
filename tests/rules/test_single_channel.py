from __future__ import annotations

import pytest
from rules.plans import judge, said

RULE = "single-channel"
YAML = """
    audiences:
      customers: {{side: external, label: Customers}}
      dutch: {{side: external, within: customers}}
      fans: {{side: external, role: influencers}}
    messages:
      news:
        objective: awareness
        audiences: {audiences}
        touchpoints:
          - {{channel: email, when: T-7}}
          - {second}
"""


def test_one_channel_only_is_said_of_the_larger_audience() -> None:
    result = judge(YAML.format(audiences="customers", second="{channel: email, id: b, when: T-1}"))
    assert said(result, RULE) == [
        (4, "Customers are reached for awareness through one channel only: E-mail.")
    ]


def test_a_part_is_judged_when_a_message_is_for_it_by_name() -> None:
    second = "{channel: email, id: b, when: T-1}"
    result = judge(YAML.format(audiences="dutch", second=second))
    assert [line for line, _ in said(result, RULE)] == [5]


def test_a_part_that_is_left_out_of_one_message_is_not_judged_by_the_others() -> None:
    second = "{channel: sms, when: T-1, except: dutch}"
    assert not said(judge(YAML.format(audiences="customers", second=second)), RULE)


@pytest.mark.parametrize(
    ("audiences", "second", "fires"),
    [
        ("customers", "{channel: sms, when: T-1}", False),
        ("customers", "{channel: sms, when: T-1, maybe: if it rains}", True),
        ("customers", "{channel: sms, when: T-1, status: cancelled}", True),
        ("customers", "{channel: sms, when: TBD}", False),
        ("[customers, dutch]", "{channel: sms, when: T-1, audiences: customers}", False),
        ("fans", "{channel: email, id: b, when: T-1}", False),
    ],
)
def test_near_misses(audiences: str, second: str, fires: bool) -> None:
    result = judge(YAML.format(audiences=audiences, second=second))
    assert bool(said(result, RULE)) is fires


def test_silent_without_objectives() -> None:
    yaml = YAML.format(audiences="customers", second="{channel: email, id: b, when: T-1}")
    assert not said(judge(yaml.replace("        objective: awareness\n", "")), RULE)
