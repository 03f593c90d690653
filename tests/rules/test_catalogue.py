"""A rule is in the catalogue, and in the contract that keeps rules apart."""

from __future__ import annotations

import tomllib
from pathlib import Path

from golive.rules.catalogue import RULES

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_the_contract_keeps_every_rule_apart_from_the_others() -> None:
    contracts = tomllib.loads(PROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (apart,) = (one["modules"] for one in contracts if one["name"].startswith("rules"))
    assert sorted(apart) == sorted(rule.__name__ for rule in RULES)  # type: ignore[attr-defined]
