"""Each rule on the campaigns that state its findings."""

from __future__ import annotations

from pathlib import Path

import pytest
from rules.fixtures import FOLDER, cases, found, quiet_messages, stated

from golive.rules.catalogue import RULES, Rule


@pytest.mark.parametrize("path", cases(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_rule_finds_what_the_campaign_states(path: Path) -> None:
    expected = stated(path)
    findings = found(path)
    assert [finding.place.line for finding in findings] == [line for line, _ in expected], [
        f"{finding.place.line}: {finding.message}" for finding in findings
    ]
    for finding, (_, words) in zip(findings, expected, strict=True):
        assert words in finding.message


def test_every_folder_is_named_for_a_rule() -> None:
    assert {path.name for path in FOLDER.iterdir()} <= {rule.ID for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_every_rule_has_a_case_that_fires_and_one_that_does_not(rule: Rule) -> None:
    own = [path for path in cases() if path.parent.name == rule.ID]
    assert any(map(stated, own)), "no campaign states a finding of this rule"
    assert any(not stated(path) or quiet_messages(path) for path in own), "no near miss"
