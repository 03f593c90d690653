"""Running golive as people do: as a program of its own, in a pipe or on a terminal."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path


def golive(*arguments: str, cwd: Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run golive in a pipe; no command may ever show a traceback."""
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "golive", *arguments],
        cwd=cwd, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert "Traceback" not in done.stderr + done.stdout
    assert done.returncode == code, done.stdout + done.stderr
    return done


def on_terminal(*arguments: str, cwd: Path, answers: list[str], code: int = 0) -> str:
    """Run golive on a terminal and type an answer at every prompt; returns what the screen got.

    The answer ``^D`` is that key, the end of input. Every answer must be asked for.
    """
    import pty

    environment = {key: value for key, value in os.environ.items() if key != "CI"}
    environment |= {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1"}
    here, there = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "golive", *arguments],
        cwd=cwd, env=environment, stdin=there, stdout=there, stderr=there, start_new_session=True,
    )  # fmt: skip
    os.close(there)
    screen, waiting, seen = b"", list(answers), 0
    give_up = time.monotonic() + 60
    while time.monotonic() < give_up:
        if select.select([here], [], [], 0.1)[0]:
            try:
                screen += os.read(here, 65536)
            except OSError:  # the program has ended
                break
        elif program.poll() is not None:
            break
        if waiting and screen[seen:].endswith(b"> "):
            seen = len(screen)
            answer = waiting.pop(0)
            os.write(here, b"\x04" if answer == "^D" else answer.encode() + b"\n")
    shown = screen.decode().replace("\r\n", "\n")
    program.kill()
    ended = program.wait()
    os.close(here)
    assert "Traceback" not in shown, shown
    assert not waiting, shown
    assert ended == code, shown
    return shown
