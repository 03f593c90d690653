"""Scripts, how long they take, and the words with nothing left to spell."""

from __future__ import annotations

import pytest
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE

from golive.forms import table
from golive.forms.model import Dispatch
from golive.markup.aloud import aloud


def script(channel: str = "call-centre-script") -> Dispatch:
    return dispatch_of(
        f"  hello: {{channel: {channel}, audiences: customers, when: T-1, copy: {{headline: We open,"
        ' summary: "You can **ask** other owners at commons.northwind.example/ask.", body: More.,'
        ' cta: {label: Or call, url: "tel:+31205550100"}}}\n'
    )


def files(dispatch: Dispatch) -> dict[str, str]:
    made = table.files(dispatch)
    return {ending: content.decode() for ending, content in made.items()}


def test_a_script() -> None:
    made = files(script())
    assert made[".md"].startswith(
        "# We open\n\n## Valid\n\nMonday 12 October 2026\n\n## Script (about "
    )
    assert "seconds aloud)\n\nYou can **ask** other owners" in made[".md"]
    assert made[".txt"] == (
        "You can ask other owners at commons dot northwind dot example slash ask.\n\n"
        "Or call: plus three one two zero five five five zero one zero zero\n\n"
        "[About 12 seconds aloud, at 140 words a minute.]\n"
    )


@pytest.mark.parametrize("channel", ["ivr", "on-hold", "manager-cascade"])
def test_other_voices(channel: str) -> None:
    assert "You can ask other owners at commons dot" in files(script(channel))[".txt"]


@pytest.mark.parametrize(
    ("text", "locale", "said"),
    [
        ("Ring +31 20 555 0100, or 0800 1234567.", "en-GB",
         "Ring plus three one, two zero, five five five, zero one zero zero, or "
         "zero eight zero zero, one two three four five six seven."),
        ("Schreiben Sie an hilfe@nordwind.example oder auf www.nordwind.de/wärme-pumpe!", "de-DE",
         "Schreiben Sie an hilfe at nordwind Punkt example oder auf w w w Punkt nordwind Punkt de "
         "Schrägstrich wärme Bindestrich pumpe!"),
        ("From 9.30 on 13.10.2026, e.g. for 1.250,00 or 10:00-12:00.", "en-GB",
         "From 9.30 on 13.10.2026, e.g. for 1.250,00 or 10:00-12:00."),
        ("See https://a.example/.", "en-GB", "See a dot example."),
        ("Skriv till hej@a.se", "sv-SE", "Skriv till hej@a.se"),
    ],
)  # fmt: skip
def test_spelt_out(text: str, locale: str, said: str) -> None:
    assert aloud(text, locale) == said


@pytest.mark.parametrize("channel", ["call-centre-script", "manager-cascade", "ivr", "on-hold"])
@pytest.mark.parametrize("text", [*HOSTILE.values(), ""], ids=[*HOSTILE, "nothing at all"])
def test_hostile_texts(channel: str, text: str) -> None:
    made = files(saying(script(channel), text))
    assert made[".md"].endswith("\n")
