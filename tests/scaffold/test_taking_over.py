"""An earlier campaign as a new one: what is history goes, what is plan is counted from launch."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golive.campaign.parsing import parse
from golive.scaffold.taking_over import Kind, files_meant, taken_over
from golive.source.reading import read

HEAD = "title: x\nlaunch: {date: 2026-09-29}\n"
ROOT = Path(__file__).parents[2]


def over(text: str, head: str = HEAD) -> tuple[str, dict[str, int]]:
    """The rest of a campaign after a head, taken over, and what was counted."""
    source = read("plan.yaml", (head + text).encode())
    made, counts = taken_over(source, parse(source))
    parse(read("plan.yaml", made.encode()))
    return made.removeprefix(head), {kind.name: count for kind, count in counts.items()}


@pytest.mark.parametrize(
    ("when", "moved"),
    [
        ("2026-09-29", "T-0"),
        ("2026-09-15 09:30", "T-14 09:30"),
        ('"2026-10-20 10:00 local"', "T+21 10:00 local"),
        ("2026-10-01T10:00", "T+2 10:00"),
        ("2026-09-29 10:00-08:00", "T-0 10:00-08:00"),
        ("~2026-09-24", "~T-5"),
        ("2026-09-15 Tue", "T-14 Tue"),
        ("week of 2026-09-15", "week of T-14"),
        ("after 2026-09-15", "after T-14"),
        ("[2026-09-15, T-3, soft-launch+2d]", "[T-14, T-3, soft-launch+2d]"),
        ("{from: 2026-09-29, until: 2026-10-06 10:00}", "{from: T-0, until: T+7 10:00}"),
        ("{between: [2026-09-29, T+1bd]}", "{between: [T-0, T+1bd]}"),
        ("{every: week, on: Tue, from: 2026-09-22, count: 4}", "{every: week, on: Tue, from: T-7, count: 4}"),
        ("{at: T-3w, date: 2026-09-08}", "T-3w"),
        ("{at: 2026-09-22 10:00, date: 2026-09-22}", "T-7 10:00"),
        ('{at: T-7, date: 2026-09-22, time: "10:00"}', '{at: T-7, time: "10:00"}'),
    ],
)  # fmt: skip
def test_dates_become_distances_wherever_they_stand(when: str, moved: str) -> None:
    text = f"milestones: {{soft-launch: T-7}}\nmessages:\n  m:\n    when: {when}\n"
    made, counts = over(text)
    assert made == text.replace(when, moved)
    assert set(counts) == {"DATE"}


def test_a_block_keeps_its_comments() -> None:
    made, _ = over(
        "tasks:\n  lists:\n    do: x\n    when:\n      # the old one\n      at: 2026-09-22\n"
        "      date: 2026-09-22   # agreed\n"
    )
    assert made == ("tasks:\n  lists:\n    do: x\n    when:\n      # the old one\n      at: T-7\n")


def test_every_place_that_holds_a_date() -> None:
    made, counts = over(
        "community: {opens: {s: 2026-09-22}}\n"
        "milestones: {a: 2026-09-28}\n"
        "objectives: {awareness: {measure: [2026-10-06, T+9]}}\n"
        "audiences: {s: {side: internal}}\n"
        "gates: {g: {fact: x, by: 2026-09-20, done: true}, h: {fact: y, done: false}}\n"
        "messages:\n"
        "  m:\n"
        "    approvers: {who: A, by: 2026-09-01}\n"
        "    earliest: 2026-09-15\n"
        "    latest: 2026-09-20\n"
        "    sent: 2026-09-18\n"
        "    status: sent\n"
        "    copy: {headline: On 2026-09-29}\n"
        "    touchpoints:\n"
        "      - {channel: email, status: approved, approvers: [B, {who: C, by: 2026-09-02}]}\n"
        "      - {channel: sms, status: cancelled, note: was 2026-09-29}\n"
        "tasks: {lists: {do: x, when: 2026-09-30, done: yes}}\n"
    )
    assert made == (
        "community: {opens: {s: T-7}}\n"
        "milestones: {a: T-1}\n"
        "objectives: {awareness: {measure: [T+7, T+9]}}\n"
        "audiences: {s: {side: internal}}\n"
        "gates: {g: {fact: x, by: T-9}, h: {fact: y, done: false}}\n"
        "messages:\n"
        "  m:\n"
        "    approvers: {who: A, by: T-28}\n"
        "    earliest: T-14\n"
        "    latest: T-9\n"
        "    status: drafted\n"
        "    copy: {headline: On 2026-09-29}\n"
        "    touchpoints:\n"
        "      - {channel: email, status: drafted, approvers: [B, {who: C, by: T-27}]}\n"
        "      - {channel: sms, status: cancelled, note: was 2026-09-29}\n"
        "tasks: {lists: {do: x, when: T+1}}\n"
    )
    assert counts == {"DATE": 9, "DONE": 2, "SENT": 1, "STATUS": 2}


def test_what_was_true_of_the_old_launch_goes() -> None:
    source = read("plan.yaml", b"title: x\nlaunch:\n  date: 2026-09-29\n  until: 2026-09-30\n"
                  b"  was:\n    - {date: 2026-09-01}\n  confirm_by: 2026-09-10\n  status: tentative\n")  # fmt: skip
    made, counts = taken_over(source, parse(source))
    assert made == "title: x\nlaunch:\n  date: 2026-09-29\n  status: tentative\n"
    assert counts == {Kind.FORMER: 3}


@pytest.mark.parametrize("launch", ["TBD", "2026-09", "early 2026-09"])
def test_without_a_launch_day_dates_stay(launch: str) -> None:
    head = f"title: x\nlaunch: {{date: {launch}}}\n"
    text = "messages: {m: {when: [2026-09-15, {at: T-3, date: 2026-09-15}]}}\n"
    made, counts = over(text, head)
    assert made == "messages: {m: {when: [2026-09-15, T-3]}}\n"
    assert counts == {"DATE_KEPT": 1, "DATE": 1}


def test_months_stay_and_are_counted() -> None:
    text = "messages: {m: {when: [early 2026-10, 2026-11]}, n: {when: TBD}}\n"
    assert over(text) == (text, {"MONTH_KEPT": 2})


def test_a_date_more_than_ten_years_away_stays() -> None:
    text = "milestones: {founded: 1999-01-01}\n"
    assert over(text) == (text, {"DATE_KEPT": 1})


@given(st.dates(date(2020, 1, 1), date(2029, 12, 31)), st.integers(-3000, 3000))
def test_the_distance_is_the_one_it_was(launch: date, days: int) -> None:
    head = f"title: x\nlaunch: {{date: {launch}}}\n"
    made, _ = over(f"tasks: {{lists: {{do: x, when: {launch + timedelta(days)}}}}}\n", head)
    (timing,) = parse(read("plan.yaml", (head + made).encode())).tasks["lists"].when or ()
    assert timing.points[0].is_launch_offset
    assert timing.points[0].days == days


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests/plans/campaigns").glob("*.yaml")), ids=lambda p: p.stem
)
def test_real_plans_keep_every_other_line(path: Path) -> None:
    source = read(path.name, path.read_bytes())
    made, _ = taken_over(source, parse(source))
    again = parse(read(path.name, made.encode()))
    assert not any(
        said.sent for message in again.messages.values() for said in (message, *message.touchpoints)
    )
    comments = [
        line for line in path.read_text("utf-8").split("\n") if line.lstrip().startswith("#")
    ]
    rest = iter(made.split("\n"))
    assert all(comment in rest for comment in comments)


def test_files_that_copy_refers_to() -> None:
    source = read(
        "plan.yaml",
        b"messages:\n"
        b"  m:\n"
        b"    copy:\n"
        b"      image: {file: images/a.png}\n"
        b"      body: See ![it](b.svg), [this](<c d.pdf>), [that](c.pdf \"C\") and [us](https://x.example).\n"
        b"      cta: [{label: a, url: files/d.pdf}, {label: b, url: '{{ community.url }}/e'}]\n"
        b"    touchpoints: [{copy: {points: ['[f](f.txt)', '[up](../g.txt)', '[top](/etc/passwd)']}}]\n"
        b"  n:\n",
    )  # fmt: skip
    assert files_meant(source.data) == (
        "images/a.png",
        "b.svg",
        "c",
        "c.pdf",
        "files/d.pdf",
        "f.txt",
    )


def test_what_was_reached_and_proven_is_open_again() -> None:
    made, counts = over("""\
objectives: {awareness: {kpi: visitors, baseline_on: 2026-09-15, actual: 5240, measure: 2026-10-06}}
readiness: {sponsor: {owner: Ana, by: 2026-09-08, done: true, evidence: Signed budget}}
training: {desk: {by: 2026-09-26, done: true}}
inventory: {menu: {change: Option 3, by: 2026-09-28, done: false}}
pilot: {when: {from: 2026-09-09, until: 2026-09-21}}
hand_over: {to: Team, when: 2026-10-20, done: true}
audiences: {staff: {side: internal, waive: {single-channel: They sit together.}}}
""")
    assert (
        made
        == """\
objectives: {awareness: {kpi: visitors, baseline_on: T-14, measure: T+7}}
readiness: {sponsor: {owner: Ana, by: T-21}}
training: {desk: {by: T-3}}
inventory: {menu: {change: Option 3, by: T-1, done: false}}
pilot: {when: {from: T-20, until: T-8}}
hand_over: {to: Team, when: T+21}
audiences: {staff: {side: internal, waive: {single-channel: They sit together.}}}
"""
    )
    assert counts == {"DATE": 8, "DONE": 3, "RESULT": 2, "WAIVER_KEPT": 1}
