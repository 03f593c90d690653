"""rules, channels and schema: what golive knows, and where it has it from."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from golive.cli.environment import stop
from golive.suggest import did_you_mean


def rules(
    rule: Annotated[str | None, typer.Argument(help="A rule to explain.")] = None,
) -> None:
    """List the rules, or explain one."""
    from inspect import cleandoc

    from golive.rules.catalogue import CORE, RULES, is_off_by_default, parameters_of

    known = {one.ID: one for one in RULES}
    if rule is None:
        for one in RULES:
            first = (one.__doc__ or "").strip().splitlines()[0]
            severity = "off" if is_off_by_default(one) else one.SEVERITY.value
            typer.echo(f"{one.ID:<22}{severity:<9}{first}")
        typer.echo("\nWhat no waiver can excuse:")
        for name, about in CORE.items():
            typer.echo(f"{name:<22}{about}")
    elif rule in known:
        found = known[rule]
        severity = found.SEVERITY.value
        usual = f"off until asked for; then {severity}" if is_off_by_default(found) else severity
        typer.echo(f"{rule} ({usual})\n\n{cleandoc(found.__doc__ or '')}")
        own = parameters_of(found).model_fields
        if own:
            typer.echo("\nTo set in golive.yaml, under rules:")
        for name, field in own.items():
            usual = f" ({field.default} if left out)" if isinstance(field.default, int) else ""
            typer.echo(f"  {name:<16}{field.description}{usual}")
    elif rule in CORE:
        typer.echo(f"{rule}\n\n{CORE[rule]}")
    else:
        stop(f"there is no rule {rule}; {did_you_mean(rule, [*known, *CORE])}")


def channels(
    channel: Annotated[str | None, typer.Argument(help="A channel to explain.")] = None,
) -> None:
    """List the channels, or explain one: its fields, its limits and their sources."""
    from pathlib import Path

    from golive.finding import InvalidCampaign
    from golive.settings import Settings, channels_of, parse_settings
    from golive.workspace import SETTINGS, find_root, read_file

    root = find_root(Path.cwd())
    settings = Settings()
    if (root / SETTINGS).exists():
        try:
            settings = parse_settings(read_file(root / SETTINGS, Path.cwd()))
        except InvalidCampaign:
            stop(f"{SETTINGS} has errors; golive check shows them.", 1)
    known = channels_of(settings)
    if channel is None:
        for one in known.values():
            typer.echo(f"{one.id:<20}{one.kind.value:<9}{one.reach.value:<10}{one.about}")
        return
    if channel not in known:
        stop(f"there is no channel {channel}; {did_you_mean(channel, known)}")
    one = known[channel]
    typer.echo(f"{one.name} ({one.id})\n{one.about}\n")
    typer.echo(f"Kind {one.kind.value}; reaches {one.reach.value} audiences; form {one.form}.")
    typer.echo(f"Usually sent at {one.usual_time:%H:%M}; lead time {one.lead_days} business days.")
    typer.echo("\nFields")
    for field in one.fields:
        typer.echo(f"  {field.name:<14}{field.about}")
    if one.limits:
        typer.echo("\nLimits")
    for limit in one.limits:
        typer.echo(f"  {limit.field}: {limit.value:,} {limit.unit.value} ({limit.kind.value})")
        note = f" {limit.note}" if limit.note else ""
        typer.echo(f"    {limit.source}, read {limit.checked}.{note}")


def schema(
    settings: Annotated[
        bool, typer.Option("--settings", help="The schema of golive.yaml instead.")
    ] = False,
) -> None:
    """Print the JSON Schema of a campaign, for editors and other tools."""
    from golive.scaffold.schemas import campaign_schema, settings_schema

    made = settings_schema() if settings else campaign_schema()
    typer.echo(json.dumps(made, indent=2, ensure_ascii=False))
