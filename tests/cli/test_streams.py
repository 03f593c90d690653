"""What the commands write to: a pipe that closes, a full disk, a terminal of few characters."""

from __future__ import annotations

import json
import os
import pty
import shlex
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from cli.running import golive
from cli.small import SMALL

COMMANDS = [
    "check", "check --format json", "check --format github", "plan", "plan --format json",
    "plan --format markdown", "draft", "calendar", "calendar --format csv",
    "calendar --format markdown", "calendar --format json", "rules", "rules launch-window",
    "channels", "channels x", "schema", "--help", "--version",
]  # fmt: skip
EMOJI = SMALL.replace("title: Small launch", "title: 🚀 Größer – 東京").replace("Ana", "Ána 🧑‍🔧")


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which $golive stands for the program."""
    variables = {**os.environ, "golive": f"{shlex.quote(sys.executable)} -m golive"}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=folder, env=variables, check=False,
        capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    return done


def test_no_encoding_of_stdout_stops_a_command(small: Path) -> None:
    (small / "campaigns/small.yaml").write_text(EMOJI, "utf-8")
    for command in COMMANDS:
        assert "\x1b" not in golive(*command.split(), cwd=small, encoding="ascii").stdout
    for encoding in ("latin-1", "utf-16"):
        for command in ("check", "plan", "draft", "--help"):
            golive(*command.split(), cwd=small, encoding=encoding)
    golive("plan", cwd=small, fresh=True,
           variables={"PYTHONIOENCODING": "latin-1", "LC_ALL": "C"})  # fmt: skip


def test_our_own_signs_have_plain_forms(small: Path) -> None:
    (small / "campaigns/small.yaml").write_text(EMOJI + "titel: x\n", "utf-8")
    said = golive("check", cwd=small, code=1, encoding="ascii").stdout
    assert " 23 | titel: x\n" in said
    (small / "campaigns/small.yaml").write_text(EMOJI, "utf-8")
    said = golive("plan", cwd=small, encoding="ascii").stdout
    assert said.isascii()
    assert r"\U0001f680 Gr\xf6\xdfer - \u6771\u4eac" in said


@pytest.mark.parametrize("columns", ["20", "1000", "-1", "", "²", "9" * 30])
def test_any_width(small: Path, columns: str) -> None:
    said = golive("plan", cwd=small, variables={"COLUMNS": columns}).stdout
    assert max(map(len, said.splitlines())) <= 1000


def test_a_pipe_is_written_for_the_terminal_at_its_end(small: Path) -> None:
    os.mkfifo(small / "pipe")
    pipe = os.open(small / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    here, there = pty.openpty()
    termios.tcsetwinsize(there, (24, 50))

    def widest(out: Path, err: Path | None) -> int:
        said = golive("rules", "lead-time", cwd=small, variables={"COLUMNS": ""}, out=out, err=err)
        text = os.read(pipe, 65536).decode() if out.name == "pipe" else said.stdout
        return max(map(len, text.splitlines()))

    assert 45 <= widest(small / "pipe", Path(os.ttyname(there))) <= 50
    assert 100 <= widest(small / "pipe", None) <= 120
    assert 100 <= widest(small / "file", Path(os.ttyname(there))) <= 120
    for descriptor in (pipe, here, there):
        os.close(descriptor)


def test_a_closed_pipe_ends_in_silence_with_the_verdict(small: Path) -> None:
    for number in range(40):  # more than a pipe holds
        (small / f"campaigns/{number}.yaml").write_text(SMALL.replace("Soon", "x" * 3000), "utf-8")
    done = shell("$golive draft | head -n 1", small)
    assert (done.returncode, done.stderr) == (0, "")
    (small / "campaigns/0.yaml").write_text("titel: x\n", "utf-8")
    done = shell("$golive draft | true", small)
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("command", "code"),
    [("--help", 0), ("add message --help", 0), ("ready", 1), ("plan --nothing", 2)],
)
def test_a_reader_who_has_left_already(small: Path, command: str, code: int) -> None:
    (small / "campaigns/small.yaml").write_text("titel: x\n", "utf-8")
    done = shell(f"$golive {command} 2>&1 | exec true", small)
    assert (done.returncode, done.stderr) == (code, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_ends_in_a_sentence(small: Path) -> None:
    for command in ("check", "plan", "draft", "calendar", "rules", "channels x", "schema", "-h"):
        told = golive(*command.split(), cwd=small, code=1, out=Path("/dev/full")).stderr
        assert told == "golive: the output cannot be used: no space left on device.\n"
    done = shell("$golive plan >/dev/full", small)
    assert (done.returncode, done.stderr) == (1, told)
    golive("plan", cwd=small, err=Path("/dev/full"))


def test_streams_that_are_closed_from_the_start(small: Path) -> None:
    assert shell("$golive build >&- <&- 2>&-", small).returncode == 0
    assert (small / "build/small/plan.md").exists()


HOSTILE = "=1+1 [red]x[/] <b>\r\nATTENDEE:x\n::error::y ##[error]z\u202b\u200b {x} | a\tb 🚀"
TEXTS = ("label", "owner", "author", "sender", "account", "maybe", "steps", "place", "duration",
         "presenter", "size", "note", "questions")  # fmt: skip


@pytest.fixture
def hostile(small: Path) -> Path:
    """A workspace whose every text tries something, in the campaign and in golive.yaml."""
    text = HOSTILE
    copy: dict[str, object] = dict.fromkeys(
        ("subject", "preheader", "greeting", "headline", "summary", "body", "sign_off", "notes",
         "dateline", "boilerplate", "contact", "points", "hashtags"), text)  # fmt: skip
    copy |= {"cta": {"label": text, "url": text}, "image": {"file": "a.png", "alt": text}}
    said = {**dict.fromkeys(TEXTS, text), "copy": copy, "audiences": "staff", "key_message": "k",
            "approvers": [{"who": text}]}  # fmt: skip
    campaign = {
        "title": text, "owner": text, "note": text, "questions": text,
        "launch": {"name": text, "date": "2027-04-20", "note": text, "questions": text},
        "community": {"name": text, "url": f"https://a.example/{text}"}, "facts": {"f": text},
        "key_messages": {"k": text},
        "objectives": {"awareness": {"kpi": text, "baseline": text, "target": text, "owner": text}},
        "audiences": {"staff": {"side": "internal", "label": text, "department": text}},
        "messages": {
            "sent": {**said, "touchpoints": [
                {"channel": name, "when": "T-5"}
                for name in ("email", "sms", "x", "slack", "press-release", "own")
            ]},
            "too-early": {**said, "channel": "email", "when": "T-30", "waive": {"launch-window": text}},
            "drawn": {**said, "channel": "email", "when": "on-delay"},
            "open": {**said, "channel": "email", "when": "TBD"},
            "lost": {**said, "channel": text, "when": "T-1"},
        },
        "tasks": {"task-one": {"do": text, "when": "T-2", "owner": text, "steps": text}},
        "waive": {"no-rule " + text[:30]: text},
    }  # fmt: skip
    own = {"like": "digital-signage", "name": text, "about": text, "limits": [
        {"field": "headline", "unit": "words", "max": 1, "source": text, "checked": "2026-01-01"}
    ]}  # fmt: skip
    settings = {"name": text, "channels": {"own": own}}
    for path, data in (("campaigns/small.yaml", campaign), ("golive.yaml", settings)):
        (small / path).write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return small


def test_hostile_texts_reach_no_terminal(hostile: Path) -> None:
    for command in ("check", "check --format github", "plan", "draft", "channels", "channels own",
                    "build", "plan nothing"):  # fmt: skip
        done = golive(
            *command.split(), cwd=hostile, code=None, variables={"GITHUB_ACTIONS": "true"}
        )
        for text in (done.stdout, done.stderr):
            assert all(char == "\n" or char >= " " for char in text)
            assert not set(text) & set("\u202b\u200b\x7f\x9b")
            for line in text.splitlines():
                ours = line.startswith(("::error file=", "::warning file=", "::notice file="))
                assert ours or not (line.lstrip().startswith("::") or "##[" in line)
    said = golive("plan", cwd=hostile, code=1, variables={"COLUMNS": "200"}).stdout
    assert r"=1+1 [red]x[/] <b> ATTENDEE:x ::error::y ##[error]z\u202b\u200b {x} | a b 🚀" in said


def test_hostile_texts_are_harmless_in_files(hostile: Path) -> None:
    golive("build", cwd=hostile, code=1)
    for path in (hostile / "build/small").rglob("*"):
        if path.is_file():
            text = path.read_bytes().decode()
            ends = "\r\n\t" if path.suffix in (".ics", ".csv", ".eml") else "\n\t"
            assert all(char in ends or char >= " " for char in text), path
    built = hostile / "build/small"
    assert "\nATTENDEE" not in (built / "calendar.ics").read_bytes().decode()
    assert "\n=" not in (built / "calendar.csv").read_bytes().decode()
    assert ",=" not in (built / "calendar.csv").read_bytes().decode()
    assert ',"=' not in (built / "calendar.csv").read_bytes().decode()
    assert "<b>" not in (built / "plan.md").read_text("utf-8")
    assert json.loads((built / "plan.json").read_bytes())
    mail = (built / "drafts/sent/email.txt").read_text("utf-8").splitlines()
    assert mail[:2] == ["=1+1 [red]x[/] <b>", "ATTENDEE:x"]


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm", "CI": "true"}, False),
    ],
)
def test_only_a_terminal_that_wants_colours_gets_them(
    small: Path, variables: dict[str, str], coloured: bool
) -> None:
    (small / "campaigns/small.yaml").write_text("titel: x\n", "utf-8")
    here, there = pty.openpty()
    golive("check", cwd=small, code=1, out=Path(os.ttyname(there)),
           variables={"NO_COLOR": "", "CI": "", **variables})  # fmt: skip
    shown = os.read(here, 65536).decode()
    os.close(there)
    os.close(here)
    assert "There is no key titel here." in shown
    assert ("\x1b[" in shown) == coloured


@pytest.mark.parametrize(
    "command",
    ["check --format json", "check --format gitlab", "check --format sarif", "plan --format json"],
)
def test_json_stays_json_in_github_s_logs(hostile: Path, command: str) -> None:
    said = [
        golive(*command.split(), cwd=hostile, code=1, variables=variables).stdout
        for variables in ({"GITHUB_ACTIONS": "true"}, {})
    ]
    assert "##[" not in said[0]
    assert json.loads(said[0]) == json.loads(said[1])
