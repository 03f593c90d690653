"""rules, channels and schema: what golive knows, and where it has it from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from golive.cli.output import put, say, stop
from golive.suggest import did_you_mean

if TYPE_CHECKING:
    from golive.channels.model import Channel


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
            put(f"{one.ID:<22}{severity:<9}{first}")
        put("\nTo accept a finding, write under the message, the touchpoint or the campaign:")
        put('  waive: {launch-window: "The regulator must be told 30 days ahead."}')
        put("\nWhat no waiver can excuse:")
        for name, about in CORE.items():
            put(f"{name:<22}{about}")
    elif rule in known:
        found = known[rule]
        severity = found.SEVERITY.value
        usual = f"off until asked for; then {severity}" if is_off_by_default(found) else severity
        put(f"{rule} ({usual})\n\n{cleandoc(found.__doc__ or '')}")
        own = {
            field.alias or name: field for name, field in parameters_of(found).model_fields.items()
        }
        if own:
            key, described = next(iter(own.items()))
            example = json.dumps((described.examples or [""])[0], ensure_ascii=False)
            put(f"\nTo set in golive.yaml:\n\n  rules:\n    {rule}: {{{key}: {example}}}\n")
        wide = max(map(len, own), default=0) + 2
        for name, field in own.items():
            usual = f" ({field.default} if left out)" if isinstance(field.default, int) else ""
            put(f"  {name:<{wide}}{field.description}{usual}")
    elif rule in CORE:
        put(f"{rule}\n\n{CORE[rule]}")
    else:
        stop(f"there is no rule {rule}; {did_you_mean(rule, [*known, *CORE])}")


def channels(
    channel: Annotated[str | None, typer.Argument(help="A channel to explain.")] = None,
) -> None:
    """List the channels, or explain one and its limits."""
    from golive.cli.environment import here
    from golive.layout import SETTINGS, find_root
    from golive.report.printable import printable
    from golive.settings import channels_of
    from golive.workspace import read_settings

    settings, _, findings = read_settings(find_root(here()), here())
    if findings:
        say(f"golive: {SETTINGS} has errors; golive check shows them.")
    known = channels_of(settings)
    if channel is None:
        for one in known.values():
            put(printable(f"{one.id:<20}{one.kind.value:<9}{one.reach.value:<10}{one.about}"))
        return
    if channel not in known:
        stop(f"there is no channel {channel}; {did_you_mean(channel, known)}")
    for line in _explained(known[channel]):
        put(printable(line))


def _explained(channel: Channel) -> Iterator[str]:
    yield f"{channel.name} ({channel.id})"
    yield channel.about
    yield ""
    yield (
        f"Kind {channel.kind.value}; reaches {channel.reach.value} audiences; form {channel.form}."
    )
    yield f"Usually sent at {channel.usual_time:%H:%M}; lead time {channel.lead_days} business days."
    yield from ("", "Fields")
    for field in channel.fields:
        yield f"  {field.name:<14}{field.about}"
    if channel.limits:
        yield from ("", "Limits")
    for limit in channel.limits:
        yield f"  {limit.field}: {limit.value:,} {limit.unit.value} ({limit.kind.value})"
        note = f" {limit.note}" if limit.note else ""
        yield f"    {limit.source}, read {limit.checked}.{note}"


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
