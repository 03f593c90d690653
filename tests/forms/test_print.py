"""Sheets: drawn and scanned by other programs, and measured in a typeface that golive does not know."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
import resvg_py
import zxingcpp
from forms.dispatches import dispatch_of, saying
from forms.hostile import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont

from golive.channels.sheets import sheet_named
from golive.drafts.blocks import harmless
from golive.forms import table
from golive.forms.model import Dispatch
from golive.markup.colour import contrast

SVG = "{http://www.w3.org/2000/svg}"
CUT = ("poster", "desk-drop", "packaging-insert")
UNCUT = ("receipt", "digital-signage")
OWN = """
channels:
  flyer: {like: poster, sheet: A5 landscape}
  strip: {like: desk-drop, sheet: 99x210mm}
  tower: {like: digital-signage, sheet: 1080x1920}
"""
CHANNELS = (*CUT, *UNCUT, "flyer", "strip", "tower")
EACH_KIND = ("poster", "desk-drop", "receipt", "digital-signage", "flyer")
SIZES = {
    "poster": ("317mm", "440mm", "-10 -10 317 440"),
    "desk-drop": ("125mm", "168mm", "-10 -10 125 168"),
    "packaging-insert": ("125mm", "168mm", "-10 -10 125 168"),
    "digital-signage": ("1920", "1080", "0 0 1920 1080"),
    "flyer": ("230mm", "168mm", "-10 -10 230 168"),
    "tower": ("1080", "1920", "0 0 1080 1920"),
}
SAID = {
    "headline": "Who has done this before? Ask every shop.",
    "text": "Sign in with your till number. It is for **paid time**, and nobody has to.",
    "action": "Say hello to everybody",
    "address": "https://shoptalk.larderlane.example/hello",
}
LONG_WORDS = {
    **SAID,
    "headline": "Wärmepumpenbesitzerinnen fragen Wärmepumpenbesitzer",
    "text": "Heizkostenabrechnungsverordnungen und Inbetriebnahmevoraussetzungsprüfungen.\n\n"
    "- Geschwindigkeitsbegrenzung\n- zwei\n\n1. eins",
    "address": "https://gemeinschaft.example/fragen-und-antworten/erste-woche?quelle=plakat&art=a3",
}
LONG = {**SAID, "headline": "What changed? " * 6, "text": "Owners tell what surprised them. " * 80}
PNG = io.BytesIO()
Image.new("RGB", (60, 20), "#cc0000").save(PNG, "PNG")


@cache
def sending(channel: str, settings: str = OWN) -> Dispatch:
    return dispatch_of(
        f"  hello: {{channel: {channel}, audiences: all-staff, when: T-1, copy: {{headline: We open,"
        " summary: Come in, cta: {label: Join, url: 'https://a.example'}}}\n",
        f"name: Northwind\n{settings}",
    )


def with_words(dispatch: Dispatch, words: dict[str, str], locale: str = "en-GB") -> Dispatch:
    """The same draft with other words; where a channel has no headline, its text is that."""
    draft = dispatch.draft
    words = words if any(one.name == "headline" for one in draft.fields) else {
        **words, "text": words["headline"],
    }  # fmt: skip
    fields = tuple(replace(one, text=harmless(words[one.name])) for one in draft.fields)
    return replace(dispatch, draft=replace(draft, fields=fields, locale=locale))


def drawn(dispatch: Dispatch) -> Element:
    return ElementTree.fromstring(table.files(dispatch)[".svg"])


def lines(root: Element) -> list[tuple[Element, str]]:
    """The lines of the sheet, without what is told beside it."""
    found = [(one, "".join(one.itertext())) for one in root.iter(f"{SVG}text")]
    return found[:-1] if root.get("viewBox", "").startswith("-") else found


def paper(root: Element) -> tuple[float, float]:
    """Width and height of the sheet itself."""
    x, y, width, height = map(float, root.get("viewBox", "").split())
    return width + 2 * x, height + 2 * y


def png(root: Element, width: int = 900) -> Image.Image:
    svg = ElementTree.tostring(root, encoding="unicode")
    content = resvg_py.svg_to_bytes(svg_string=svg, width=width, dpi=96.0, skip_system_fonts=True)
    return Image.open(io.BytesIO(content)).convert("RGB")


def scanned(root: Element) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(png(root))]


@pytest.mark.parametrize("channel", SIZES)
def test_a_sheet_has_its_real_size(channel: str) -> None:
    root = drawn(sending(channel))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == SIZES[channel]
    page = root.find(f"{SVG}style")
    if "mm" in SIZES[channel][0]:
        assert page is not None
        assert page.text == "@page {{ size: {} {}; margin: 0 }}".format(*SIZES[channel])
    else:
        assert page is None


def test_a_slip_is_as_long_as_what_is_on_it() -> None:
    short = drawn(with_words(sending("receipt"), {**SAID, "address": ""}))
    long = drawn(with_words(sending("receipt"), SAID))
    assert short.get("width") == long.get("width") == "80mm"
    assert 10 < paper(short)[1] < paper(long)[1] - 30 < 90


@pytest.mark.parametrize("channel", CHANNELS)
def test_what_is_cut_has_bleed_and_marks(channel: str) -> None:
    root = drawn(sending(channel))
    marks = [one for one in root.iter(f"{SVG}path") if one.get("stroke")]
    ground = root.findall(f"{SVG}rect")[1] if channel != "receipt" else None
    if channel in (*UNCUT, "tower"):
        assert not marks
        assert ground is None or (ground.get("x"), ground.get("y")) == ("0", "0")
        return
    assert ground is not None
    assert (ground.get("x"), ground.get("y")) == ("-3", "-3")
    width, height = paper(root)
    (mark,) = marks
    ends = re.findall(r"M(\S+) (\S+?)(?:H|V)(-?[\d.]+)", mark.get("d", ""))
    assert len(ends) == 8
    assert {float(x) for x, _, _ in ends} >= {0.0, width}
    for x, y, _ in ends:
        within = 0 <= float(x) <= width and 0 <= float(y) <= height
        assert not within, "a mark begins where the sheet is kept"


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://shoptalk.larderlane.example/hello", None),
        ("http://a.example/?b=1&c=%20d#e", None),
        ("mailto:community@northwind.example", None),
        ("tel:+31205550100", None),
        ("https://a.example/" + "long-path/" * 30, None),
        ("https://bücher.example/grüße", "https://xn--bcher-kva.example/gr%C3%BC%C3%9Fe"),
    ],
)
def test_the_code_can_be_scanned(channel: str, address: str, read: str | None) -> None:
    root = drawn(with_words(sending(channel), {**SAID, "address": address}))
    assert scanned(root) == [read or address]


@pytest.mark.parametrize(
    "address", ["", "Room 12", "javascript:alert(1)", "ftp://a.example", "https://" + "x" * 4000]
)
def test_no_code_for_what_no_telephone_opens(address: str) -> None:
    root = drawn(with_words(sending("poster"), {**SAID, "address": address}))
    assert scanned(root) == []
    shown = "".join(text for _, text in lines(root))
    assert address.removeprefix("https://") in shown


@pytest.mark.parametrize("channel", EACH_KIND)
def test_a_code_has_four_modules_of_white_around_it(channel: str) -> None:
    root = drawn(with_words(sending(channel), LONG_WORDS))
    (code,) = (one for one in root.iter(f"{SVG}path") if one.get("transform"))
    parts = re.findall(r"-?[\d.]+", code.get("transform", ""))
    x, y, module = (float(part) for part in parts)
    dark = re.findall(r"M(\d+) \d+h(\d+)", code.get("d", ""))
    side = max(int(start) + int(size) for start, size in dark)
    left, top, width, _ = map(float, root.get("viewBox", "").split())
    picture = png(root)
    scale = picture.width / width
    inside = picture.crop(
        (
            round((x - 4 * module - left) * scale) + 1,
            round((y - 4 * module - top) * scale) + 1,
            round((x + (side + 4) * module - left) * scale) - 1,
            round((y + (side + 4) * module - top) * scale) - 1,
        )
    )
    quiet = int(3.5 * module * scale)
    for box in (
        (0, 0, inside.width, quiet),
        (0, inside.height - quiet, inside.width, inside.height),
        (0, 0, quiet, inside.height),
        (inside.width - quiet, 0, inside.width, inside.height),
    ):
        assert inside.crop(box).getcolors() == [(box_area(box), (255, 255, 255))]


def box_area(box: tuple[int, int, int, int]) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def boxes(root: Element) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each line, as wide as a real typeface makes it."""
    typeface = ImageFont.load_default(1000)
    for line, text in lines(root):
        size, x, y = (float(line.get(name, "")) for name in ("font-size", "x", "y"))
        bold = line.get("font-weight") or line.find(f"{SVG}tspan[@font-weight]") is not None
        # The typeface has no bold letters: Helvetica's are wider by a tenth.
        width = typeface.getlength(text) / 1000 * size * (1.1 if bold else 1)
        left = x - width / 2 if line.get("text-anchor") else x
        yield left, y - 0.72 * size, left + width, y + 0.21 * size


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("words", [SAID, LONG_WORDS, LONG], ids=["short", "long words", "long"])
def test_text_keeps_to_the_sheet_and_apart(channel: str, words: dict[str, str]) -> None:
    root = drawn(with_words(sending(channel), words))
    width, height = paper(root)
    margin = 0.04 * min(width, height)
    found = [*boxes(root)]
    assert len(found) > 2
    for left, top, right, bottom in found:
        assert left >= margin
        assert top >= margin
        assert right <= width - margin
        assert bottom <= height - margin
    for one, other in combinations(found, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart


def without_spaces(text: str) -> str:
    return re.sub(r"[\s\u200b\u00ad\ufeff]", "", text)


PLAIN = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\u00ad"),
    max_size=400,
)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(("poster", "digital-signage", "receipt")), PLAIN)
def test_no_letter_is_lost_or_outside(channel: str, text: str) -> None:
    words = dict.fromkeys(SAID, text) | {"text": "", "address": ""}
    root = drawn(with_words(replace(sending(channel)), {**words, "headline": "so " + text}))
    height = paper(root)[1]
    shown = [(float(one.get("y", "")), float(one.get("font-size", ""))) for one, _ in lines(root)]
    assert all(y - 0.7 * size > 0 and y < height and size > 0 for y, size in shown)
    if channel == "poster":
        kept = without_spaces("".join(line for _, line in lines(root)))
        assert without_spaces("so " + text) in kept


@pytest.mark.parametrize("channel", EACH_KIND)
@pytest.mark.parametrize("text", ["x" * 10_000, "word " * 2_000])
def test_ten_thousand_characters_are_all_there_and_too_long(channel: str, text: str) -> None:
    made = with_words(sending(channel), {**SAID, "headline": "We open", "text": text})
    if channel in UNCUT:
        made = with_words(sending(channel), {**SAID, "headline": text})
    shown = "".join(line for _, line in lines(drawn(made)))
    assert without_spaces(text) in without_spaces(shown)
    overset = table.measured(made)["overset"]
    assert 1_000 < len(overset) < 10_000
    assert text.strip().endswith(overset)


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("words", [SAID, LONG_WORDS], ids=["short", "long words"])
def test_what_fits_is_not_overset(channel: str, words: dict[str, str]) -> None:
    assert table.measured(with_words(sending(channel), words)) == {"overset": ""}


def test_what_is_overset_is_what_makes_type_too_small() -> None:
    """With what is overset taken away, the rest has room at sizes that can be read."""
    made = with_words(sending("desk-drop"), LONG)
    overset = table.measured(made)["overset"]
    text = LONG["text"].strip()
    assert text.endswith(overset)
    assert min(float(one.get("font-size", "")) for one, _ in lines(drawn(made))) < 2.5
    cut = with_words(made, {**LONG, "text": text[: -len(overset)]})
    assert table.measured(cut) == {"overset": ""}
    assert min(float(one.get("font-size", "")) for one, _ in lines(drawn(cut))) >= 2.5


@pytest.mark.parametrize("channel", CHANNELS)
def test_words_stay_whole_while_they_can(channel: str) -> None:
    shown = " ".join(text for _, text in lines(drawn(with_words(sending(channel), LONG_WORDS))))
    for word in LONG_WORDS["headline"].split():
        assert word in shown.split()


def test_a_soft_hyphen_parts_a_word_for_larger_type() -> None:
    whole = {**SAID, "headline": "Wärmepumpenbesitzerinnen"}
    parted = {**SAID, "headline": "Wärme\u00adpumpen\u00adbesitzer\u00adinnen"}
    one, other = (lines(drawn(with_words(sending("poster"), words))) for words in (whole, parted))
    assert float(other[0][0].get("font-size", "")) > float(one[0][0].get("font-size", "")) * 1.5
    assert [text for _, text in other][:2] == ["Wärme-", "pumpen-"]


@pytest.mark.parametrize("colour", ["#ffb81c", "#ffffff", "#000000", "#7f7f7f", "#1f4e79"])
@pytest.mark.parametrize("channel", ["poster", "digital-signage"])
def test_letters_can_be_read_on_what_they_stand_on(channel: str, colour: str) -> None:
    root = drawn(with_words(sending(channel, f"brand: {{colour: '{colour}'}}\n"), SAID))
    ground = root.findall(f"{SVG}rect")[1]
    assert ground.get("fill") == colour
    box = [float(ground.get(name, "")) for name in ("x", "y", "width", "height")]
    for line, _ in lines(root):
        x, y = float(line.get("x", "")), float(line.get("y", ""))
        on_it = box[0] <= x <= box[0] + box[2] and box[1] <= y <= box[1] + box[3]
        assert contrast(line.get("fill", ""), colour if on_it else "#ffffff") >= 4.5


BRAND = 'brand: {typeface: "Ana\'s \\\\ Sans", logo: {file: brand/logo.png, alt: Northwind B.V.}}\n'


def test_the_logo_is_in_the_file_or_its_name_is() -> None:
    made = with_words(sending("poster", BRAND), SAID)
    shown = [text for _, text in lines(drawn(made))]
    assert "Northwind B.V." in shown
    root = drawn(replace(made, pictures={"brand/logo.png": PNG.getvalue()}))
    (logo,) = root.iter(f"{SVG}image")
    assert logo.get("href", "").startswith("data:image/png;base64,iVBOR")
    assert "Northwind B.V." not in [text for _, text in lines(root)]
    red = [count for count, pixel in png(root).getcolors(1 << 20) or () if pixel == (204, 0, 0)]
    assert red
    broken = drawn(replace(made, pictures={"brand/logo.png": b"<svg onload='alert(1)'/>"}))
    assert not [*broken.iter(f"{SVG}image")]


def test_the_typeface_has_others_behind_it() -> None:
    family = drawn(sending("poster", BRAND)).get("font-family", "")
    assert family.startswith("'Ana\\'s \\\\ Sans', Helvetica, Arial,")
    assert family.endswith("sans-serif")


def test_those_who_cannot_see_it_hear_all_of_it() -> None:
    root = drawn(with_words(sending("poster"), SAID, "nl-NL"))
    assert (root.get("role"), root.get("lang")) == ("img", "nl-NL")
    title, desc = (root.find(f"{SVG}{name}") for name in ("title", "desc"))
    assert title is not None
    assert desc is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert title.text == SAID["headline"]
    assert desc.text == (
        "Sign in with your till number. It is for paid time, and nobody has to.\n"
        "Say hello to everybody\nshoptalk.larderlane.example/hello"
    )


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_sheet_read_from_the_right_is_a_mirror_image(channel: str) -> None:
    arabic = {
        **SAID,
        "headline": "من فعل هذا من قبل؟",
        "text": "اسأل كل متجر.",
        "action": "قل مرحبا",
    }
    root = drawn(with_words(sending(channel), arabic, "ar-EG"))
    width, _ = paper(root)
    assert root.get("direction") == "rtl"
    first, _ = lines(root)[0]
    assert float(first.get("x", "")) > width * (0.45 if channel == "receipt" else 0.9)
    assert scanned(root) == [SAID["address"]]
    words = " ".join(text for _, text in lines(root))
    assert arabic["headline"] in words


def test_bold_words_and_lists_stay_so() -> None:
    root = drawn(
        with_words(sending("poster"), {**SAID, "text": "For **paid time**.\n\n- One\n- Two"})
    )
    (bold,) = (one.text for one in root.iter(f"{SVG}tspan") if one.get("font-weight") == "bold")
    assert bold == "paid time"
    marks = {text: float(one.get("x", "")) for one, text in lines(root)}
    assert marks["•"] < marks["One"] == marks["Two"]


def test_a_link_in_the_text_shows_its_address() -> None:
    text = "See [the **guide**](https://a.example/guide/) and <https://b.example>."
    root = drawn(with_words(sending("poster"), {**SAID, "text": text}))
    shown = " ".join(line for _, line in lines(root))
    assert "See the guide: a.example/guide and b.example." in shown


@pytest.mark.parametrize("channel", EACH_KIND)
@pytest.mark.parametrize("text", [*HOSTILE.values(), ""], ids=[*HOSTILE, "nothing at all"])
def test_hostile_texts(channel: str, text: str) -> None:
    made = saying(sending(channel), text)
    root = drawn(made)
    allowed = ("svg", "title", "desc", "style", "rect", "text", "tspan", "path")
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= set(allowed)
    assert not any(name.startswith("on") for one in root.iter() for name in one.attrib)
    assert "@page" in (root.findtext(f"{SVG}style") or "@page")
    assert png(root, 90).getbbox()
    assert table.files(made)[".txt"].decode()


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("A2", (420, 594, "mm", 3, False)),
        ("a7", (74, 105, "mm", 3, False)),
        ("A4  landscape", (297, 210, "mm", 3, False)),
        ("100x210mm", (100, 210, "mm", 3, False)),
        ("100 × 210 mm", (100, 210, "mm", 3, False)),
        ("1920x1080", (1920, 1080, "px", 0, False)),
        ("58mm", (58, 150, "mm", 0, True)),
    ],
)
def test_sheets_by_their_names(name: str, size: tuple[float, float, str, float, bool]) -> None:
    sheet = sheet_named(name)
    assert sheet is not None
    assert (sheet.width, sheet.height, sheet.unit, sheet.bleed, sheet.roll) == size
    assert sheet_named(sheet.name) == sheet


@pytest.mark.parametrize(
    "name",
    [
        "",
        "A1",
        "A8",
        "A44",
        "letter",
        "10x10mm",
        "9999x9999",
        "100x900mm",
        "10mm",
        "0x0",
        "٩٩x٩٩٩mm",
    ],
)
def test_what_is_no_sheet(name: str) -> None:
    assert sheet_named(name) is None
