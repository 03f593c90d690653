"""Segments of text messages, and what makes them more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.counting.sms import GSM_BASIC, GSM_EXTENSION, Encoding, SmsSize, segments, sms_size

GSM = st.text(st.sampled_from(sorted(GSM_BASIC | GSM_EXTENSION)), max_size=400)


def test_the_alphabet_is_complete() -> None:
    assert len(GSM_BASIC) == 127  # 128 codes, one of which is the escape to the extension
    assert len(GSM_EXTENSION) == 10
    assert not GSM_BASIC & GSM_EXTENSION


@pytest.mark.parametrize(
    ("text", "units", "segments"),
    [
        ("", 0, 0),
        ("a" * 160, 160, 1),
        ("a" * 161, 161, 2),
        ("a" * 306, 306, 2),
        ("a" * 307, 307, 3),
        ("€" * 80, 160, 1),
        ("€" * 81, 162, 2),
        ("a" * 152 + "€" + "a" * 152, 306, 3),  # the € moves to the second part as a whole
        ("a" * 151 + "€" + "a" * 153, 306, 2),
        ("Ç" * 160, 160, 1),
        ("a\nb\rc", 5, 1),
    ],
)
def test_gsm(text: str, units: int, segments: int) -> None:
    size = sms_size(text)
    assert (size.encoding, size.units, size.segments) == (Encoding.GSM7, units, segments)
    assert size.forcing == ()


@pytest.mark.parametrize(
    ("text", "units", "segments"),
    [
        ("ç" * 70, 70, 1),
        ("ç" * 71, 71, 2),
        ("ç" * 134, 134, 2),
        ("ç" * 135, 135, 3),
        ("🎉" * 35, 70, 1),
        ("🎉" * 36, 72, 2),
        ("🎉" * 67, 134, 3),  # 33 pairs in a part of 67, so that none is split
        ("ç" * 66 + "🎉" + "ç" * 66, 134, 3),  # the pair does not fit behind 66
        ("ç" * 65 + "🎉" + "ç" * 67, 134, 2),
    ],
)
def test_ucs2(text: str, units: int, segments: int) -> None:
    size = sms_size(text)
    assert (size.encoding, size.units, size.segments) == (Encoding.UCS2, units, segments)


def test_one_curly_quote_turns_one_message_into_three() -> None:
    straight = "It's live" + "!" * 151
    assert sms_size(straight).segments == 1
    curly = sms_size(straight.replace("'", "’"))
    assert curly == SmsSize(Encoding.UCS2, 160, 3, ("’",), ())


def test_what_is_to_blame_is_named_once_and_in_order() -> None:
    size = sms_size("Wait… it’s {live}… 🎉 ’ €5")
    assert size.forcing == ("…", "’", "🎉")
    assert size.double == ("🎉",)
    assert sms_size("[€5] {€6}").double == ("[", "€", "]", "{", "}")


@pytest.mark.parametrize("sign", ["ç", "`", "’", "“", "…", "–", "\t", "\u00a0", "á", "\x1b", "🎉"])
def test_what_is_not_gsm(sign: str) -> None:
    assert sms_size(f"a{sign}").forcing == (sign,)


@pytest.mark.parametrize("sign", "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà")
def test_what_is_gsm(sign: str) -> None:
    assert sms_size(sign).encoding is Encoding.GSM7


@given(GSM)
def test_gsm_stays_gsm(text: str) -> None:
    size = sms_size(text)
    assert size.encoding is Encoding.GSM7
    assert size.units == len(text) + sum(character in GSM_EXTENSION for character in text)


@given(st.text(max_size=300), st.text(max_size=100))
def test_more_text_is_never_fewer_segments(text: str, more: str) -> None:
    assert sms_size(text).segments <= sms_size(text + more).segments


@given(GSM, GSM)
def test_two_messages_together_save_at_most_their_waste(first: str, second: str) -> None:
    together = sms_size(first + second).segments
    assert together <= sms_size(first).segments + sms_size(second).segments + 1


@given(st.text(max_size=400))
def test_segments_hold_the_units(text: str) -> None:
    size = sms_size(text)
    single, part = (160, 153) if size.encoding is Encoding.GSM7 else (70, 67)
    assert size.units <= (single if size.segments == 1 else size.segments * part)
    if size.segments > 1:
        assert size.units > single
        assert size.units > (size.segments - 1) * (part - 1)


@given(st.text("aé€[–👩\U0001f469\u200d", max_size=400))
def test_segments_hold_the_whole_text_in_as_many_parts(text: str) -> None:
    found = segments(text)
    assert "".join(found) == text
    assert len(found) == sms_size(text).segments
    assert all(sms_size(part).segments == 1 for part in found)
