"""check's options: what fails, which rules, a baseline, a file from stdin, a repository."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cli.running import golive
from cli.small import SMALL

from golive.report.finding_formats import Format

FILE = "campaigns/small.yaml"
EARLY = SMALL.replace("when: T-3}", "when: T-40}")
TODAY = ("--today", "2027-03-01")


def check(folder: Path, *arguments: str, code: int | None = 0, given: str = "") -> str:
    return golive("check", *TODAY, *arguments, cwd=folder, code=code, given=given).stdout


def rules(folder: Path, *arguments: str, code: int | None = None, given: str = "") -> list[str]:
    said = check(folder, "--format", "json", *arguments, code=code, given=given)
    return [finding["rule"] for finding in json.loads(said)["findings"]]


def told(folder: Path, *arguments: str, code: int = 0) -> str:
    return golive("check", *TODAY, *arguments, cwd=folder, code=code).stderr


@pytest.fixture
def early(small: Path) -> Path:
    """The same workspace, with an error, warnings and remarks."""
    (small / FILE).write_text(EARLY, "utf-8")
    return small


@pytest.fixture
def warned(small: Path) -> Path:
    """The same workspace, with warnings and remarks."""
    assert {"warning", "info"} == {
        one["severity"] for one in json.loads(check(small, "--format", "json"))["findings"]
    }
    return small


@pytest.mark.parametrize(
    ("arguments", "code"),
    [("", 0), ("--fail-on error", 0), ("--fail-on warning", 1), ("--strict", 1),
     ("--strict --fail-on warning", 1), ("--fail-on info", 1), ("--fail-on never", 0)],
)  # fmt: skip
@pytest.mark.parametrize("format", Format)
def test_what_fails(warned: Path, arguments: str, code: int, format: Format) -> None:
    check(warned, *arguments.split(), "--format", format, code=code)


def test_errors_fail_unless_nothing_may(early: Path) -> None:
    for mildest in ("error", "warning", "info"):
        check(early, "--fail-on", mildest, code=1)
    check(early, "--fail-on", "never")
    (early / "campaigns/broken.yaml").write_text("title: [\n", "utf-8")
    check(early, "--fail-on", "never")


def test_only_the_rules_asked_for(early: Path) -> None:
    every = rules(early)
    assert rules(early, "--select", "launch-window", code=1) == ["launch-window"]
    assert {*rules(early, "--select", "off-day, no-pilot", "--select", "drawer", code=0)} == {
        "off-day", "drawer",
    }  # fmt: skip
    rest = [rule for rule in every if rule not in ("off-day", "drawer")]
    assert rules(early, "--ignore", "off-day,drawer") == rest
    assert rules(early, "--select", "off-day", "--ignore", "off-day", code=0) == []


def test_a_rule_asked_for_that_is_off_says_so(early: Path) -> None:
    asked = ("--select", "emoji,off-day")
    assert told(early, *asked) == (
        "emoji is off; in golive.yaml, rules: {emoji: warning} turns it on.\n"
    )
    (early / "golive.yaml").write_text("rules: {emoji: warning, off-day: off}\n", "utf-8")
    assert told(early, *asked).startswith("off-day is off;")


def test_a_file_that_cannot_be_read_is_told_whatever_is_asked_for(early: Path) -> None:
    (early / "campaigns/broken.yaml").write_text("title: [\n", "utf-8")
    assert rules(early, "--select", "off-day", code=1) == ["yaml", "off-day"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("--select off-dya", "--select: there is no rule off-dya; did you mean off-day?"),
        ("--ignore off-day,drawr", "--ignore: there is no rule drawr; did you mean drawer?"),
        ("--ignore yaml", "yaml is not one of the rules; it always holds."),
        ("--ignore launch-window", "launch-window cannot be ignored; waive it, with a reason"),
        ("--strict --fail-on never", "--strict is --fail-on warning, not never; give one"),
        ("--update-baseline", "--update-baseline needs --baseline FILE."),
        ("--stdin-filename notes.txt", "takes the name of a YAML file"),
        ("--stdin-filename a.yaml small", "leave out paths and --update-baseline."),
        ("--baseline none.json", "there is no baseline none.json; with --update-baseline too"),
        ("--baseline campaigns", "the baseline campaigns cannot be read: is a directory."),
        ("--baseline golive.yaml", "golive.yaml is not a baseline. Line 1 is not JSON. Take it"),
    ],
)
def test_wrong_usage(small: Path, arguments: str, says: str) -> None:
    assert says in told(small, *arguments.split(), code=2)


# A baseline


UNFINISHED = SMALL.replace("We are open.", "We are open. TBD")


@pytest.fixture
def unfinished(small: Path) -> Path:
    """The same workspace, with a text that is still to be filled in."""
    (small / FILE).write_text(UNFINISHED, "utf-8")
    return small


def test_a_baseline_accepts_today_and_fails_what_is_new(unfinished: Path) -> None:
    early = unfinished
    known = len(rules(early, "--strict", code=1))
    arguments = ("--baseline", "known.json")
    said = told(early, *arguments, "--update-baseline")
    assert said == f"known.json: {known} findings of today written down.\n"
    assert check(early, *arguments, "--fail-on", "info") == (
        f"No findings in 1 campaign; {known} findings in the baseline.\n"
    )
    more = "# A remark.\n\n" + UNFINISHED.replace("TBD", "TBD XX/XX")
    (early / FILE).write_text(more, "utf-8")
    assert rules(early, *arguments, "--strict", code=1) == ["placeholder"]
    (early / FILE).write_text("# A remark.\n\n" + UNFINISHED, "utf-8")
    assert rules(early, *arguments, "--fail-on", "info", code=0) == []


def test_the_launch_window_is_never_known(early: Path) -> None:
    arguments = ("--baseline", "known.json")
    told(early, *arguments, "--update-baseline", code=1)
    assert rules(early, *arguments, code=1) == ["launch-window"]


def test_a_baseline_shrinks_and_never_grows(unfinished: Path) -> None:
    early, arguments = unfinished, ("--baseline", "known.json")
    told(early, *arguments, "--update-baseline")
    before = (early / "known.json").read_bytes()
    assert told(early, *arguments, "--update-baseline") == ""
    assert (early / "known.json").read_bytes() == before
    (early / FILE).write_text(SMALL, "utf-8")
    assert "mended since" in told(early, *arguments)
    assert (early / "known.json").read_bytes() == before
    assert "taken out" in told(early, *arguments, "--update-baseline")
    assert "placeholder" not in (early / "known.json").read_text("utf-8")
    (early / FILE).write_text(UNFINISHED, "utf-8")
    assert "placeholder" in rules(early, *arguments, "--strict", code=1)


def test_what_was_not_judged_stays_in_the_baseline(unfinished: Path) -> None:
    early = unfinished
    (early / "campaigns/other.yaml").write_text(UNFINISHED, "utf-8")
    arguments = ("--baseline", "known.json", "--update-baseline")
    told(early, *arguments)
    before = (early / "known.json").read_bytes()
    told(early, *arguments, "small")
    told(early, *arguments, "--select", "off-day")
    (early / "campaigns/other.yaml").write_text("title: [\n", "utf-8")
    told(early, *arguments, code=1)
    assert (early / "known.json").read_bytes() == before
    (early / "campaigns/other.yaml").unlink()
    told(early, *arguments)
    assert set(known(early)) == {FILE}


def known(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "known.json").read_bytes())["findings"]
    return found


def test_a_file_that_cannot_be_read_is_never_known(unfinished: Path) -> None:
    early = unfinished
    (early / "campaigns/broken.yaml").write_text("title: [\n", "utf-8")
    arguments = ("--baseline", "known.json")
    told(early, *arguments, "--update-baseline", code=1)
    assert set(known(early)) == {FILE}
    assert rules(early, *arguments, code=1) == ["yaml"]


def test_a_baseline_is_the_same_from_every_folder(unfinished: Path) -> None:
    early = unfinished
    told(early, "--baseline", "known.json", "--update-baseline")
    inside = early / "campaigns"
    assert rules(inside, "--baseline", "../known.json", code=0) == []
    told(inside, "--baseline", "../again.json", "--update-baseline")
    assert (early / "again.json").read_bytes() == (early / "known.json").read_bytes()


@pytest.mark.parametrize("format", Format)
def test_no_format_shows_what_is_known(unfinished: Path, format: Format) -> None:
    early = unfinished
    told(early, "--baseline", "known.json", "--update-baseline")
    said = check(early, "--baseline", "known.json", "--format", format)
    assert "is still to be filled in" not in said


# A file from stdin


def test_text_from_stdin_takes_the_place_of_a_file(small: Path) -> None:
    said = check(small, "--stdin-filename", FILE, given=EARLY, code=1)
    assert "campaigns/small.yaml:15:35  error  launch-window" in said
    assert "when: T-40" in said
    assert "launch-window" not in check(small)


@pytest.mark.parametrize("format", Format)
def test_text_from_stdin_in_every_format(small: Path, format: Format) -> None:
    arguments = ("--select", "launch-window", "--format", format)
    from_stdin = check(small, *arguments, "--stdin-filename", FILE, given=EARLY, code=1)
    (small / FILE).write_text(EARLY, "utf-8")
    assert check(small, *arguments, code=1) == from_stdin


def test_text_from_stdin_in_a_folder_of_files(small: Path) -> None:
    folder = small / "campaigns/small"
    folder.mkdir()
    head, messages = SMALL.split("messages:\n")
    (small / FILE).unlink()
    (folder / "campaign.yaml").write_text(head, "utf-8")
    new = "messages:\n" + messages.replace("when: T-3}", "when: T-40}")
    for cwd, name in (
        (small, "campaigns/small/new.yaml"),
        (folder, "new.yaml"),
        (small, str(folder / "new.yaml")),
    ):
        said = check(cwd, "--stdin-filename", name, given=new, code=1)
        assert "new.yaml:11:35  error  launch-window" in said
    (folder / "internal.yaml").write_text(new, "utf-8")
    moved = head.replace("2027-04-20", "2027-03-20")
    assert "launch-window" in rules(small, code=1)
    assert "launch-window" not in rules(
        small, "--stdin-filename", "campaigns/small/internal.yaml", given="messages:\n" + messages
    )
    assert "T-40" in check(folder, "--stdin-filename", "campaign.yaml", given=moved, code=1)
    (folder / "campaign.yaml").unlink()
    assert "launch-window" in rules(folder, "--stdin-filename", "campaign.yaml", given=head)


@pytest.mark.parametrize("text", ["", "title: [\n", "\0", "x" * 2_000_000])
def test_anything_may_come_from_stdin(small: Path, text: str) -> None:
    said = check(small, "--stdin-filename", FILE, given=text, code=1)
    assert "campaigns/small.yaml" in said


# In a repository


@pytest.mark.parametrize("format", ["github", "gitlab", "sarif", "junit", "markdown"])
def test_files_are_named_from_the_root_of_the_repository(early: Path, format: str) -> None:
    (early.parent / ".git").mkdir()
    arguments = ("--format", format, "--select", "launch-window")
    from_root = check(early.parent, *arguments, f"small/{FILE}", code=1)
    assert f"small/{FILE}" in from_root
    for folder in (early, early / "campaigns"):
        assert check(folder, *arguments, code=1) == from_root


def test_settings_from_stdin_concern_every_campaign(small: Path) -> None:
    said = check(small, "--stdin-filename", "golive.yaml", given="rules: {drawr: off}\n", code=1)
    assert "golive.yaml:1:9  error  settings" in said
    assert "There is no rule drawr." in said
    said = check(small, "--stdin-filename", "golive.yaml", given="name: Acme\n", code=0)
    assert "in 1 campaign" in said
