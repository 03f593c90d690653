"""Progress: on a terminal only, and only where there is something to wait for."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

CAMPAIGN = "title: Launch {n}\nlaunch: {{date: 2027-04-13}}\n"


def workspace(folder: Path, campaigns: int) -> Path:
    (folder / "golive.yaml").write_text("name: Northwind\n", "utf-8")
    (folder / "campaigns").mkdir()
    for number in range(campaigns):
        file = folder / "campaigns" / f"launch-{number:02}.yaml"
        file.write_text(CAMPAIGN.format(n=number), "utf-8")
    return folder


def on_a_terminal(folder: Path, *words: str, **environment: str) -> str:
    """What a command writes to a terminal on stderr."""
    ours, theirs = pty.openpty()
    base = {key: value for key, value in os.environ.items() if key not in ("CI", "TERM")}
    done = subprocess.run(
        [sys.executable, "-m", "golive", *words],
        cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=theirs, check=False,
        env=base | {"TERM": "xterm"} | environment,
    )  # fmt: skip
    os.close(theirs)
    assert done.returncode == 0, done
    written = b""
    try:
        while chunk := os.read(ours, 65_536):
            written += chunk
    except OSError:  # the other end is closed, and all is read
        pass
    os.close(ours)
    return written.decode()


def test_each_campaign_is_named_and_the_line_is_cleared(tmp_path: Path) -> None:
    said = on_a_terminal(workspace(tmp_path, 12), "build")
    assert "\r\x1b[K3 of 12  launch-02\r\x1b[K4 of 12  launch-03" in said
    assert said.endswith("\r\x1b[Kbuild: 12 campaigns, 48 files\r\n")


@pytest.mark.parametrize(
    ("campaigns", "environment"), [(3, {}), (12, {"CI": "true"}), (12, {"TERM": "dumb"})]
)
def test_otherwise_there_is_none(
    tmp_path: Path, campaigns: int, environment: dict[str, str]
) -> None:
    assert "\x1b" not in on_a_terminal(workspace(tmp_path, campaigns), "build", **environment)
