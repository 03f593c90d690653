"""The tables of docs/commands.md: every command with its arguments and options, from the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import typer
from made_tables import code, table

from golive.cli.main import app


def command_table(name: str) -> str:
    """What a command does and takes; ``add-message`` is golive add message."""
    command, context = commands()[name]
    usage = command.get_usage(context).removeprefix("Usage: ")
    rows = [_row(one, context) for one in command.params]
    made = [code(usage), (command.help or "").strip()]
    return "\n\n".join([*made, table(("", "what it does", "if left out"), rows)])


@cache
def commands() -> Mapping[str, tuple[Any, Any]]:
    """Every command and its context, by its name with hyphens."""
    whole = typer.main.get_command(app)
    context = whole.make_context("golive", [], resilient_parsing=True)
    return dict(_inside(whole, context))


def _inside(group: Any, context: Any) -> Iterator[tuple[str, tuple[Any, Any]]]:
    for name in group.list_commands(context):
        command = group.commands[name]
        own = type(context)(command, info_name=name, parent=context)
        if hasattr(command, "commands"):
            yield from _inside(command, own)
        else:
            yield "-".join(own.command_path.split()[1:]), (command, own)


def _row(one: Any, context: Any) -> tuple[str, str, str]:
    is_flag = getattr(one, "is_flag", False)
    usual = "" if one.default is None or is_flag else code(str(one.default))
    return code(_name(one, context)), one.help, usual


def _name(one: Any, context: Any) -> str:
    metavar = str(one.make_metavar(context)).strip("<>")
    if not one.opts[0].startswith("-"):
        return metavar.strip("[].")
    names = ", ".join([*one.opts, *one.secondary_opts])
    return names if one.is_flag else f"{names} {metavar}"
