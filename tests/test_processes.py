"""Work shared out among processes comes back whole, in order, and never half."""

from __future__ import annotations

import os
import signal

import pytest

from golive.processes import CAN_FORK, Exchange, in_processes

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="this system starts processes from nothing")


def told(part: int, exchange: Exchange) -> tuple[int, list[str]]:
    return part, exchange(f"part {part}")


@pytest.mark.parametrize("parts", [1, 2, 5])
def test_every_part_hears_all_others_and_comes_back_in_order(parts: int) -> None:
    all_of_them = [f"part {part}" for part in range(parts)]
    assert in_processes(parts, told) == [(part, all_of_them) for part in range(parts)]


def test_each_part_has_a_process_of_its_own() -> None:
    def whose(part: int, exchange: Exchange) -> int:
        exchange(None)
        return os.getpid()

    first, *others = in_processes(3, whose)
    assert first == os.getpid()
    assert len({first, *others}) == 3


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_process_that_is_killed_is_told(when: str) -> None:
    def work(part: int, exchange: Exchange) -> int:
        if part and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        exchange(None)
        if part:
            os.kill(os.getpid(), signal.SIGKILL)
        return part

    with pytest.raises(RuntimeError, match="before its work did"):
        in_processes(3, work)


def test_what_fails_elsewhere_says_nothing_on_the_terminal(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def work(part: int, exchange: Exchange) -> int:
        exchange(None)
        return 1 // (1 - part)

    with pytest.raises(RuntimeError):
        in_processes(2, work)
    assert capfd.readouterr() == ("", "")


def test_what_fails_here_is_raised_as_it_is() -> None:
    def work(part: int, exchange: Exchange) -> int:
        return 1 // part

    with pytest.raises(ZeroDivisionError):
        in_processes(2, work)
