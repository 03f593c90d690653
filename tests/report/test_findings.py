"""Findings as text and workflow commands."""

from __future__ import annotations

from golive.finding import Finding, Label, Place, Severity
from golive.report.findings_github import findings_github
from golive.report.findings_text import findings_text
from golive.report.printable import printable
from golive.source.document import Text

CAMPAIGN = Text("campaign.yaml", "title: x\n\nlaunch: {date: 2026-10-12}\n")
EXTERNAL = Text("external.yaml", "a:\n    when: T-24\n")
LATE = Finding(
    "launch-window", Severity.ERROR, Place("external.yaml", 2, 11, 2, 15),
    "Fri 18 Sep 2026 is 24 days before launch", help="move it to T-21 or later",
    related=(Label(Place("campaign.yaml", 3, 16, 3, 26), "launch"),), subject="a/email",
)  # fmt: skip


def shown(finding: Finding, *texts: Text, color: bool = False) -> list[str]:
    named = {text.name: text for text in texts}
    return findings_text([finding], named, 0, 1, color).splitlines()


def at(line: str, start: int, end: int, message: str = "here") -> list[str]:
    """The two lines of an excerpt."""
    finding = Finding("r", Severity.WARNING, Place("f", 1, start, 1, end), message)
    return shown(finding, Text("f", line))[1:3]


def test_a_finding_with_its_other_half() -> None:
    assert findings_text([LATE], {t.name: t for t in (CAMPAIGN, EXTERNAL)}, 1, 3, False) == (
        "external.yaml:2:11  error  launch-window\n"
        "    2 │     when: T-24\n"
        "      │           ^^^^ Fri 18 Sep 2026 is 24 days before launch\n"
        "  campaign.yaml\n"
        "    3 │ launch: {date: 2026-10-12}\n"
        "      │                ---------- launch\n"
        "   help: move it to T-21 or later\n"
        "\n"
        "1 error in 3 campaigns; 1 finding waived.\n"
    )


def test_a_label_beside_the_mark_and_the_message_above() -> None:
    place = Place("external.yaml", 2, 11, 2, 15)
    finding = Finding("r", Severity.ERROR, place, "A whole sentence.", "a label")
    assert shown(finding, EXTERNAL)[1:4] == [
        "  A whole sentence.",
        "    2 │     when: T-24",
        "      │           ^^^^ a label",
    ]


def test_nothing_found() -> None:
    assert findings_text([], {}, 0, 3, True) == "No findings in 3 campaigns.\n"


def test_a_whole_file_has_no_excerpt() -> None:
    finding = Finding("unreadable", Severity.ERROR, Place("f"), "This is a binary file.")
    assert shown(finding)[:2] == ["f  error  unreadable", "  This is a binary file."]


def test_wide_characters_and_tabs_keep_the_mark_below_its_word() -> None:
    assert at("標題: T-24", 5, 9) == ["    1 │ 標題: T-24", "      │       ^^^^ here"]
    assert at("a\tT-24", 3, 7) == ["    1 │ a    T-24", "      │      ^^^^ here"]


def test_a_long_line_is_cut_around_its_mark() -> None:
    line, marks = at("x" * 300 + "WORD" + "y" * 300, 301, 305)
    assert len(line) <= 8 + 92
    assert line[8] == "…"
    assert line.endswith("…")
    assert line[marks.index("^") : marks.rindex("^") + 1] == "WORD"


def test_a_huge_line_and_a_place_beyond_the_end() -> None:
    line, marks = at("x" * 1_000_000, 2, 900_000)
    assert len(line) <= 100
    assert marks.count("^") <= 92
    assert at("short", 40, 50)[1].count("^") == 1


def test_colour_only_when_asked_for() -> None:
    assert "\x1b" not in "".join(shown(LATE, EXTERNAL))
    assert "\x1b[1;31merror\x1b[0m" in "".join(shown(LATE, EXTERNAL, color=True))


def test_escapes_in_files_and_messages_are_shown_not_sent() -> None:
    line, marks = at("k: \x1b[31m\u202eX", 10, 11, "bad \x1b]0;\x07\n[red]")
    assert line.endswith(r"k: \x1b[31m\u202eX")
    assert marks.endswith(r"^ bad \x1b]0;\x07\n[red]")
    assert marks.index("^") == line.index("X")


def test_printable_keeps_what_is_harmless() -> None:
    assert printable("Grüße 👩‍🔧 नमस्ते") == "Grüße 👩‍🔧 नमस्ते"
    assert printable("a\tb\n\u200e\ufeff\ud800") == r"a\tb\n\u200e\ufeff\ud800"


def test_workflow_commands_escape_what_github_reads() -> None:
    finding = Finding(
        "r", Severity.INFO, Place("a,b:c.yaml", 2, 1, 3, 4), "100 %\n::error::x", help="y"
    )
    assert findings_github([LATE, finding]).splitlines() == [
        "::notice file=a%2Cb%3Ac.yaml,line=2,endLine=3,title=r::100 %25%0A::error::x. Y",
        "::error file=external.yaml,line=2,col=11,endLine=2,endColumn=15,title=launch-window::"
        "Fri 18 Sep 2026 is 24 days before launch. Move it to T-21 or later",
    ]
