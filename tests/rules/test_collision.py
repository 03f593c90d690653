"""Collisions, against each single person's day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from rules.plans import findings, judge
from rules.workspaces import AudienceTree, both, trees

from golive.plan import Others, Plan
from golive.rules.checking import check

RULE = "collision"
MINUTES = 60


@dataclass(frozen=True)
class Send:
    """A mail of its own message, so many minutes after midnight of launch day."""

    name: str
    ours: bool
    to: tuple[str, ...]
    excepting: tuple[str, ...]
    minute: int

    @property
    def yaml(self) -> str:
        said = f"when: T-0 {self.minute // 60:02}:{self.minute % 60:02}"
        audiences = f"audiences: [{', '.join(self.to)}], except: [{', '.join(self.excepting)}]"
        return f"  {self.name}: {{channel: email, {audiences}, {said}}}\n"


@st.composite
def cases(draw: st.DrawFn) -> tuple[AudienceTree, tuple[Send, ...]]:
    tree = draw(trees())
    names = st.lists(st.sampled_from(tree.names), max_size=2, unique=True).map(tuple)
    sends = []
    for n in range(draw(st.integers(2, 6))):
        to = draw(names)
        excepting = tree.excepted(to, draw(names))
        minute = draw(st.integers(480, 720))
        sends.append(Send(f"m{n}", draw(st.booleans()), to, excepting, minute))
    return tree, tuple(sends)


@settings(max_examples=300, deadline=None)
@given(cases())
def test_two_collide_exactly_when_one_person_gets_both(
    case: tuple[AudienceTree, tuple[Send, ...]],
) -> None:
    tree, sends = case
    expected = set()
    for one, other in combinations(sends, 2):
        # Campaigns and messages in the order of the alphabet decide what comes at the same minute.
        rank = {send: (send.minute, "ours" if send.ours else "theirs", send.name) for send in sends}
        earlier, later = sorted((one, other), key=lambda send: rank[send])
        together = later.minute - earlier.minute < MINUTES and later.ours
        for person in tree.people:
            if together and all(
                tree.hears(person, send.to, send.excepting) for send in (one, other)
            ):
                expected.add((later.name, earlier.name))
    plan = both(tree, {send.yaml: send.ours for send in sends})
    found = set()
    for finding in (one for one in check(plan).findings if one.rule == RULE):
        late, _, rest = finding.message.partition("/email reaches ")
        found |= {(late, send.name) for send in sends if f" {send.name}/email" in rest}
    assert found == expected


def test_each_pair_is_reported_in_one_of_two_campaigns() -> None:
    tree = AudienceTree({"staff": None})
    ours = "  a: {channel: email, audiences: staff, when: T-0 10:00}\n"
    theirs = "  b: {channel: email, audiences: staff, when: T-0 10:00}\n"
    here: Plan = both(tree, {ours: True, theirs: False})
    there = both(tree, {ours: False, theirs: True})
    met = [entry for _, entry in there.others.between(date.min, date.max)]
    swapped = replace(there, name="theirs", others=Others({"ours": met}))
    assert [one.rule for one in check(here).findings].count(RULE) == 0
    (found,) = (one for one in check(swapped).findings if one.rule == RULE)
    assert found.message.endswith("at the same time as a/email of ours.")


def test_the_way_out() -> None:
    body = """
        audiences: {staff: {side: internal}}
        messages:
          a: {channel: email, audiences: staff, when: T-0 10:00}
          b: {channel: email, audiences: staff, when: T-0 10:00}
    """
    (found,) = findings(judge(body), RULE)
    assert found.help == "leave an hour between them, or say both in one message"
    assert [(label.place.line, label.text) for label in found.related] == [(5, "the other")]
    (found,) = findings(judge(body, settings="rules: {collision: {minutes: 90}}\n"), RULE)
    assert found.help == "leave 90 minutes between them, or say both in one message"


def test_many_at_once_are_told_by_the_nearest() -> None:
    many = "".join(
        f"  m{n}: {{channel: email, audiences: a, when: T-0 10:00}}\n" for n in range(600)
    )
    found = findings(judge(f"audiences: {{a: {{side: internal}}}}\nmessages:\n{many}"), RULE)
    assert len(found) == 599
    assert found[-1].message.count(" m5") == 20
    assert len(found[-1].related) == 12
