"""Something still to be filled in.

Why: “[LINK]” is the slip that proofreaders miss, because they know what will stand there; readers
see it at once. Once a text is approved, or its approval is due, it is an error.
Flagged: `[LINK]`, `TODO`, `TBD`, `XX/XX`, `<<name>>`, “lorem ipsum”, “insert date here”.
Fine: `[Take a look](https://…)`, the check box `[x]`, “para todo el equipo”, `[PDF]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.drafts.model import DraftField
from golive.finding import DataPath, Place, Problem, Severity
from golive.plan import Plan
from golive.rules.selection import written_drafts

ID = "placeholder"
SEVERITY = Severity.WARNING

_PATTERNS = (
    # In square brackets and capitals, unless Markdown makes it a link.
    ("[", re.compile(r"(?<![\]\w!])\[[^\W\d_a-z][^\[\]\na-z]{1,60}\](?![(\[:])")),
    ("tb", re.compile(r"\b(?:TBD|TBC|TBA|tbd)\b")),
    ("xx", re.compile(r"\b[Xx]{2,4}(?:[/:][Xx]{2,4})+\b")),
    ("xx", re.compile(r"\bXX[.-]XX(?:[.-]X{2,4})?\b")),
    ("xx", re.compile(r"\bX{4,}\b")),
    ("lorem", re.compile(r"\blorem ipsum\b", re.IGNORECASE)),
    ("<<", re.compile(r"<<(?!\s)[^<>\n]{1,60}(?<!\s)>>")),
    (" here", re.compile(
        r"\b(?:insert|add|put) (?:an? |the |your )?(?:[\w-]+ )?(?:link|url|address|date|time|name|"
        r"title|text|copy|quote|image|picture|photo|logo|number)s? here\b",
        re.IGNORECASE,
    )),
)  # fmt: skip
"""What is to be filled in, each with what a text in lower case must hold for it to be looked for."""
_TODO = re.compile(r"\bTODO\b")
_TODO_MARK = re.compile(r"\bTODO\b(?=\s*[:(])")
_TODO_IS_A_WORD = ("es", "pt", "gl", "ca", "ast")
"""Languages in which TODO in capitals is a loud “everything”."""
_USUAL = re.compile(
    r"\[(PDF|FAQ|NEW|UPDATE|UPDATED|REMINDER|EXTERNAL|INTERNAL|VIDEO|LIVE|WEBINAR|IMPORTANT|URGENT|"
    r"ACTION REQUIRED|[A-Z]{2}(-[A-Z]{2})?)\]"
)
"""What stands in square brackets on purpose."""
_DONE = (Status.APPROVED, Status.SENT)


@dataclass(frozen=True, slots=True)
class _Found:
    word: str
    path: DataPath
    place: Place | None
    touchpoint: str


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each placeholder and the place it comes from."""
    known = {touchpoint.id: touchpoint for touchpoint in plan.schedule.touchpoints}
    firm = {name for name, touchpoint in known.items() if _is_firm(plan, touchpoint)}
    found: dict[tuple[str, DataPath, Place | None], list[_Found]] = {}
    for draft in written_drafts(plan):
        for field in draft.fields:
            for word in _words(field.text, draft.locale):
                path, place = _source(plan, field, word, known.get(draft.touchpoint))
                item = _Found(word, path, place, draft.touchpoint)
                found.setdefault((word, path, place), []).append(item)
    for items in found.values():
        due = next((item for item in items if item.touchpoint in firm), None)
        item = due or items[0]
        yield Problem(
            item.path,
            f"“{item.word}” is still to be filled in"
            + (", and the text is approved or its approval is due." if due else "."),
            label="to be filled in",
            help="write what belongs there",
            subject=item.touchpoint,
            severity=Severity.ERROR if due else None,
            word=item.word,
            place=item.place,
        )


def _words(text: str, locale: str) -> Iterator[str]:
    """Each distinct placeholder of a text; inside one, no other is looked for."""
    is_word = re.split("[-_]", locale)[0] in _TODO_IS_A_WORD
    lower = text.lower()
    patterns = [pattern for hint, pattern in _PATTERNS if hint in lower]
    if "todo" in lower:
        patterns.append(_TODO_MARK if is_word else _TODO)
    taken: list[tuple[int, int]] = []
    seen: set[str] = set()
    for pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span()
            inside = any(first <= start and end <= last for first, last in taken)
            if inside or _USUAL.fullmatch(match[0]):
                continue
            taken.append((start, end))
            if match[0] not in seen:
                seen.add(match[0])
                yield match[0]


def _is_firm(plan: Plan, touchpoint: Touchpoint) -> bool:
    if touchpoint.status in _DONE or touchpoint.is_sent:
        return True
    approvals = plan.schedule.approvals.get(touchpoint.id, ())
    return any(day and day.date and day.date <= plan.today for _, day in approvals)


def _source(
    plan: Plan, field: DraftField, word: str, touchpoint: Touchpoint | None
) -> tuple[DataPath, Place | None]:
    """Where a word comes from: the copy, a fact that the copy uses, or the template."""
    for path in field.sources:
        inside = _inside(_value(plan, path), word, path)
        if inside is not None:
            return inside, None
    for name, fact in plan.campaign.facts.items():
        if word in str(fact):
            return ("facts", name), None
    nearest = field.sources[0] if field.sources else touchpoint.path if touchpoint else ()
    characters = field.template.characters
    if word in characters:
        at = characters.index(word)
        return nearest, field.template.place(at, at + len(word))
    return nearest, None


def _value(plan: Plan, path: DataPath) -> Any:
    value: Any = plan.source.data
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break  # a single value where several may stand
    return value


def _inside(value: Any, word: str, path: DataPath) -> DataPath | None:
    """The path of the first text within a value that holds a word."""
    if isinstance(value, str):
        return path if word in value else None
    parts: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        parts = list(value.items())
    elif isinstance(value, list):
        parts = list(enumerate(value))
    for step, part in parts:
        found = _inside(part, word, (*path, step))
        if found is not None:
            return found
    return None
