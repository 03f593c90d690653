"""golive ready as people and CI run it: what it prints, and its exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import golive

CAMPAIGN = """\
title: Commons opens
launch: {date: 2027-04-13}
gates: {tested: {fact: It is tested, by: T-5}}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns/commons.yaml").write_text(CAMPAIGN, "utf-8")
    return tmp_path


def test_a_go_is_0_and_a_no_go_is_1(workspace: Path) -> None:
    assert "GO: nothing" in golive("ready", "--today", "2027-04-07", cwd=workspace).stdout
    said = golive("ready", "commons", "--today", "2027-04-08", cwd=workspace, code=1).stdout
    assert "NO-GO: 1 thing stands against it\n  The gate tested is due today" in said
    assert max(len(line) for line in said.splitlines()) <= 80


def test_markdown_for_a_page(workspace: Path) -> None:
    said = golive("ready", "--format", "markdown", "--today", "2027-04-07", cwd=workspace).stdout
    assert said.startswith("# Commons opens\n")


def test_one_no_go_of_several_is_a_no_go(workspace: Path) -> None:
    (workspace / "campaigns/other.yaml").write_text(
        "title: Other\nlaunch: {date: 2027-05-04}\n", "utf-8"
    )
    said = golive("ready", "--today", "2027-04-08", cwd=workspace, code=1).stdout
    assert "NO-GO" in said
    assert "\nGO: nothing" in said


def test_errors_and_unreadable_files_are_a_no_go(workspace: Path) -> None:
    file = workspace / "campaigns/commons.yaml"
    file.write_text(CAMPAIGN + "messages: {m: {channel: blog, when: T-40}}\n", "utf-8")
    said = golive("ready", "--today", "2027-01-08", cwd=workspace, code=1).stdout
    assert "The plan has 1 error at campaigns/commons.yaml:4:" in said
    file.write_text("title: a: b\n", "utf-8")
    done = golive("ready", cwd=workspace, code=1)
    assert done.stdout == ""
    assert "campaigns/commons.yaml:1:" in done.stderr


def test_wrong_usage_is_2(workspace: Path) -> None:
    assert "did you mean commons?" in golive("ready", "comons", cwd=workspace, code=2).stderr
    assert "not a date" in golive("ready", "--today", "soon", cwd=workspace, code=2).stderr
