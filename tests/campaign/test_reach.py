"""Where people are: what a part does not say, the larger audience says."""

from __future__ import annotations

import pytest

from golive.campaign.parsing import parse
from golive.campaign.reach import Home, excepted, home
from golive.campaign.touchpoints import touchpoints
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


@pytest.mark.parametrize(
    ("said", "anew", "left_out"),
    [
        ("except: [vienna, nowhere]", "audiences: everyone", ("vienna",)),
        ("except: vienna", "audiences: [nowhere, hamburg]", ()),
        ("except: everyone", "audiences: vienna", ()),  # the nearest word counts: they hear it
        ("except: [first-ten, hamburg]", "audiences: everyone", ("first-ten", "hamburg")),
        ("except: vienna", "audiences: nowhere, except: []", ()),
        # Beside or below the audiences: there may be people who are in both
        ("audiences: everyone, except: nowhere", "id: a", ("nowhere",)),
        ("audiences: everyone", "except: [nowhere, unheard-of]", ("nowhere",)),
        ("", "audiences: everyone, except: nowhere", ("nowhere",)),
    ],
)
def test_an_exception_is_of_those_who_may_hear_it(
    said: str, anew: str, left_out: tuple[str, ...]
) -> None:
    given = f"{said}, " if said else ""
    text = f"messages: {{m: {{{given}channel: email, touchpoints: [{{{anew}}}]}}}}\n"
    campaign = parse(read("c.yaml", CAMPAIGN + text.encode()))
    (touchpoint,) = touchpoints(campaign)
    assert excepted(campaign, touchpoint) == left_out
