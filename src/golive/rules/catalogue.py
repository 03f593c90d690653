"""Every rule, and what the findings that are no rules mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from golive.fields import Shape
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules import (
    activation,
    alt_text,
    approver_missing,
    audience_unreached,
    blackout,
    bounds,
    call_to_action,
    clock_change,
    collision,
    drawer,
    emoji,
    faceless_sender,
    fatigue,
    foundations,
    gate_open,
    hand_over,
    hashtag_case,
    inclusive_language,
    incomplete,
    influencers_personally,
    insecure_link,
    internal_first,
    internal_leak,
    internal_roles,
    inventory,
    jargon,
    key_message_exposure,
    kpi,
    launch_day_silent,
    launch_window,
    lead_time,
    link_before_open,
    link_text,
    name_drift,
    no_follow_up,
    no_pilot,
    no_sponsor_voice,
    objective_uncovered,
    off_day,
    off_limits,
    offset_date_mismatch,
    one_sided,
    open_ended,
    order,
    overdue,
    owner_missing,
    picture_missing,
    pilot_gate,
    placeholder,
    plain_language,
    quiet_hours,
    reach,
    risky_launch_day,
    sales_pitch,
    self_approval,
    sent_mismatch,
    shouting,
    single_channel,
    sms_encoding,
    staff_guide,
    stale_date,
    subject_line,
    successes_unshared,
    tentative_launch,
    too_long,
    unadapted,
    undecided,
    unscheduled,
    vague_owner,
)
from golive.rules.core import PAGES


class Rule(Protocol):
    """A module of this package; its docstring is the rule's page in the documentation.

    One with parameters has a class ``Parameters`` too; one that is a matter of taste has
    ``OFF_BY_DEFAULT = True``, and waits for golive.yaml to name it.
    """

    ID: str
    SEVERITY: Severity

    def check(self, plan: Plan) -> Iterator[Problem]:
        """What the rule objects to in a plan."""


def parameters_of(rule: Rule) -> type[Shape]:
    """The shape of a rule's parameters; empty for a rule that has none."""
    shape: type[Shape] = getattr(rule, "Parameters", Shape)
    return shape


def is_off_by_default(rule: Rule) -> bool:
    """Whether a rule judges nothing until golive.yaml gives it a severity or parameters."""
    return bool(getattr(rule, "OFF_BY_DEFAULT", False))


SECTIONS: Mapping[str, tuple[Rule, ...]] = {
    "Timeline": (
        launch_window,
        offset_date_mismatch,
        bounds,
        order,
        unscheduled,
        incomplete,
        open_ended,
        overdue,
        sent_mismatch,
        stale_date,
        link_before_open,
        tentative_launch,
        internal_first,
        quiet_hours,
        off_day,
        risky_launch_day,
        blackout,
        lead_time,
        collision,
        fatigue,
        clock_change,
    ),
    "Coverage": (
        reach,
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
    ),
    "Ownership": (
        owner_missing,
        approver_missing,
        self_approval,
        vague_owner,
        faceless_sender,
        undecided,
    ),
    "Copy": (
        too_long,
        placeholder,
        call_to_action,
        link_text,
        insecure_link,
        alt_text,
        picture_missing,
        hashtag_case,
        shouting,
        emoji,
        plain_language,
        jargon,
        inclusive_language,
        off_limits,
        internal_leak,
        sales_pitch,
        name_drift,
        unadapted,
        sms_encoding,
        subject_line,
    ),
    "Readiness": (
        foundations,
        gate_open,
        pilot_gate,
        staff_guide,
        drawer,
        inventory,
        hand_over,
    ),
    "Measurement": (
        kpi,
        activation,
    ),
}
"""The rules by what they are about, in the order of a launch: when, to whom, by whom, in which words."""

RULES: tuple[Rule, ...] = tuple(rule for rules in SECTIONS.values() for rule in rules)

CORE: Mapping[str, str] = {name: page.splitlines()[0] for name, page in PAGES.items()}
"""Findings that no rule makes, by id; they can be neither turned off nor waived."""
