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
from itertools import islice

from golive.finding import Problem, Severity
from golive.plan import Plan
from golive.rules.addresses import MOST, hosts
from golive.rules.misspelling import Name, Text, is_one_edit, slips
from golive.rules.prose import prose, words
from golive.rules.provenance import origin
from golive.rules.reading import Passage, Vocabulary, passages, vocabulary

ID = "name-drift"
SEVERITY = Severity.WARNING

_FEWEST = 4
"""Letters below which a part of an address is too short to tell a slip from another address."""

_NEAR = 24
"""Characters within which the next word of a name begins and ends."""
_NEXT = re.compile(r"[\s*_&+‐‑-]*([^\W_]+)")
_LAST = re.compile(r"([^\W_]+)[\s*_&+‐‑-]*$")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each wrong name or address and the place it comes from."""
    known = vocabulary(plan)
    wanted = dict.fromkeys(filter(None, (plan.campaign.community.name, plan.settings.name)))
    called = dict.fromkeys((*wanted, *plan.campaign.community.also_called))
    right = [name for name in map(_name, called) if name.words]
    watched = [name for name in right if name.text in wanted]
    address = _host(plan.campaign.community.url or "")
    own = _own(plan.settings.name or "", address)
    odd = {name: _odd(name, known) for name in watched}
    quiet: set[str] = set()
    for passage in passages(plan):
        found: list[tuple[str, str, str, Severity | None]] = []
        if passage.text in quiet:
            pass
        elif not any(_may_drift(passage, name, odd[name]) for name in watched):
            quiet.add(passage.text)
        else:
            for start, end, name in islice(_names(passage, watched, right, own, known), MOST):
                said = passage.text[start:end]
                shown = " ".join(said.split())
                found.append((said, f"“{shown}” should be “{name.text}”.", _help(plan, name), None))
        for host in hosts(passage.text)[:MOST] if address else ():
            meant = _meant(host.name, address)
            if meant:
                message = f"{host.written} is not the address {meant}."
                found.append((host.written, message, f"write {meant}", Severity.ERROR))
        for said, message, help, severity in found:
            at = origin(plan, passage.field, passage.touchpoint, said)
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


def _odd(name: Name, known: Vocabulary) -> frozenset[str]:
    """Words of all texts, in small letters, that may be a name of one word or all words in one."""
    joined = "".join(name.small)
    return known.small & (slips(joined) if len(name.words) == 1 else {joined})


def _may_drift(passage: Passage, name: Name, odd: frozenset[str]) -> bool:
    """Whether a text is worth reading word by word."""
    text, small = passage.text, passage.small
    if any(word in small for word in odd):
        return True
    if len(name.words) == 1:
        word = name.small[0]
        return word in small and small.count(word) > text.count(name.text) + (
            text.count(word) if word != name.text else 0
        )
    right = len(name.whole.findall(text)) if name.text in text else 0
    return any(
        small.count(word) != right * name.small.count(word)
        and _is_odd_company(text, small, name, place)
        for place, word in enumerate(name.small)
        if word in name.anchors
    )


def _is_odd_company(text: str, small: str, name: Name, place: int) -> bool:
    """Whether one of a name's words stands beside something that looks like the next or last."""
    word, before = name.small[place], name.offsets[place]
    at = small.find(word)
    while at >= 0:
        end, start = at + len(word), at - before
        around = text[start - 1 : start] + text[start + len(name.text) :][:1]
        is_right = text.startswith(name.text, start) and not any(map(str.isalnum, around))
        if not is_right and not _is_address(text, at):
            after, ahead = _NEXT.match(small, end), _LAST.search(small, max(0, at - _NEAR), at)
            if (after and _looks_like(after[1], name.small[place + 1 : place + 2])) or (
                ahead and _looks_like(ahead[1], name.small[max(0, place - 1) : place])
            ):
                return True
        at = small.find(word, end)
    return False


def _is_address(text: str, at: int) -> bool:
    """Whether a place is inside an address, a tag or the name of an account."""
    begins = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    return any(sign in text[begins:at] for sign in ("://", "@", "#", "."))


def _looks_like(word: str, wanted: tuple[str, ...]) -> bool:
    """Whether a word may be another with one mistake, or part of it, at a glance."""
    return any(
        other.startswith(word)
        or other.endswith(word)
        or (abs(len(word) - len(other)) < 2 and (word[0] == other[0] or word[-1] == other[-1]))
        for other in wanted
    )


def _names(
    passage: Passage,
    watched: list[Name],
    right: list[Name],
    own: frozenset[str],
    known: Vocabulary,
) -> Iterator[tuple[int, int, Name]]:
    read = Text(prose(passage.text), passage.language)
    for name in watched:
        # A shorter name inside this one, such as the brand, is no excuse for the rest of it.
        read.settle(one for one in right if one is name or one.text not in name.text)
        for start, end in read.drifts(name, own, known.written):
            yield start, end, name


def _help(plan: Plan, name: Name) -> str:
    if name.text == plan.campaign.community.name:
        return "write {{ community.name }}, or list it under also_called: if it is right too"
    return f"write “{name.text}”"


@lru_cache(maxsize=128)
def _host(url: str) -> str:
    return next((host.name for host in hosts(url)), "")


@lru_cache(maxsize=1024)
def _meant(host: str, address: str) -> str | None:
    """The address that a host is meant for, if one letter of one part is wrong in it."""
    ours, theirs = host.split("."), address.split(".")
    for size in range(min(len(ours), len(theirs)), 1, -1):
        wrong = [pair for pair in zip(ours[-size:], theirs[-size:]) if pair[0] != pair[1]]
        if len(wrong) == 1 and _is_wrong(*wrong[0], is_last=ours[-1] != theirs[-1]):
            return ".".join((*ours[:-size], *theirs[-size:]))
    return None


def _is_wrong(written: str, meant: str, *, is_last: bool) -> bool:
    """Whether a part of an address is a slip, and not another address."""
    if not is_one_edit(written, meant) or any(map(str.isdigit, written + meant)):
        return False
    if is_last:
        from golive.counting.tlds import ASCII  # a long list, and rarely needed

        return written not in ASCII
    return len(meant) >= _FEWEST
