"""What leaves on stdout and stderr, whatever they can show and however long somebody listens."""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import NoReturn

import typer

FEW = 10
"""So many campaigns are done before anybody wonders."""


def prepare() -> None:
    """Let both streams take every character: one they cannot show is written as an escape."""
    codecs.register_error("golive", _spelled)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="golive")


def is_terminal(stream: object) -> bool:
    """Whether somebody reads a stream, or writes to it, at a terminal."""
    return bool(getattr(stream, "isatty", lambda: False)())


def put(text: str, color: bool = False, *, annotations: bool = False) -> None:
    """Write what was asked for to stdout; ends with a sentence when it cannot be written.

    Where GitHub reads along, no line is a command to it but our own ``annotations``.
    """
    _guarded(lambda: typer.echo(text if annotations else _unread(text), sys.stdout, color=color))


def put_bytes(content: bytes) -> None:
    """Write a file's content to stdout as it is."""
    _guarded(lambda: typer.echo(content, sys.stdout, nl=False))


def say(text: str, color: bool = False) -> None:
    """Write findings and progress to stderr; where nobody listens, nothing is said.

    Without colour, names in it that would move the cursor are spelled out.
    """
    from golive.report.printable import printable

    if not color:
        text = "\n".join(map(printable, text.split("\n")))
    try:
        typer.echo(_unread(text), sys.stderr, color=color)
    except OSError:
        _discard(2)


def progress(total: int) -> Callable[[str, int], None]:
    """What to tell the name of each of ``total`` things, and its number: a terminal shows the last.

    Silent for a few, which take no time, and where nobody watches.
    """
    watched = (
        is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")
    )
    if not watched or total < FEW:
        return lambda name, number: None

    def tell(name: str, number: int) -> None:
        from golive.report.printable import printable

        line = f"{number} of {total}  {printable(name)[:60]}" if number < total else ""
        typer.echo(f"\r\x1b[K{line}", err=True, nl=False)

    return tell


def stop(message: str, code: int = 2) -> NoReturn:
    """End with a sentence on stderr."""
    from golive.report.printable import printable

    say(f"golive: {printable(message)}")
    raise typer.Exit(code)


@contextmanager
def read_or_not(code: int) -> Iterator[None]:
    """End with ``code`` and in silence where typer writes what nobody reads any more."""
    try:
        yield
    except BrokenPipeError:
        _discard(1)
        _discard(2)
        raise typer.Exit(code) from None


def reason(error: OSError) -> str:
    """Why the system refused, as the end of a sentence."""
    return (error.strerror or str(error) or "unknown reason").lower()


def unwritten(error: OSError) -> NoReturn:
    """End because of the disk, or because stdout takes no more."""
    _discard(1)
    stop(f"{error.filename or 'the output'} cannot be used: {reason(error)}.", 1)


def _unread(text: str) -> str:
    """The text without what GitHub would take for a command: ``::error::…``, ``##[error]…``.

    The escape is one that JSON has too, which stays the same to its readers.
    """
    if not os.environ.get("GITHUB_ACTIONS"):
        return text
    return re.sub(r"(?m)^(\s*):(?=:)|#(?=#\[)", _escaped_sign, text)


def _escaped_sign(match: re.Match[str]) -> str:
    return f"{match[1] or ''}\\u{ord(match[0][-1]):04x}"


def _guarded(write: Callable[[], None]) -> None:
    try:
        write()
    except BrokenPipeError:  # head has seen enough; the exit code still tells the verdict
        _discard(1)
    except OSError as error:
        unwritten(error)


def _discard(descriptor: int) -> None:
    """Send to nowhere what a stream still holds, so that Python can end in peace."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def _spelled(error: UnicodeError) -> tuple[str, int]:
    from golive.report.printable import in_ascii

    assert isinstance(error, UnicodeEncodeError)
    unknown = error.object[error.start : error.end]
    return in_ascii(unknown), error.end
