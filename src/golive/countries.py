"""Countries and their regions, as calendars of public holidays know them.

Source: the ``holidays`` package, which works offline. It is imported when something is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from golive.suggest import did_you_mean

MOST = 20
"""Regions that are listed for somebody who named another; of more, two are examples."""
_OTHERWISE = {"UK": "GB", "EL": "GR"}
"""Two letters that a country is known by beside those of ISO 3166, and these."""


@cache
def _known() -> Mapping[str, str]:
    """The two letters of each country by these, by its three letters and by its name in English."""
    from holidays.registry import COUNTRIES

    found: dict[str, str] = {}
    for name, (_, two, three, *_) in COUNTRIES.items():
        found |= dict.fromkeys((two, three, name.replace("_", " ").upper()), two)
    return MappingProxyType({**found, **_OTHERWISE})


def country_code(written: str) -> str | None:
    """The two letters by which a country is known here; None where the text is no code of any."""
    return _known().get(written.upper()) if len(written) == 2 else None


def country_meant(written: str) -> str:
    """A way out for a text that is no code of a country."""
    code = _known().get(" ".join(written.replace(".", "").upper().split()))
    return f"did you mean {code}?" if code else "write two letters, such as NL"


@cache
def _regions(country: str) -> Mapping[str, str]:
    """The code of each region of a country by itself and by the region's own name."""
    import holidays

    bare = holidays.country_holidays(country)
    return MappingProxyType(
        {**{code: code for code in bare.subdivisions}, **bare.subdivisions_aliases}
    )


def region_code(country: str, written: str) -> str | None:
    """The code of a region by which calendars know it; None where the country has no such region."""
    regions = _regions(country)
    return regions.get(written) or regions.get(written.upper())


def region_meant(country: str, written: str) -> str:
    """A way out for a text that is no region of a country."""
    if not _regions(country):
        return "leave it out: its public holidays are the same everywhere"
    codes = list(dict.fromkeys(_regions(country).values()))
    listed = f"its regions are {', '.join(codes)}"
    some = f"write the code of a region, such as {codes[0]} or {codes[-1]}"
    return did_you_mean(written, _regions(country), listed if len(codes) <= MOST else some)
