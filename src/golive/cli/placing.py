"""Putting something new into a campaign's file, and saying what was written where."""

from __future__ import annotations

import shlex
import textwrap
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn

from golive.cli.environment import here
from golive.cli.opening import Opened, file_named, opened, stop_with_findings
from golive.cli.output import say, stop
from golive.cli.writing import replace_file

if TYPE_CHECKING:
    from golive.source.document import Source

_BOM = b"\xef\xbb\xbf"


def place(into: Opened, file: str | None, section: str, name: str, item: dict[str, Any]) -> None:
    """Write something new into its file, as that is by now, or write nothing at all."""
    from golive.campaign.parsing import merge, parse
    from golive.finding import InvalidCampaign
    from golive.scaffold.answers import Refused, new_name
    from golive.scaffold.edits import Uneditable
    from golive.scaffold.inserting import with_entry
    from golive.scaffold.items import file_for
    from golive.source.reading import read

    into = opened(into.files, into.root, alone=into.alone)  # the answers may have taken minutes
    try:
        new_name(section, into.campaign)(name)
    except Refused as refused:
        stop(f"{refused} Nothing was written.")
    if file is not None:
        at = file_named(file, into)
    else:
        at = file_for(section, item, into.sources, into.campaign)
    source, path = into.sources[at], into.paths[at]
    try:
        made = with_entry(source, section, name, item, inline=section == "audiences")
        content = (_BOM if into.contents[at].startswith(_BOM) else b"") + made.text.encode()
        sources = list(into.sources)
        sources[at] = read(source.name, content)
        parse(merge(into.files.name, sources[0], tuple(sources[1:])))
        replace_file(path, content)
    except Uneditable:
        _stop_with_lines(source, section, name, item)
    except InvalidCampaign as invalid:
        stop_with_findings(invalid, into.files, into.root)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        stop(f"{source.name} cannot be written: {reason}. Nothing was written.", 1)
    say(f"{source.name}:{made.line}: {section.removesuffix('s')} {name} added.")
    _say_findings(into, sources[at], section, name)


def next_command(into: Opened, command: str, *options: str, named: str = "") -> None:
    """Tell what to run next, with the campaign's name where there are several."""
    campaign = [] if into.alone else [*filter(None, [named]), into.files.name]
    say(f"Next: golive {command} {shlex.join([*campaign, *options])}".rstrip())


def _stop_with_lines(source: Source, section: str, name: str, item: dict[str, Any]) -> NoReturn:
    from golive.scaffold.layout import Manner, entry

    lines = textwrap.indent(entry(name, item, Manner()).rstrip("\n"), "  ")
    say(f"{section}:\n{lines}")
    stop(
        f"these lines cannot be put into {source.name} without touching what stands there; "
        "nothing was written. Put them in by hand.",
        1,
    )


def _say_findings(into: Opened, source: Source, section: str, name: str) -> None:
    """How many findings there are about what was added."""
    from golive.build import compile_campaigns
    from golive.layout import Job
    from golive.scaffold.edits import content_end
    from golive.source.document import find

    span = find(source, (section, name))
    lines = source.span.text.place(span.key_start, content_end(span))
    result = compile_campaigns(Job((into.files,), (), into.root, here(), date.today()))
    about = [
        finding
        for finding in result.all_findings
        if finding.place.file == source.name and lines.line <= finding.place.line <= lines.end_line
    ]
    if about:
        count = f"{len(about)} findings" if len(about) > 1 else "1 finding"
        say(f"{count} about it; golive check shows all.")
