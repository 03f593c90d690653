"""Findings in the formats of GitLab, SARIF, JUnit and pull-request comments, read back as tools do."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml, Skipped
from markdown_it import MarkdownIt
from sarif_pydantic import Sarif

from golive.finding import Finding, Label, Place, Severity
from golive.report.findings_formats import FORMATS, Told
from golive.report.findings_gitlab import findings_gitlab
from golive.report.findings_markdown import LARGEST, findings_markdown
from golive.report.findings_sarif import MOST, findings_sarif
from golive.rules.catalogue import CORE, RULES
from golive.verdicts import Compiled, Verdict, Waived

HOSTILE = [
    "@team #12 <script>alert(1)</script> [x](https://evil.example) ![p](http://e.example/p.png)",
    "`code` *bold* | cell\n\n# heading\n- item\x00\x1b[31m\u202e\ud800\ufffe ]]> &amp; {{ x }}",
    "www.evil.example mailto:a@b.example ::error::x ~~gone~~ <!-- -->",
]
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=20))
FILES = st.sampled_from(["a.yaml", "campaigns/über uns%20#?.yaml", "/abs/x.yaml", "a`b@c.yaml"])
PLACES = st.builds(
    lambda file, line, column, more: Place(file, line, column, line, column + more) if line else Place(file),
    FILES, st.integers(0, 30), st.integers(1, 9), st.integers(1, 9),
)  # fmt: skip
FINDINGS = st.builds(
    Finding,
    st.sampled_from([*(rule.ID for rule in RULES[:4]), *CORE]),
    st.sampled_from(Severity),
    PLACES,
    WORDS,
    WORDS,
    WORDS,
    st.lists(st.builds(Label, PLACES, WORDS), max_size=2).map(tuple),
    st.sampled_from(["", "news/email"]),
)
MANY = st.lists(FINDINGS, max_size=6, unique=True)


def told(
    findings: list[Finding], waived: list[Waived] | None = None, unread: list[Finding] | None = None
) -> Told:
    verdicts = (Verdict("launch", tuple(findings), tuple(waived or ())),)
    compiled = Compiled(Path("/w"), 1, verdicts, (None,), tuple(unread or ()), {})
    return Told(compiled, 0, lambda finding: finding.severity is Severity.ERROR)


def finding(
    rule: str = "launch-window", severity: Severity = Severity.ERROR, message: str = "Too early."
) -> Finding:
    return Finding(rule, severity, Place("a.yaml", 3, 5, 3, 9), message, help="move it",
                   related=(Label(Place("b.yaml", 1, 1, 1, 4), "launch"),), subject="a/email")  # fmt: skip


@given(MANY, st.lists(FINDINGS, max_size=2))
def test_every_format_takes_every_finding(findings: list[Finding], unread: list[Finding]) -> None:
    for write in FORMATS.values():
        write(told(findings, [Waived(one, "a reason") for one in findings[:1]], unread)).encode()


@given(MANY)
def test_gitlab_has_each_once_and_knows_it_again(findings: list[Finding]) -> None:
    issues = json.loads(findings_gitlab(findings))
    assert [one["check_name"] for one in issues] == [one.rule for one in findings]
    assert len({one["fingerprint"] for one in issues}) == len(issues)
    for issue, one in zip(issues, findings):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] == one.place.file
        assert issue["location"]["lines"]["begin"] >= 1


def test_a_fingerprint_does_not_follow_the_line() -> None:
    def names(line: int) -> list[str]:
        moved = Finding("overdue", Severity.WARNING, Place("a.yaml", line, 1, line, 2), f"{line}",
                        subject="a/email")  # fmt: skip
        return [one["fingerprint"] for one in json.loads(findings_gitlab([moved, finding()]))]

    assert names(3) == names(99)


@given(MANY, st.lists(FINDINGS, max_size=3, unique=True))
def test_sarif_is_read_without_loss(findings: list[Finding], excused: list[Finding]) -> None:
    waived = [Waived(one, "The regulator must be told.") for one in excused if one not in findings]
    document = json.loads(findings_sarif(findings, waived))
    read = json.loads(
        Sarif.model_validate(document).model_dump_json(by_alias=True, exclude_none=True)
    )
    assert _is_within(document, read)
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(findings) + len(waived)
    files = {one.place.file for one in (*findings, *excused)}
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9/._~%-]+", uri)
        assert unquote(uri) in files
        region = place.get("region")
        assert region is None or (
            region["startLine"] >= 1 and region["endColumn"] > region["startColumn"] >= 1
        )
    suppressed = [one for one in run["results"] if "suppressions" in one]
    assert len(suppressed) == len(waived)


def test_sarif_explains_its_rules_and_points_to_the_other_place() -> None:
    (run,) = json.loads(findings_sarif([finding()], []))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "launch-window"
    assert rule["defaultConfiguration"] == {"level": "error", "enabled": True}
    assert "**Flagged:**" in rule["help"]["markdown"]
    assert "Why:" in rule["help"]["text"]
    (result,) = run["results"]
    assert result["message"]["text"] == "Too early. Move it"
    (other,) = result["relatedLocations"]
    assert other["message"]["text"] == "launch"
    assert other["physicalLocation"]["artifactLocation"] == {
        "uri": "b.yaml",
        "uriBaseId": "SRCROOT",
    }


def test_sarif_keeps_to_what_github_takes_and_to_errors_first() -> None:
    many = [finding(severity=Severity.INFO, message=f"{number}") for number in range(MOST + 5)]
    (run,) = json.loads(findings_sarif([*many, finding()], []))["runs"]
    assert len(run["results"]) == MOST
    assert [one["level"] for one in run["results"]].count("error") == 1


@given(MANY, st.lists(FINDINGS, max_size=2))
def test_junit_is_read_by_a_reader(findings: list[Finding], unread: list[Finding]) -> None:
    suites = JUnitXml.fromstring(FORMATS["junit"](told(findings, unread=unread)).encode())
    cases = [case for suite in suites for case in suite]
    expected = [*findings, *unread]
    assert len(cases) == max(len(findings), 1) + len(unread)
    kinds = [type(result) for case in cases for result in case.result]
    errors = sum(one.severity is Severity.ERROR for one in expected)
    assert kinds.count(Failure) == errors == suites.failures
    assert kinds.count(Skipped) == len(expected) - errors == suites.skipped
    assert suites.tests == len(cases)


def test_junit_passes_where_nothing_is_found() -> None:
    suites = JUnitXml.fromstring(FORMATS["junit"](told([])).encode())
    assert (suites.tests, suites.failures, suites.skipped) == (1, 0, 0)


class _Alive(HTMLParser):
    """Gathers what a browser would see of a comment: elements, and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


@given(MANY)
def test_nothing_in_a_comment_comes_alive(findings: list[Finding]) -> None:
    text = FORMATS["markdown"](told(findings, [Waived(finding(message=HOSTILE[0]), HOSTILE[1])]))
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    page = _Alive()
    page.feed(html)
    assert page.tags <= {"h3", "p", "strong", "em", "ul", "li", "code", "br", "details", "summary"}
    bare = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
    assert not re.search(r"@\w|#\d|\w://|www\.\w", bare.replace("&#", ""))


def test_a_comment_shows_errors_first_and_fits() -> None:
    many = [finding("overdue", Severity.WARNING, f"Late {n}. {'x' * 200}") for n in range(900)]
    text = findings_markdown([Verdict("a", (*many, finding()), ())], [], "1 error")
    assert len(text) <= LARGEST + 200
    first, *_ = [line for line in text.splitlines() if line.startswith("- ")]
    assert first.startswith("- **error** `launch-window` `a.yaml:3:5`<br>Too early. *move it*")
    shown = sum(line.startswith("- ") for line in text.splitlines())
    assert f"… and {901 - shown} other findings: `golive check` shows all." in text


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "github"])
def test_a_failed_rule_is_told_in_every_format(name: str) -> None:
    crash = Finding("rule-crashed", Severity.ERROR, Place("a.yaml"), "The rule overdue failed.",
                    help="this is a fault in golive: please report it")  # fmt: skip
    said = FORMATS[name](told([crash]))
    assert "rule-crashed" in said
    assert "The rule overdue failed." in said


def _is_within(small: Any, large: Any) -> bool:
    if isinstance(small, dict):
        return all(key in large and _is_within(value, large[key]) for key, value in small.items())
    if isinstance(small, list):
        return len(small) == len(large) and all(map(_is_within, small, large))
    return bool(small == large)
