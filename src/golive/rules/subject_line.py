"""A subject line that says nothing, says it twice, or deceives.

Why: the subject decides whether a mail is opened, beside the sender's name and above the preview.
Sources: Nielsen Norman Group, “Email subject lines: 5 tips” (content instead of the newsletter's name
or number, the point in the first 40 characters); the CAN-SPAM Act, section 5(a)(2), and the FTC's
guide to it (no deceptive subjects, such as a RE: that answers nothing); American Express, marketing
e-mail design system (“don't repeat the subject line – expand it”).
Flagged: “RE: Our new forum”, “Newsletter no. 3”, “Update”, “Northwind: come in” in a mail from
Northwind, a preheader that repeats the subject.
Fine: “You can come in from Tuesday”. Its length and its capitals are judged by too-long and shouting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from golive.channels.model import Kind
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.provenance import origin
from golive.rules.reading import Passage, names, passages

ID = "subject-line"
SEVERITY = Severity.WARNING

_REPLY = re.compile(r"\s*(?:re|fwd?|aw|wg|antw|rif|rv|sv|vs|tr)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_BREAK = re.compile(r"\s*[:|–—-]")
_TRIM = re.compile(r"^\W+|\W+$")
_NUMBER = re.compile(
    r"(?:issue|edition|number|no|nr|nummer|numéro|ausgabe|vol|volume|week|month|part|#|\d+|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\W*",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    [
        "a",
        "about",
        "an",
        "and",
        "announcement",
        "for",
        "from",
        "important",
        "info",
        "information",
        "internal",
        "letter",
        "mail",
        "mailing",
        "message",
        "monthly",
        "news",
        "newsletter",
        "note",
        "notice",
        "of",
        "on",
        "our",
        "quick",
        "reminder",
        "some",
        "the",
        "to",
        "update",
        "updates",
        "urgent",
        "weekly",
        "your",
    ]
)
"""Words that say nothing by themselves, nor in each other's company."""
_GREETING = frozenset(
    [
        "big",
        "exciting",
        "first",
        "general",
        "good",
        "great",
        "hello",
        "hey",
        "hi",
        "hot",
        "latest",
        "launch",
        "morning",
        "new",
        "special",
        "welcome",
    ]
)
"""Words that say something of a name, and nothing without one."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each subject and the place it comes from."""
    brand = plan.settings.name or ""
    for passage in passages(plan):
        if passage.field.name != "subject" or passage.channel.kind is not Kind.EMAIL:
            continue
        judged, fault = passage, _fault(plan, passage, brand)
        for field in passage.draft.fields if fault is None else ():
            if field.name == "preheader" and (fault := _repeated(passage.text, field.text)):
                judged = passage._replace(field=field, text=field.text)
        if fault is None:
            continue
        message, help = fault
        at = origin(plan, judged.field, judged.touchpoint, judged.text)
        yield Problem(
            at.path, message, help=help, subject=passage.touchpoint.id, word=at.word,
            place=at.place,
        )  # fmt: skip


def _fault(plan: Plan, passage: Passage, brand: str) -> tuple[str, str] | None:
    subject = " ".join(passage.text.split())
    if _REPLY.match(subject):
        mark = subject.partition(":")[0] + ":"
        return f"“{mark}” pretends that the mail answers something.", f"leave “{mark}” out"
    if passage.language == "en" and _says_nothing(subject, (*names(plan), plan.campaign.title)):
        return (
            f"The subject “{subject}” does not say what is in the mail.",
            "say what changes for the reader, and from when",
        )
    sender, rest = " ".join(passage.touchpoint.sender), subject[len(brand) :]
    begins = brand and subject.lower().startswith(brand.lower()) and _BREAK.match(rest)
    if begins and brand.lower() in sender.lower():
        return (
            f"The subject begins with {brand}, which the sender's name says already.",
            f"begin with the news: “{_TRIM.sub('', rest)}”",
        )
    return None


def _says_nothing(subject: str, own: tuple[str, ...]) -> bool:
    """Whether nothing is left without names, numbers and words that say nothing."""
    rest = whole = subject.lower()
    for name in own:
        rest = rest.replace(name.lower(), " ")
    empty = _EMPTY if rest != whole else _EMPTY | _GREETING
    left = (word for word in rest.split() if _TRIM.sub("", word) not in empty)
    return all(_NUMBER.fullmatch(_TRIM.sub("", word)) or not _TRIM.sub("", word) for word in left)


def _repeated(subject: str, preheader: str) -> tuple[str, str] | None:
    ours, theirs = (_TRIM.sub("", " ".join(text.split())).lower() for text in (subject, preheader))
    if ours and theirs.startswith(ours) and not theirs[len(ours) :][:1].isalnum():
        return (
            "The preheader repeats the subject, which stands right before it.",
            "say something more: what to do, or what becomes of what people have",
        )
    return None
