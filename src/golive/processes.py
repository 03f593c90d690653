"""Work shared out among processes, where there is enough of it to be worth their start."""

from __future__ import annotations

import pickle
import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, Protocol, TypeVar

R = TypeVar("R")

MOST = 8
"""Processes beyond which reading the files is what takes the time."""
CAN_FORK = sys.platform == "linux"
"""Elsewhere a process starts from nothing, which takes longer than judging a hundred campaigns."""


class Exchange(Protocol):
    """Shows every part what all of them have: the values of each, in the order of the parts."""

    def __call__(self, value: Any, /) -> list[Any]: ...


Work = Callable[[int, Exchange], R]
"""What is done for the part of a number; it calls its exchange once, and returns what can be pickled."""


class _Lost(Exception):
    """A process ended before its work did."""


def in_processes(parts: int, work: Work[R]) -> list[R]:
    """What each part of some work comes to, in their order, each part in a process of its own.

    ``work`` sees all that this process knows, and nothing it changes there comes back but what it
    returns. When a process is lost, its memory refused or its life ended by the system, RuntimeError
    tells so; whatever goes wrong in this process is raised as it is.
    """
    import multiprocessing

    if parts < 2:
        return [work(0, lambda value: [value])]
    context = multiprocessing.get_context("fork")
    lines: list[Connection] = []
    started = []
    try:
        for part in range(1, parts):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(part, work, theirs, ours), daemon=True)
            process.start()
            theirs.close()
            lines.append(ours)
            started.append(process)
        first = work(0, lambda value: _gather(value, lines))
        return [first, *(pickle.loads(_received(line)) for line in lines)]
    except _Lost:
        raise RuntimeError("a process ended before its work did") from None
    finally:
        for line in lines:
            line.close()
        for process in started:
            process.terminate()
            process.join()


def _gather(value: Any, lines: Sequence[Connection]) -> list[Any]:
    """The first part's side of an exchange: it hears all, and tells each what the others said."""
    told = [_received(line) for line in lines]
    mine = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    for place, line in enumerate(lines):
        _send(line, pickle.dumps([mine, *told[:place], b"", *told[place + 1 :]]))
    return [value, *map(pickle.loads, told)]


def _serve(part: int, work: Work[Any], line: Connection, other_end: Connection) -> None:
    """One part's life. Ctrl-C is for the first part, which ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    other_end.close()

    def exchange(value: Any) -> list[Any]:
        line.send_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
        told = pickle.loads(line.recv_bytes())
        return [value if place == part else pickle.loads(each) for place, each in enumerate(told)]

    try:
        outcome = pickle.dumps(work(part, exchange), pickle.HIGHEST_PROTOCOL)
        line.send_bytes(outcome)
    except BaseException:  # noqa: BLE001 - the first part hears of it when the line falls silent
        sys.exit(1)


def _send(line: Connection, content: bytes) -> None:
    try:
        line.send_bytes(content)
    except OSError:
        raise _Lost from None


def _received(line: Connection) -> bytes:
    try:
        return line.recv_bytes()
    except (EOFError, OSError):
        raise _Lost from None
