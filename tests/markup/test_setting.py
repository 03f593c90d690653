"""Lines of text: where they end, and how wide they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from golive.markup.runs import Run
from golive.markup.setting import Paragraph, is_torn
from golive.markup.widths import width

TEXTS = {
    "English": "Owners who had theirs fitted last year tell you what surprised them: 11 answers.",
    "German": "Größenänderungsmöglichkeiten gibt es für Eigentümerinnen – auch am Wochenende.",
    "French": "L’été, où l’on s’étonne : « Ça marche ? » Œuvre, cœur, à bientôt !",
    "capitals": "WHO HAS DONE THIS BEFORE? ASK EVERY SHOP IN WIMBLEDON.",
    "an address": "commons.northwind.example/first-week?source=poster&number=12",
}


def set_in(text: str, room: float) -> list[str]:
    paragraph = Paragraph([Run(text)])
    return ["".join(piece for piece, _ in paragraph.line(cut)) for cut in paragraph.cuts(room)]


def narrow(text: str) -> list[str]:
    """The text broken wherever it may be, and nowhere else: each piece alone is as wide as need be."""
    lines = set_in(text, 0.01)
    paragraph = Paragraph([Run(text)])
    widest = max(width(line) for line in lines) + 0.01
    while is_torn(paragraph.cuts(widest)):
        widest += 0.05
    return set_in(text, widest)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ask every shop", ["Ask", "every", "shop"]),
        ("to-morrow", ["to-", "morrow"]),
        ("T-shirt", ["T-shirt"]),
        ("2026-10-13", ["2026-10-13"]),
        ("10\u00a0000 owners", ["10\u00a0000", "owners"]),
        ("Wärme\u00adpumpe", ["Wärme-", "pumpe"]),
        ("one\u200btwo", ["one\u200b", "two"]),
        ("質問が、できます。", ["質問", "が、", "でき", "ま", "す。"]),
        ("「先輩」が", ["「先", "輩」", "が"]),
        ("질문하기 좋은", ["질문하기", "좋은"]),
    ],
)
def test_where_a_line_may_end(text: str, lines: list[str]) -> None:
    assert narrow(text) == lines


def test_an_address_is_parted_after_strokes_and_before_dots() -> None:
    text = "commons.northwind.example/first-week?a=1"
    assert set_in(text, width("commons.northwind.ex"))[0] == "commons.northwind"
    assert set_in(text, width("commons.northwind.example/fi"))[0] == "commons.northwind.example/"
    assert set_in(text, width("commons.northwind.example/first-we"))[0].endswith("example/")
    assert "".join(set_in(text, 4)) == text


def test_line_ends_are_kept() -> None:
    assert set_in("one\ntwo\r\nthree\u2028four", 50) == ["one", "two", "three", "four"]


def test_even_lines_are_about_as_long_as_each_other() -> None:
    paragraph = Paragraph([Run("Since the spring you can ask people who sew it")])
    room = width("Since the spring you can ask people who sew")
    assert [end - start for start, end, _ in paragraph.cuts(room)] == [44, 2]
    assert [end - start for start, end, _ in paragraph.even_cuts(room)] == [25, 21]


@given(st.text(max_size=200), st.floats(0.1, 40))
def test_no_line_is_too_wide_and_none_loses_anything(text: str, room: float) -> None:
    paragraph = Paragraph([Run(text)])
    cuts = paragraph.cuts(room)
    assert [cut.start for cut in cuts[1:]] == [cut.end for cut in cuts[:-1]]
    assert (cuts[0].start, cuts[-1].end) == (0, len(paragraph.units)) if cuts else not text
    for cut in cuts:
        line = "".join(piece for piece, _ in paragraph.line(cut))
        hyphen = width("-") if line.endswith("-") else 0
        assert width(line) <= room + hyphen + 1e-6 or cut.end - cut.start == 1 or cut.torn


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_letters_are_taken_for_rather_too_wide(text: str) -> None:
    """Beside Aileron, a typeface much like Helvetica that Pillow brings."""
    real = ImageFont.load_default(1000).getlength(text) / 1000
    assert real < width(text) < 1.4 * real


@pytest.mark.parametrize(
    ("text", "ems"),
    [("日本語", 3), ("e\u0301", width("e")), ("é", width("e")), ("\u200b\u202e", 0), ("😀", 1.3)],
)
def test_letters_that_helvetica_does_not_have(text: str, ems: float) -> None:
    assert width(text) == pytest.approx(ems)
