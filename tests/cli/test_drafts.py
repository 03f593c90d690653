"""Drafts for programs, and limits that should be looked up again."""

from __future__ import annotations

import base64
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


PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_pictures_travel_with_mails_as_far_as_they_are_there(small: Path) -> None:
    (small / "golive.yaml").write_text(
        "brand: {logo: {file: brand/logo.png, alt: Acme}}\n", "utf-8"
    )
    campaign = small / "campaigns/small.yaml"
    text = campaign.read_text("utf-8").replace("We open soon.", '"![One](images/gone.png) soon"')
    text = text.replace(
        "      headline: Hello\n",
        "      headline: Hello\n      image: {file: images/a.png, alt: A door}\n",
    )
    campaign.write_text(text, "utf-8")
    for path in ("brand/logo.png", "campaigns/images/a.png"):
        (small / path).parent.mkdir(exist_ok=True)
        (small / path).write_bytes(PIXEL)
    golive("build", cwd=small, code=None)
    golive("draft", "--output", "out", cwd=small, code=None)
    mail = (small / "build/small/drafts/hello/email.eml").read_bytes()
    assert mail.count(b"Content-Type: image/png") == 2
    assert (small / "out/hello/email.eml").read_bytes() == mail
    page = (small / "build/small/drafts/hello/email.html").read_text("utf-8")
    assert page.count("data:image/png;base64,") == 2
    assert 'src="images/gone.png"' in page
