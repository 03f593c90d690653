"""Where people are: what a part does not say, the larger audience says."""

from __future__ import annotations

from golive.campaign.parsing import parse
from golive.campaign.reach import Home, home
from golive.source.reading import read

CAMPAIGN = b"""
title: x
launch: {}
audiences:
  everyone: {side: external, timezone: Europe/Berlin, country: DE, region: BY, locale: de-DE}
  vienna: {side: external, within: everyone, timezone: Europe/Vienna, country: AT}
  hamburg: {side: external, within: everyone, region: HH}
  first-ten: {side: external, within: vienna, locale: en-GB}
  nowhere: {side: external}
  circle: {side: external, within: round}
  round: {side: external, within: circle, country: NL}
"""


def test_the_nearest_word_counts() -> None:
    campaign = parse(read("c.yaml", CAMPAIGN))
    assert home(campaign, "everyone") == Home("Europe/Berlin", "DE", "BY", "de-DE")
    # Bavaria is no part of Austria
    assert home(campaign, "vienna") == Home("Europe/Vienna", "AT", "", "de-DE")
    assert home(campaign, "hamburg") == Home("Europe/Berlin", "DE", "HH", "de-DE")
    assert home(campaign, "first-ten") == Home("Europe/Vienna", "AT", "", "en-GB")
    assert home(campaign, "nowhere") == Home()
    assert home(campaign, "circle") == Home()  # part of itself: nobody says of what
    assert home(campaign, "round") == Home(country="NL")
