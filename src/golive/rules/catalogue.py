"""Every rule, and what the findings that are no rules mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from golive.fields import Shape
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules import (
    audience_unreached,
    bounds,
    incomplete,
    internal_first,
    launch_window,
    objective_uncovered,
    offset_date_mismatch,
    open_ended,
    order,
    owner_missing,
    placeholder,
    single_channel,
    too_long,
    unscheduled,
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
    # Ownership
    owner_missing,
    # Copy
    too_long,
    placeholder,
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
