"""The whole plan as JSON and Markdown, and its coverage."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from markdown_it import MarkdownIt

from golive.campaign.objective import ObjectiveName
from golive.finding import Finding, Place, Severity
from golive.plan import Result
from golive.report.coverage import coverage
from golive.report.plan_json import plan_json
from golive.report.plan_markdown import plan_markdown
from golive.verdicts import Waived

Build = Callable[..., Result]

FINDING = Finding(
    "quiet-hours", Severity.WARNING, Place("c.yaml", 3, 1, 3, 9), "Too | late.", help="earlier"
)


def _judged(result: Result) -> Result:
    return replace(result, findings=(FINDING,), waived=(Waived(FINDING, "Agreed with <HR>."),))


def test_coverage_counts_what_is_certain(build: Build) -> None:
    found = coverage(build().plan)
    assert found["all-staff"][ObjectiveName.AWARENESS] == ("Intranet", "E-mail")
    assert found["customers"][ObjectiveName.AWARENESS] == ()  # maybe, cancelled or without a day
    assert found["superusers"][ObjectiveName.ACTIVATION] == ("banner",)


def test_an_exception_does_not_hear(build: Build, full_campaign: str) -> None:
    text = full_campaign.replace("channel: banner,", "channel: banner, except: superusers,")
    found = coverage(build(text).plan)
    assert found["customers"][ObjectiveName.ACTIVATION]
    assert not found["superusers"][ObjectiveName.ACTIVATION]


def test_plan_json(build: Build) -> None:
    text = plan_json(_judged(build()))
    assert text.endswith("}\n")
    assert text.isascii()
    data = json.loads(text)
    launch = data["campaign"]["launch"]
    assert (launch["date"], launch["weekday"], launch["days_to_go"]) == ("2026-10-13", "Tue", 15)
    assert data["window"] == {"opens": "T-21", "closes": "T+21"}
    assert data["entries"][0]["id"] == "sneak-peek/intranet"
    assert [row["id"] for row in data["unscheduled"]] == ["someday/email"]
    assert [row["id"] for row in data["drawer"]] == ["delayed/email"]
    assert data["coverage"]["all-staff"]["awareness"] == ["Intranet", "E-mail"]
    assert data["questions"] == [{"about": "awareness", "question": "Who counts?"}]
    assert data["findings"][0]["line"] == 3
    assert data["waivers"][0]["reason"] == "Agreed with <HR>."


def test_plan_markdown_counts_down_only_when_asked(build: Build) -> None:
    result = build()
    assert "Tue 13 Oct 2026 – 15 days to go" in plan_markdown(result, True)
    later = replace(result, plan=replace(result.plan, today=result.plan.today.replace(day=29)))
    assert plan_markdown(result, False) == plan_markdown(later, False)
    assert plan_markdown(result, True) != plan_markdown(later, True)


def test_plan_markdown_has_every_part(build: Build) -> None:
    text = plan_markdown(_judged(build()), False)
    for title in ("Objectives", "Audiences", "Calendar", "Coverage", "Drawer", "Questions",
                  "Findings", "Accepted"):  # fmt: skip
        assert f"\n## {title}\n" in text
    assert "Too \\| late." in text
    assert "Reason: Agreed with &lt;HR&gt;." in text


def test_plan_markdown_shows_hostile_text(hostile: Result) -> None:
    html = MarkdownIt("commonmark").enable("table").render(plan_markdown(hostile, False))
    assert "<script" not in html
    assert "<img" not in html
    assert html.count("<h1>") == 1
    assert json.loads(plan_json(hostile))["campaign"]["title"] == "Launch X-EVIL:1"


def test_without_a_launch_date(build: Build) -> None:
    result = build("title: x\nlaunch: {date: 2026-10}\n")
    assert "no date yet (2026-10)" in plan_markdown(result, True)
    assert json.loads(plan_json(result))["campaign"]["launch"]["days_to_go"] is None


def test_plan_markdown_tells_what_people_will_ask(build: Build, full_campaign: str) -> None:
    faq = (
        "faq:\n"
        "  questions:\n"
        "    price: {ask: Is it free?, answer: 'Yes, for *every* owner.', audiences: customers}\n"
        "    moving: {ask: Do old posts move?, answer: They do.}\n"
        "  not_discussed: Court cases\n"
        "  opinions: Say “in my opinion”.\n"
    )
    text = plan_markdown(build(full_campaign + faq), countdown=False)
    section = text[text.index("## Questions people will ask") :].split("\n## ")[0]
    assert section.splitlines()[2:] == [
        r"**Is it free?** (Customers) Yes, for \*every\* owner.",
        "",
        "**Do old posts move?** They do.",
        "",
        "- **Not discussed:** Court cases",
        "- **Opinions:** Say “in my opinion”.",
    ]
    assert "## Questions people will ask" not in plan_markdown(build(), countdown=False)
