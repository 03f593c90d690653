"""The campaign's questions and answers: written once, shown where a copy asks for them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from golive.build import compile_campaigns
from golive.drafts.model import Draft
from golive.finding import Finding
from golive.layout import Job, all_campaigns
from golive.plan import Result
from golive.report.plan_markdown import plan_markdown
from golive.verdicts import Compiled

HEAD = """\
title: Northwind Commons goes live
launch: {date: 2026-10-13, timezone: Europe/Amsterdam}
locale: en-GB
community: {name: Northwind Commons, url: "https://commons.northwind.example"}
facts: {helpline: "+31 20 555 0100", page: "https://www.northwind.example/c"}
audiences:
  customers: {side: external}
  press: {side: external}
  staff: {side: internal, role: employees}
  desk: {side: internal, role: support, within: staff}
  shops: {side: internal, within: staff}
"""
FAQ = """\
faq:
  questions:
    price: {ask: Is it free?, answer: "Yes. Ring {{ facts.helpline }}.", audiences: customers}
    quote:
      ask: "Whom may
        I quote?"
      answer: "[Lotte](mailto:press@northwind.example), or <https://www.northwind.example/press>"
      audiences: [press]
    jobs: {ask: Do I lose my job?, answer: "No.", audiences: staff}
    when: {ask: When?, answer: "On {{ launch.date | longdate }}."}
  not_discussed: ["Leave the court case alone.", Leave pay alone.]
  opinions: Say that it is yours.
  safety: "Ring {{ facts.helpline }}."
"""


def compiled(folder: Path, text: str, **templates: str) -> Compiled[Result]:
    (folder / "campaigns").mkdir(exist_ok=True)
    (folder / "campaigns/launch.yaml").write_text(text)
    (folder / "templates").mkdir(exist_ok=True)
    for name, template in templates.items():
        (folder / f"templates/{name}.jinja").write_text(template)
    return compile_campaigns(Job(all_campaigns(folder), (), folder, folder, date(2026, 9, 1)))


def message(channel: str, audiences: str, copy: str) -> str:
    return f"""\
messages:
  told:
    channel: {channel}
    audiences: {audiences}
    when: T-1
    copy: {{headline: It opens, summary: It opens., {copy}}}
"""


def fields(draft: Draft) -> dict[str, str]:
    return {field.name: field.text for field in draft.fields}


def drafted(folder: Path, text: str, **templates: str) -> dict[str, str]:
    made = compiled(folder, HEAD + FAQ + text, **templates)
    (draft,) = made.results[0].plan.drafts
    return fields(draft)


def asked(folder: Path, channel: str, audiences: str, copy: str) -> list[str]:
    """What people ask in a draft, then the names of what else it tells."""
    made = drafted(folder, message(channel, audiences, copy))
    questions = [line for line in made["questions"].splitlines() if line.startswith("**")]
    return [
        *(line.strip("*") for line in questions),
        *(name for name in ("not_discussed", "opinions", "safety") if made[name]),
    ]


ALL_MANNERS = ["not_discussed", "opinions", "safety"]
FREE, QUOTE, JOBS, WHEN = "Is it free?", "Whom may I quote?", "Do I lose my job?", "When?"


@pytest.mark.parametrize(
    ("channel", "audiences", "copy", "expected"),
    [
        ("call-centre-script", "[desk]", "faq: all", [FREE, QUOTE, WHEN, *ALL_MANNERS]),
        ("call-centre-script", "[customers]", "faq: all", [FREE, WHEN, *ALL_MANNERS]),
        ("manager-cascade", "[shops]", "faq: all", [FREE, QUOTE, JOBS, WHEN, *ALL_MANNERS]),
        ("intranet", "[staff]", "faq: all", [FREE, QUOTE, JOBS, WHEN, *ALL_MANNERS]),
        ("training", "[press]", "faq: all", [QUOTE, WHEN]),
        ("stand-up", "[desk]", "faq: [when, price]", [WHEN, FREE]),
        ("town-hall", "[staff]", "faq: [safety, jobs]", [JOBS, "safety"]),
        ("call-centre-script", "[desk]", "faq: jobs", [JOBS]),
        ("call-centre-script", "[desk]", "faq: none", []),
        ("call-centre-script", "[desk]", "faq: []", []),
        ("call-centre-script", "[desk]", "cta: []", []),
    ],
)
def test_a_copy_chooses_what_is_shown(
    tmp_path: Path, channel: str, audiences: str, copy: str, expected: list[str]
) -> None:
    assert asked(tmp_path, channel, audiences, copy) == expected


def test_a_touchpoint_may_choose_anew(tmp_path: Path) -> None:
    text = message("[manager-cascade]", "[staff]", "faq: all")
    text += "    touchpoints: [{id: a}, {id: b, copy: {faq: [jobs]}}, {id: c, copy: {faq: none}}]\n"
    drafts = compiled(tmp_path, HEAD + FAQ + text).results[0].plan.drafts
    assert [fields(draft)["questions"].count("**") for draft in drafts] == [8, 2, 0]


def test_answers_are_rendered_once_and_can_be_said_aloud(tmp_path: Path) -> None:
    made = drafted(tmp_path, message("call-centre-script", "[desk]", "faq: all"))
    assert made["questions"] == (
        "**Is it free?**\nYes. Ring +31 20 555 0100.\n\n"
        "**Whom may I quote?**\nLotte: press@northwind.example, or https://www.northwind.example/press"
        "\n\n**When?**\nOn Tuesday 13 October 2026."
    )
    assert made["not_discussed"] == "- Leave the court case alone.\n- Leave pay alone."
    page = drafted(tmp_path, message("intranet", "[staff]", "faq: quote"))
    assert "[Lotte](mailto:press@northwind.example)" in page["questions"]


def test_what_a_fact_holds_is_not_rendered_again(tmp_path: Path) -> None:
    text = HEAD.replace("facts: {", "facts: {sly: '{{ facts.helpline }}', ")
    faq = "faq: {questions: {q: {ask: Why?, answer: '{{ facts.sly }}'}}}\n"
    made = compiled(tmp_path, text + faq + message("intranet", "[staff]", "faq: all"))
    assert (
        "{{ facts.helpline }}" in fields(made.results[0].plan.drafts[0])["questions"].splitlines()
    )


def test_a_template_of_the_workspace_may_show_them_otherwise(tmp_path: Path) -> None:
    own = (
        '{% extends "shipped/call-centre-script" %}\n'
        "{% block questions %}{% for question in copy.faq.questions %}"
        "{{ question.ask }} – {{ question.answer }}\n{% endfor %}{% endblock %}\n"
    )
    text = message("call-centre-script", "[customers]", "faq: all")
    made = drafted(tmp_path, text, **{"call-centre-script": own})
    assert made["questions"] == (
        "Is it free? – Yes. Ring +31 20 555 0100.\nWhen? – On Tuesday 13 October 2026."
    )
    assert made["opinions"] == "Say that it is yours."


FAULTY = """\
faq:
  questions:
    price:
      ask: Do you leverage it?
      answer: >-
        Yes. We open on Monday 13 October 2026, and we leverage it.
        Ask in Northwnd Commons. TODO
      audiences: customers
    where:
      ask: Where?
      answer: "Here: {{ facts.nowhere }}"
  safety: "Ring [NUMBER]."
messages:
  told:
    objective: awareness
    audiences: desk
    copy: {headline: When callers ask, summary: Ask other owners., faq: [price, where, safety, prize]}
    touchpoints:
      - {channel: call-centre-script, when: T-1}
      - {channel: manager-cascade, when: T-1}
      - {channel: intranet, when: T-1}
"""


def test_findings_point_at_the_word_in_the_answer_once(tmp_path: Path) -> None:
    made = compiled(tmp_path, HEAD + FAULTY)
    lines = (HEAD + FAULTY).splitlines()

    def place(found: Finding) -> tuple[str, str]:
        where = found.place
        return found.rule, lines[where.line - 1][where.column - 1 : where.end_column - 1]

    told = {"stale-date", "jargon", "name-drift", "placeholder", "template", "unknown-name"}
    found = [place(each) for each in made.all_findings if each.rule in told]
    assert sorted(found) == [
        ("jargon", "leverage"),
        ("name-drift", "Northwnd Commons"),
        ("placeholder", "TODO"),
        ("placeholder", "[NUMBER]"),
        ("stale-date", "Monday 13 October 2026"),
        ("template", "facts.nowhere"),
        ("unknown-name", "prize"),
    ]
    jargon = next(each for each in made.all_findings if each.rule == "jargon")
    assert lines[jargon.place.line - 1].strip().startswith("Yes.")  # what people ask is theirs


SECRET = """\
faq:
  questions:
    court: {ask: What of the lawsuit?, answer: "We won the lawsuit.", audiences: customers}
  not_discussed: Leave the lawsuit alone.
messages:
  told: {audiences: desk, channel: CHANNEL, when: T-1, copy: {summary: It opens., faq: all}}
"""


@pytest.mark.parametrize(("channel", "count"), [("call-centre-script", 1), ("intranet", 0)])
def test_only_what_callers_hear_is_off_limits(tmp_path: Path, channel: str, count: int) -> None:
    made = compiled(tmp_path, HEAD + SECRET.replace("CHANNEL", channel))
    found = [each for each in made.all_findings if each.rule == "off-limits"]
    assert len(found) == count
    assert all("answer" in (HEAD + SECRET).splitlines()[each.place.line - 1] for each in found)


def test_an_answer_too_long_for_an_own_channel_is_found_there(tmp_path: Path) -> None:
    limit = "{field: questions, unit: words, max: 3, source: x, checked: 2026-01-01}"
    (tmp_path / "golive.yaml").write_text(
        f"channels: {{kiosk: {{like: call-centre-script, limits: [{limit}]}}}}\n"
    )
    text = HEAD + FAQ + message("kiosk", "[desk]", "faq: [price, when]")
    found = [each for each in compiled(tmp_path, text).all_findings if each.rule == "too-long"]
    assert [text.splitlines()[each.place.line - 1].split(":")[0].strip() for each in found] == [
        "when"
    ]


def test_the_plan_tells_them_in_words_also_where_no_draft_does(tmp_path: Path) -> None:
    made = compiled(tmp_path, HEAD + FAQ + message("intranet", "[staff]", "faq: none"))
    assert "Ring +31 20 555 0100." in plan_markdown(made.results[0], countdown=False)


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        ("faq: all", ["The campaign has no questions and answers to show."]),
        ("faq: none", []),
        ("faq: [price, safety]", ["There is no question price.", "There is no question safety."]),
    ],
)
def test_answers_that_nobody_wrote_are_missed(tmp_path: Path, copy: str, said: list[str]) -> None:
    made = compiled(tmp_path, HEAD + message("intranet", "[staff]", copy))
    found = [each for each in made.all_findings if each.rule == "unknown-name"]
    assert [each.message for each in found] == said


@pytest.mark.parametrize("name", ["all", "none", "not_discussed", "opinions", "safety"])
def test_a_question_cannot_take_the_name_of_another_part(tmp_path: Path, name: str) -> None:
    faq = f"faq:\n  questions:\n    {name}: {{ask: Why?, answer: So.}}\n"
    (found,) = compiled(tmp_path, HEAD + faq).all_findings
    assert found.message.startswith(f"A question cannot be called {name}")
    assert (found.place.line, found.help) == (14, "choose another name")
