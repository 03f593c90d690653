"""A link whose text does not say where it leads.

Why: screen readers list the links of a text by themselves, and so do eyes that skim; twelve times
“here” tells nobody anything. Source: WCAG 2, Success Criteria 2.4.4 and 2.4.9 with failure F84 (“click
here”, “more”). A long address in the middle of a sentence is read out letter by letter.
Flagged: `[Read more](https://…)`, `[click here](https://…)`; a button “More”; a bare address of over
40 characters in a sentence of a mail or page.
Fine: `[See the first ten answers](https://…)`; addresses where they must be typed or shown: text
messages, posts, print, scripts, the press; a short address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pydantic import Field

from golive.channels.model import Kind, Markup
from golive.fields import Shape, Whole
from golive.finding import Problem, Severity
from golive.forms.table import FORMS
from golive.plan import Plan
from golive.rules.addresses import MOST, links, urls
from golive.rules.parameters import parameters
from golive.rules.provenance import origin
from golive.rules.reading import Passage, passages
from golive.rules.words.vague import VAGUE

ID = "link-text"
SEVERITY = Severity.WARNING

_READ = (Kind.EMAIL, Kind.WEB, Kind.CHAT)
"""Where people click on words, so that no address need stand in a sentence."""
_TRIM = re.compile(r"^[^\w]+|[^\w]+$")


class Parameters(Shape):
    """How long an address may be."""

    longest: Whole = Field(
        40,
        description="Characters that an address may have in a sentence",
        examples=[40],
    )


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each text or address and the place it comes from."""
    longest = parameters(plan, ID, Parameters).longest
    for passage in passages(plan):
        for word, problem in (*_labels(passage), *_bare(passage, longest)):
            at = origin(plan, passage.field, passage.touchpoint, *word)
            message, label, help = problem
            yield Problem(
                at.path, message, label=label, help=help, subject=passage.touchpoint.id,
                word=at.word, place=at.place,
            )  # fmt: skip


_Judged = Iterator[tuple[tuple[str, ...], tuple[str, str, str]]]


def _labels(passage: Passage) -> _Judged:
    """Texts of links and buttons that say nothing."""
    vague = VAGUE.get(passage.language, VAGUE["en"])
    labels = []
    if passage.field.name == "button":
        labels = [passage.text]
    elif _is_markdown(passage):
        labels = [link.label for link in links(passage.text)[:MOST] if not link.is_image]
    for label in labels:
        said = " ".join(_TRIM.sub("", label).lower().split())
        if said in vague or said in VAGUE["en"]:
            yield (
                (label,),
                (
                    f"“{label}” does not say where the link leads.",
                    "leads where?",
                    "name what people find or do there, such as “See the first answers”",
                ),
            )


def _bare(passage: Passage, longest: int) -> _Judged:
    """Long addresses in sentences, or as the text of a link."""
    text = passage.text
    if "://" not in text or not _is_markdown(passage) or passage.channel.kind not in _READ:
        return
    for start, end in islice(urls(text), MOST):
        if end - start <= longest:
            continue
        around = next((one for one in links(text) if one.start < start and end < one.end), None)
        if around is None:
            shown = len(_line(text, start).split()) > 1
        else:
            shown = start <= around.start + len(around.label)
        if shown:
            url = text[start:end]
            yield (
                (url, url.split("/")[2]),
                (
                    f"An address of {end - start} characters stands in the text.",
                    "an address to read",
                    f"make it a link: [what people find there]({url})",
                ),
            )


def _is_markdown(passage: Passage) -> bool:
    """Whether readers see the label of a link and not its address."""
    channel = passage.channel
    shown = FORMS[channel.form].markdown or channel.kind is Kind.CHAT
    return passage.field.markup is Markup.MARKDOWN and shown


def _line(text: str, at: int) -> str:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return text[start : end if end >= 0 else len(text)]
