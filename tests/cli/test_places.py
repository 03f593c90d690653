"""Countries, their regions, and days off on which people work all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import errors, golive

CAMPAIGN = """\
title: Small launch
owner: Ana
{}
launch: {{date: 2026-11-10, timezone: America/New_York}}
audiences:
  staff: {{side: internal{}}}
messages:
  hello: {{audiences: staff, channel: email, when: {}, copy: {{body: Soon.}}}}
"""


def write(
    folder: Path, settings: str = "", campaign: str = "", audience: str = "", when: str = "T-1"
) -> None:
    (folder / "golive.yaml").write_text(settings, "utf-8")
    text = CAMPAIGN.format(campaign, f", {audience}" if audience else "", when)
    (folder / "campaigns/small.yaml").write_text(text, "utf-8")


def warnings(folder: Path) -> str:
    return golive("check", "--today", "2026-08-03", cwd=folder, code=None).stdout


FAULTS = [
    ({"settings": "country: XX\n"},
     "golive.yaml:1:10 format: XX is not a country code.", "write two letters, such as NL"),
    ({"settings": "country: Germany\n"},
     "golive.yaml:1:10 format: Germany is not a country code.", "did you mean DE?"),
    ({"campaign": "country: USA"},
     "campaigns/small.yaml:3:10 format: USA is not a country code.", "did you mean US?"),
    ({"campaign": "country: united kingdom"},
     "campaigns/small.yaml:3:10 format: united kingdom is not a country code.", "did you mean GB?"),
    ({"audience": "country: D"},
     "campaigns/small.yaml:6:36 format: D is not a country code.", "write two letters"),
    ({"settings": "region: BY\n"},
     "golive.yaml:1:9 format: Nobody says in which country the region BY is.", "add country:"),
    ({"settings": "country: DE\nregion: Bavaria\n"},
     "golive.yaml:2:9 format: DE has no region Bavaria.", "its regions are BB, BE, BW, BY, HB"),
    ({"campaign": "region: BY"},
     "campaigns/small.yaml:3:9 unknown-name: Nobody says in which country the region BY is.",
     "add country: and its two letters, such as DE"),
    ({"audience": "region: BY"},
     "campaigns/small.yaml:6:35 unknown-name: Nobody says in which country the region BY is.",
     "add country: and its two letters, such as DE"),
    ({"settings": "country: US\n", "audience": "region: BY"},
     "campaigns/small.yaml:6:35 unknown-name: US has no region BY.", "write the code of a region, such"),
    ({"settings": "country: US\n", "audience": "region: Califronia"},
     "campaigns/small.yaml:6:35 unknown-name: US has no region Califronia.", "did you mean California?"),
    ({"campaign": "country: AW", "audience": "region: BY"},
     "campaigns/small.yaml:6:35 unknown-name: AW has no region BY.", "leave it out"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "error", "help"), FAULTS)
def test_places_that_there_are_not(
    small: Path, said: dict[str, str], error: str, help: str
) -> None:
    write(small, **said)
    assert errors(small) == [error]
    assert f"help: {help}" in golive("check", cwd=small, code=1).stdout


@pytest.mark.parametrize(
    "said",
    [
        {"settings": "country: uk\n"},
        {"settings": "country: EL\n"},
        {"settings": "country: DE\nregion: Bayern\n"},
        {"settings": "country: DE\n", "audience": "region: by"},
        {"settings": "country: DE\nregion: BY\n", "campaign": "country: NL"},
        {"settings": "country: NL\n", "audience": "country: DE, region: BY"},
    ],
)
def test_places_that_there_are(small: Path, said: dict[str, str]) -> None:
    write(small, **said)
    assert errors(small) == []


def test_a_country_by_its_other_letters_keeps_its_holidays(small: Path) -> None:
    write(small, campaign="country: UK", when="2026-12-28 10:00")
    assert "Boxing Day (observed) in GB" in warnings(small)


def test_a_region_of_golive_yaml_is_not_taken_into_another_country(small: Path) -> None:
    write(small, "country: DE\nregion: BY\n", "country: FR", when="T-1bd")
    assert errors(small) == []


WORKING = "country: US\nworkdays: [Veterans Day, 2026-11-26]\n"


def test_a_holiday_on_which_people_work_is_no_day_off(small: Path) -> None:
    for when, day in (("T+1", "Veterans Day"), ("T+16", "Thanksgiving Day")):
        write(small, "country: US\n", when=when)
        assert f"{day} in US" in warnings(small)
        write(small, WORKING, when=when)
        assert "off-day" not in warnings(small)


def test_a_launch_the_day_before_one_is_no_risk(small: Path) -> None:
    write(small, "country: US\n")
    assert "the working day before Veterans Day in US" in warnings(small)
    write(small, WORKING)
    assert "risky-launch-day" not in warnings(small)


@pytest.mark.parametrize(
    ("settings", "day"), [("country: US\n", "Thu 12 Nov"), (WORKING, "Wed 11 Nov")]
)
def test_it_counts_as_a_business_day(small: Path, settings: str, day: str) -> None:
    write(small, settings, when="T+1bd")
    assert f"{day} 2026" in golive("plan", "--format", "markdown", cwd=small, code=None).stdout


@pytest.mark.parametrize(
    ("settings", "day"), [("country: US\n", "2026-11-09"), (WORKING, "2026-11-10")]
)
def test_texts_are_due_by_it(small: Path, settings: str, day: str) -> None:
    write(small, settings, when="2026-11-13")
    said = golive("calendar", "--production", "--format", "csv", cwd=small, code=None).stdout
    assert f"{day}" in said


@pytest.mark.parametrize(
    ("settings", "audience", "said", "help"),
    [
        ("country: US\nworkdays: [Vetrans Day]\n", "", "There is no public holiday Vetrans Day in US.",
         "did you mean Veterans Day?"),
        ("country: US\nworkdays: Vetrans Day\n", "country: CA",
         "There is no public holiday Vetrans Day in CA or US.", "did you mean Veterans Day?"),
        ("workdays: [Veterans Day]\n", "", "Veterans Day is no day off anywhere here",
         "add country: and its two letters"),
    ],
)  # fmt: skip
def test_a_holiday_that_nobody_keeps_is_told(
    small: Path, settings: str, audience: str, said: str, help: str
) -> None:
    write(small, settings, audience=audience)
    found = warnings(small)
    assert said in found
    assert f"help: {help}" in found
    assert "warning  settings" in found
    assert errors(small) == []


def test_a_holiday_of_one_audience_s_country_is_known(small: Path) -> None:
    write(small, "country: NL\nworkdays: [Columbus Day, 2026-12-24]\n", audience="country: US")
    assert "settings" not in warnings(small)


def test_a_holiday_of_the_workspace_s_own_country_is_known(small: Path) -> None:
    write(small, "country: GB\nworkdays: [Boxing Day]\n", "country: NL")
    assert "settings" not in warnings(small)


def test_a_campaign_that_cannot_be_read_may_have_the_holiday(small: Path) -> None:
    write(small, "country: NL\nworkdays: [Columbus Day]\n")
    (small / "campaigns/other.yaml").write_text("title: [\n", "utf-8")
    assert "settings" not in warnings(small)


def test_a_workday_that_is_no_day(small: Path) -> None:
    write(small, "workdays: [2026-02-30]\n")
    assert errors(small) == [
        "golive.yaml:1:12 format: There is no day 2026-02-30: that month has 28 days."
    ]
