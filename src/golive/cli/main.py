"""The commands, in the order in which people meet them."""

from __future__ import annotations

import gc
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from golive.cli import adding, judging, making, ready, reference, showing, starting
from golive.cli.output import prepare, put, read_or_not, unwritten
from golive.version import VERSION


class _Golive(TyperGroup):
    """Lists the commands as a launch meets them; typer would put groups last."""

    def list_commands(self, ctx: object) -> list[str]:
        return ["init", "add", *(name for name in self.commands if name not in ("init", "add"))]

    def make_context(self, *args: Any, **extra: Any) -> Any:
        # Help whose reader has left is no failure, as typer would have it.
        with read_or_not(0):
            return super().make_context(*args, **extra)

    def invoke(self, ctx: Any) -> Any:
        with read_or_not(0):
            return super().invoke(ctx)


app = typer.Typer(
    name="golive",
    cls=_Golive,
    help="The communications of a launch as text: checked, drafted for every channel, and put on a "
    "calendar.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        put(f"golive {VERSION}")
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
app.command("ready")(ready.ready)
app.command("calendar")(showing.calendar)
app.command("build")(making.build)
app.command("rules")(reference.rules)
app.command("channels")(reference.channels)
app.command("schema")(reference.schema)


def run() -> None:
    """Run golive; a closed pipe and Ctrl-C end it quietly, a full disk with a sentence."""
    # A short life that only gathers values: looking for cycles among them costs a tenth of it.
    gc.set_threshold(100_000, 50, 50)
    # What other packages plug into pydantic must neither change a verdict nor be searched for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    prepare()
    try:
        try:
            with read_or_not(2):  # what is wrong with the command line
                app(prog_name="golive")
        except OSError as error:
            unwritten(error)
    except typer.Exit as ended:
        sys.exit(ended.exit_code)
