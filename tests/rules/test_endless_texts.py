"""Texts that a pattern could chew on for hours are read like any other."""

from __future__ import annotations

import json

import pytest
from rules.fixtures import plan_of

from golive.rules.checking import check

LENGTH = 12_000
PIECES = (
    "a-", "-.1", "a.b,", "https://a/", "](", "[a](b(", "https://a)", "'a ", "“a ", '"leads" ',
    "leads ", "no leads ", "NOW ", "NOT, ", "!! ", "you find ", "1 (", "a@", "@a", "#aaaaa", "aaaaaa",
    "Northwind ", "Northwind Comons ", "northwind-", "he or ", "\n\n- ", "# }", "`", "Å̈",
    "#" + "heat" * 30 + " ", "http://a.b ", "![](a) ", "RE: ", "A.", "’", "\u2028", "＠",
)  # fmt: skip
YAML = """\
title: A launch
launch: {date: 2026-10-13}
community: {name: Northwind Commons, url: "https://commons.northwind.example"}
audiences: {all: {side: external}}
messages:
  m:
    objective: activation
    audiences: [all]
    channel: [email, x, sms, poster, forum]
    when: T-1
    copy: {subject: Hello, body: %s}
"""


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_row_of_anything(piece: str) -> None:
    text = (piece * (LENGTH // len(piece)) + " end").strip()
    plan = plan_of(YAML % json.dumps(text))
    assert not [one for one in check(plan).findings if one.rule == "rule-crashed"]


def test_a_long_list_of_names_beside_a_long_text() -> None:
    also = json.dumps([f"Northwind {number}" for number in range(2000)])
    head = YAML.replace("name: Northwind Commons", f"name: Northwind Commons, also_called: {also}")
    plan = plan_of(head % json.dumps("Northwind 1999 or Northwind Comons, " * 300))
    (found,) = (one for one in check(plan).findings if one.rule == "name-drift")
    assert found.message == "“Northwind Comons” should be “Northwind Commons”."
