"""A baseline: findings that were there when golive was turned on, and that may go one by one."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple, TypeVar

from golive.finding import Finding
from golive.verdicts import Compiled

R = TypeVar("R")

_ABOUT = (
    "Findings that were here when golive was turned on. They fail no check; new ones do. "
    "golive check --baseline FILE --update-baseline takes out what is mended."
)


class Key(NamedTuple):
    """By what a known finding is recognised. Lines do not count, nor does how it is worded.

    ``file`` is named from the workspace, ``subject`` is the touchpoint, audience or task meant. A
    warning that has become an error is a new finding.
    """

    file: str
    rule: str
    severity: str
    subject: str


class BrokenBaseline(Exception):
    """A file that is no baseline; its text says what is wrong, as a sentence."""


Counts = Mapping[Key, int]
"""How many findings of each key are known."""


def parse_baseline(content: bytes) -> Counts:
    """The counts in a baseline file. Raises BrokenBaseline."""
    try:
        document = json.loads(content)
    except json.JSONDecodeError as error:
        raise BrokenBaseline(f"Line {error.lineno} is not JSON.") from None
    except (UnicodeDecodeError, RecursionError):
        raise BrokenBaseline("It is not JSON.") from None
    found: dict[Key, int] = {}
    for file, rules in _inside(document, "findings").items():
        for rule, severities in _inside(rules, file, whole=True).items():
            for severity, subjects in _inside(severities, rule, whole=True).items():
                for subject, number in _inside(subjects, rule, whole=True).items():
                    if type(number) is not int or number < 1:
                        said = f"{file}, {rule}: {number!r} is not a number of findings."
                        raise BrokenBaseline(said)
                    found[Key(file, rule, severity, subject)] = number
    return found


def _inside(value: Any, name: str, *, whole: bool = False) -> dict[str, Any]:
    inside = value if whole or not isinstance(value, dict) else value.get(name)
    if not isinstance(inside, dict):
        raise BrokenBaseline(f"{name} should hold keys with values.")
    return inside


def baseline_bytes(counts: Counts) -> bytes:
    """A baseline as a file that people can review: sorted, a line for each key."""
    files: dict[str, dict[str, dict[str, dict[str, int]]]] = {}
    for key, number in sorted(counts.items()):
        rules = files.setdefault(key.file, {}).setdefault(key.rule, {})
        rules.setdefault(key.severity, {})[key.subject] = number
    return (json.dumps({"about": _ABOUT, "findings": files}, indent=2) + "\n").encode()


def counts_of(
    compiled: Compiled[R], never: Collection[str], name: Callable[[str], str]
) -> dict[Key, list[Finding]]:
    """The findings that a baseline can accept, by key.

    ``never`` names those it cannot: the faults that no waiver can excuse, and the launch window,
    past which only a waiver leads. ``name`` turns a file's shown name into its name in the workspace.
    """
    found: dict[Key, list[Finding]] = {}
    for finding in compiled.all_findings:
        if finding.rule not in never:
            file = name(finding.place.file)
            key = Key(file, finding.rule, finding.severity.value, finding.subject)
            found.setdefault(key, []).append(finding)
    return found


def known_of(found: Mapping[Key, list[Finding]], counts: Counts) -> frozenset[Finding]:
    """The findings that a baseline knows; of more than it counts, the last ones are new."""
    return frozenset(
        finding for key, some in found.items() for finding in some[: counts.get(key, 0)]
    )


def shrunk(
    counts: Counts, found: Mapping[Key, list[Finding]], is_judged: Callable[[Key], bool]
) -> dict[Key, int]:
    """The counts without what is gone by now; what was not judged stays as it is."""
    left = {
        key: min(number, len(found.get(key, ()))) if is_judged(key) else number
        for key, number in counts.items()
    }
    return {key: number for key, number in left.items() if number}


def total(counts: Counts) -> int:
    """How many findings a baseline accepts."""
    return sum(counts.values())
