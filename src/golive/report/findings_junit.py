"""Findings for whatever reads test results: JUnit's XML."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from golive.finding import Finding
from golive.report.judged import Judged, sentences, shown_text
from golive.verdicts import Verdict


def findings_junit(judged: Judged) -> str:
    """A suite for each campaign, with a test for each finding; one that passes where there is none.

    A finding that makes the run fail is a failure, a milder one passes with its sentence as output,
    a waived one is skipped for the reason given.
    """
    root = Element("testsuites", name="golive")
    for verdict in judged.groups():
        _suite(root, verdict, judged)
    for counted in ("tests", "failures", "errors", "skipped"):
        root.set(counted, str(sum(int(suite.get(counted, "0")) for suite in root)))
    root.set("time", "0")
    indent(root)
    # The one thing in XML that GitHub's logs could take for a command.
    text = tostring(root, "unicode").replace("##[", "#&#35;[")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suite(root: Element, verdict: Verdict, judged: Judged) -> None:
    suite = SubElement(root, "testsuite", name=shown_text(verdict.name))
    failures = 0
    for finding in verdict.findings:
        case = _case(suite, finding)
        text = shown_text(sentences(finding))
        if finding.severity in judged.failing:
            failures += 1
            told = {"type": finding.severity.value, "message": shown_text(finding.message)}
            SubElement(case, "failure", told).text = f"{shown_text(str(finding.place))}: {text}"
        else:
            SubElement(case, "system-out").text = f"{finding.severity.value}: {text}"
    for item in verdict.waived:
        SubElement(
            _case(suite, item.finding), "skipped", message=f"Waived: {shown_text(item.reason)}"
        )
    if not len(suite):
        SubElement(
            suite, "testcase", name="no findings", classname=shown_text(verdict.name), time="0"
        )
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(failures))
    suite.set("errors", "0")
    suite.set("skipped", str(len(verdict.waived)))
    suite.set("time", "0")


def _case(suite: Element, finding: Finding) -> Element:
    place = finding.place
    about = f" {finding.subject}" if finding.subject else ""
    told = {
        "name": shown_text(f"{finding.rule}{about}"),
        "classname": shown_text(place.file),
        "file": shown_text(place.file),
        "line": str(max(place.line, 1)),
        "time": "0",
    }
    return SubElement(suite, "testcase", told)
