"""rules, channels and schema: what golive knows, and where it has it from."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from golive.cli.environment import Today
from golive.cli.output import put, say, stop
from golive.suggest import did_you_mean


class RulesFormat(StrEnum):
    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def rules(
    rule: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A rule to explain.")] = None,
    format: Annotated[
        RulesFormat, typer.Option("--format", help="How rules are written.")
    ] = RulesFormat.TEXT,
) -> None:
    """List the rules, or explain one."""
    from golive.cli.environment import MAX_WIDTH, width
    from golive.report.rule_markdown import rule_markdown, rules_index, rules_json
    from golive.report.rule_text import rule_page, rules_list
    from golive.rules.pages import pages

    known = {page.id: page for page in pages()}
    if rule is not None and rule not in known:
        stop(f"there is no rule {rule}; {did_you_mean(rule, known)}")
    asked = [known[rule]] if rule else [*known.values()]
    if format is RulesFormat.JSON:
        text = rules_json(asked)
    elif format is RulesFormat.MARKDOWN:
        text = rule_markdown(asked[0]) if rule else rules_index(asked)
    else:
        text = rule_page(asked[0], width()) if rule else rules_list(asked, width(unseen=MAX_WIDTH))
    put(text.rstrip("\n"))


def channels(
    channel: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A channel to explain.")
    ] = None,
    stale: Annotated[
        int | None,
        typer.Option(
            metavar="DAYS", min=0, help="Only limits that nobody has read again for so many days."
        ),
    ] = None,
    today: Today = None,
) -> None:
    """List the channels, or explain one and its limits.

    Platforms change their limits without telling; --stale 180 lists those to look up again, each
    with its source.
    """
    from golive.cli.environment import MAX_WIDTH, day, here, width
    from golive.layout import SETTINGS, find_root
    from golive.report.channel_text import channel_page, channels_list, stale_limits
    from golive.settings import channels_of
    from golive.workspace import read_settings

    settings, _, findings = read_settings(find_root(here()), here())
    if findings:
        say(f"golive: {SETTINGS} has errors; golive check shows them.")
    known = channels_of(settings)
    if channel is not None and channel not in known:
        stop(f"there is no channel {channel}; {did_you_mean(channel, known)}")
    asked = [known[channel]] if channel else [*known.values()]
    if stale is not None:
        put(stale_limits(asked, day(today), stale, width()))
    elif channel is None:
        put(channels_list(known.values(), width(unseen=MAX_WIDTH)))
    else:
        put(channel_page(known[channel], width()))


def schema(
    settings: Annotated[
        bool, typer.Option("--settings", help="The schema of golive.yaml instead.")
    ] = False,
    write: Annotated[
        bool,
        typer.Option("--write", help="Write the schemas into the workspace, with its own names."),
    ] = False,
) -> None:
    """Print the JSON Schema of a campaign, or bind all schemas for editors.

    With --write they offer the names that each campaign defines and the workspace's channels, in
    .golive/, and .vscode/settings.json says which file each is for. Run it again when names change.
    """
    from golive.cli.binding import bind
    from golive.scaffold.schemas import campaign_schema, settings_schema

    if write and settings:
        stop("--write writes all schemas, that of golive.yaml too; leave out --settings.")
    if write:
        bind()
        return

    made = settings_schema() if settings else campaign_schema()
    put(json.dumps(made, indent=2))
