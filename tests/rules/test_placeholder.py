from __future__ import annotations

from datetime import date

import pytest
from rules.drafting import draft
from rules.plans import findings, judge

from golive.finding import Severity

RULE = "placeholder"
YAML = """
    facts: {{room: "[ROOM]"}}
    messages:
      news:
        channel: [x, threads]
        when: T-1
        {extra}
        copy:
          body: |
            First line.
            Read more: [LINK] today.
"""
PLAIN = YAML.format(extra="note: none")
TEXT = "First line.\nRead more: [LINK] today."


def test_it_points_at_the_word_and_says_it_once() -> None:
    drafts = [draft(TEXT), draft(TEXT, touchpoint="news/threads")]
    (found,) = findings(judge(PLAIN, drafts=drafts), RULE)
    assert found.message == "“[LINK]” is still to be filled in."
    assert found.severity is Severity.WARNING
    assert (found.place.line, found.place.column, found.place.end_column) == (12, 20, 26)


@pytest.mark.parametrize(
    ("extra", "severity"),
    [
        ("status: approved", Severity.ERROR),
        ("approvers: [{who: Ana, by: T-14}]", Severity.ERROR),
        ("approvers: [{who: Ana, by: T-13}]", Severity.WARNING),
        ("status: drafted", Severity.WARNING),
    ],
)
def test_an_error_once_approval_is_due(extra: str, severity: Severity) -> None:
    result = judge(YAML.format(extra=extra), drafts=[draft(TEXT)], today=date(2026, 9, 29))
    assert [found.severity for found in findings(result, RULE)] == [severity]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("See [INSERT NAME] now", "[INSERT NAME]"),
        ("TODO: write this", "TODO"),
        ("on TBD at noon", "TBD"),
        ("on XX/XX at noon", "XX/XX"),
        ("at xx:xx", "xx:xx"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("Hello <<first name>>,", "<<first name>>"),
        ("Insert the date here", "Insert the date here"),
        ("call XXXX", "XXXX"),
        ("[TODO: LINK]", "[TODO: LINK]"),
    ],
)
def test_flagged(text: str, word: str) -> None:
    (found,) = findings(judge(PLAIN, drafts=[draft(text)]), RULE)
    assert f"“{word}”" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "para todo el equipo",
        "[Take a look](https://a.example)",
        "[FAQ PAGE](https://a.example) and ![MAP](map.png)",
        "- [x] done\n- [X] done\n- [ ] open",
        "Report [PDF] and [EN]",
        "siglo XX, Louis XX.",
        "Insert your card here and pay",
        "<< Bonjour à tous >>",
        "The TBDs team",
        "[a note]",
    ],
)
def test_fine(text: str) -> None:
    assert not findings(judge(PLAIN, drafts=[draft(text)]), RULE)


def test_loud_spanish_is_not_a_placeholder() -> None:
    assert not findings(judge(PLAIN, drafts=[draft("¡TODO nuevo!", locale="es-ES")]), RULE)
    assert findings(judge(PLAIN, drafts=[draft("TODO: texto", locale="es-ES")]), RULE)


def test_from_a_fact_or_a_template() -> None:
    (found,) = findings(judge(PLAIN, drafts=[draft("in [ROOM]")]), RULE)
    assert found.place.line == 3
    (found,) = findings(judge(PLAIN, drafts=[draft("by [NAME]", template="\nby [NAME]")]), RULE)
    assert str(found.place) == "x.jinja:2:4"
