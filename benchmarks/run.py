"""Measure how long golive takes, beside bare Python and check-jsonschema, in one run.

    python benchmarks/run.py            a few minutes
    python benchmarks/run.py --quick    1 and 100 campaigns, three rounds
    python benchmarks/stages.py         where the time goes: stages and rules; run.py ends with it

Figures in seconds say something about one machine on one day; ratios travel. So every command is
measured in every round, each right after ``python -c pass``, and what is printed is the median of
the rounds with its ratio to bare Python's. They start cold as far as golive is concerned: before
each command everything that an earlier one left in the workspace or in a cache is removed, except
before "check, nothing new", which finds the verdict of a check on the same files. The operating
system's cache of files is warm.

check-jsonschema is given golive's own schema and the same files. It parses YAML and validates data,
which is only the first part of what ``golive check`` does; it is here for scale.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generate import write_workspace
from tables import AGAIN, ON_ONE_CORE, SHOWN, SIZES, Command, as_data, as_text, cost_of

BARE = (sys.executable, "-c", "pass")
GOLIVE = (sys.executable, "-m", "golive")
PEER = (sys.executable, "-m", "check_jsonschema")
KEPT = ("campaigns", "golive.yaml")
"""What a workspace holds before golive has run in it."""


class CannotMeasure(Exception):
    """A command is missing or failed, so that its time would mean nothing."""


def main() -> int:
    """Measure and print; the exit code is 0 when every command did what it should."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="golive-benchmark-") as name:
        try:
            commands = _commands(Path(name), arguments)
            _measure(commands, arguments.rounds, Path(name))
        except CannotMeasure as error:
            print(f"golive benchmark: {error}", file=sys.stderr)
            return 1
    costs = [cost_of(kind, commands) for kind in ("check", "build", "check-jsonschema")]
    if arguments.json:
        print(json.dumps(as_data(commands, costs, arguments.rounds), indent=2))
    else:
        print(as_text(commands, costs, arguments.rounds), end="\n\n", flush=True)
        subprocess.run((sys.executable, str(Path(__file__).with_name("stages.py"))), check=True)
    return 1 if any(command.exit_codes - {0} for command in commands) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how long golive takes.")
    parser.add_argument("--rounds", type=int, metavar="K", help="how often each is run (5)")
    parser.add_argument("--quick", action="store_true", help="three rounds, up to 100 campaigns")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="other campaigns (1)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument(
        "--all-peers",
        action="store_true",
        help="let check-jsonschema read 1,000 files too: some forty seconds each time",
    )
    arguments = parser.parse_args()
    if arguments.rounds is None:
        arguments.rounds = 3 if arguments.quick else 5
    if arguments.rounds < 1:
        parser.error("--rounds must be 1 or more")
    return arguments


def _commands(base: Path, arguments: argparse.Namespace) -> list[Command]:
    """Everything that is measured, with the workspaces and the schema it needs."""
    sizes = SIZES[:2] if arguments.quick else SIZES
    folders = {size: base / f"workspace-{size}" for size in sizes}
    for size, folder in folders.items():
        write_workspace(folder, size, arguments.seed)
    first = folders[sizes[0]]
    commands = [
        Command("golive --version", None, (*GOLIVE, "--version"), first),
        Command("golive --help", None, (*GOLIVE, "--help"), first),
    ]
    for kind in ("check", "build"):
        for size in sizes:
            commands.append(Command(f"golive {kind}", size, (*GOLIVE, kind), folders[size]))
    for size in sizes:
        commands.append(Command(AGAIN, size, (*GOLIVE, "check"), folders[size], again=True))
    if hasattr(os, "sched_setaffinity"):
        for size in sizes[1:]:
            one = Command(ON_ONE_CORE, size, (*GOLIVE, "check"), folders[size], one_core=True)
            commands.append(one)
    if importlib.util.find_spec("check_jsonschema") is None:
        print("check-jsonschema is not installed and is left out.", file=sys.stderr)
        return commands
    schema = base / "schema.json"
    schema.write_bytes(_output_of((*GOLIVE, "schema"), first, base))
    for size in sizes:
        if size < SIZES[-1] or arguments.all_peers:
            files = sorted(map(str, (folders[size] / "campaigns").iterdir()))
            words = (*PEER, "--schemafile", str(schema), *files)
            commands.append(Command("check-jsonschema", size, words, folders[size]))
    return commands


def _output_of(words: Sequence[str], folder: Path, base: Path) -> bytes:
    done = subprocess.run(
        words, check=False, cwd=folder, env=_environment(base), capture_output=True
    )
    if done.returncode:
        raise CannotMeasure(_failure(words, done.returncode, done.stderr.decode(errors="replace")))
    return done.stdout


def _measure(commands: Sequence[Command], rounds: int, base: Path) -> None:
    """Run every command in every round, so that a busy minute falls on all of them.

    One run before counts for nothing: it lets Python write bytecode.
    """
    for command in {command.words[1:3]: command for command in commands}.values():
        _timed(command, base)
    for number in range(rounds):
        for command in commands:
            _show(f"round {number + 1} of {rounds}: {command.name} {command.campaigns or ''}")
            bare = replace(command, words=BARE, one_core=False, again=False)
            command.bare.append(_timed(bare, base)[0])
            seconds, code, output = _timed(command, base)
            if code not in (0, 1) or "Traceback (most recent call last)" in output:
                raise CannotMeasure(_failure(command.words, code, output))
            command.seconds.append(seconds)
            command.exit_codes.add(code)
            if code:
                command.output = output
    _show("")


def _timed(command: Command, base: Path) -> tuple[float, int, str]:
    """Seconds, exit code and what was printed, with nothing left from earlier runs or just that."""
    if command.again:
        _timed(replace(command, again=False), base)
    else:
        for left in command.folder.iterdir():
            if left.name not in KEPT:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
        shutil.rmtree(base / "cache", ignore_errors=True)
    environment = _environment(base)
    with (base / "printed").open("w+b") as printed:
        started = time.perf_counter()
        code = subprocess.run(
            command.words,
            check=False,
            cwd=command.folder,
            env=environment,
            preexec_fn=_on_one_core if command.one_core else None,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
        ).returncode
        seconds = time.perf_counter() - started
        printed.seek(0)
        return seconds, code, printed.read().decode(errors="replace")


def _on_one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _environment(base: Path) -> dict[str, str]:
    """The caller's environment, with its own caches and paths that survive a change of folder.

    Bytecode may be written, as it is when a package is installed: everybody's code is compiled.
    """
    environment = {**os.environ, "NO_COLOR": "1", "XDG_CACHE_HOME": str(base / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if paths := environment.get("PYTHONPATH"):
        environment["PYTHONPATH"] = os.pathsep.join(map(os.path.abspath, paths.split(os.pathsep)))
    return environment


def _failure(words: Sequence[str], code: int, output: str) -> str:
    shown = " ".join(words[1:6]) + (" …" if len(words) > 6 else "")
    return f"`python {shown}` ended with exit code {code}:\n{output.strip()[-SHOWN:]}"


def _show(text: str) -> None:
    """Progress, for people only."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
