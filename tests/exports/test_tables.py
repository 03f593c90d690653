"""The CSV, Markdown and JSON calendars."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt

from golive.exports.csv_calendar import HEADER, csv_calendar
from golive.exports.formats import CALENDARS
from golive.exports.json_calendar import json_calendar
from golive.exports.markdown_calendar import markdown_calendar
from golive.exports.plain_text import markdown_text
from golive.plan import Result

Build = Callable[..., Result]


def _csv(result: Result) -> list[dict[str, str]]:
    text = csv_calendar(result).decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_rows(build: Build) -> None:
    rows = _csv(build())
    assert tuple(rows[0]) == HEADER
    assert list(rows[0].values()) == [
        "2026-09-29", "", "T-14", "09:30", "Europe/Amsterdam", "Intranet", "All staff",
        "Sneak peek", "Ana Ruiz, Bo", "drafted", "sneak-peek/intranet",
    ]  # fmt: skip
    by_id = {row["Id"]: row for row in rows}
    assert by_id["banner/banner"]["End date"] == "2026-10-27"
    assert by_id["webinar/town-hall"]["Time"] == "15:00-16:30"
    assert by_id["opening/push"]["Time zone"] == "Europe/Amsterdam, Asia/Tokyo"
    assert by_id["lists"]["Channel"] == "Task"
    assert by_id["dropped/email"]["Status"] == "cancelled"
    assert by_id["extra/email"]["Status"] == "maybe: if asked"
    assert rows[-1]["Id"] == "someday/email"
    assert rows[-1]["Status"] == "not scheduled: time to be decided"
    assert [row["Date"] for row in rows[:-1]] == sorted(row["Date"] for row in rows[:-1])


def test_spreadsheets_are_told_that_csv_is_utf_8(build: Build, full_campaign: str) -> None:
    content = csv_calendar(build(full_campaign.replace("Sneak peek", "Avant-première")))
    assert content.startswith(codecs.BOM_UTF8 + b"Date,")
    assert content.count(codecs.BOM_UTF8) == 1
    assert "Avant-première" in content.decode("utf-8-sig")


def test_csv_holds_no_formulas(hostile: Result) -> None:
    rows = _csv(hostile)
    assert len(rows) == 3
    for row in rows:
        assert not any(cell.lstrip().startswith(tuple("=+-@")) for cell in row.values())
        assert not any(char < " " for cell in row.values() for char in cell)
    message = next(row for row in rows if row["Id"] == "m/email")
    assert message["Message"].startswith("'=cmd")
    assert message["Audience"] == "'+1|2"
    assert message["Owner"] == "'-2+3"


def test_without_a_launch_date_offsets_remain(build: Build, full_campaign: str) -> None:
    result = build(full_campaign.replace("date: 2026-10-13, ", ""))
    rows = _csv(result)
    assert (rows[0]["Date"], rows[0]["T"], rows[0]["Id"]) == ("", "T-14", "sneak-peek/intranet")
    assert "Days from launch, which has no date yet" in markdown_calendar(result).decode()


def test_markdown_is_in_weeks(build: Build) -> None:
    text = markdown_calendar(build()).decode()
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings == [
        "# Northwind Commons goes live",
        "## Week of Mon 28 Sep (T-15 … T-9)",
        "## Week of Mon 5 Oct (T-8 … T-2)",
        "## Week of Mon 12 Oct (T-1 … T+5)",
        "## Week of Mon 19 Oct (T+6 … T+12)",
        "## Week of Mon 26 Oct (T+13 … T+19)",
        "## Not scheduled yet",
    ]
    assert "| Tue 29 Sep 2026 | T-14 | 09:30 | Intranet | All staff | Sneak peek |" in text


def test_markdown_shows_hostile_text_letter_for_letter(hostile: Result) -> None:
    html = MarkdownIt("commonmark").enable("table").render(markdown_calendar(hostile).decode())
    assert "<script" not in html
    assert "<a " not in html
    assert html.count("<tr>") == 3 + 2  # two weeks, each with a head
    assert html.count("<td>") == 3 * 8
    assert "&lt;script&gt;|[link](javascript:1)" in html


@pytest.mark.parametrize(
    "text",
    ["- x", "1. x", "# x", "> x", "+ x", "*x* _x_ `x` ~x~", "a_b", "__0__", "[a](b)", "![a](b)", "&amp;",
     "<b>", "\\", "a\\|b", "==="],
)  # fmt: skip
def test_markdown_text_reads_as_written(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"- {markdown_text(text)}")
    inline = [token for token in tokens if token.type == "inline"]
    assert not any(token.type == "heading_open" for token in tokens)
    assert sum(token.type == "list_item_open" for token in tokens) == 1
    shown = "".join(child.content for child in inline[0].children or ())
    assert {child.type for child in inline[0].children or ()} <= {"text", "text_special"}
    assert shown == text


def test_json_entries(build: Build) -> None:
    content = json_calendar(build())
    assert content.endswith(b"]\n")
    rows = json.loads(content)
    assert all(list(row) == sorted(rows[0]) for row in rows)
    opening = next(row for row in rows if row["id"] == "opening/push")
    assert opening["t"] == "T-0"
    assert [moment["start"] for moment in opening["moments"]] == [
        "2026-10-13T10:00:00+02:00",
        "2026-10-13T10:00:00+09:00",
    ]
    assert {row["kind"] for row in rows} == {"launch", "milestone", "touchpoint", "task"}


@pytest.mark.parametrize("name", list(CALENDARS))
def test_the_same_plan_gives_the_same_bytes(name: str, build: Build) -> None:
    assert CALENDARS[name](build()) == CALENDARS[name](build())


@pytest.mark.parametrize("name", list(CALENDARS))
def test_an_empty_plan_still_has_a_calendar(name: str, build: Build) -> None:
    assert CALENDARS[name](build("title: x\nlaunch: {}\n"))
