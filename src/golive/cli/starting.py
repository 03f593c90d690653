"""init: a workspace, or one more campaign in it, from a starter or an earlier campaign."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from golive.cli.asking import Question, answer
from golive.cli.binding import for_new_workspace
from golive.cli.environment import here
from golive.cli.origins import STARTERS, Origin, earlier, starter_named
from golive.cli.output import say, stop
from golive.cli.writing import listed_files, write_new

if TYPE_CHECKING:
    from golive.scaffold.starters import Wishes


def init(
    folder: Annotated[
        str | None,
        typer.Argument(
            metavar="[FOLDER]", help="Where the workspace is or goes; here if left out."
        ),
    ] = None,
    starter: Annotated[
        str | None, typer.Option("--starter", metavar="NAME", help=f"One of {', '.join(STARTERS)}.")
    ] = None,
    like: Annotated[
        str | None,
        typer.Option("--like", metavar="CAMPAIGN", help="Take over an earlier campaign instead."),
    ] = None,
    launch: Annotated[
        str | None, typer.Option("--launch", metavar="DATE", help="Launch day, such as 2026-10-13.")
    ] = None,
    timezone: Annotated[
        str | None,
        typer.Option("--timezone", metavar="ZONE", help="Time zone, such as Europe/Amsterdam."),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="What the community is called.")
    ] = None,
    templates: Annotated[
        bool, typer.Option("--templates", help="Copy the channel templates too.")
    ] = False,
) -> None:
    """Make a workspace, or a new campaign in one.

    A campaign begins as a starter, or with --like as an earlier campaign: what was sent or done is open
    again, and dates become distances from launch. Nothing that exists is touched.
    """
    from golive.scaffold.edits import Uneditable
    from golive.scaffold.naming import slug

    if starter and like:
        stop("--starter and --like do not go together; choose one.")
    root = _root(folder)
    origin = earlier(like, root) if like else starter_named(starter)
    wishes = _wishes(origin, root, launch, timezone, name)
    campaign = slug(wishes.name) or origin.name
    if taken := _taken(root, campaign):
        stop(f"there is a campaign {campaign} already, in {taken}; give this one another --name. "
             "Nothing was written.", 1)  # fmt: skip
    try:
        files = _files(campaign, origin, wishes, root)
        around = _around(origin, wishes, root, templates)
        around |= for_new_workspace(root, {**files, **around})
        files |= _missing(root, around)
    except Uneditable as problem:
        stop(f"{problem}. Nothing was written.", 1)
    try:
        write_new(root, files)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        stop(f"{error.filename or root} cannot be written: {reason}. Nothing was written.", 1)
    _close(root, campaign, origin, files, wishes)


def _root(folder: str | None) -> Path:
    """The workspace meant: the folder named, or the one around here, or here."""
    from golive.layout import SETTINGS, find_root

    if folder is not None:
        return Path(folder)
    around = find_root(here())
    return around if (around / SETTINGS).exists() else Path()


def _taken(root: Path, campaign: str) -> str:
    """Where a campaign of that name is already, if there is one."""
    from golive.layout import all_campaigns, shown

    same = [
        files.path for files in all_campaigns(root) if files.name.casefold() == campaign.casefold()
    ]
    paths = [root / "campaigns" / f"{campaign}{ending}" for ending in ("", ".yaml", ".yml")]
    same += [path for path in paths if path.exists()]
    return shown(same[0], here()) if same else ""


def _wishes(
    origin: Origin, root: Path, launch: str | None, timezone: str | None, name: str | None
) -> Wishes:
    """The user's launch day, community and zone, from options or answers."""
    from golive.scaffold.answers import Check, Refused, community_name, day, value_of
    from golive.scaffold.naming import slug
    from golive.scaffold.starters import Wishes

    def free(answer: str) -> str:
        campaign = slug(community_name(answer)) or origin.name
        if _taken(root, campaign):
            raise Refused(f"There is a campaign {campaign} here already.", "choose another name")
        return answer

    def keeping(value: str) -> str:
        return f"Enter keeps {value}" if value else "Enter skips"

    open_date = "Enter leaves it TBD" if origin.is_earlier else keeping(origin.launch)
    hint = f"such as 2026-10-13; {open_date}"
    launched = answer(Question("--launch", "When is the launch?", hint, day), launch)
    must = not name and bool(_taken(root, origin.name))
    hint = "a name that no campaign here has" if must else keeping(origin.community)
    check: Check = community_name if name else free
    question = Question("--name", "What is the community called?", hint, check, needed=must)
    named = answer(question, name or None)
    zone = origin.zone if origin.is_earlier else _workspace_zone(root) or origin.zone
    hint = f"such as Europe/Amsterdam; {keeping(zone)}"
    check = value_of("launch", "timezone")
    lives = answer(Question("--timezone", "In which time zone?", hint, check), timezone)
    if origin.is_earlier:
        return Wishes(launched or "TBD", lives or "", named or "")
    return Wishes(launched or "", lives or zone, named or "")


def _workspace_zone(root: Path) -> str:
    """The time zone of a workspace that exists, if its settings say one."""
    from golive.finding import InvalidCampaign
    from golive.layout import SETTINGS
    from golive.workspace import read_file

    try:
        return str(read_file(root / SETTINGS, root, here()).data.get("timezone") or "")
    except InvalidCampaign:
        return ""


def _files(campaign: str, origin: Origin, wishes: Wishes, root: Path) -> dict[str, bytes]:
    """The files of the new campaign by their path, with those its copy refers to."""
    from golive.campaign.parsing import merge, parse
    from golive.finding import InvalidCampaign
    from golive.scaffold.starters import campaign_files
    from golive.source.reading import read

    texts = campaign_files(campaign, origin.texts, wishes, add=origin.is_earlier)
    files = {path: text.encode() for path, text in texts.items()}
    main = f"campaigns/{campaign}.yaml"
    main = main if main in files else f"campaigns/{campaign}/campaign.yaml"
    try:
        sources = {path: read(path, content) for path, content in files.items()}
        first = sources.pop(main)
        parse(merge(campaign, first, tuple(sources.values())))
    except InvalidCampaign as invalid:
        stop(f"{invalid.findings[0].message} Nothing was written.", 1)
    folder = "campaigns" if "" in origin.texts else f"campaigns/{campaign}"
    return files | _missing(root, {f"{folder}/{path}": it for path, it in origin.beside.items()})


def _around(origin: Origin, wishes: Wishes, root: Path, with_templates: bool) -> dict[str, bytes]:
    """The files of a workspace beside its campaigns; those of an earlier workspace come along."""
    from golive.layout import SETTINGS
    from golive.scaffold.starters import settings_with_zone, workspace_files
    from golive.shipped_files import shipped

    shipped_ones = sorted(shipped("templates").glob("*.jinja")) if with_templates else ()
    copied = {path.name: path.read_text("utf-8") for path in shipped_ones}
    files = workspace_files(wishes.timezone or origin.zone, copied)
    around = {path: text.encode() for path, text in files.items()}
    if not (root / SETTINGS).exists():
        around |= {f"templates/{name}": held for name, held in origin.templates.items()}
        if origin.settings:
            around[SETTINGS] = settings_with_zone(origin.settings, wishes.timezone).encode()
    return around


def _missing(root: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: held for path, held in files.items() if not (root / path).exists()}


def _close(
    root: Path, campaign: str, origin: Origin, files: Mapping[str, bytes], wishes: Wishes
) -> None:
    """Say what was made, what changed on the way, and what to run next."""
    from golive.layout import all_campaigns, find_root, shown

    base = here()
    say(f"{campaign}, made from {origin.name}:")
    home = Path(os.path.realpath(root))
    inside = "" if base == home else f"{shown(root, base)}/"
    for line in listed_files(files):
        say(f"  {inside}{line}")
    for sentence in origin.changed:
        say(f"  {sentence}")
    if wishes.launch == "TBD":
        say("  the launch date is TBD until you write it")
    if ".gitignore" not in files and "golive.yaml" in files:
        say("  .gitignore stays as it is; add /build/ to it")
    if not any(path.startswith(".golive/") for path in files):
        say("  your editor learns its names with golive schema --write")
    go = "" if find_root(base) == home else f"cd {shlex.quote(root.as_posix())} && "
    several = len(all_campaigns(root)) > 1
    say(f"Next: {go}golive plan{f' {campaign}' if several else ''}")
    say("Then: golive check")
