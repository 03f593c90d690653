"""Mail that comes from nobody.

Why: people answer people. Source: Integrate into Business: people like to interact with genuine
individuals, not faceless, generic company representatives.
Flagged: an e-mail without `sender:`; `sender: noreply@northwind.example`, `info@…`, `The project office`
or the organisation itself.
Fine: a person, a named team, a person with the address of a department; no sender, but a `sign_off:`
that says who writes. Where no mail has a sender there is one remark, and none in a sketch that names
nobody at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from golive.campaign.message import Status
from golive.campaign.touchpoints import Touchpoint
from golive.channels.model import Kind
from golive.fields import Texts
from golive.finding import DataPath, Problem, Severity
from golive.plan import Plan
from golive.rules.parameters import parameters
from golive.rules.selection import by_message, planned
from golive.rules.stage import is_sketch
from golive.rules.word_lists import WordList, added, muted, words_of
from golive.rules.words.faceless import MAILBOXES, OFFICES
from golive.wording import listed

ID = "faceless-sender"
SEVERITY = Severity.INFO

_NO_REPLY = re.compile(r"\b(?:no|not?|do|ne)[\s_.-]*(?:not)?[\s_.-]*(?:reply|respond|antwort\w*)\b")
_ADDRESS = re.compile(r"^<?([^@\s<>]+)@[^@\s<>]+>?$")
_HELP = "let a person or a named team send it, whom readers can answer"
_ADD = "add sender: a person or a named team whom readers can answer"


class Parameters(WordList):
    """Mailboxes and offices that stand for nobody: the whole of a name, or what is before the @."""

    add: Texts = added("comms desk")
    mute: Texts = muted("welcome")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each message without a sender, and for each sender without a face."""
    mails = [one for one in planned(plan) if _is_mail(plan, one)]
    if not mails:
        return
    yield from _unsigned(plan, mails)
    own = parameters(plan, ID, Parameters)
    generic = set(words_of((*MAILBOXES, *OFFICES), own))
    names = {name.casefold() for name in (plan.settings.name, plan.campaign.community.name) if name}
    seen: set[DataPath] = set()
    for touchpoint in mails:
        for index, sender in enumerate(touchpoint.sender):
            path = (*touchpoint.paths["sender"], index)
            if path not in seen and _is_faceless(sender.casefold().strip(), generic, names):
                seen.add(path)
                yield Problem(
                    path,
                    f"“{sender}” is no face to answer.",
                    label="no face",
                    help=_HELP,
                    subject=touchpoint.id,
                    word=sender,
                )


def _is_mail(plan: Plan, touchpoint: Touchpoint) -> bool:
    """Whether it is a letter to somebody: a signature or a receipt has no sender."""
    channel = plan.channels.get(touchpoint.channel)
    if channel is None or touchpoint.status is Status.IDEA:
        return False
    return channel.personal or (
        channel.kind is Kind.EMAIL and (channel.interrupts or channel.opt_in)
    )


def _unsigned(plan: Plan, mails: list[Touchpoint]) -> Iterator[Problem]:
    unsigned = [one for one in mails if not one.sender and not one.copy.get("sign_off")]
    messages, everything = by_message(unsigned), by_message(mails)
    if len(unsigned) == len(mails) and is_sketch(plan):
        return
    if len(messages) > 1 and not any(one.sender for one in mails):
        yield Problem(
            ("messages",),
            f"{len(messages)} messages go out by mail, and none says in whose name.",
            help=_ADD,
            key=True,
        )
        return
    for name, lacking in messages.items():
        some = len(lacking) < len(everything[name])
        one = lacking[0] if some and len(lacking) == 1 else None
        who = listed([touchpoint.id for touchpoint in lacking]) if some else name
        yield Problem(
            one.path if one else ("messages", name),
            f"Nobody signs {who}.",
            label="no sender",
            help=_ADD,
            subject=one.id if one else name,
            key=one is None,
        )


def _is_faceless(sender: str, generic: set[str], names: set[str]) -> bool:
    if _NO_REPLY.search(sender) or sender in names or sender in generic:
        return True
    address = _ADDRESS.match(sender)
    return bool(address) and re.sub(r"[-_.+]", "", address[1] if address else "") in generic
