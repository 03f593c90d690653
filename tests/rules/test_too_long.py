from __future__ import annotations

from dataclasses import replace

from rules.drafting import draft
from rules.plans import findings, judge

from golive.finding import Severity

RULE = "too-long"
YAML = """
    messages:
      news:
        channel: [x, threads, email]
        when: T-1
        copy: {subject: Hello, body: A text}
"""


def test_a_hard_limit() -> None:
    (found,) = findings(judge(YAML, drafts=[draft("a" * 312)]), RULE)
    assert found.message == "The X text is 312 characters; X takes 280 (weighted)."
    assert found.help == "shorten it by 32, or give this touchpoint a shorter text of its own"
    assert (found.severity, found.place.line, found.subject) == (Severity.ERROR, 7, "news/x")


def test_fits_exactly() -> None:
    assert not findings(judge(YAML, drafts=[draft("a" * 280)]), RULE)


def test_advice_weighs_more_than_a_fold() -> None:
    subject = draft("a" * 70, touchpoint="news/email", field="subject")
    (found,) = findings(judge(YAML, drafts=[subject]), RULE)
    assert found.severity is Severity.WARNING
    assert found.message == "The E-mail subject is 70 characters; 50 or fewer are advised."


def test_a_setting_lowers_errors_and_raises_no_remark() -> None:
    drafts = [draft("a" * 300)]
    (found,) = findings(judge(YAML, drafts=drafts, settings="rules: {too-long: warning}\n"), RULE)
    assert found.severity is Severity.WARNING


def test_said_once_for_one_copy_and_channel() -> None:
    again = replace(draft("a" * 300), touchpoint="news/again")
    twice = YAML.replace(
        "channel: [x, threads, email]", "touchpoints: [{channel: x}, {channel: x, id: again}]"
    )
    assert len(findings(judge(twice, drafts=[draft("a" * 300), again]), RULE)) == 1


def test_an_empty_draft_is_not_judged() -> None:
    whole = draft("a" * 300)
    empty = replace(whole, fields=(replace(whole.fields[0], sources=()),))
    assert not findings(judge(YAML, drafts=[empty]), RULE)
