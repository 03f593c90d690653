"""Findings as a comment on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from golive.exports.plain_text import markdown_text
from golive.finding import Finding
from golive.report.findings_text import summary
from golive.report.judged import Judged, sentences, shown_text
from golive.wording import count

MOST = 65_000
"""Characters; GitHub takes no comment longer than 65,536."""
LONGEST = 2_000
"""Characters of one finding as it was written; a longer one is cut."""
_ROOM = 300
"""Kept for the lines that say what was left out."""
_UNSEEN = "\u200b"
# GitHub looks for these in the text as it is read, where no escape hides them.
_CALLS = re.compile(
    r"(?<=@)(?=[\w-])|(?<=#)(?=\d)|(?<=\bGH-)(?=\d)"  # people, issues
    r"|(?<=:)(?=//)|(?<=\bwww)(?=\.)"  # addresses
    r"|(?<=:)(?=[\w+-]+:)",  # pictures such as :tada:
    re.IGNORECASE,
)


def findings_markdown(judged: Judged) -> str:
    """A line with the verdict, then the findings by campaign, errors first; waived ones folded.

    What does not fit into a comment is counted, the mildest first. Nothing that a campaign says
    becomes markup, a link or a mention.
    """
    told = summary(judged.findings, len(judged.waived), judged.compiled.asked, judged.known)
    head = f"### golive check {'failed' if judged.is_failed else 'passed'}\n\n{told}\n"
    room = MOST - len(head) - _ROOM
    shown = _fitting(judged, room)
    parts = [head]
    for verdict in judged.groups():
        severest = sorted(verdict.findings, key=lambda finding: finding.severity.rank)
        lines = [shown[finding] for finding in severest if finding in shown]
        if lines:
            parts.append(f"\n**{_comment(verdict.name)}**\n\n{''.join(lines)}")
    left = len(judged.findings) - len(shown)
    if left:
        parts.append(f"\n… and {left:,} more; run `golive check` to see them all.\n")
    parts += _waived(judged, MOST - sum(map(len, parts)))
    return "".join(parts)


def _fitting(judged: Judged, room: int) -> dict[Finding, str]:
    """The findings that there is room for, the severest first, as they are shown."""
    shown: dict[Finding, str] = {}
    headings = {place: len(each.name) * 7 + 10 for place, each in enumerate(judged.groups())}
    found = [
        (finding, place) for place, each in enumerate(judged.groups()) for finding in each.findings
    ]
    for finding, place in sorted(found, key=lambda item: item[0].severity.rank):
        line = f"- **{finding.severity.value}** {_finding(finding)}\n"
        room -= len(line) + headings.pop(place, 0)
        if room < 0:
            break
        shown[finding] = line
    return shown


def _waived(judged: Judged, room: int) -> Iterator[str]:
    if not judged.waived:
        return
    head = f"\n<details><summary>{count(len(judged.waived), 'finding')} waived</summary>\n\n"
    foot = "\n</details>\n"
    room -= len(head) + len(foot) + _ROOM // 3
    lines = (
        f"- {_finding(item.finding)} Waived: {_comment(item.reason)}\n" for item in judged.waived
    )
    shown = list(_while_room(lines, room))
    left = len(judged.waived) - len(shown)
    more = [f"\n… and {left:,} more.\n"] if left else []
    yield from (head, *shown, *more, foot)


def _while_room(lines: Iterable[str], room: int) -> Iterator[str]:
    for line in lines:
        room -= len(line)
        if room < 0:
            return
        yield line


def _finding(finding: Finding) -> str:
    return f"{_comment(f'{finding.place}')} {_comment(sentences(finding))} ({finding.rule})"


def _comment(text: str) -> str:
    """People's text, letter for letter, on one line."""
    text = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return markdown_text(_CALLS.sub(_UNSEEN, shown_text(" ".join(text.split()))))
