"""Push payloads and text messages."""

from __future__ import annotations

import json
from typing import Any

import pytest
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE

from golive.forms import table
from golive.forms.measuring import measure
from golive.forms.model import Dispatch


def said(channel: str, summary: str) -> Dispatch:
    return dispatch_of(
        f"  hello: {{channel: {channel}, audiences: customers, when: T-1, copy: {{"
        f"headline: We are open, summary: {json.dumps(summary, ensure_ascii=False)},"
        ' cta: {label: Look, url: "https://a.example/?b=1"}}}\n'
    )


def written(dispatch: Dispatch) -> dict[str, bytes]:
    return dict(table.files(dispatch))


def read(content: bytes) -> Any:
    return json.loads(content)


def test_payloads() -> None:
    files = written(said("push", "Ask other owners, or answer them."))
    assert list(files) == [".txt", ".apns.json", ".fcm.json"]
    assert read(files[".apns.json"]) == {
        "aps": {
            "alert": {"title": "We are open", "body": "Ask other owners, or answer them."},
            "sound": "default",
            "thread-id": "hello",
        },
        "link": "https://a.example/?b=1",
    }
    message = read(files[".fcm.json"])["message"]
    assert message["data"] == {"link": "https://a.example/?b=1"}
    assert message["webpush"]["fcm_options"]["link"] == "https://a.example/?b=1"
    assert b"screen" not in files[".txt"]


def test_what_locked_screens_cut_off() -> None:
    text = written(said("push", "Ask other owners. " + "👩‍👩‍👧‍👦" * 60))[".txt"].decode()
    parts = text.split("[What ")
    assert [part.partition(" shows]")[0] for part in parts[1:]] == ["an Android's locked screen"]
    assert parts[1].endswith("👩‍👩‍👧‍👦" * 31 + "…\n")


def test_a_payload_is_counted_whole() -> None:
    usage = {one.field: one for one in measure(said("push", "é" * 2_000))}["payload"]
    assert usage.used > 4_096 - 20
    assert usage.over == usage.used - 4_096


def test_a_text_message_and_what_it_costs() -> None:
    files = written(said("sms", "Wir öffnen – endlich. " + "a" * 60))
    told = read(files[".json"])
    assert told["text"] == files[".txt"].decode().removesuffix("\n")
    assert (told["encoding"], told["unit"], len(told["segments"])) == ("UCS-2", "UTF-16 units", 2)
    assert told["characters_outside_gsm7"] == ["– (U+2013)"]
    assert "".join(told["segments"]) == told["text"]


def test_a_plain_text_message() -> None:
    told = read(written(said("sms", "Open now [at last]"))[".json"])
    assert (told["encoding"], told["unit"]) == ("GSM-7", "septets")
    assert told["segments"] == [told["text"]]
    assert told["characters_that_count_double"] == ["[ (U+005B)", "] (U+005D)"]


@pytest.mark.parametrize("channel", ["push", "sms"])
@pytest.mark.parametrize("text", [*HOSTILE.values(), ""], ids=[*HOSTILE, "nothing at all"])
def test_hostile_texts(channel: str, text: str) -> None:
    for ending, content in written(saying(said(channel, "x"), text)).items():
        assert content.decode().isprintable() or "\n" in content.decode()
        if ending.endswith(".json"):
            assert read(content)
