"""Every rule, and what the findings that are no rules mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from golive.fields import Shape
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules import (
    activation,
    approver_missing,
    audience_unreached,
    bounds,
    drawer,
    faceless_sender,
    foundations,
    gate_open,
    hand_over,
    incomplete,
    influencers_personally,
    internal_first,
    internal_roles,
    inventory,
    key_message_exposure,
    kpi,
    launch_day_silent,
    launch_window,
    no_follow_up,
    no_pilot,
    no_sponsor_voice,
    objective_uncovered,
    offset_date_mismatch,
    one_sided,
    open_ended,
    order,
    owner_missing,
    pilot_gate,
    placeholder,
    self_approval,
    single_channel,
    staff_guide,
    successes_unshared,
    too_long,
    undecided,
    unscheduled,
    vague_owner,
)


class Rule(Protocol):
    """A module of this package; its docstring is the rule's page in the documentation.

    One with parameters has a class ``Parameters`` too.
    """

    ID: str
    SEVERITY: Severity

    def check(self, plan: Plan) -> Iterator[Problem]:
        """What the rule objects to in a plan."""


def parameters_of(rule: Rule) -> type[Shape]:
    """The shape of a rule's parameters; empty for a rule that has none."""
    shape: type[Shape] = getattr(rule, "Parameters", Shape)
    return shape


RULES: tuple[Rule, ...] = (
    # Timeline
    launch_window,
    offset_date_mismatch,
    bounds,
    order,
    unscheduled,
    incomplete,
    open_ended,
    internal_first,
    # Coverage
    single_channel,
    objective_uncovered,
    audience_unreached,
    one_sided,
    internal_roles,
    influencers_personally,
    launch_day_silent,
    no_follow_up,
    key_message_exposure,
    no_pilot,
    successes_unshared,
    no_sponsor_voice,
    # Ownership
    owner_missing,
    approver_missing,
    self_approval,
    vague_owner,
    faceless_sender,
    undecided,
    # Copy
    too_long,
    placeholder,
    # Readiness
    foundations,
    gate_open,
    pilot_gate,
    staff_guide,
    drawer,
    inventory,
    hand_over,
    # Measurement
    kpi,
    activation,
)
"""The rules in the order of a launch: when, to whom, by whom, in which words."""

CORE: Mapping[str, str] = {
    "unreadable": "The file cannot be read at all: it is missing, too large or not text.",
    "yaml": "The file is not YAML, or YAML would read it otherwise than it is meant.",
    "format": "A key is unknown, is missing, or holds something of another kind.",
    "duplicate-id": "Two things that must be told apart have the same name.",
    "unknown-name": "Something is named that the campaign, golive or a calendar does not know.",
    "timing": "A time is written well but cannot be: it ends before it starts, or has no day.",
    "timing-cycle": "Things wait for each other, or are part of or like themselves.",
    "template": "A text or template cannot be rendered: a name is unknown or something is not allowed.",
    "waiver": "A waiver has no reason, names no rule, or is no longer needed.",
    "rule-crashed": "A rule failed, which is golive's fault; all other rules ran.",
    "settings": "golive.yaml asks for something that cannot be, such as an unknown rule.",
}
"""Findings that no rule makes, by id; they can be neither turned off nor waived."""
