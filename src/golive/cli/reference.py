"""rules, channels and schema: what golive knows, and where it has it from."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from golive.cli.output import put, say, stop
from golive.suggest import did_you_mean


def rules(
    rule: Annotated[str | None, typer.Argument(help="A rule to explain.")] = None,
) -> None:
    """List the rules, or explain one."""
    from golive.cli.environment import MAX_WIDTH, width
    from golive.report.rule_text import core_page, rule_page, rules_list
    from golive.rules.catalogue import CORE, RULES

    known = {one.ID: one for one in RULES}
    if rule is None:
        put(rules_list(width(unseen=MAX_WIDTH)))
    elif rule in known:
        put(rule_page(known[rule], width()))
    elif rule in CORE:
        put(core_page(rule, width()))
    else:
        stop(f"there is no rule {rule}; {did_you_mean(rule, [*known, *CORE])}")


def channels(
    channel: Annotated[str | None, typer.Argument(help="A channel to explain.")] = None,
) -> None:
    """List the channels, or explain one and its limits."""
    from golive.cli.environment import MAX_WIDTH, here, width
    from golive.layout import SETTINGS, find_root
    from golive.report.channel_text import channel_page, channels_list
    from golive.settings import channels_of
    from golive.workspace import read_settings

    settings, _, findings = read_settings(find_root(here()), here())
    if findings:
        say(f"golive: {SETTINGS} has errors; golive check shows them.")
    known = channels_of(settings)
    if channel is None:
        put(channels_list(known.values(), width(unseen=MAX_WIDTH)))
    elif channel in known:
        put(channel_page(known[channel], width()))
    else:
        stop(f"there is no channel {channel}; {did_you_mean(channel, known)}")


def schema(
    settings: Annotated[
        bool, typer.Option("--settings", help="The schema of golive.yaml instead.")
    ] = False,
) -> None:
    """Print the JSON Schema of a campaign, for editors."""
    from golive.scaffold.schemas import campaign_schema, settings_schema

    made = settings_schema() if settings else campaign_schema()
    put(json.dumps(made, indent=2))
