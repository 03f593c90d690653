"""Wrong usage ends in one plain sentence and exit code 2; completion works in each shell."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cli.running import golive

from golive.version import VERSION


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("chek", "No such command 'chek'. Did you mean 'check'"),
        ("check --formt json", "No such option: --formt"),
        ("check --format nonsense", "'nonsense' is not one of 'text', 'json', 'github', 'gitlab'"),
        ("plan small extra", "unexpected extra argument"),
        ("calendar --output", "requires an argument"),
        ("plan --today nonsense", "--today: “nonsense” is not a date. Write it as 2026-10-13."),
        ("plan --today 2026-06-31", "--today: There is no day 2026-06-31: that month has 30 days."),
        ("plan smal", "there is no campaign smal; did you mean small?"),
        ("plan zzz", "there is no campaign zzz; known here: small"),
        ("check small nothing", "there is no campaign nothing"),
        ("draft --message helo", "there is no message helo; did you mean hello?"),
        ("draft --channel emial", "there is no channel emial; did you mean email?"),
        ("rules launch-windw", "there is no rule launch-windw; did you mean launch-window?"),
        ("channels emial", "there is no channel emial; did you mean email?"),
        ("init x --starter soft-lunch", "Did you mean soft-launch?"),
        ("init x --launch 31.6.2026", "--launch: “31.6.2026” is not a date. Write it as 2026"),
        ("init x --launch 0226-10-13", "--launch: 0226-10-13 is too far away."),
        ("init x --timezone ../../etc", "There is no time zone ../../etc. Write region and city"),
        ("init x --timezone Europe/Amsterdm", "Did you mean Europe/Amsterdam?"),
    ],
)
def test_wrong_usage(small: Path, arguments: str, says: str) -> None:
    done = golive(*arguments.split(), cwd=small, code=2)
    assert says in done.stderr
    assert done.stdout == ""
    assert not (small / "x").exists()


@pytest.mark.parametrize("name", ["two\nlines", "x" * 101, "a\x1b[31m", os.fsdecode(b"\xff")])
def test_a_name_that_cannot_be_one(small: Path, name: str) -> None:
    done = golive("init", "x", "--name", name, cwd=small, code=2)
    assert "up to 100 characters, on one line" in done.stderr or "invisible" in done.stderr
    assert not (small / "x").exists()


@pytest.mark.parametrize("name", ['- A "b" \\ : #c', "{{ x }} {% if %}", "@🚀 & Co.'"])
def test_any_other_name_makes_a_sound_workspace(tmp_path: Path, name: str) -> None:
    golive("init", "x", "--name", name, cwd=tmp_path)
    golive("check", cwd=tmp_path / "x")


@pytest.mark.parametrize("option", ["--name", "--when", "--owner", "--channel", "--body", "--file"])
def test_an_answer_of_broken_bytes(small: Path, option: str) -> None:
    answer = os.fsdecode(b"{\xff")
    done = golive("add", "message", "--name", "new", option, answer, cwd=small, code=2)
    assert done.stderr.startswith("golive: ")
    assert "new" not in (small / "campaigns/small.yaml").read_text("utf-8")


def test_what_the_user_wrote_is_shown_harmlessly(small: Path) -> None:
    for arguments in (["plan", "a\x1b[31m\nb"], ["plan", "x" * 5000], ["check", "\udcff"]):
        said = golive(*arguments, cwd=small, code=2).stderr
        assert "\x1b" not in said
        assert said.count("\n") == 1
    said = golive("check", "x" * 5000 + "/y", cwd=small, code=1).stdout
    assert "file name too long" in said


def test_outside_any_workspace(tmp_path: Path) -> None:
    for command in ("check", "plan", "draft", "calendar", "build"):
        said = golive(command, cwd=tmp_path, code=2).stderr
        assert (
            said
            == "golive: there are no campaigns here; name the folder they are in, or begin with "
            "golive init.\n"
        )
    for command in ("rules", "channels", "schema", "--help"):
        golive(command, cwd=tmp_path)


@pytest.mark.parametrize(
    "command", ["check", "channels", "init x", "add audience --name x --side internal"]
)
def test_in_a_folder_that_is_gone(small: Path, command: str) -> None:
    golive_there = f'exec "{sys.executable}" -m golive {command}'
    done = subprocess.run(
        ["bash", "-c", f'mkdir gone && cd gone && rmdir "$PWD" && {golive_there}'], cwd=small,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "golive: the current folder is gone; change to another one.\n"


def test_in_a_folder_that_is_closed(small: Path) -> None:
    small.chmod(0o300)
    said = golive("check", cwd=small, code=2).stderr
    small.chmod(0o700)
    assert said == "golive: the current folder is closed to you; change to another one.\n"


def test_the_version_and_the_module(tmp_path: Path) -> None:
    assert golive("--version", cwd=tmp_path).stdout == f"golive {VERSION}\n"
    assert golive("--version", cwd=tmp_path, fresh=True).stdout == f"golive {VERSION}\n"
    assert "Usage: golive " in golive(cwd=tmp_path, code=2).stderr
    assert golive("-h", cwd=tmp_path).stdout == golive("--help", cwd=tmp_path).stdout


COMPLETE: dict[str, dict[str, Any]] = {
    "bash": {"COMP_WORDS": "golive ch", "COMP_CWORD": "1"},
    "zsh": {"_TYPER_COMPLETE_ARGS": "golive ch"},
    "fish": {"_TYPER_COMPLETE_ARGS": "golive ch", "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
}
ALL = "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION"


@pytest.mark.parametrize("shell", COMPLETE)
def test_a_command_is_completed(tmp_path: Path, shell: str) -> None:
    said = golive(
        cwd=tmp_path, variables={"_GOLIVE_COMPLETE": f"complete_{shell}", **COMPLETE[shell]}
    ).stdout
    assert "check" in said
    assert "channels" in said
    assert "plan" not in said


@pytest.mark.parametrize("shell", COMPLETE)
def test_completion_is_shown_and_installed(tmp_path: Path, shell: str) -> None:
    script = golive("--show-completion", shell, cwd=tmp_path, variables={ALL: "1"}).stdout
    assert f"_GOLIVE_COMPLETE=complete_{shell}" in script
    told = golive(
        "--install-completion", shell, cwd=tmp_path, variables={"HOME": str(tmp_path), ALL: "1"}
    )
    assert shell in told.stdout
    installed = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any("_GOLIVE_COMPLETE" in path.read_text("utf-8") for path in installed)


def test_completion_imports_nothing_heavy(tmp_path: Path) -> None:
    variables = {**os.environ, "_GOLIVE_COMPLETE": "complete_bash", **COMPLETE["bash"]}
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "golive"], cwd=tmp_path, env=variables,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "check" in done.stdout
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "golive.cli.main" in imported
    assert not imported & {"pydantic", "jinja2", "yaml", "holidays", "babel", "golive.build"}
