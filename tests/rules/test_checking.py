"""Severities, settings, waivers, and rules that fail."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from rules.drafting import draft
from rules.plans import findings, judge, said

from golive.finding import Finding, Problem, Severity
from golive.plan import Plan
from golive.rules import checking
from golive.rules.catalogue import CORE, RULES
from golive.rules.checking import check_settings
from golive.settings import parse_settings
from golive.source.reading import read

EARLY = "{channel: email, when: T-30%s}"
WAIVE = ', waive: {launch-window: "The regulator asks for it."}'


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_every_rule_documents_itself(rule: object) -> None:
    text = rule.__doc__ or ""
    assert text.split("\n")[0].endswith(".")
    assert all(f"\n{part}:" in text for part in ("Why", "Flagged", "Fine"))


def test_ids_are_distinct_and_match_their_modules() -> None:
    ids = [rule.ID for rule in RULES]
    assert len({*ids, *CORE}) == len(ids) + len(CORE)
    for rule in RULES:
        name = getattr(rule, "__name__", "")
        assert name.rsplit(".", 1)[-1] == rule.ID.replace("-", "_")


def test_settings_turn_rules_off_and_change_severity() -> None:
    yaml = "messages: {news: {channel: email, when: {from: T-0}}}\n"
    assert not findings(judge(yaml, settings="rules: {open-ended: off}\n"), "open-ended")
    (found,) = findings(judge(yaml, settings="rules: {open-ended: error}\n"), "open-ended")
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize("value", ["off", "warning", "info"])
def test_the_launch_window_cannot_be_turned_off(value: str) -> None:
    text = f"name: Northwind\nrules:\n  launch-window: {value}\n"
    yaml = f"messages: {{news: {EARLY % ''}}}\n"
    (found,) = findings(judge(yaml, settings=text), "launch-window")
    assert found.severity is Severity.ERROR
    (objection,) = _check_settings(text)
    assert (objection.rule, objection.place.line) == ("settings", 3)
    assert objection.message == "launch-window cannot be turned off or lowered."


def test_unknown_rules_in_the_settings() -> None:
    first, second = _check_settings("rules:\n  open-end: off\n  yaml: off\n")
    assert (first.place.line, first.help) == (2, "did you mean open-ended?")
    assert second.message == "yaml is not one of the rules; it always holds."
    assert not _check_settings("rules: {open-ended: off, launch-window: error}\n")


def test_a_waiver_with_a_reason() -> None:
    result = judge(f"messages: {{news: {EARLY % WAIVE}}}\n")
    assert not findings(result, "launch-window")
    (waived,) = result.waived
    assert (waived.reason, waived.finding.rule) == ("The regulator asks for it.", "launch-window")
    assert not findings(result, "waiver")


@pytest.mark.parametrize("reason", ['""', '"  "', ""])
def test_a_waiver_without_a_reason_does_not_hold(reason: str) -> None:
    result = judge(f"""
        messages:
          news:
            channel: email
            when: T-30
            waive:
              launch-window: {reason}
    """)
    assert findings(result, "launch-window")
    assert said(result, "waiver") == [(8, "The waiver of launch-window needs a reason.")]


def test_a_touchpoint_waives_the_time_its_message_gives_it() -> None:
    result = judge("""
        messages:
          news:
            when: T-30
            touchpoints:
              - {channel: email, waive: {launch-window: It must be.}}
              - {channel: intranet}
    """)
    assert [found.subject for found in findings(result, "launch-window")] == ["news/intranet"]
    assert not findings(result, "waiver")


def test_the_innermost_waiver_holds_and_the_idle_one_is_named() -> None:
    result = judge(f"waive: {{launch-window: Outer}}\nmessages: {{news: {EARLY % WAIVE}}}\n")
    assert [waived.reason for waived in result.waived] == ["The regulator asks for it."]
    assert said(result, "waiver") == [(3, "The waiver of launch-window is no longer needed.")]


def test_the_campaign_waives_for_audiences() -> None:
    result = judge("""
        waive: {audience-unreached: They know.}
        audiences: {staff: {side: internal}, board: {side: internal}}
        messages: {news: {audiences: staff, channel: email, when: T-1}}
    """)
    assert not findings(result, "audience-unreached")
    assert [waived.finding.subject for waived in result.waived] == ["board"]


def test_a_part_of_the_plan_waives_for_itself() -> None:
    result = judge("""
        audiences:
          staff: {side: internal}
          board: {side: internal, waive: {audience-unreached: They know.}}
          owners: {side: internal}
        inventory: {menu: {change: Option 3, waive: {inventory: Telephony has a ticket.}}}
        messages: {news: {audiences: staff, channel: email, when: T-1}}
    """)
    assert [one.subject for one in findings(result, "audience-unreached")] == ["owners"]
    assert not findings(result, "inventory")
    assert not findings(result, "waiver")
    assert {waived.finding.rule for waived in result.waived} == {"audience-unreached", "inventory"}


def test_a_waiver_in_the_wrong_place_is_told_so() -> None:
    result = judge("""
        audiences: {staff: {side: internal}, board: {side: internal}}
        messages:
          news:
            audiences: staff
            channel: email
            when: T-1
            waive: {audience-unreached: They know.}
    """)
    assert said(result, "waiver") == [(9, "The waiver of audience-unreached excuses nothing here.")]


def test_unknown_rules_and_findings_that_cannot_be_waived() -> None:
    result = judge("waive: {launch-windw: Why not, unknown-name: Why not}\n")
    found = findings(result, "waiver")
    assert {each.severity for each in found} == {Severity.ERROR}
    assert found[0].help == "did you mean launch-window?"
    assert "There is no rule unknown-name to waive." in [each.message for each in found]


def test_a_waiver_of_a_rule_turned_off_is_left_alone() -> None:
    result = judge("waive: {open-ended: It stays.}\n", settings="rules: {open-ended: off}\n")
    assert not findings(result, "waiver")


class _Faulty:
    ID = "faulty"
    SEVERITY = Severity.ERROR

    def check(self, plan: Plan) -> Iterator[Problem]:
        yield Problem(("title",), "Found before it failed.")
        raise ValueError(plan.name)


def test_a_rule_that_fails_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "RULES", (_Faulty(), *RULES))
    result = judge(f"messages: {{news: {EARLY % ''}}}\n")
    (crash,) = findings(result, "rule-crashed")
    assert crash.message == "The rule faulty failed (ValueError: launch); the other rules ran."
    assert "report" in crash.help
    assert findings(result, "faulty")
    assert findings(result, "launch-window")


def test_findings_come_in_the_order_of_the_file() -> None:
    result = judge("messages:\n  b: {channel: nowhere, when: T-30}\n  a: {when: {from: T-0}}\n")
    assert list(result.findings) == sorted(result.findings, key=lambda found: found.sort_key)
    assert findings(result, "unknown-name")


_PILOT = """
    audiences:
      staff: {side: internal}
      customers: {side: external, size: 1000}
      some: {side: external, within: customers, size: 150}
    messages:
      outside: {audiences: some, channel: email, when: T-7}
      inside: {audiences: staff, channel: email, when: T-3}
"""


def test_parameters_reach_their_rule() -> None:
    assert findings(judge(_PILOT), "internal-first")
    wider = "rules: {internal-first: {pilot_percent: 15}}\n"
    assert not findings(judge(_PILOT, settings=wider), "internal-first")
    assert not _check_settings(wider)
    louder = "rules: {internal-first: {severity: error, pilot_percent: 5}}\n"
    (found,) = findings(judge(_PILOT, settings=louder), "internal-first")
    assert found.severity is Severity.ERROR


def test_parameters_that_cannot_be_read_are_said_where_they_stand() -> None:
    text = "rules:\n  internal-first: {pilot_per_cent: 5}\n  order: {days: 3}\n"
    first, second = _check_settings(text)
    assert (first.place.line, first.place.column) == (2, 20)
    assert first.message == "There is no key pilot_per_cent here."
    assert first.help == "did you mean pilot_percent?"
    assert (second.place.line, second.message) == (3, "There is no key days here.")
    (third,) = _check_settings("rules: {internal-first: {pilot_percent: few}}\n")
    assert third.message == "Here should stand a whole number."
    # The rule goes on as if nothing had been said.
    assert findings(judge(_PILOT, settings=text), "internal-first")


def _check_settings(text: str) -> tuple[Finding, ...]:
    source = read("golive.yaml", text.encode())
    return check_settings(source, parse_settings(source)[0])


_LOUD = 'messages: {news: {channel: x, when: T-1, copy: {summary: "It opens"}}}\n'


@pytest.mark.parametrize(
    ("settings", "severities"),
    [
        ("name: Northwind\n", []),
        ("rules: {emoji: off}\n", []),
        ("rules: {emoji: warning}\n", [Severity.WARNING]),
        ("rules: {emoji: {max: 3}}\n", [Severity.INFO]),
        ("rules: {emoji: {max: 9}}\n", []),
    ],
)
def test_a_matter_of_taste_waits_to_be_asked(settings: str, severities: list[Severity]) -> None:
    loud = [draft("It opens \N{PARTY POPPER}" * 4, touchpoint="news/x")]
    result = judge(_LOUD, settings=settings, drafts=loud)
    assert [found.severity for found in findings(result, "emoji")] == severities


@pytest.mark.parametrize("today", [date.min, date.max])
def test_no_rule_fails_on_the_first_or_the_last_day_of_the_calendar(today: date) -> None:
    result = judge(
        """
        gates: {live: {fact: It is live, by: T-3}}
        messages:
          told: {channel: email, when: T-5, sent: 2026-10-08, requires: live}
          due: {channel: [email, push], when: {from: T-20, until: T+5}, status: sent}
          asked: {channel: email, when: ~T-5, approvers: [{who: Ana, by: T-9}]}
        """,
        today=today,
    )
    assert result.findings
    assert not [one.message for one in result.findings if one.rule == "rule-crashed"]


@pytest.mark.parametrize("size", [1, 2, 30])
@pytest.mark.parametrize("ring", [True, False])
def test_no_rule_fails_where_audiences_go_in_circles_or_in_long_rows(size: int, ring: bool) -> None:
    rows = "".join(
        f"  a{n}: {{side: internal, role: employees, within: a{(n + 1) % size}}}\n"
        for n in range(size if ring else size - 1)
    )
    last = "" if ring else f"  a{size - 1}: {{side: internal}}\n"
    messages = "".join(
        f"  m{n}: {{audiences: [a{n % size}], except: a{(n * 7) % size}, channel: email,"
        f" when: T-{n % 3}, copy: {{headline: Hello, body: We open.}}}}\n"
        for n in range(9)
    )
    result = judge(
        f"audiences:\n{rows}{last}pilot: {{audience: a0, when: T-9}}\nmessages:\n{messages}"
    )
    assert result.findings
    assert not [one.message for one in result.findings if one.rule == "rule-crashed"]
