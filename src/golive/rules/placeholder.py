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

from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.provenance import Origin, origin
from golive.rules.selection import written_drafts

ID = "placeholder"
SEVERITY = Severity.WARNING

_PATTERNS = (
    # In square brackets and capitals, unless Markdown makes it a link.
    ("[", re.compile(r"(?<![\]\w!])\[[^\W\d_a-z][^\[\]\na-z]{1,60}\](?![(\[:])")),
    ("tb", re.compile(r"\b(?:TBD|TBC|TBA|tbd)\b")),
    ("xx", re.compile(r"\b[Xx]{2,4}(?:[/:][Xx]{2,4})+\b")),
    ("xx", re.compile(r"\bXX[.-]XX(?:[.-]X{2,4})?\b")),
    ("xxx", re.compile(r"\bX{3,}\b")),
    # A brace forgotten on either side, which Jinja leaves in the text.
    ("{", re.compile(r"\{\s*[a-z_]+(?:[.|][^{}\n]{1,80}|\([^{}\n]{1,80})?\s*\}\}?")),
    ("{", re.compile(r"\{[A-Z][A-Z0-9 _-]{1,40}\}")),
    (" here", re.compile(r"\b(?:NAME|LINK|DATE|TIME|PLACE|TITLE|TEXT|URL|NUMBER) HERE\b")),
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
    origin: Origin
    touchpoint: str


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each placeholder and the place it comes from."""
    known = {touchpoint.id: touchpoint for touchpoint in plan.schedule.touchpoints}
    firm = {name for name, touchpoint in known.items() if _is_firm(plan, touchpoint)}
    found: dict[tuple[str, Origin], list[_Found]] = {}
    for draft in written_drafts(plan):
        for field in draft.fields:
            for word in _words(field.text, draft.locale):
                at = origin(plan, field, known.get(draft.touchpoint), word)
                item = _Found(word, at, draft.touchpoint)
                found.setdefault((word, at), []).append(item)
    for items in found.values():
        due = next((item for item in items if item.touchpoint in firm), None)
        item = due or items[0]
        yield Problem(
            item.origin.path,
            f"“{item.word}” is still to be filled in"
            + (", and the text is approved or its approval is due." if due else "."),
            label="to be filled in",
            help="write what belongs there",
            subject=item.touchpoint,
            severity=Severity.ERROR if due else None,
            word=item.origin.word,
            place=item.origin.place,
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
