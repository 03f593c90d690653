"""Findings as a comment on a pull request: GitHub's and GitLab's Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from golive.exports.plain_text import markdown_text
from golive.finding import Finding, Severity
from golive.report.printable import printable
from golive.verdicts import Verdict, Waived
from golive.wording import count

LARGEST = 60_000
"""Characters of a comment; GitHub takes 65,536, and counts them in its own way.

Source: the answer of its API to a longer one ("body is too long, maximum is 65536 characters"),
known on 2026-12-01.
"""


def findings_markdown(verdicts: Sequence[Verdict], unread: Sequence[Finding], summary: str) -> str:
    """A heading with the verdict, then each campaign with its findings, errors first.

    Nothing in it is more than text: no mark-up, address, mention or number of an issue comes alive.
    What does not fit is counted.
    """
    lines = [f"### golive: {_text(summary)}"]
    groups = [("Files", tuple(unread)), *((one.name, one.findings) for one in verdicts)]
    told = [(name, finding) for name, findings in groups for finding in _by_weight(findings)]
    size, heading, shown = len(lines[0]), "", 0
    for name, finding in told:
        more = [] if name == heading else ["", f"**{_text(name)}**", ""]
        more.append(_finding(finding))
        size += sum(len(line) + 1 for line in more)
        if size > LARGEST:
            break
        lines += more
        heading, shown = name, shown + 1
    if shown < len(told):
        lines += [
            "",
            f"… and {count(len(told) - shown, 'other finding')}: `golive check` shows all.",
        ]
    waived = [*_waived([one for verdict in verdicts for one in verdict.waived], LARGEST - size)]
    return "\n".join((*lines, *waived)) + "\n"


def _by_weight(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: (one.severity.rank, one.sort_key))


def _finding(finding: Finding) -> str:
    name = f"**{finding.severity.value}**" if finding.severity is Severity.ERROR else (
        finding.severity.value
    )  # fmt: skip
    help = f" *{_text(finding.help)}*" if finding.help else ""
    place = _code(str(finding.place))
    return f"- {name} {_code(finding.rule)} {place}<br>{_text(finding.message)}{help}"


def _waived(waived: Sequence[Waived], room: int) -> Iterator[str]:
    if not waived:
        return
    yield from ("", f"<details><summary>{count(len(waived), 'finding')} waived</summary>", "")
    for number, item in enumerate(waived):
        line = (
            f"- {_code(item.finding.rule)} {_code(str(item.finding.place))}<br>"
            f"{_text(item.finding.message)} Waived: {_text(item.reason)}"
        )
        room -= len(line) + 1
        if room < 0:
            yield f"- … and {count(len(waived) - number, 'other')}"
            break
        yield line
    yield from ("", "</details>")


def _text(text: str) -> str:
    """User text letter for letter; an empty comment keeps names, numbers and addresses asleep."""
    shown = markdown_text(printable(text))
    for sign in ("@", "#", "://", "www.", "!"):
        shown = shown.replace(sign, f"{sign[:-1]}<!-- -->{sign[-1]}" if len(sign) > 1 else
                              f"{sign}<!-- -->")  # fmt: skip
    return shown


def _code(text: str) -> str:
    """Text in a code span, which holds no backtick and nothing else that means something."""
    return f"`{printable(text).replace('`', chr(0x2BC))}`"
