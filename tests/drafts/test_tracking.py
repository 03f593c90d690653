"""Links that tell where a visitor came from, and nothing else changed."""

from __future__ import annotations

import csv
import io
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.fixtures import plan_of

from golive.channels.model import Kind, Markup
from golive.drafts.tracking import Link, Tracker, slug
from golive.exports.links_csv import links_csv
from golive.forms.measuring import measure
from golive.plan import Plan, Result
from golive.settings import parse_settings
from golive.source.reading import read

ADDED = "utm_source=email&utm_content=hello.customers"
MAIL = Tracker(
    ("northwind.example",),
    (("utm_source", "email"), ("utm_content", "hello.customers")),
    Kind.EMAIL,
)


@pytest.mark.parametrize(
    ("url", "tracked"),
    [
        ("https://northwind.example", f"https://northwind.example?{ADDED}"),
        ("https://a.northwind.example/b?c=d#e", f"https://a.northwind.example/b?c=d&{ADDED}#e"),
        ("https://NORTHWIND.example/?utm_source=x",
         "https://NORTHWIND.example/?utm_source=x&utm_content=hello.customers"),
        ("https://northwind.example/?utm_source=&utm_content=y",) * 2,
        ("https://northwind.example/?", f"https://northwind.example/?{ADDED}"),
        ("https://northwind.example:8443/a", f"https://northwind.example:8443/a?{ADDED}"),
        ("https://user@northwind.example.evil.example",) * 2,
        ("https://notnorthwind.example/",) * 2,
        ("https://northwind.example/\ue000x\ue001",) * 2,
        ("https://[::1",) * 2,
    ],
)  # fmt: skip
def test_what_is_missing_is_added(url: str, tracked: str) -> None:
    assert MAIL.url(url) == tracked
    assert MAIL.url(tracked) == tracked


@given(st.text("abc?&=#/%+;.", max_size=30))
def test_nothing_that_was_there_changes(rest: str) -> None:
    url = f"https://northwind.example/{rest}"
    before, after = urlsplit(url), urlsplit(MAIL.url(url))
    assert (after.path, after.fragment) == (before.path, before.fragment)
    kept = parse_qsl(before.query, keep_blank_values=True)
    made = parse_qsl(after.query, keep_blank_values=True)
    assert made[: len(kept)] == kept
    assert dict(made[len(kept) :]).keys() <= {"utm_source", "utm_content"}


@pytest.mark.parametrize(
    ("text", "tracked"),
    [
        ("[Join](https://northwind.example) now",
         f"[Join](https://northwind.example?{ADDED}) now"),
        ("[https://northwind.example](https://northwind.example/a)",
         f"[https://northwind.example](https://northwind.example/a?{ADDED})"),
        ("See https://northwind.example/a_(b).",
         f"See [https://northwind.example/a_(b)](https://northwind.example/a_(b)?{ADDED})."),
        ("<https://northwind.example>",
         f"[https://northwind.example](https://northwind.example?{ADDED})"),
        ("![A](https://northwind.example/a.png)",) * 2,
        ("[Mail](mailto:a@northwind.example), [ring](tel:+31), [stay](/a), northwind.example",) * 2,
    ],
)  # fmt: skip
def test_in_a_letter_labels_stay(text: str, tracked: str) -> None:
    assert MAIL.text(text, "body", Markup.MARKDOWN)[0] == tracked


CAMPAIGN = """
title: Northwind Commons goes live!
launch: {date: 2026-10-13, timezone: Europe/Amsterdam}
audiences: {customers: {side: external}, staff: {side: internal}}
messages:
  hello:
    audiences: [customers, staff]
    when: T-0
    channel: [x, poster, email, website-banner]
    copy: {summary: Ask us, cta: {label: Join, url: "https://commons.northwind.example/join"}}
"""


def planned(tracking: str, campaign: str = CAMPAIGN) -> Plan:
    return plan_of(campaign, parse_settings(read("golive.yaml", tracking.encode()))[0])


def texts(plan: Plan) -> dict[str, str]:
    return {d.channel.id: "\n".join(field.text for field in d.fields) for d in plan.drafts}


def test_each_channel_says_what_it_is() -> None:
    found = texts(planned("tracking: {domains: northwind.example, prefix: mtm}\n"))
    assert (
        "join?mtm_source=x&mtm_medium=social&mtm_campaign=northwind-commons-goes-live"
        "&mtm_content=hello.customers-staff"
    ) in found["x"]
    assert "mtm_source=website-banner&mtm_medium=web" in found["website-banner"]
    assert "[Join](https://commons.northwind.example/join?mtm_source=email" in found["email"]
    assert "mtm" not in found["poster"]


def test_a_campaign_names_itself_or_stays_out() -> None:
    settings = "tracking: {domains: [northwind.example]}\n"
    named = planned(settings, f"tracking: Commons 2026\n{CAMPAIGN}")
    assert "utm_campaign=commons-2026" in texts(named)["x"]
    assert "utm_" not in str(texts(planned(settings, f"tracking: off\n{CAMPAIGN}")))
    assert "utm_" not in str(texts(planned("name: x\n")))


def test_a_tracked_link_counts() -> None:
    def used(tracking: str) -> int:
        post = next(one for one in planned(tracking).dispatches() if one.draft.channel.id == "x")
        return measure(post)[0].used

    # Twitter's list of endings has no .example, so that the address counts whole.
    assert used("tracking: {domains: northwind.example}\n") > used("name: x\n") + 60


def test_all_links_in_one_list() -> None:
    result = Result(planned("tracking: {domains: northwind.example}\n"), ())
    rows = [*csv.reader(io.StringIO(links_csv(result).decode("utf-8-sig")))]
    assert [row[0] for row in rows] == [
        "Touchpoint",
        "hello/x",
        "hello/email",
        "hello/website-banner",
    ]
    assert rows[1][2:5] == ["Customers, Staff", "en-GB", "https://commons.northwind.example/join"]
    assert rows[1][5].startswith("https://commons.northwind.example/join?utm_source=x&")
    (link,) = result.plan.drafts[0].links
    assert link == Link(rows[1][4], rows[1][5])


@pytest.mark.parametrize(
    ("text", "made"), [("Ärger & Söhne 2026!", "arger-sohne-2026"), ("日本", "")]
)
def test_slugs(text: str, made: str) -> None:
    assert slug(text) == made


def test_domains_are_written_without_https() -> None:
    (found,) = parse_settings(read("golive.yaml", b"tracking: {domains: 'https://a.example'}"))[1]
    assert found.message == "“https://a.example” is not a domain."
