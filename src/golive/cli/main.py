"""The commands, in the order in which people meet them."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer
from typer.core import TyperGroup

from golive.cli import adding, judging, making, reference, showing, starting
from golive.version import VERSION


class _InOrder(TyperGroup):
    """Lists the commands as a launch meets them; typer would put groups last."""

    def list_commands(self, ctx: object) -> list[str]:
        return ["init", "add", *(name for name in self.commands if name not in ("init", "add"))]


app = typer.Typer(
    name="golive",
    cls=_InOrder,
    help="The communications of a launch as text: checked, drafted for every channel, and put on a "
    "calendar.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"golive {VERSION}")
        raise typer.Exit


@app.callback()
def golive(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


app.command("init")(starting.init)
app.add_typer(adding.app, name="add")
app.command("check")(judging.check)
app.command("plan")(showing.plan)
app.command("draft")(showing.draft)
app.command("calendar")(showing.calendar)
app.command("build")(making.build)
app.command("rules")(reference.rules)
app.command("channels")(reference.channels)
app.command("schema")(reference.schema)


def run() -> None:
    """Run golive; a closed pipe and Ctrl-C end it quietly."""
    try:
        app(prog_name="golive")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
