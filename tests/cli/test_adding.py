"""add: the right file, the right lines, nothing else touched, and nothing written when in doubt."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from cli.running import golive, on_terminal
from cli.test_starting import contents, terminal

CAMPAIGN = """\
title: The hub opens
launch: {date: 2027-04-13, timezone: Europe/Amsterdam}   # a Tuesday
milestones: {soft-launch: T-7}
"""
INTERNAL = """\
# Ours.
audiences:
  all-staff: {side: internal, role: employees}   # everybody
  board: {side: internal, within: all-staff}

messages:
  sneak-peek:
    audiences: [all-staff]
    owner: Internal comms
    channel: email
    when: T-9

# The end of ours.
"""
EXTERNAL = """\
audiences:
  customers: {side: external}

messages:
  go:   # short
    audiences: customers
    channel: email
    when: T-0
  more:
    audiences: customers
    channel: email
    when: T-0
  most: {audiences: customers, channel: x, when: T-0}

tasks:
  faq: {do: Write the FAQ, when: T-3}
"""
DRAWER = """\
messages:
  delayed:
    when: on-delay
"""


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A workspace with one campaign in four files."""
    folder = tmp_path / "campaigns/hub"
    folder.mkdir(parents=True)
    (tmp_path / "golive.yaml").write_text("channels: {lobby: {like: poster}}\n", "utf-8")
    for name, text in (
        ("campaign", CAMPAIGN),
        ("internal", INTERNAL),
        ("external", EXTERNAL),
        ("drawer", DRAWER),
    ):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def test_a_message_goes_into_the_file_of_its_side(hub: Path) -> None:
    said = golive(
        "add", "message", "--name", "first-look", "--audience", "all-staff,board", "--channel", "email",
        "--channel", "lobby", "--when", "T-6 09:30", "--when", "soft-launch+1d", "--objective", "Awareness",
        "--owner", "Head of Care: Ana", "--headline", "{{ community.name }}: look", "--body", "Hello,\r\n\r\n- #1: @all",
        "--link-label", "Look", "--link-url", "https://a.example/?b#c", cwd=hub,
    ).stderr  # fmt: skip
    written = INTERNAL.replace(
        "    when: T-9\n",
        """\
    when: T-9

  first-look:
    objective: awareness
    audiences: [all-staff, board]
    owner: "Head of Care: Ana"
    copy:
      headline: "{{ community.name }}: look"
      body: |
        Hello,

        - #1: @all
      cta: {label: Look, url: "https://a.example/?b#c"}
    touchpoints:
      - {channel: email, when: T-6 09:30}
      - {channel: lobby, when: soft-launch+1d}
""",
    )
    assert (hub / "campaigns/hub/internal.yaml").read_text("utf-8") == written
    assert said.startswith("campaigns/hub/internal.yaml:13: message first-look added.\n")
    assert said.endswith("\nNext: golive draft --message first-look\n")


def test_a_short_message_is_written_short(hub: Path) -> None:
    said = golive("add", "message", "--name", "x", "--audience", "customers", "--channel", "sms",
                  "--when", "{from: T-1, until: T+1}", cwd=hub).stderr  # fmt: skip
    written = """\
  most: {audiences: customers, channel: x, when: T-0}
  x:
    audiences: [customers]
    channel: sms
    when: {from: T-1, until: T+1}
"""
    assert written in (hub / "campaigns/hub/external.yaml").read_text("utf-8")
    assert said.endswith("Next: golive plan\n")


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        (["message", "--name", "x"], "external"),
        (["message", "--name", "x", "--audience", "board"], "internal"),
        (["message", "--name", "x", "--audience", "board", "--when", "on-delay"], "drawer"),
        (["message", "--name", "x", "--file", "internal"], "internal"),
        (["message", "--name", "x", "--file", "hub/drawer.yaml"], "drawer"),
        (["audience", "--name", "x", "--side", "external"], "external"),
        (["audience", "--name", "NO", "--side", "internal"], "internal"),
        (["task", "--name", "x", "--do", "NO"], "external"),
        (["task", "--name", "x", "--do", "y", "--file", "campaign.yaml"], "campaign"),
    ],
)
def test_the_file_is_the_one_with_most_of_its_kind(
    hub: Path, arguments: list[str], file: str
) -> None:
    before = contents(hub)
    golive("add", *arguments, cwd=hub / "campaigns")
    changed = [path.stem for path, held in contents(hub).items() if before[path] != held]
    assert changed == [file]


def test_audiences_and_tasks_look_like_their_neighbours(hub: Path) -> None:
    golive("add", "audience", "--name", "norway", "--side", "internal", "--label", "Ane: Oslo",
           "--role", "support", "--size", "4,200", cwd=hub)  # fmt: skip
    golive("add", "task", "--name", "lists", "--do", "Old lists: closed", "--when", "T-2 17:00",
           "--owner", "IT", cwd=hub)  # fmt: skip
    assert (
        "  board: {side: internal, within: all-staff}\n"
        '  norway: {label: "Ane: Oslo", side: internal, role: support, size: 4200}\n\nmessages:'
    ) in (hub / "campaigns/hub/internal.yaml").read_text("utf-8")
    assert (
        (hub / "campaigns/hub/external.yaml")
        .read_text("utf-8")
        .endswith('  lists: {do: "Old lists: closed", when: T-2 17:00, owner: IT}\n')
    )


def test_a_section_that_is_all_commented_out_gets_its_first_entry(hub: Path) -> None:
    for other in ("external", "drawer"):
        (hub / f"campaigns/hub/{other}.yaml").unlink()
    file = hub / "campaigns/hub/internal.yaml"
    file.write_text("audiences: {staff: {side: internal}}\nmessages:\n  # hi: {when: T-3}\n")
    golive("add", "message", "--name", "hello", "--audience", "staff", "--channel", "email",
           "--when", "T-2", cwd=hub)  # fmt: skip
    text = file.read_text("utf-8")
    assert "  # hi: {when: T-3}\n" in text
    assert "\n  hello:" in text
    golive("check", cwd=hub)


def test_what_is_wrong_is_said_and_nothing_written(hub: Path) -> None:
    before = contents(hub)
    for arguments, sentence in (
        (["message"], "--name must be given where nobody can be asked."),
        (["audience"], "--name and --side must be given"),
        (["message", "--name", "x", "--link-url", "a"], "--link-label must be given"),
        (["task", "--name", "faq", "--do", "x"], "--name: There is a task faq already. Did you mean another name"),
        (["message", "--name", "x", "--channel", "emial"], "--channel: There is no channel emial. Did you mean email?"),
        (["message", "--name", "x", "--when", "soft-lunch+1d"], "--when: There is no milestone, message or task soft-lunch."),
        (["message", "--name", "x", "--when", "T-1", "--when", "T-2"], "there are 2 --when for 0 channels"),
        (["message", "--name", "x", "--file", "interal.yaml"], "has no file interal.yaml; did you mean internal.yaml?"),
        (["message", "--name", "x", "--campaign", "hubb"], "there is no campaign hubb; did you mean hub?"),
        (["audience", "--name", "x", "--side", "inside"], "--side: “inside” is not one of internal or external."),
    ):  # fmt: skip
        assert sentence in golive("add", *arguments, cwd=hub, code=2).stderr
    assert contents(hub) == before


def test_with_several_campaigns_one_is_named(hub: Path) -> None:
    (hub / "campaigns/other.yaml").write_text("title: x\nlaunch: {date: TBD}\n", "utf-8")
    said = golive("add", "message", "--name", "x", cwd=hub, code=2).stderr
    assert said == "golive: there are several campaigns; name one with --campaign: hub, other.\n"
    said = golive("add", "message", "--name", "x", "--campaign", "other", cwd=hub).stderr
    assert said.startswith("campaigns/other.yaml:5: message x added.\n")
    assert said.endswith("Next: golive plan other\n")
    said = golive(
        "add", "audience", "--name", "x", "--side", "internal", "--file", "internal.yaml", cwd=hub
    ).stderr
    assert said.endswith("Next: golive add message --campaign hub --audience x\n")


def test_an_empty_folder_has_nothing_to_add_to(tmp_path: Path) -> None:
    assert "golive init" in golive("add", "message", "--name", "x", cwd=tmp_path, code=2).stderr


def test_a_campaign_that_cannot_be_read_shows_its_findings(hub: Path) -> None:
    (hub / "campaigns/hub/drawer.yaml").write_text("messages:\n  x: {owner: @anna}\n", "utf-8")
    before = contents(hub)
    said = golive("add", "message", "--name", "y", cwd=hub, code=1).stderr
    assert "campaigns/hub/drawer.yaml:2:14  error  yaml" in said
    assert said.endswith("golive: nothing was written.\n")
    (hub / "campaigns/hub/drawer.yaml").write_text(DRAWER, "utf-8")
    (hub / "golive.yaml").write_text("channels: {lobby: {like: postr}}\n", "utf-8")
    said = golive("add", "message", "--name", "y", cwd=hub, code=1).stderr
    assert "golive.yaml:1:26  error  format" in said
    assert contents(hub).keys() == before.keys()


def test_mark_line_ends_permissions_and_links_of_a_file_stay(hub: Path) -> None:
    file = hub / "campaigns/hub/internal.yaml"
    real = hub / "elsewhere.yaml"
    real.write_bytes(b"\xef\xbb\xbf" + INTERNAL.replace("\n", "\r\n").encode())
    real.chmod(0o640)
    file.unlink()
    file.symlink_to(real)
    golive("add", "audience", "--name", "x", "--side", "internal", cwd=hub)
    written = real.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf# Ours.\r\n")
    assert b"\r\n  x: {side: internal}\r\n" in written
    assert written.count(b"\n") == written.count(b"\r\n")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert file.is_symlink()
    assert {path.name for path in file.parent.iterdir()} == {
        "campaign.yaml", "internal.yaml", "external.yaml", "drawer.yaml"
    }  # fmt: skip


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_is_said(hub: Path) -> None:
    file = hub / "campaigns/hub/internal.yaml"
    file.chmod(0o444)
    said = golive("add", "audience", "--name", "x", "--side", "internal", cwd=hub, code=1).stderr
    assert "internal.yaml cannot be written: permission denied. Nothing was written." in said
    assert file.read_text("utf-8") == INTERNAL


def test_what_cannot_be_placed_is_shown_to_be_put_in_by_hand(hub: Path) -> None:
    plan = "title: x\nlaunch: {date: TBD}\nfacts: &none {}\ntasks: *none\n"
    file = hub / "campaigns/shared.yaml"
    file.write_text(plan, "utf-8")
    arguments = ("--name", "x", "--do", "NO", "--campaign", "shared")
    said = golive("add", "task", *arguments, cwd=hub, code=1).stderr
    assert said == (
        'tasks:\n  x:\n    do: "NO"\n'
        "golive: these lines cannot be put into campaigns/shared.yaml without touching what stands "
        "there; nothing was written. Put them in by hand.\n"
    )
    assert file.read_text("utf-8") == plan


@terminal
def test_on_a_terminal_wrong_answers_are_asked_again(hub: Path) -> None:
    answers = [
        "Sneak peek", "sneak-peek", "first-look", "First", "staff", "all-staff, board", "emial",
        "email, slack, email", "soon", "T-6 09:30", "", "fame", "", "Ana", "Look: here", "One", "", "- two", ".",
        "Go", "",
    ]  # fmt: skip
    screen = on_terminal("add", "message", cwd=hub, answers=answers)
    for sentence in (
        "“Sneak peek” cannot be a name here.",
        "There is a message sneak-peek already. Did you mean another name, such as",
        "There is no audience staff. Did you mean all-staff?",
        "There is no channel emial. Did you mean email?",
        "There is no milestone, message or task soon.",
        "“fame” is not one of awareness, acquisition or activation.",
    ):
        assert sentence in screen
    for hint in (
        "such as sneak-peek",
        "customers, ",
        "T-0 is the launch, Tue",
        "such as Internal comms",
    ):
        assert hint in screen
    assert max(map(len, screen.splitlines())) <= 80
    assert """\
  first-look:
    label: First
    audiences: [all-staff, board]
    owner: Ana
    copy:
      headline: "Look: here"
      body: |
        One

        - two
      cta: {label: Go}
    touchpoints:
      - {channel: email, when: T-6 09:30}
      - {channel: slack, when: T-6 09:30}

# The end of ours.
""" in (hub / "campaigns/hub/internal.yaml").read_text("utf-8")


@terminal
def test_on_a_terminal_options_are_not_asked_for_and_enter_skips(hub: Path) -> None:
    screen = on_terminal("add", "audience", "--side", "internal", "--size", "", cwd=hub,
                         answers=["", "norway", "", "", "", ""])  # fmt: skip
    assert "This one is needed." in screen
    assert "On which side" not in screen
    assert "How many people" not in screen
    assert "  norway: {side: internal}\n" in (hub / "campaigns/hub/internal.yaml").read_text(
        "utf-8"
    )


@terminal
def test_on_a_terminal_nothing_is_written_when_the_answers_end(hub: Path) -> None:
    before = contents(hub)
    screen = on_terminal("add", "task", cwd=hub, answers=["x", "y", "^D"], code=130)
    assert "golive: stopped. Nothing was written." in screen
    assert contents(hub) == before
