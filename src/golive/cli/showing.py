"""plan, draft and calendar: what one looks at or hands on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from golive.cli.environment import (
    CampaignName,
    Revision,
    Today,
    apart,
    colour,
    compiled,
    exit_code,
    must_be_settled,
    report,
    shows_unicode,
    wanted,
    width,
)
from golive.cli.folders import add_to_folder
from golive.cli.making import pictures_for, say_kept
from golive.cli.output import put, put_bytes, say, stop
from golive.cli.writing import write

if TYPE_CHECKING:
    from golive.forms.model import Dispatch
    from golive.plan import Result
    from golive.verdicts import Compiled


class DraftFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


class PlanFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


class CalendarFormat(StrEnum):
    ICS = "ics"
    CSV = "csv"
    MARKDOWN = "markdown"
    JSON = "json"


Production = Annotated[
    bool,
    typer.Option("--production", help="Add the days by which texts must be written and agreed."),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")
]


def plan(
    campaign: CampaignName = None,
    format: Annotated[
        PlanFormat, typer.Option("--format", help="How the plan is written.")
    ] = PlanFormat.TEXT,
    production: Production = False,
    today: Today = None,
) -> None:
    """Show the whole launch on one screen.

    What goes out when and to whom, what is missing, and what is wrong.
    """
    result = _compiled(campaign, today)
    colourful = colour(sys.stdout)
    for text in _plans(result.results, format, colourful, production):
        put(text.rstrip("\n"), colourful)
    raise typer.Exit(exit_code(result))


def _plans(
    results: tuple[Result, ...], format: PlanFormat, colourful: bool, production: bool
) -> Iterator[str]:
    """A plan for each campaign; on the screen one alone, or several with a line each."""
    if format is PlanFormat.JSON:
        from golive.report.plan_json import plan_json

        yield from (plan_json(one, production=production) for one in results)
    elif format is PlanFormat.MARKDOWN:
        from golive.report.plan_markdown import plan_markdown

        yield from (plan_markdown(one, countdown=True, production=production) for one in results)
    elif len(results) == 1:
        from golive.report.plan_text import plan_text

        yield plan_text(results[0], width(), colourful, shows_unicode(), production=production)
    elif results:
        from golive.report.plan_text import plans_summary

        yield plans_summary(results, width(), colourful, shows_unicode())


def draft(
    campaign: CampaignName = None,
    message: Annotated[
        str | None, typer.Option("--message", "-m", help="Only this message.")
    ] = None,
    channel: Annotated[
        str | None, typer.Option("--channel", "-c", help="Only this channel.")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="DIR", help="Write files into this folder."),
    ] = None,
    format: Annotated[
        DraftFormat, typer.Option("--format", help="How drafts are printed.")
    ] = DraftFormat.TEXT,
    today: Today = None,
) -> None:
    """Print finished drafts, each with its length.

    A channel's limits stand beside the length; the first line says when, to whom and from whom.
    Files are in the form that each channel takes: mails to open, cards and posts to paste.
    """
    from golive.exports.draft_files import draft_files
    from golive.forms.model import NO_PICTURES
    from golive.report.draft_json import draft_json
    from golive.report.draft_text import draft_text

    if output is not None and format is DraftFormat.JSON:
        stop("--output writes files in each channel's form; leave out --format.")
    names = [campaign] if campaign else []
    mine, _, root = wanted(names)
    if output is not None:
        apart(mine)
    result = compiled(names, today)
    report(result)
    if output is not None:
        must_be_settled(result)
    if len(result.results) == 1:
        _known(result.results[0], message, channel)
    colourful = colour(sys.stdout)
    shown: list[Dispatch] = []
    for one in result.results:
        chosen = tuple(
            each
            for each in one.plan.dispatches(
                pictures_for(one, mine, root) if output is not None else NO_PICTURES
            )
            if (not channel or each.draft.channel.id == channel)
            and (not message or message in (each.touchpoint.id, each.touchpoint.message))
        )
        shown += chosen
        if format is DraftFormat.JSON:
            continue
        if output is None:
            for each in chosen:
                put(draft_text(one, each, width(), colourful), colourful)
        else:
            folder = Path(output) / one.plan.name if len(mine) > 1 else Path(output)
            say_kept(str(folder), add_to_folder(folder, draft_files(one, chosen)))
    if not shown and result.results:
        stop("there is no such draft; golive plan lists all messages and channels.", 1)
    if format is DraftFormat.JSON:
        put(draft_json(shown).rstrip("\n"))
    if output is not None:
        from golive.wording import count

        say(f"{count(len(shown), 'draft')} written to {output}")
    raise typer.Exit(exit_code(result))


def _known(result: Result, message: str | None, channel: str | None) -> None:
    """Stop where a message or channel is asked for that there is not."""
    from golive.suggest import did_you_mean

    messages, channels = result.plan.campaign.messages, result.plan.channels
    if message and message.split("/")[0] not in messages:
        stop(f"there is no message {message}; {did_you_mean(message, messages)}")
    if channel and channel not in channels:
        stop(f"there is no channel {channel}; {did_you_mean(channel, channels)}")


_SOURCES = (".yaml", ".yml", ".jinja")
_ENDINGS = {
    ".ics": CalendarFormat.ICS,
    ".csv": CalendarFormat.CSV,
    ".md": CalendarFormat.MARKDOWN,
    ".json": CalendarFormat.JSON,
}


def calendar(
    campaign: Annotated[
        str | None,
        typer.Argument(metavar="[CAMPAIGN]", help="Its name or path; needed if there are several."),
    ] = None,
    format: Annotated[
        CalendarFormat | None,
        typer.Option("--format", help="How it is written; else as the file's name ends, or ics."),
    ] = None,
    output: Output = None,
    production: Production = False,
    revision: Revision = 0,
    today: Today = None,
) -> None:
    """Write the content calendar as ICS, CSV, Markdown or JSON.

    For calendar programs, spreadsheets, wikis and other tools.
    """
    from golive.exports.formats import CALENDARS
    from golive.exports.options import CalendarOptions

    ending = Path(output).suffix.lower() if output else ""
    if ending in _SOURCES:
        stop(f"{output} reads like a file of yours, not a calendar; give it another ending.")
    form = format or _ENDINGS.get(ending)
    if form is None and ending:
        known = ", ".join(_ENDINGS)
        stop(f"a calendar's file ends in {known}; say --format for another name.")
    chosen = (form or CalendarFormat.ICS).value
    result = _compiled(campaign, today)
    must_be_settled(result)
    if len(result.results) > 1:
        names = ", ".join(one.plan.name for one in result.results)
        stop(f"name one campaign of {names}; golive build writes them all.")
    for one in result.results:
        content = CALENDARS[chosen](one, CalendarOptions(production, revision))
        if output is None:
            put_bytes(content)
        else:
            write(output, content)
            say(f"{chosen} calendar written to {output}")
    raise typer.Exit(exit_code(result))


def _compiled(campaign: str | None, today: str | None) -> Compiled[Result]:
    """Compile the campaign meant, or all; what cannot be read is said on stderr."""
    result = compiled([campaign] if campaign else [], today)
    report(result)
    return result
