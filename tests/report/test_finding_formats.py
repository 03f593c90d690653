"""Findings for other programs, read back with a schema or a reader of their own."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from junitparser import Failure, JUnitXml, Skipped
from markdown_it import MarkdownIt
from rules.plans import judge

from golive.finding import Finding, Label, Place, Problem, Severity
from golive.plan import Plan
from golive.report.finding_formats import Format, written
from golive.report.judged import Judged
from golive.rules import checking
from golive.rules.catalogue import CORE, RULES
from golive.verdicts import Compiled, Verdict, Waived

SARIF = json.loads(
    Path(__file__).with_name("sarif").joinpath("sarif-2.1.0.json").read_text("utf-8")
)
LATE = Finding(
    "launch-window", Severity.ERROR, Place("comms/external.yaml", 2, 11, 2, 15),
    "Fri 18 Sep 2026 is 24 days before launch", help="move it to T-21 or later",
    related=(Label(Place("comms/campaign.yaml", 3, 16, 3, 26), "launch"),), subject="a/email",
)  # fmt: skip
LOUD = Finding("shouting", Severity.WARNING, Place("comms/external.yaml", 9, 5, 11, 2), "So LOUD.")
IDEA = Finding("no-pilot", Severity.INFO, Place("comms/campaign.yaml", 1, 1, 1, 6), "No pilot.")
CLOSED = Finding("unreadable", Severity.ERROR, Place("golive.yaml"), "This is a binary file.")
ODD = (
    "".join(map(chr, (*range(0x20), 0x7F, 0x85, 0x2028, 0xFFFE, 0xFFFF, 0xD800)))
    + "&<>\"']]>##[error]\n::error::"
)


def judged(
    findings: Iterable[Finding] = (LATE, LOUD, IDEA), outside: Iterable[Finding] = (CLOSED,),
    waived: Iterable[Waived] = (Waived(LOUD, "It is a name."),), **more: Any,
) -> Judged:  # fmt: skip
    verdicts = (Verdict("acme", tuple(findings), tuple(waived)), Verdict("quiet", (), ()))
    return Judged(Compiled(Path("/w"), 3, verdicts, (None, None), tuple(outside), {}), **more)


def odd(number: int = 0, severity: Severity = Severity.ERROR, **more: Any) -> Finding:
    place = Place(f"a {ODD[0]}{number}.yaml", 1 + number, 1, 1 + number, 2)
    return Finding("yaml", severity, place, ODD, help=ODD, subject=ODD, **more)


def read(format: Format, said: Judged) -> Any:
    return json.loads(written(format, said))


def valid_sarif(said: Judged) -> Any:
    document = read(Format.SARIF, said)
    Draft7Validator(SARIF, format_checker=Draft7Validator.FORMAT_CHECKER).validate(document)
    (run,) = document["runs"]
    return run


def test_json() -> None:
    document = read(Format.JSON, judged(known=4))
    assert document["summary"] == {
        "errors": 2, "warnings": 1, "infos": 1, "waived": 1, "known": 4, "campaigns": 3,
    }  # fmt: skip
    finding = next(one for one in document["findings"] if one["rule"] == "launch-window")
    assert (finding["line"], finding["column"], finding["end_column"]) == (2, 11, 15)
    assert finding["related"][0]["text"] == "launch"


@pytest.mark.parametrize("format", Format)
def test_nothing_in_a_report_is_a_command_to_github(format: Format) -> None:
    text = written(format, judged([odd()], waived=[Waived(odd(1), ODD)]))
    if format is not Format.GITHUB:
        assert "##[" not in text or format is Format.TEXT  # which the command line spells out
        assert not re.search(r"(?m)^\s*::", text)
    assert "\x1b" not in text
    text.encode()


# GitLab


def test_gitlab() -> None:
    late, *_, closed = read(Format.GITLAB, judged([LATE], waived=()))
    assert late.pop("fingerprint") != closed.pop("fingerprint")
    assert late == {
        "description": "Fri 18 Sep 2026 is 24 days before launch. Move it to T-21 or later",
        "check_name": "launch-window",
        "severity": "major",
        "location": {"path": "comms/external.yaml", "lines": {"begin": 2, "end": 2}},
    }
    assert closed["location"] == {"path": "golive.yaml", "lines": {"begin": 1, "end": 1}}


def test_fingerprints_stay_when_lines_move_and_are_never_the_same() -> None:
    def fingerprints(*lines: int) -> list[str]:
        found = [Finding("r", Severity.INFO, Place("f", line, 1, line, 2), "x") for line in lines]
        return [one["fingerprint"] for one in read(Format.GITLAB, judged(found, outside=()))]

    assert fingerprints(1, 7) == fingerprints(3, 40)
    assert len({*fingerprints(1, 2, 3)}) == 3
    assert fingerprints(1) == fingerprints(1, 2)[:1]
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in fingerprints(1, 2))


def test_fingerprints_are_the_same_tomorrow() -> None:
    def issues(day: int) -> dict[str, str]:
        result = judge(
            """
            audiences: {staff: {side: internal}}
            messages:
              one: {audiences: staff, channel: email, when: T-13}
              two: {audiences: staff, channel: email, when: T-12}
              three: {audiences: staff, channel: slack, when: T-11}
            """,
            today=date(2026, 10, day),
        )
        late = [one for one in result.findings if one.rule == "overdue"]
        found = read(Format.GITLAB, judged(late, outside=()))
        return {one["fingerprint"]: one["description"] for one in found}

    first, then = issues(2), issues(3)
    assert first.keys() == then.keys()
    assert all(first[name] != then[name] for name in first)  # how many are late
    assert len(first) == 1


# SARIF


def test_sarif_points_at_findings_and_what_they_disagree_with() -> None:
    run = valid_sarif(judged())
    result = run["results"][1]
    assert result["ruleId"] == "launch-window"
    assert result["level"] == "error"
    assert result["message"]["text"] == (
        "Fri 18 Sep 2026 is 24 days before launch. Move it to T-21 or later\nSee: [launch](1)"
    )
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "comms/external.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 15},
    }
    (related,) = result["relatedLocations"]
    assert related["id"] == 1
    assert related["message"] == {"text": "launch"}
    assert related["physicalLocation"]["region"]["startColumn"] == 16
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_sarif_knows_every_rule() -> None:
    run = valid_sarif(judged())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*(rule.ID for rule in RULES), *CORE]
    for rule in rules:
        for text in (rule["shortDescription"]["text"], rule["fullDescription"]["text"]):
            assert 0 < len(text) <= 1024
        assert rule["help"]["text"]
    assert "**Why:** " in rules[0]["help"]["markdown"]
    assert "\n\n**Flagged:** " in rules[0]["help"]["markdown"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    emoji = next(rule for rule in rules if rule["id"] == "emoji")
    assert emoji["defaultConfiguration"]["enabled"] is False


def test_sarif_keeps_what_is_waived_with_its_reason() -> None:
    run = valid_sarif(judged())
    (waived,) = [one for one in run["results"] if "suppressions" in one]
    assert waived["ruleId"] == "shouting"
    assert waived["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "It is a name."}
    ]


def test_sarif_names_files_as_addresses() -> None:
    names = ["a b/ü.yaml", "50%#?[x].yaml", "c:d.yaml", "/else/where.yaml", os.fsdecode(b"\xff")]
    found = [Finding("r", Severity.ERROR, Place(name, 1, 1, 1, 2), "x") for name in names]
    run = valid_sarif(judged(found, outside=(), waived=()))
    at = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in run["results"]]
    uris = {one["uri"]: one.get("uriBaseId") for one in at}
    assert uris == {
        "a%20b/%C3%BC.yaml": "%SRCROOT%", "50%25%23%3F%5Bx%5D.yaml": "%SRCROOT%",
        "c%3Ad.yaml": "%SRCROOT%", "file:///else/where.yaml": None, "%FF": "%SRCROOT%",
    }  # fmt: skip


def test_sarif_of_more_than_github_takes_keeps_the_severest() -> None:
    place = Place("f", 1, 1, 1, 2)
    many = [Finding("r", Severity.INFO, place, f"{number:05}") for number in range(25_100)]
    document = read(Format.SARIF, judged([*many, LATE], outside=()))
    (run,) = document["runs"]
    assert len(run["results"]) == 25_000
    assert sum(one["level"] == "error" for one in run["results"]) == 1
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("102 findings left out")


def test_sarif_of_a_rule_that_crashed() -> None:
    crash = Finding("rule-crashed", Severity.ERROR, Place("f"), "The rule order failed.")
    run = valid_sarif(judged([crash]))
    assert run["invocations"][0]["executionSuccessful"] is False


class _Faulty:
    ID = "faulty"
    SEVERITY = Severity.ERROR

    def check(self, plan: Plan) -> Iterator[Problem]:
        raise ValueError(plan.name)


@pytest.mark.parametrize("format", Format)
def test_a_rule_that_fails_is_told_in_every_format(
    format: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "RULES", (_Faulty(), *RULES))
    result = judge("messages: {news: {channel: email, when: T-30}}\n")
    said = judged(result.findings)
    assert said.is_failed
    text = written(format, said)
    assert "rule-crashed" in text
    assert "The rule faulty failed (ValueError: launch); the other rules ran." in text
    assert "lease report it" in text
    assert "launch-window" in text


# JUnit


def test_junit() -> None:
    suites = JUnitXml.fromstring(written(Format.JUNIT, judged()).encode())
    acme, quiet, outside = suites
    assert (suites.tests, suites.failures, suites.skipped) == (6, 2, 1)
    assert [suite.name for suite in suites] == ["acme", "quiet", "golive.yaml"]
    late = next(case for case in acme if case.name == "launch-window a/email")
    (failure,) = late.result
    assert isinstance(failure, Failure)
    assert (failure.type, failure.message) == ("error", LATE.message)
    assert failure.text.startswith("comms/external.yaml:2:11: Fri 18 Sep")
    assert late.classname == "comms/external.yaml"
    mild = next(case for case in acme if case.name == "no-pilot")
    assert mild.is_passed
    assert mild.system_out == "info: No pilot."
    (skipped,) = next(case for case in acme if case.is_skipped).result
    assert isinstance(skipped, Skipped)
    assert skipped.message == "Waived: It is a name."
    assert [case.name for case in quiet] == ["no findings"]
    assert [case.is_passed for case in (*quiet, *outside)] == [True, False]


def test_junit_fails_what_fails_the_run() -> None:
    none = judged(failing=frozenset())
    every = judged(failing=frozenset(Severity))
    assert JUnitXml.fromstring(written(Format.JUNIT, none).encode()).failures == 0
    assert JUnitXml.fromstring(written(Format.JUNIT, every).encode()).failures == 4
    assert [none.is_failed, every.is_failed] == [False, True]


# Markdown


class _Page(HTMLParser):
    """A comment as a browser has it: its text, its tags, and where it leads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def page(markdown: str) -> _Page:
    return _Page(MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(markdown))


OURS = {"h3", "p", "strong", "ul", "li", "details", "summary"}


def test_markdown() -> None:
    comment = written(Format.MARKDOWN, judged(known=2))
    assert comment.startswith(
        "### golive check failed\n\n"
        "2 errors, 1 warning, 1 remark in 3 campaigns; 1 finding waived, 2 in the baseline.\n"
    )
    assert [line.split()[1] for line in comment.splitlines() if line.startswith("- **")] == [
        "**error**", "**warning**", "**info**", "**error**",
    ]  # fmt: skip
    text = page(comment).text
    assert "Move it to T-21 or later (launch-window)" in text
    assert "Waived: It is a name." in text
    assert {*page(comment).tags} == OURS
    assert written(Format.MARKDOWN, judged((), (), ())) == (
        "### golive check passed\n\nNo findings in 3 campaigns.\n"
    )


HOSTILE = [
    "@anna and @acme/team", "a@acme.example", "#12 GH-12 acme/repo#12", "</details><script>x</script>",
    "<!-- x", "[link](https://evil.example) ![x](y)", "https://evil.example www.evil.example",
    "`code` **bold** ~~gone~~ | cell |", "&lt;b&gt; &#64;anna", ":tada: :+1:", "\n\n# Title\n- item",
    "$x^2$", "1. one", "\\@anna", "---",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_comment_is_markup_or_calls_anybody(text: str) -> None:
    finding = Finding("r", Severity.ERROR, Place(text, 1, 1, 1, 2), text, help=text, subject=text)
    said = judged([finding], waived=[Waived(finding, text)])
    shown = page(written(Format.MARKDOWN, said))
    assert {*shown.tags} <= OURS
    assert " ".join(text.split()) in shown.text.replace("\u200b", "")
    assert not re.search(r"@[\w-]|#\d|GH-\d|://|www\.|:[\w+-]+:", shown.text), shown.text


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_text_is_shown_as_text(text: str) -> None:
    finding = Finding("r", Severity.ERROR, Place("f", 1, 1, 1, 2), f"x {text}")
    said = judged([finding], waived=[Waived(finding, text)])
    assert {*page(written(Format.MARKDOWN, said)).tags} <= OURS
    assert JUnitXml.fromstring(written(Format.JUNIT, said).encode()).tests == 4
    assert len(read(Format.GITLAB, said)) == 2


@pytest.mark.parametrize("size", [1, 60, 500, 10_000])
def test_a_comment_is_never_too_long_and_says_what_is_left_out(size: int) -> None:
    place = Place("f", 1, 1, 1, 2)
    mild = [Finding("r", Severity.INFO, place, f"{n:04} <" + "é<" * size) for n in range(900)]
    said = judged([*mild, LATE], waived=[Waived(one, "x" * size) for one in mild])
    comment = written(Format.MARKDOWN, said)
    assert len(comment) < 65_536
    lines = comment.splitlines()
    shown = sum(line.startswith("- **") for line in lines)
    told = re.search(r"… and ([\d,]+) more; run", comment)
    assert shown + (int(told[1].replace(",", "")) if told else 0) == len(said.findings)
    folded = sum(line.startswith("- ") and not line.startswith("- **") for line in lines)
    left = re.search(r"… and ([\d,]+) more\.", comment)
    assert folded + (int(left[1].replace(",", "")) if left else 0) == len(said.waived)
    assert "**error**" in comment
    assert comment.count("<details>") == comment.count("</details>") == 1
