"""Campaigns that cannot be: each fault at its place with a way out, and the rest still shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import errors, golive

HEAD = """\
title: Small launch
launch: {date: 2027-04-20, timezone: Europe/Berlin}
"""
SOUND = "  sound: {audiences: staff, channel: email, when: T-2, copy: {body: We open.}}\n"


def write(folder: Path, text: str, head: str = HEAD) -> None:
    (folder / "campaigns/small.yaml").write_text(head + text, "utf-8")


@pytest.mark.parametrize(
    ("head", "error", "help"),
    [
        ("launch: {date: 2027-06-31}", "2:16 format: There is no day 2027-06-31: that month has 30 days.",
         "2027-06-30 is its last"),
        ("launch: {date: 2027-02-29}", "2:16 format: There is no day 2027-02-29: that month has 28 days.",
         "2027-02-28 is its last"),
        ("launch: {date: 31 June}", "2:16 format: “31 June” is not a time golive knows.",
         "write the date as 2026-10-13"),
        ("launch: {date: 2027-04-20, timezone: Europe/Berln}", "2:38 format: There is no time zone Europe/Berln.",
         "did you mean Europe/Berlin?"),
        ("launch: {date: 2027-04-20, timezone: Berlin}", "2:38 format: There is no time zone Berlin.",
         "did you mean Europe/Berlin?"),
    ],
)  # fmt: skip
def test_a_launch_that_cannot_be(small: Path, head: str, error: str, help: str) -> None:
    write(small, "messages: {}\n", f"title: x\n{head}\n")
    assert errors(small) == [f"campaigns/small.yaml:{error}"]
    assert f"help: {help}\n" in golive("check", cwd=small, code=1).stdout


FAULTS = {
    "audiences: stafff, channel: email, when: T-1": (
        "stafff", "unknown-name: There is no audience stafff.", "did you mean staff?"),
    "audiences: staff, channel: emial, when: T-1": (
        "emial", "unknown-name: There is no channel emial.", "did you mean email?"),
    "audiences: staff, channel: email, when: soft-lanch+2d": (
        "soft-lanch+2d", "unknown-name: There is no milestone, message or task soft-lanch.",
        "did you mean soft-launch?"),
    "audiences: staff, channel: email, when: T-1, key_message: nope": (
        "nope", "unknown-name: There is no key message nope.", "no key message is defined yet"),
    "audiences: staff, channel: email, when: one+1d": (
        "one+1d", "timing-cycle: These wait for each other: one → one.",
        "give one of them a day of its own"),
    "audiences: staff, channel: email, when: after two": (
        "after two", "timing-cycle: These wait for each other: two → one → two.",
        "give one of them a day of its own"),
    "audiences: staff, channel: email, when: T-1, like: one": (
        "one", "timing-cycle: The message one is like itself.",
        "let like: name the message it is taken from"),
    "audiences: staff, channel: email, when: {every: day, from: T-5}": (
        "day", "format: This recurrence never ends.", "add until: T+14 or count: 4"),
    "audiences: staff, channel: email, when: {every: day, from: T-5, count: 10000}": (
        "when", "timing: This comes to more than 100 occurrences.",
        "end it sooner, or do it less often"),
    "audiences: staff, channel: email, when: {from: T-5, until: T-6}": (
        "T-6",
        "timing: This ends on Wed 14 Apr 2027 (T-6), before it starts on Thu 15 Apr 2027 (T-5).",
        "swap the two, or mend one of them"),
    "audiences: staff, channel: email, when: T-1, copy: {body: x, image: {file: ../../etc/passwd}}": (
        "../../etc", "format: A picture must lie in the campaign's folder.",
        "copy it there and write images/name.png"),
}  # fmt: skip


@pytest.mark.parametrize("said", FAULTS)
def test_a_message_that_cannot_be(small: Path, said: str) -> None:
    two = "  two: {audiences: staff, channel: sms, when: one+1d, copy: {body: We open.}}\n"
    line = f"  one: {{{said}}}"
    write(
        small,
        "milestones: {soft-launch: T-7}\naudiences: {staff: {side: internal}}\nmessages:\n"
        f"{line}\n{SOUND}{two if 'two' in said else ''}",
    )
    marked, error, help = FAULTS[said]
    assert errors(small) == [f"campaigns/small.yaml:6:{line.rindex(marked) + 1} {error}"]
    shown = golive("check", cwd=small, code=1, variables={"COLUMNS": "200"}).stdout
    assert f"help: {help}\n" in shown
    readable = not error.startswith("format")
    for command in ("plan", "draft", "calendar --format csv", "build"):
        done = golive(*command.split(), cwd=small, code=1)
        if readable and command != "build":
            assert "sound" in done.stdout.lower()
    assert (small / "build/small/drafts/sound/email.md").exists() == readable


def test_audiences_that_are_part_of_each_other(small: Path) -> None:
    write(
        small,
        "audiences:\n  ring: {side: internal, within: round}\n  round: {side: internal, within: ring}\n"
        "  staff: {side: internal, within: ring}\nmessages:\n" + SOUND,
    )
    assert errors(small) == [
        "campaigns/small.yaml:4:34 timing-cycle: The audience ring is part of itself.",
        "campaigns/small.yaml:5:35 timing-cycle: The audience round is part of itself.",
    ]
    golive("plan", cwd=small, code=1)
    golive("build", cwd=small, code=1)


@pytest.mark.parametrize("line_end", [r"\r\n", r"\n", r"\r"])
def test_a_line_end_in_a_subject_begins_no_header(small: Path, line_end: str) -> None:
    copy = f'copy: {{subject: "Soon{line_end}Bcc: x@y.example", body: We open.}}'
    write(
        small,
        "audiences: {staff: {side: internal}}\nmessages:\n"
        f"  one: {{audiences: staff, channel: email, when: T-1, {copy}}}\n",
    )
    golive("build", cwd=small)
    mail = (small / "build/small/drafts/one/email.md").read_bytes().decode()
    assert "Soon Bcc: x@y.example" in mail
    assert not any(line.startswith("Bcc") for line in mail.splitlines())
