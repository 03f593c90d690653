"""Who hears which key message: on the screen, and as data."""

from __future__ import annotations

import json

import pytest
from report.plans import result_of
from rich.cells import cell_len

from golive.report.exposure import exposed
from golive.report.plan_json import plan_json
from golive.report.plan_markdown import plan_markdown
from golive.report.plan_text import plan_text

LAUNCH = """\
title: Commons opens
launch: {date: 2026-10-13}
key_messages:
  closer: You get closer to the people who make it.
  take-part: You are asked to answer.
  value: It pays for itself.
audiences:
  staff: {label: All staff, side: internal, motivation: Wants to see what became of the work}
  desk: {side: internal, within: staff}
  customers: {label: Customers, side: external, motivation: Wants a quick answer}
messages:
  guide: {audiences: staff, except: desk, key_message: take-part, channel: intranet, when: T-7}
  open:
    key_message: [closer]
    audiences: customers
    touchpoints:
      - {channel: newsletter, when: {batches: 3, per: day, from: T-0}}
      - {channel: x, when: {every: day, from: T-0, until: T+2}}
      - {channel: blog, when: TBD}
      - {channel: push, when: T+3, maybe: if it is ready}
      - {channel: sms, when: T+3, status: cancelled}
"""


def _section(text: str, title: str) -> list[str]:
    lines = text.splitlines()
    at = lines.index(title)
    end = lines.index("", at) if "" in lines[at:] else len(lines)
    return lines[at + 1 : end]


def test_counts_what_will_be_heard() -> None:
    closer, take_part, value = exposed(result_of(LAUNCH).plan)
    assert closer.heard["customers"].times == 1 + 3 + 1  # batches once, a recurrence each time
    assert closer.heard["customers"].channels == ("newsletter", "x", "blog")
    assert closer.never == ()
    assert list(take_part.heard) == ["staff"]
    assert take_part.never == ("desk",)
    assert value.heard == {}
    assert value.never == ("staff", "desk", "customers")


@pytest.mark.parametrize(
    ("hears", "never"),
    [
        ("design", ("sales",)),  # not the board, which is something else; nor the whole of them
        ("board", ()),
        ("design, press", ("sales",)),
        ("crew", ("board", "design", "sales")),  # whose role nobody says: all on their side
        ("public", ()),
    ],
)
def test_nobody_is_missed_who_was_not_meant(hears: str, never: tuple[str, ...]) -> None:
    text = f"""\
title: Commons opens
launch: {{date: 2026-10-13}}
key_messages: {{closer: You get closer.}}
audiences:
  crew: {{side: internal}}
  board: {{side: internal, role: management}}
  design: {{side: internal, role: stakeholders}}
  sales: {{side: internal, role: stakeholders}}
  press: {{side: external, role: press}}
  public: {{side: external, role: public}}
messages: {{open: {{key_message: closer, audiences: [{hears}], channel: email, when: T-0}}}}
"""
    (closer,) = exposed(result_of(text).plan)
    assert closer.never == never


def test_a_whole_is_not_missed_where_a_part_was_meant() -> None:
    text = LAUNCH.replace("audiences: staff, except: desk", "audiences: desk")
    assert exposed(result_of(text).plan)[1].never == ()


def test_a_table_of_audiences_and_key_messages() -> None:
    text = plan_text(result_of(LAUNCH), 80, color=False)
    assert _section(text, "Key messages") == [
        "  closer     You get closer to the people who make it.",
        "  take-part  You are asked to answer.",
        "  value      It pays for itself.",
    ]
    lines = text.splitlines()
    at = lines.index("             closer  take-part  value")
    assert lines[at + 1 : at + 5] == [
        "  All staff          1×         –",
        "  desk               –          –",
        "  Customers  5×                 –",
        "  – never, though others like them hear it · blank: meant for others",
    ]
    assert _section(text, "Motivations") == [
        "  All staff  Wants to see what became of the work",
        "  Customers  Wants a quick answer",
    ]


def test_numbers_stand_for_key_messages_where_there_is_no_room() -> None:
    longer = LAUNCH.replace("value: It pays", "what-it-is-worth: It pays")
    text = plan_text(result_of(longer), 40, color=False, unicode=False)
    assert _section(text, "Key messages")[-2:] == [
        "  3  what-it-    It pays for itself.",
        "     is-worth",
    ]
    lines = text.splitlines()
    at = lines.index("               1    2    3")
    assert lines[at + 1 : at + 4] == [
        "  All staff        1x    -",
        "  desk              -    -",
        "  Customers   5x         -",
    ]


@pytest.mark.parametrize("width", [40, 61, 80, 120])
def test_many_audiences_fit_any_screen(width: int) -> None:
    more = "".join(f"  people-{n}: {{label: 大勢の人たち {n}, side: external}}\n" for n in range(9))
    text = plan_text(result_of(LAUNCH.replace("messages:\n  guide", f"{more}messages:\n  guide")),
                     width, color=False)  # fmt: skip
    assert "Key messages" in text
    assert all(cell_len(line) <= width for line in text.splitlines())


def test_markdown_and_json() -> None:
    result = result_of(LAUNCH)
    text = plan_markdown(result, countdown=False)
    assert "## Who hears which key message" in text
    assert "| Key message | All staff | Desk | Customers |" in text
    assert "| closer | – | – | 5× Newsletter, X, Blog |" in text
    assert "Wants a quick answer |" in text
    data = json.loads(plan_json(result))
    assert data["key_messages"][1] == {
        "id": "take-part",
        "text": "You are asked to answer.",
        "heard": {"staff": {"times": 1, "channels": ["Intranet"]}},
        "never": ["desk"],
    }
    assert data["audiences"][0]["motivation"] == "Wants to see what became of the work"


def test_nothing_is_shown_where_no_message_says_what_it_carries() -> None:
    result = result_of(LAUNCH.replace("key_message: take-part, ", "")
                       .replace("    key_message: [closer]\n", ""))  # fmt: skip
    assert exposed(result.plan) == ()
    assert "Key messages" not in plan_text(result, 80, color=False)
    assert "Who hears" not in plan_markdown(result, countdown=False)
    assert json.loads(plan_json(result))["key_messages"] == []
