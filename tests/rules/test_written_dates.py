"""Dates as people write them, read back; and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from golive.rules.written_dates import WrittenDate, read_dates, read_spoken

LOCALES = ("en-GB", "en-US", "de", "fr", "nl", "es", "it", "pt", "sv", "fi", "cs", "pl", "ru")
AROUND = (
    "{}",
    "We open on {}.",
    "({})",
    "**{}**",
    "Bis {}, 10 Uhr",
    "a\n\n{}\nb",
    "“{}”: 12 of us",
)
HARMLESS = (
    "we", "may", "march", "open", "Mayflower Road", "perhaps May 5 people", "In October 12 people", "24/7",
    "1/2", "£12.50", "12%", "09:30", "9am", "+31 20 555 0100", "020 7946 0123", "v10.12.26", "2026",
    "12–14 October", "see October 12–14", "12 to 14 October", "version 10.12.2026", "10.12.20.26",
    "12 March Street", "rue du 8 mai 1945", "T-14", "#12", "item_12-10-2026.pdf", "in May we", "12th",
    "https://a.example/2026-10-12/b", "since May 2026", "Monday", "Sun.", "12,000", "½", "1.2.3", "12 Mars",
)  # fmt: skip


def _read(text: str, locale: str) -> list[tuple[int | None, int, int]]:
    return [(found.year, found.month, found.day) for found in read_dates(text, locale)]


@settings(deadline=None)
@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(LOCALES),
    st.sampled_from(("full", "long", "medium", "short")),
    st.sampled_from(AROUND),
)
def test_what_babel_writes_is_read_back(day: date, locale: str, form: str, around: str) -> None:
    written = str(format_date(day, form, locale=locale.replace("-", "_")))
    (found,) = read_dates(around.format(written), locale)
    assert (found.year, found.month, found.day) == (day.year, day.month, day.day)
    assert found.weekday == (day.weekday() if form == "full" else None)
    assert around.format(written)[found.start : found.end] == found.text


@settings(deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(HARMLESS), st.integers(0, 99999).map(str)), max_size=9),
    st.sampled_from((" ", ", ", "\n", ". ")),
    st.sampled_from(("en-GB", "en-US")),
)
def test_prose_without_dates_holds_none(words: list[str], space: str, locale: str) -> None:
    text = space.join(words)
    assert [found.text for found in read_dates(text, locale)] == []


@settings(deadline=None)
@given(st.text(), st.sampled_from((*LOCALES, "ja", "hu", "tr", "ar", "xx")))
def test_any_text_can_be_read(text: str, locale: str) -> None:
    for found in read_dates(text, locale):
        assert text[found.start : found.end] == found.text
    for spoken in read_spoken(text, locale):
        assert text[spoken.start : spoken.end] == spoken.text


@pytest.mark.parametrize(
    ("text", "month", "day", "year", "weekday"),
    [
        ("12 October", 10, 12, None, None),
        ("12th October", 10, 12, None, None),
        ("the 12th of October, 2026", 10, 12, 2026, None),
        ("OCTOBER 12", 10, 12, None, None),
        ("Oct. 12th", 10, 12, None, None),
        ("Oct 12th, 2026", 10, 12, 2026, None),
        ("October the 12th", 10, 12, None, None),
        ("12-Oct-26", 10, 12, 2026, None),
        ("12 Oct '26", 10, 12, 2026, None),
        ("3 Sept", 9, 3, None, None),
        ("12/10/2026", 10, 12, 2026, None),
        ("12/10/26", 10, 12, 2026, None),
        ("12.10.2026", 10, 12, 2026, None),
        ("2026-10-12", 10, 12, 2026, None),
        ("2026/10/12", 10, 12, 2026, None),
        ("10/13/2026", 10, 13, 2026, None),
        ("Monday 12 October", 10, 12, None, 0),
        ("Mon, 12 Oct", 10, 12, None, 0),
        ("Monday the 12th of October", 10, 12, None, 0),
        ("12 October (Monday)", 10, 12, None, 0),
        ("closed on Monday. 12 October is", 10, 12, None, None),
        ("12 October at 18:30", 10, 12, None, None),
        ("18:30, 12 October", 10, 12, None, None),
        ("12 October 5 people came", 10, 12, None, None),
        ("12\nOctober", 10, 12, None, None),
        ("5 May", 5, 5, None, None),
        ("On May 5 people can join", 5, 5, None, None),
        ("May 5: doors open", 5, 5, None, None),
        ("May 5th we open", 5, 5, None, None),
        ("31 June", 6, 31, None, None),
    ],
)
def test_british_forms(
    text: str, month: int, day: int, year: int | None, weekday: int | None
) -> None:
    (found,) = read_dates(text, "en-GB")
    assert (found.month, found.day, found.year, found.weekday) == (month, day, year, weekday)


@pytest.mark.parametrize(
    ("text", "locale", "month", "day"),
    [
        ("10/12/2026", "en-US", 10, 12),
        ("13/10/2026", "en-US", 10, 13),
        ("am 12.10. um zehn", "de", 10, 12),
        ("Montag, 12.10.", "de", 10, 12),
        ("Montag, den 12. Oktober", "de", 10, 12),
        ("ab 12. Okt.", "de", 10, 12),
        ("1er octobre", "fr", 10, 1),
        ("le 12 oct. à Lyon", "fr", 10, 12),
        ("maandag de 12e oktober", "nl", 10, 12),
        ("el 12 de octubre del 2026", "es", 10, 12),
        ("2026. október 12.", "hu", 10, 12),
        ("2026. 10. 12.", "hu", 10, 12),
    ],
)
def test_forms_of_other_languages(text: str, locale: str, month: int, day: int) -> None:
    assert [(found.month, found.day) for found in read_dates(text, locale)] == [(month, day)]


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("12.–14. Oktober, 12. bis 14. Oktober, 12./13. Oktober", "de"),
        ("Straße des 17. Juni 135, Kapitel 2.10. Seite 3, mai 5", "de"),
        ("du 12 au 14 octobre, rue du 4 Septembre", "fr"),
        ("12 t/m 14 oktober, 12 en 13 oktober", "nl"),
        ("del 12 al 14 de octubre, calle 2 de mayo", "es"),
        ("12 October", "xx"),
        ("12 May not be late, room 12 May be free", "en-GB"),
        ("October 12,000, October 12%, October 12.5", "en-GB"),
    ],
)
def test_what_is_no_date(text: str, locale: str) -> None:
    assert read_dates(text, locale) == ()


def test_several_dates_of_a_text_in_their_order() -> None:
    found = _read("From 12 October to Tue 3 November 2026, or 2026-11-04.", "en-GB")
    assert found == [(None, 10, 12), (2026, 11, 3), (2026, 11, 4)]


@pytest.mark.parametrize(
    ("text", "locale", "weekday", "next"),
    [
        ("this Friday", "en-GB", 4, False),
        ("Next Tuesday, at nine", "en-GB", 1, True),
        ("diesen Freitag", "de", 4, False),
        ("kommenden Dienstag", "de", 1, True),
        ("volgende dinsdag", "nl", 1, True),
        ("ce vendredi", "fr", 4, False),
        ("mardi prochain", "fr", 1, True),
        ("el próximo martes", "es", 1, True),
    ],
)
def test_days_seen_from_that_of_reading(text: str, locale: str, weekday: int, next: bool) -> None:
    (found,) = read_spoken(text, locale)
    assert (found.weekday, found.next) == (weekday, next)


@pytest.mark.parametrize(
    "text", ["this Friday, 16 October", "every Friday", "the next day", "Friday"]
)
def test_days_that_need_no_reading(text: str) -> None:
    assert read_spoken(text, "en-GB") == ()


def test_a_date_knows_where_it_stands() -> None:
    text = "Doors: Mon 12 Oct 2026."
    assert read_dates(text, "en-GB") == (
        WrittenDate("Mon 12 Oct 2026", 7, 22, 12, 10, 2026, 0, "Mon"),
    )
