"""The community's name, the brand or the address, written not quite right.

Why: a name is learnt by seeing it the same everywhere, and a wrong address leads to nobody, or to
somebody who bought it for that. Proofreaders read over both, as they know what should stand there.
Flagged: “Northwind Comons”, “NorthWind Commons”, “Northwind-Commons”; as an error, the host
`commons.nortwind.example`.
Fine: the name over a line's end, with an 's or in capitals like all around it; “the commons”; what
`also_called:` lists; compounds in German and its neighbours; accounts and hashtags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.addresses import Host, hosts
from golive.rules.misspelling import Name, drifts, edits
from golive.rules.provenance import Origin, origin
from golive.rules.reading import Passage, Vocabulary, passages, prose, vocabulary, words

ID = "name-drift"
SEVERITY = Severity.WARNING

_FEWEST = 4
"""Letters below which a part of an address is too short to tell a slip from another address."""


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each wrong name or address and the place it comes from."""
    known = vocabulary(plan)
    wanted = tuple(dict.fromkeys(filter(None, (plan.campaign.community.name, plan.settings.name))))
    address = _host(plan.campaign.community.url or "")
    watched = tuple((name, _suspects(name, known)) for name in map(_name, wanted) if name.words)
    typed = {*(_address_slips(address) & known.small), *_ending_slips(address, known)}
    own = _own(plan.settings.name or "", address)
    right = tuple(map(_name, sorted((*wanted, *plan.campaign.community.also_called),
                                    key=len, reverse=True)))  # fmt: skip
    seen: set[Origin] = set()
    for passage in passages(plan):
        small = passage.text.lower()
        found: list[tuple[str, str, str, Severity | None]] = []
        if any(_may_drift(passage.text, small, name, odd) for name, odd in watched):
            for start, end, name in _names(passage, watched, right, own, known):
                said = passage.text[start:end]
                shown = " ".join(said.split())
                found.append((said, f"“{shown}” should be “{name.text}”.", _help(plan, name), None))
        if typed and any(word in small for word in typed):
            for host in hosts(passage.text):
                meant = _meant(host, address)
                if meant:
                    message = f"{host.written} is not the address {meant}."
                    found.append((host.written, message, f"write {meant}", Severity.ERROR))
        for said, message, help, severity in found:
            at = origin(plan, passage.field, passage.touchpoint, said)
            if at not in seen:
                seen.add(at)
                yield Problem(
                    at.path, message, help=help, subject=passage.touchpoint.id, severity=severity,
                    word=at.word, place=at.place,
                )  # fmt: skip


@lru_cache(maxsize=128)
def _name(text: str) -> Name:
    return Name(text)


def _own(organisation: str, address: str) -> frozenset[str]:
    """Words that are a name even in small letters: the organisation's, and its domain."""
    labels = address.split(".")
    domain = labels[-2] if len(labels) > 1 and len(labels[-2]) >= _FEWEST else ""
    return frozenset((*(word.lower() for word in words(organisation)), domain)) - {""}


def _suspects(name: Name, known: Vocabulary) -> frozenset[str]:
    """The words of all texts, in small letters, that may be a slip in a name."""
    cut = (pair for pair in name.cuts if pair[0] in known.small and pair[1] in known.small)
    return (name.slips & known.small) | {word for pair in cut for word in pair}


def _may_drift(text: str, small: str, name: Name, odd: frozenset[str]) -> bool:
    """Whether a text is worth reading word by word."""
    if any(word in small for word in odd):
        return True
    if len(name.words) == 1:
        word = name.words[0].lower()
        return word in small and small.count(word) > text.count(name.text) + text.count(word)
    if any(word.lower() not in small for word in name.words):
        return False
    return any(" ".join(match[0].split()) != name.text for match in name.together.finditer(text))


def _names(
    passage: Passage,
    watched: tuple[tuple[Name, frozenset[str]], ...],
    right: tuple[Name, ...],
    own: frozenset[str],
    known: Vocabulary,
) -> Iterator[tuple[int, int, Name]]:
    text = prose(passage.text)
    for name, _ in watched:
        # A shorter name inside this one, such as the brand, is no excuse for the rest of it.
        others = (other for other in right if other is name or other.text not in name.text)
        for other in others:
            text = other.right.sub(_dots, text)
        for start, end in drifts(text, name, own, known.written, passage.language):
            yield start, end, name
            text = text[:start] + "." * (end - start) + text[end:]


def _dots(match: re.Match[str]) -> str:
    return "." * len(match[0])


def _help(plan: Plan, name: Name) -> str:
    if name.text == plan.campaign.community.name:
        return "write {{ community.name }}, or list it under also_called: if it is right too"
    return f"write “{name.text}”"


@lru_cache(maxsize=128)
def _host(url: str) -> str:
    return next((host.name for host in hosts(url)), "")


@lru_cache(maxsize=128)
def _address_slips(address: str) -> frozenset[str]:
    """What the parts of an address become by one wrong letter."""
    labels = [label for label in address.split(".") if len(label) >= _FEWEST]
    parts = [part.lower() for label in labels for part in words(label)]
    return frozenset(slip for part in parts if len(part) >= _FEWEST for slip in edits(part))


def _ending_slips(address: str, known: Vocabulary) -> Iterator[str]:
    """What the last part of an address becomes by one wrong letter, with its full stop."""
    last = address.rpartition(".")[2]
    if 1 < len(last) < _FEWEST:
        yield from ("." + slip for slip in edits(last) & known.small)


def _meant(host: Host, address: str) -> str | None:
    """The address that a host is meant for, if one letter of one part is wrong in it."""
    from golive.counting.tlds import ASCII  # a long list, and rarely needed

    ours, theirs = host.name.split("."), address.split(".")
    for size in range(min(len(ours), len(theirs)), 1, -1):
        wrong = [(one, other) for one, other in zip(ours[-size:], theirs[-size:]) if one != other]
        if len(wrong) != 1:
            continue
        written, meant = wrong[0]
        is_ending = meant == theirs[-1] and ours[-1] == written and written not in ASCII
        if (is_ending or len(meant) >= _FEWEST) and written in edits(meant):
            return ".".join((*ours[:-size], *theirs[-size:]))
    return None
