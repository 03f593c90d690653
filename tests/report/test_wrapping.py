"""Lines no wider than asked for, that end between words, and lose none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from golive.report.printable import printable
from golive.report.wrapping import flowed, glued, paragraph

TEXTS = st.text(st.sampled_from("ab-/ 東é\N{NO-BREAK SPACE}\n"), max_size=40)


@given(st.lists(st.tuples(TEXTS, st.sampled_from(["", "dim"])), max_size=4), st.integers(2, 30))
def test_nothing_is_wider_and_nothing_is_lost(parts: list[tuple[str, str]], room: int) -> None:
    lines = ["".join(text for text, _ in line) for line in flowed(parts, room)]
    assert all(cell_len(line) <= room for line in lines)
    written = "".join(printable(text.replace("\n", " ")) for text, _ in parts)
    assert "".join("".join(lines).split()) == "".join(written.split())


@given(
    st.lists(st.text("ab東", min_size=1, max_size=8), min_size=1, max_size=9), st.integers(16, 30)
)
def test_a_word_that_fits_is_never_broken(words: list[str], room: int) -> None:
    lines = paragraph(" ".join(words), room)
    assert " ".join(lines).split(" ") == words


def test_a_word_too_wide_is_broken_after_a_hyphen_or_slash() -> None:
    assert paragraph("campaigns/all/long-name.yaml", 16) == ["campaigns/all/", "long-name.yaml"]
    assert paragraph("superuser-invitation", 12) == ["superuser-", "invitation"]
    assert paragraph("記者と編集者", 5) == ["記者", "と編", "集者"]


def test_a_word_of_marks_without_a_letter_is_a_line_like_any_other() -> None:
    marks = "\N{COMBINING ACUTE ACCENT}" * 200
    text = f"{marks}{'abc' * 9}"
    assert "".join(paragraph(text, 12)).replace(" ", "") == text


def test_facts_stay_whole_where_they_can() -> None:
    text = glued(["All colleagues, Press office", "", "Head of Community", "staff-guide"], "·")
    assert paragraph(text, 34) == [
        "All colleagues, Press office ·",
        "Head of Community · staff-guide",
    ]
    assert paragraph(text, 22) == [
        "All colleagues,", "Press office ·", "Head of Community ·", "staff-guide",
    ]  # fmt: skip


def test_below_its_first_line_a_paragraph_is_indented() -> None:
    assert paragraph("one two three", 10, 4, "a   ") == ["a   one", "    two", "    three"]
    assert paragraph("", 10, 4, "a   ") == ["a"]
