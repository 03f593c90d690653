"""Drafts for programs, and limits that should be looked up again."""

from __future__ import annotations

import json
from pathlib import Path

from cli.running import golive


def test_drafts_as_data(small: Path) -> None:
    made = golive("draft", "--format", "json", "--channel", "email", cwd=small).stdout
    (mail,) = json.loads(made)
    assert (mail["id"], mail["channel"], mail["locale"]) == ("hello/email", "email", "en-GB")
    assert mail["moments"] == ["2027-04-18T10:00:00+02:00"]
    assert mail["fields"][0] == {"name": "subject", "text": "Soon"}
    assert mail["limits"][0] == {
        "field": "subject", "unit": "codepoints", "used": 4, "limit": 50, "over": 0,
        "kind": "advice", "reasons": [],
    }  # fmt: skip
    assert len(json.loads(golive("draft", "--format", "json", cwd=small).stdout)) == 3


def test_data_and_files_are_two_things(small: Path) -> None:
    told = golive("draft", "--format", "json", "--output", "out", cwd=small, code=2).stderr
    assert "leave out --format" in told
    assert not (small / "out").exists()


def test_limits_that_nobody_read_for_long(small: Path) -> None:
    def stale(days: str, *more: str) -> str:
        return golive("channels", "--stale", days, *more, "--today", "2027-05-20", cwd=small).stdout

    assert stale("181") == "Every limit was read within the last 181 days.\n"
    told = stale("180", "sms")
    assert told.startswith("3 limits to look up again:\n\n  sms, text: 1 SMS segment (cost), read")
    assert "2026-11-21, 180 days ago. Twilio docs" in " ".join(told.split())
    assert "push, payload: 4,096 bytes (hard)" in stale("100")
