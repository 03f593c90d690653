from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from rules.drafting import draft
from rules.fixtures import plan_of
from rules.plans import findings, judge

from golive.drafts.dates import long_date
from golive.finding import Finding, Severity
from golive.rules.checking import check
from golive.settings import Settings

CAMPAIGN = """
title: A launch
locale: {locale}
launch: {{date: {launch}}}
milestones: {{town-hall: T-5, party: {party}}}
messages:
  news:
    channel: intranet
    when: T-7
    copy: {{headline: News, body: "{body}"}}
tasks:
  posters: {{do: Posters are printed, when: {posters}}}
  debrief: {{do: We look back, when: T+14}}
"""


def _found(body: str, launch: date, locale: str = "en-GB") -> tuple[list[Finding], str]:
    """The rule's findings in a text, and what its readers get."""
    plan = plan_of(
        CAMPAIGN.format(
            body=body.replace('"', '\\"'),
            launch=launch,
            locale=locale,
            party=launch + timedelta(days=9),
            posters=launch - timedelta(days=3),
        ),
        Settings(),
        today=launch - timedelta(days=60),
    )
    text = "\n".join(field.text for draft in plan.drafts for field in draft.fields)
    return [one for one in check(plan).findings if one.rule == "stale-date"], text


@settings(deadline=None)
@given(
    st.dates(date(2020, 1, 1), date(2080, 12, 31)),
    st.sampled_from([0, 9, -5, -3, -7, 14]),
    st.sampled_from(["en-GB", "en-US", "de-DE", "fr-FR", "nl-NL", "es-ES"]),
)
def test_the_expression_to_write_instead_comes_to_the_same_day(
    launch: date, days: int, locale: str
) -> None:
    written = long_date(launch + timedelta(days=days), locale)
    (found,), before = _found(f"Note: {written}.", launch, locale)
    assert found.severity is Severity.INFO
    expression = found.help.removeprefix("write ")
    after, same = _found(f"Note: {expression}.", launch, locale)
    assert not after
    assert same == before


@settings(deadline=None)
@given(st.dates(date(2020, 1, 1), date(2080, 12, 31)), st.integers(1, 6))
def test_another_weekday_is_always_wrong(launch: date, shift: int) -> None:
    other = f"{launch + timedelta(days=shift):%A} {launch.day} {launch:%B} {launch.year}"
    (found,), _ = _found(f"See you on {other}.", launch)
    assert found.severity is Severity.ERROR
    assert found.message == f"“{other}” is a {launch:%A} in {launch.year}."


@settings(deadline=None)
@given(st.dates(date(2020, 1, 1), date(2080, 12, 31)), st.integers(-180, 180))
def test_a_date_without_a_year_is_the_one_nearest_to_the_launch(launch: date, days: int) -> None:
    day = launch + timedelta(days=days)
    found, _ = _found(f"See you on {day:%A} {day.day} {day:%B}.", launch)
    assert all(one.severity is Severity.INFO for one in found)


def test_it_marks_the_date_and_the_launch() -> None:
    (found,), _ = _found("We open on 14 October, all of us.", date(2026, 10, 13))
    assert (found.place.line, found.place.column, found.place.end_column) == (10, 46, 56)
    assert [(label.place.line, label.text) for label in found.related] == [(4, "launch")]


def test_a_date_in_a_template_of_ones_own_is_marked_there() -> None:
    yaml = """
        locale: en-GB
        messages:
          news: {channel: x, when: T-7, copy: {body: Come in.}}
    """
    written = draft("We open on 14 October.", template="Hello.\nWe open on 14 October.")
    (found,) = findings(judge(yaml, drafts=[written]), "stale-date")
    assert str(found.place) == "x.jinja:2:12"
    assert found.message.startswith("“14 October” is neither the launch")
