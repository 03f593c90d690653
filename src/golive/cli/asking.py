"""Asking on a terminal: each answer is judged at once, and a wrong one is asked for again."""

from __future__ import annotations

import contextlib
import os
import sys
import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import typer

from golive.cli.environment import colour, width
from golive.cli.output import stop


@dataclass(frozen=True, slots=True)
class Question:
    """Something to know: the option that tells it, else the words that ask for it.

    ``hint`` shows an example or the choices, ``choices`` a line about each; ``check`` judges an
    answer and turns it into what is kept. A ``needed`` one cannot be skipped; the answer may have
    several ``lines``.
    """

    option: str
    words: str
    hint: str
    check: Callable[[str], Any]
    needed: bool = False
    lines: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)


def on_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty() and not os.environ.get("CI")


def require(**options: str | None) -> None:
    """Stop, where nobody can be asked, unless each of these options was given."""
    missing = [f"--{name.replace('_', '-')}" for name, value in options.items() if not value]
    if missing and not on_terminal():
        listed = " and ".join(missing)
        stop(f"{listed} must be given where nobody can be asked. Nothing was written.")


def answer(question: Question, option: str | None) -> Any:
    """What an option says, or what somebody answers; None if skipped or nobody can be asked.

    An option given as an empty text skips its question.
    """
    if option is not None and (option.strip() or not question.needed):
        return judged(question, option) if option.strip() else None
    if not on_terminal():
        return None
    _line_editing()
    typer.echo()
    _say(question.words, bold=True)
    for choice, about in question.choices.items():
        typer.echo(f"  {choice:<20}{about}")
    skip = "" if question.needed or "Enter" in question.hint else "Enter skips"
    _say("; ".join(filter(None, (question.hint, skip))), dim=True)
    while True:
        text = _typed(question.lines)
        if not text and not question.needed:
            return None
        if not text:
            _say("This one is needed.")
            continue
        refused, value = _judge(question, text)
        if not refused:
            return value
        _say(refused)


def judged(question: Question, option: str) -> Any:
    """What an option says, once it is found right; otherwise golive stops."""
    refused, value = _judge(question, option.strip("\r\n") if question.lines else option.strip())
    if refused:
        stop(f"{question.option}: {refused} Nothing was written.")
    return value


def _judge(question: Question, text: str) -> tuple[str, Any]:
    from golive.report.printable import printable
    from golive.scaffold.answers import Refused

    try:
        return "", question.check(text)
    except Refused as refused:
        return printable(str(refused)), None


def listed(names: Iterable[str], most: int = 40) -> str:
    """Some choices in one line of words."""
    known = list(names)
    return ", ".join(known[:most]) + (", …" if len(known) > most else "")


def _typed(several_lines: bool) -> str:
    """One line, or lines up to one that is a full stop; a first empty line is no answer."""
    lines: list[str] = []
    try:
        text = input("> ")
        if not several_lines:
            return text.replace("\n", " ").strip()
        while text.strip() != "." and (lines or text.strip()):
            lines += text.split("\n")
            text = input("> ")
    except (EOFError, KeyboardInterrupt) as ended:
        typer.echo()
        if not lines or isinstance(ended, KeyboardInterrupt):
            stop("stopped. Nothing was written.", 130)
    return "\n".join(lines).strip("\n")


def _say(text: str, *, bold: bool = False, dim: bool = False) -> None:
    shown = textwrap.fill(text, min(width(), 100), break_long_words=False, break_on_hyphens=False)
    colourful = colour(sys.stdout)
    typer.echo(typer.style(shown, bold=bold, dim=dim) if colourful else shown)


def _line_editing() -> None:
    """Arrow keys in answers, where the system has readline."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401
