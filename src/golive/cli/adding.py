"""add: a message, an audience or a task, written into the right file from a few answers."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from golive.cli.asking import answer, require
from golive.cli.opening import Opened, chosen, file_named, opened
from golive.cli.output import stop
from golive.cli.placing import next_command, place

app = typer.Typer(
    help="Add a message, an audience or a task.\n\nIt goes into the right file of a campaign; what "
    "stands there stays to the letter. On a terminal golive asks for what no option says.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

CampaignOption = Annotated[
    str | None,
    typer.Option("--campaign", metavar="NAME", help="The campaign, where there are several."),
]
FileOption = Annotated[
    str | None,
    typer.Option("--file", metavar="FILE", help="The file of it; golive chooses if left out."),
]
NameOption = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help="A short name, such as sneak-peek.")
]
LabelOption = Annotated[
    str | None, typer.Option("--label", metavar="WORDS", help="What people call it.")
]
OwnerOption = Annotated[
    str | None, typer.Option("--owner", metavar="WHO", help="Who is accountable.")
]


@app.command()
def message(
    name: NameOption = None,
    label: LabelOption = None,
    audience: Annotated[
        list[str] | None,
        typer.Option("--audience", metavar="NAME", help="Who hears it; may be repeated."),
    ] = None,
    channel: Annotated[
        list[str] | None,
        typer.Option("--channel", metavar="NAME", help="Where it appears; may be repeated."),
    ] = None,
    when: Annotated[
        list[str] | None,
        typer.Option(
            "--when", metavar="TIME", help="When, such as 'T-14 09:30'; once, or once a channel."
        ),
    ] = None,
    objective: Annotated[
        str | None,
        typer.Option("--objective", metavar="NAME", help="awareness, acquisition or activation."),
    ] = None,
    owner: OwnerOption = None,
    headline: Annotated[
        str | None, typer.Option("--headline", metavar="WORDS", help="The message in one line.")
    ] = None,
    body: Annotated[
        str | None, typer.Option("--body", metavar="TEXT", help="The text, in Markdown.")
    ] = None,
    link_label: Annotated[
        str | None,
        typer.Option("--link-label", metavar="WORDS", help="What the button or link says."),
    ] = None,
    link_url: Annotated[
        str | None, typer.Option("--link-url", metavar="URL", help="Where it leads.")
    ] = None,
    campaign: CampaignOption = None,
    file: FileOption = None,
) -> None:
    """Add a message. Only its name is needed; golive check says what else is missing."""
    require(name=name)
    if link_url:
        require(link_label=link_label)
    from golive.cli import questions
    from golive.scaffold import items

    into = _open(campaign, file)
    name = answer(questions.name("messages", into, "sneak-peek"), name)
    called = str(name).replace("-", " ").capitalize()
    label = answer(questions.label("messages", f"Enter keeps “{called}”"), label)
    hearing = answer(questions.audiences(into), _joined(audience))
    channels = answer(questions.channels(into, hearing or ()), _joined(channel)) or []
    times = _times(into, channels, when or [])
    objective = answer(questions.objective(), objective)
    owner = answer(questions.owner("messages", into), owner)
    headline = answer(questions.headline(), headline)
    body = answer(questions.body(), body)
    link_label = answer(questions.link_label(needed=bool(link_url)), link_label)
    link_url = answer(questions.link_url(), link_url) if link_label else None
    said = {
        "label": label if label != called else None,
        "objective": objective,
        "audiences": hearing,
        "owner": owner,
    }
    copy = {
        "headline": headline,
        "body": _text(body) if body else None,
        "cta": items.given({"label": link_label, "url": link_url}),
    }
    place(into, file, "messages", str(name), items.message(said, channels, times, copy))
    if channels and (headline or body):
        next_command(into, "draft", "--message", str(name))
    else:
        next_command(into, "plan")


@app.command()
def audience(
    name: NameOption = None,
    side: Annotated[
        str | None, typer.Option("--side", metavar="SIDE", help="internal or external.")
    ] = None,
    label: LabelOption = None,
    role: Annotated[
        str | None,
        typer.Option(
            "--role", metavar="ROLE", help="What it is to this launch, such as employees."
        ),
    ] = None,
    size: Annotated[
        str | None, typer.Option("--size", metavar="NUMBER", help="How many people.")
    ] = None,
    within: Annotated[
        str | None,
        typer.Option("--within", metavar="NAME", help="The larger audience it is part of."),
    ] = None,
    timezone: Annotated[
        str | None,
        typer.Option(
            "--timezone", metavar="ZONE", help="Its own time zone, such as Europe/Berlin."
        ),
    ] = None,
    campaign: CampaignOption = None,
    file: FileOption = None,
) -> None:
    """Add an audience. Its name and its side are needed."""
    require(name=name, side=side)
    from golive.cli import questions
    from golive.scaffold import items

    into = _open(campaign, file)
    name = answer(questions.name("audiences", into, "all-staff"), name)
    label = answer(questions.label("audiences", "such as All staff"), label)
    side = answer(questions.side(), side)
    role = answer(questions.role(), role)
    within = answer(questions.within(into, str(side)), within)
    size = answer(questions.size(), size)
    timezone = answer(questions.timezone(), timezone)
    values = {"label": label, "side": side, "role": role, "within": within, "size": size}
    item = items.given(values | {"timezone": timezone})
    place(into, file, "audiences", str(name), item)
    next_command(into, "add message", "--audience", str(name), named="--campaign")


@app.command()
def task(
    name: NameOption = None,
    do: Annotated[str | None, typer.Option("--do", metavar="WORDS", help="What is done.")] = None,
    when: Annotated[
        str | None, typer.Option("--when", metavar="TIME", help="When, such as T-2 or 'T-2 17:00'.")
    ] = None,
    owner: OwnerOption = None,
    campaign: CampaignOption = None,
    file: FileOption = None,
) -> None:
    """Add a task: something done, not said. Its name and what is done are needed."""
    require(name=name, do=do)
    from golive.cli import questions
    from golive.scaffold import items

    into = _open(campaign, file)
    name = answer(questions.name("tasks", into, "lists-read-only"), name)
    do = answer(questions.do(), do)
    at = answer(questions.when("tasks", into, "When is it done?"), when)
    owner = answer(questions.owner("tasks", into), owner)
    item = items.given({"do": do, "when": at, "owner": owner})
    place(into, file, "tasks", str(name), item)
    next_command(into, "plan")


def _open(campaign: str | None, file: str | None) -> Opened:
    files, root, alone = chosen(campaign, file)
    into = opened(files, root, alone=alone)
    if file is not None:
        file_named(file, into)
    return into


def _times(into: Opened, channels: list[str], given: list[str]) -> list[Any]:
    """One time for all channels, or one for each."""
    from golive.cli.questions import when

    if len(given) > 1 and len(given) != len(channels):
        count = f"{len(channels)} channels" if len(channels) != 1 else "1 channel"
        stop(f"there are {len(given)} --when for {count}; give one, or one for each channel.")
    if given or len(channels) < 2:
        question = when("messages", into, "When does it go out?")
        found = (
            [answer(question, option) for option in given] if given else [answer(question, None)]
        )
        return [time for time in found if time is not None]
    times: list[Any] = []
    for channel in channels:
        before = times[-1] if times else None
        words = f"When does it go out through {channel}?"
        time = answer(when("messages", into, words, before), None)
        if time is None and before is None:
            return []
        times.append(time or before)
    return times


def _joined(options: list[str] | None) -> str | None:
    return ",".join(options) if options else None


def _lines(text: str) -> str:
    """A text with lines that end as they do everywhere else in a file, and none left over."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def _text(body: str) -> str:
    """A text with the line ends of a file, the last line's too."""
    plain = body.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return f"{plain}\n"
