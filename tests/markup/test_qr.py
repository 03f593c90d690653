"""QR codes: what they lead to, and their size told without making them."""

from __future__ import annotations

import pytest
import segno

from golive.markup.qr import modules, path, scanned


@pytest.mark.parametrize("length", [14, 15, 26, 27, 62, 63, 213, 214, 666, 667, 1370, 2331])
def test_the_size_is_that_of_the_code(length: int) -> None:
    address = "https://" + "a" * (length - 8)
    code = segno.make(address, error="m", micro=False, mode="byte")
    assert modules(address) == len(code.matrix)
    assert path(address)[1] == modules(address)


def test_what_no_code_can_hold() -> None:
    assert modules("https://" + "a" * 2323) == 177
    assert modules("https://" + "a" * 2324) == 0


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://a.example/b?c=d&e=%20#f", "https://a.example/b?c=d&e=%20#f"),
        ("https://bücher.example/für?q=ä", "https://xn--bcher-kva.example/f%C3%BCr?q=%C3%A4"),
        ("MAILTO:ana@a.example", "MAILTO:ana@a.example"),
        ("tel:+31205550100", "tel:+31205550100"),
        ("a.example", ""),
        ("https:// a.example", ""),
        ("javascript:alert(1)", ""),
        ("https://" + "ü" * 70 + ".example", ""),
    ],
)
def test_what_a_telephone_opens(address: str, read: str) -> None:
    assert scanned(address) == read


def test_a_code_is_of_level_m_at_least() -> None:
    for length in (10, 100, 1000):
        address = "https://" + "a" * length
        made = segno.make(address, error="m", micro=False, boost_error=True)
        assert made.error in ("M", "Q", "H")
        drawn, side = path(address)
        dark = sum(sum(row) for row in made.matrix)
        sizes = [int(part.split("h")[1].split("v")[0]) for part in drawn.split("M")[1:]]
        assert (sum(sizes), side) == (dark, len(made.matrix))
