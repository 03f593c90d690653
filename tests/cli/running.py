"""golive as a process of its own, without paying for its imports each time.

A server imports golive once and forks for each command, which then has its own folder, environment,
streams and exit code as any process has. What depends on how Python starts runs in a fresh one.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import io
import json
import os
import pkgutil
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

LONGEST = 120
"""Seconds after which a command counts as hanging."""
QUIET = {"COLUMNS": "80", "NO_COLOR": "1"}


def golive(
    *arguments: str,
    cwd: Path,
    code: int | None = 0,
    fresh: bool = False,
    largest: int | None = None,
    encoding: str = "utf-8",
    out: Path | None = None,
    err: Path | None = None,
    given: str = "",
    variables: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.CompletedProcess[str]:
    """Run a command and return what it said; no command may ever show a traceback.

    File permissions hold for it even where the tests run as root. ``largest`` is the size in bytes
    at which the disk is full; ``out`` and ``err`` are where its streams go instead; ``fresh`` asks for a Python of its own; ``given`` is what comes on stdin; with no ``code`` any will do.
    """
    environment = {**os.environ, **QUIET, **variables}
    if fresh or not hasattr(os, "fork"):
        done = subprocess.run(
            [sys.executable, "-m", "golive", *arguments], cwd=cwd, env=environment, check=False,
            capture_output=True, input=given.encode(), timeout=LONGEST,
        )  # fmt: skip
        ended, said, told = done.returncode, done.stdout, done.stderr
    else:
        with tempfile.TemporaryDirectory() as folder:
            paths = [out or Path(folder, "out"), err or Path(folder, "err")]
            stdin = Path(folder, "in")
            stdin.write_text(given, "utf-8", newline="")
            ended = _forked(
                {"arguments": arguments, "cwd": str(cwd), "environment": environment,
                 "in": str(stdin), "out": str(paths[0]), "err": str(paths[1]), "largest": largest,
                 "encoding": encoding}
            )  # fmt: skip
            said, told = (path.read_bytes() if path.is_file() else b"" for path in paths)
    assert b"Traceback" not in told + said, told.decode()
    shown = said.decode(encoding, "replace"), told.decode(encoding, "replace")
    assert code in (None, ended), "".join(shown)
    return subprocess.CompletedProcess(arguments, ended, *shown)


def errors(folder: Path, *arguments: str) -> list[str]:
    """The errors of ``golive check`` in a workspace, as ``file:line:column rule: message``."""
    done = golive("check", "--format", "json", *arguments, cwd=folder, code=None)
    found = [one for one in json.loads(done.stdout)["findings"] if one["severity"] == "error"]
    assert done.returncode == bool(found)
    return [
        f"{one['file']}:{one['line']}:{one['column']} {one['rule']}: {one['message']}"
        for one in found
    ]


def _forked(request: dict[str, Any]) -> int:
    server = _server()
    assert server.stdin
    assert server.stdout
    server.stdin.write(json.dumps(request) + "\n")
    server.stdin.flush()
    return int(server.stdout.readline())


@cache
def _server() -> subprocess.Popen[str]:
    """One for each worker of the test run; it ends when its stdin closes."""
    return subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _serve() -> None:
    """Run each command asked for on stdin in a child, and answer with its exit code.

    The shipped templates are compiled once beforehand; every child has them.
    """
    import holidays

    import golive
    import golive.build
    import golive.layout

    for module in pkgutil.walk_packages(golive.__path__, "golive."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for country in holidays.list_supported_countries():
        getattr(holidays, country)  # imports it
    checkout = Path(__file__).parents[2]
    shipped = golive.layout.all_campaigns(checkout)
    golive.build.compile_campaigns(
        golive.layout.Job(shipped, (), checkout, checkout, date(2027, 1, 1))
    )
    gc.freeze()
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if not child:
            _become(request)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _become(request: dict[str, Any]) -> NoReturn:
    from golive.cli.main import run

    signal.alarm(LONGEST)
    _give_up_root()
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["environment"])
    writing = os.O_WRONLY | os.O_CREAT
    for descriptor, path, flags in ((0, request["in"], os.O_RDONLY), (1, request["out"], writing),
                                    (2, request["err"], writing)):  # fmt: skip
        os.dup2(os.open(path, flags), descriptor)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), "utf-8")
    encoding = request["encoding"]
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)), encoding)
    sys.stderr = io.TextIOWrapper(
        io.BufferedWriter(io.FileIO(2, "w", closefd=False)), encoding, "backslashreplace"
    )
    if request["largest"] is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (request["largest"], resource.RLIM_INFINITY))
    sys.argv = ["golive", *request["arguments"]]
    code: Any = 0
    try:
        run()
    except SystemExit as ended:
        code = ended.code or 0
    except BaseException:  # noqa: BLE001 - what Python itself would show
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _give_up_root() -> None:
    """Let file permissions hold for this process, as they do for everybody but root."""
    if os.geteuid() == 0 and sys.platform == "linux":
        libc = ctypes.CDLL(None)
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)
        sets = (ctypes.c_uint32 * 6)()
        libc.capget(header, sets)
        sets[0] &= ~0b110  # of the effective ones, CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
        libc.capset(header, sets)


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


if __name__ == "__main__":
    _serve()
