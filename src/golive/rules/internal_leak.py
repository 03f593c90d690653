"""Something internal in a text that people outside see.

Why: a link to the intranet is dead for customers and tells attackers a name; a remark meant for
colleagues cannot be taken back. It happens when a mail to staff is copied for customers.
Flagged: `https://intranet.northwind.example/…` on Facebook or in a mail to customers; a fact whose
name begins with `internal`, or that golive.yaml names; a phrase that it names as confidential.
Fine: the same in a mail to staff; `https://www.northwind.example`; a speaker's own notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pydantic import Field

from golive.fields import Names, Shape
from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.addresses import MOST, hosts
from golive.rules.parameters import parameters
from golive.rules.provenance import facts_used, origin
from golive.rules.reading import Passage, is_outside, passages

ID = "internal-leak"
SEVERITY = Severity.ERROR

_LABELS = frozenset(("intranet", "internal", "intern", "corp", "localhost"))
"""Parts of a host's name by which nobody outside can reach it."""
_ENDINGS = (".local", ".internal", ".intranet", ".corp", ".lan", ".intra", ".home.arpa", ".private")
_PRIVATE = re.compile(r"(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+$")
"""IPv4 addresses that lead nowhere outside (RFC 1918)."""
_SHORT = 5
"""Letters below which a fact's text says nothing: it may stand anywhere by chance."""


class Parameters(Shape):
    """What is internal in your organisation."""

    domains: Names = Field(
        (),
        description="Domains that only colleagues can reach",
        examples=[["staff.northwind.example"]],
    )
    phrases: Names = Field(
        (), description="Words that only colleagues may read", examples=[["margin per unit"]]
    )
    facts: Names = Field(
        (),
        description="Facts that are for colleagues only, beside those called internal-…",
        examples=[["staff_page", "yearly_cost"]],
    )


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each thing and the place it comes from."""
    own = parameters(plan, ID, Parameters)
    domains = tuple(domain.lower().lstrip("*.") for domain in own.domains)
    facts = _internal_facts(plan, own.facts)
    phrases = tuple(_pattern(phrase) for phrase in own.phrases)
    for passage in passages(plan):
        if not is_outside(plan, passage):
            continue
        leaks = (
            *_links(passage, domains),
            *_words(passage, phrases),
            *_facts(plan, passage, facts),
        )
        for words, message, help in leaks:
            at = origin(plan, passage.field, passage.touchpoint, *words)
            yield Problem(
                at.path, message, label="internal", help=help, subject=passage.touchpoint.id,
                word=at.word, place=at.place,
            )  # fmt: skip


_Leak = tuple[tuple[str, ...], str, str]


def _links(passage: Passage, domains: tuple[str, ...]) -> Iterator[_Leak]:
    for host in hosts(passage.text)[:MOST]:
        linked = passage.text[host.start - 1 : host.start] in ("/", "@")
        if _is_internal(host.name, domains, linked=linked):
            yield (
                (host.written,),
                f"{host.written} can only be reached by colleagues; people outside see this text.",
                "link to a page that everybody can open",
            )


def _is_internal(host: str, domains: tuple[str, ...], *, linked: bool) -> bool:
    """Whether only colleagues reach a host; ``setup.local`` alone may be the name of a file."""
    labels = host.split(".")
    return (
        not _LABELS.isdisjoint(labels[:-1] or labels)
        or (linked and (len(labels) == 1 or host.endswith(_ENDINGS) or bool(_PRIVATE.match(host))))
        or any(host == domain or host.endswith("." + domain) for domain in domains)
    )


def _words(passage: Passage, phrases: tuple[re.Pattern[str], ...]) -> Iterator[_Leak]:
    for phrase in phrases:
        for match in islice(phrase.finditer(passage.text), MOST):
            said = " ".join(match[0].split())
            yield (
                (match[0],),
                f"“{said}” is for colleagues; people outside see this text.",
                "take it out",
            )


def _internal_facts(plan: Plan, named: tuple[str, ...]) -> dict[str, str]:
    """The facts that golive.yaml or their own names call internal, with their values."""
    internal = {name.replace("_", "-") for name in named}
    return {
        name: str(value)
        for name, value in plan.campaign.facts.items()
        if name.replace("_", "-") in internal or name.startswith(("internal-", "internal_"))
    }


def _facts(plan: Plan, passage: Passage, internal: dict[str, str]) -> Iterator[_Leak]:
    """Facts that are internal, named in the copy or written out in the draft."""
    used = facts_used(plan, passage.field) if internal else ()
    for name, said in internal.items():
        number = said.replace(".", "").isdigit()  # which a text may write as 8,000
        if said in passage.text if len(said) >= _SHORT and not number else name in used:
            yield (
                (f"facts.{name}", f"facts.{name.replace('-', '_')}", f"'{name}'", said),
                f"The fact {name} is for colleagues; people outside see this text.",
                "take it out, or give people outside a fact of their own",
            )


def _pattern(phrase: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, phrase.split()))
    return re.compile(rf"(?<![^\W_]){words}(?![^\W_])", re.IGNORECASE)
