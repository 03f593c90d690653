"""init: new workspaces, more campaigns in them, and campaigns taken over from earlier ones."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cli.running import golive, on_terminal

from golive.cli.origins import STARTERS

SHIPPED = sorted(path.stem for path in (Path(__file__).parents[2] / "campaigns").iterdir())
terminal = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own needs a pty")


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_shipped_campaign_is_a_starter() -> None:
    assert sorted(STARTERS) == SHIPPED


@pytest.mark.parametrize("starter", SHIPPED)
def test_every_starter_is_without_findings(tmp_path: Path, starter: str) -> None:
    golive("init", "--starter", starter, cwd=tmp_path)
    assert [path.stem for path in (tmp_path / "campaigns").iterdir()] == [starter]
    said = golive("check", "--strict", "--today", "2026-12-01", cwd=tmp_path).stdout
    assert said == "No findings in 1 campaign.\n"


def test_a_workspace_has_the_users_date_zone_and_name(tmp_path: Path) -> None:
    said = golive("init", "my launch", "--launch", "2027-04-20", "--timezone", "Europe/Berlin",
                  "--name", "Café Größe: the “best”", cwd=tmp_path).stderr  # fmt: skip
    assert said == (
        "cafe-grosse-the-best, made from customer-community:\n"
        "  my launch/campaigns/cafe-grosse-the-best/ (8 files)\n"
        "  my launch/golive.yaml\n"
        "  my launch/.gitignore\n"
        "  my launch/.golive/ (3 files)\n"
        "  my launch/.vscode/settings.json\n"
        "  my launch/.golive/campaigns/cafe-grosse-the-best/ (2 files)\n"
        "Next: cd 'my launch' && golive plan\n"
        "Then: golive check\n"
    )
    workspace = tmp_path / "my launch"
    text = (workspace / "campaigns/cafe-grosse-the-best/campaign.yaml").read_text("utf-8")
    assert "\n  date: 2027-04-20              # Tuesday to Thursday" in text
    assert "\n  timezone: Europe/Berlin\n" in text
    assert '\ntitle: "Café Größe: the “best” goes live"\n' in text
    assert "timezone: Europe/Berlin" in (workspace / "golive.yaml").read_text("utf-8")
    assert "Northwind Commons" not in golive("draft", cwd=workspace).stdout


def test_one_more_campaign_touches_nothing_that_exists(tmp_path: Path) -> None:
    golive("init", "--name", "First", cwd=tmp_path)
    (tmp_path / "golive.yaml").write_text("name: mine\ntimezone: Asia/Tokyo\n", "utf-8")
    (tmp_path / ".vscode/settings.json").unlink()
    before = contents(tmp_path)
    inside = tmp_path / "campaigns"
    said = golive("init", "--starter", "soft-launch", "--name", "Second", cwd=inside).stderr
    after = contents(tmp_path)
    new = {path.relative_to(tmp_path).as_posix() for path in after.keys() - before.keys()}
    assert {path for path in new if not path.startswith("campaigns/second/")} == {
        ".vscode/settings.json"
    }
    assert {path: after[path] for path in before} == before
    assert "timezone: Asia/Tokyo" in (inside / "second/campaign.yaml").read_text("utf-8")
    assert said.endswith(
        "  your editor learns its names with golive schema --write\n"
        "Next: golive plan second\nThen: golive check\n"
    )


def test_a_name_that_is_taken_is_refused_and_nothing_written(tmp_path: Path) -> None:
    golive("init", "--name", "The first", cwd=tmp_path)
    before = contents(tmp_path)
    for arguments in (["--name", "the FIRST!"], ["--like", "the-first"]):
        said = golive("init", *arguments, cwd=tmp_path, code=1).stderr
        assert said == (
            "golive: there is a campaign the-first already, in campaigns/the-first; "
            "give this one another --name. Nothing was written.\n"
        )
    assert contents(tmp_path) == before


def test_files_that_a_folder_has_already_stay(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.pyc\n", "utf-8")
    said = golive("init", "--starter", "soft-launch", cwd=tmp_path).stderr
    assert ".gitignore stays as it is; add /build/ to it" in said
    assert (tmp_path / ".gitignore").read_text("utf-8") == "*.pyc\n"


def test_a_folder_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new/.golive").write_text("a file in the way", "utf-8")
    said = golive("init", "new", cwd=tmp_path, code=1).stderr
    assert "cannot be written" in said
    assert [path.name for path in (tmp_path / "new").iterdir()] == [".golive"]


def test_wrong_options_are_said_and_nothing_is_written(tmp_path: Path) -> None:
    for arguments, sentence in (
        (["--launch", "31 June"], "--launch: “31 June” is not a date. Write it as 2026-10-13."),
        (["--launch", "20270413"], "--launch: “20270413” is not a date."),
        (["--launch", "2027-02-30"], "2027-02-28 is its last."),
        (["--timezone", "Europe/Amsterdm"], "Did you mean Europe/Amsterdam?"),
        (
            ["--starter", "softlaunch"],
            "--starter: There is no starter softlaunch. Did you mean soft-launch?",
        ),
        (["--starter", "soft-launch", "--like", "x"], "do not go together"),
        (["--name", "x" * 301], "longer than 300"),
        (["--like", "nothing"], "there is no campaign nothing"),
    ):
        assert sentence in golive("init", *arguments, cwd=tmp_path, code=2).stderr
    assert "no such file" in golive("init", "--like", "a/b.yaml", cwd=tmp_path, code=1).stderr
    assert not list(tmp_path.iterdir())


@terminal
def test_on_a_terminal_every_answer_is_judged_at_once(tmp_path: Path) -> None:
    answers = [
        "custo",
        "soft-launch",
        "13/10/2027",
        "2027-10-13",
        "Larks",
        "Dublin",
        "Europe/Dublin",
    ]
    screen = on_terminal("init", "new", cwd=tmp_path, answers=answers)
    for starter in STARTERS:
        assert f"\n  {starter}  " in screen
    assert "There is no starter custo." in screen
    assert "“13/10/2027” is not a date. Write it as 2026-10-13." in screen
    assert "Did you mean Europe/Dublin?" in screen
    assert "Next: cd new && golive plan\nThen: golive check\n" in screen
    assert max(map(len, screen.splitlines())) <= 80
    text = (tmp_path / "new/campaigns/larks/campaign.yaml").read_text("utf-8")
    assert "\n  date: 2027-10-13 " in text
    again = on_terminal(
        "init", "new", cwd=tmp_path, answers=["soft-launch", "", "LARKS", "Wrens", ""]
    )
    assert "There is a campaign larks here already. Choose another name." in again
    assert (tmp_path / "new/campaigns/wrens/campaign.yaml").exists()


@terminal
def test_on_a_terminal_nothing_is_written_when_the_answers_end(tmp_path: Path) -> None:
    screen = on_terminal("init", cwd=tmp_path, answers=["", "", "^D"], code=130)
    assert "golive: stopped. Nothing was written." in screen
    assert not list(tmp_path.iterdir())


OLD = """\
# The first launch.
title: Old Hub goes live
launch:
  name: Opening
  date: 2026-09-29        # a Tuesday
  until: 2026-09-30
  was: [{date: 2026-09-15}]   # slipped
community: {name: Old Hub}
audiences: {staff: {side: internal}}
messages:
  one:
    audiences: staff
    status: sent          # out
    sent: 2026-09-22
    when: 2026-09-21 09:30
    copy:
      headline: Opens 2026-09-29
      image: {file: images/a.png, alt: A}
      body: See [the guide](files/guide.pdf), [us](https://a.example) and [it](../secret.txt).
    touchpoints:
      - {channel: email, sent: 2026-09-22}
      - channel: lobby
tasks:
  lists: {do: x, when: {at: T-3, date: 2026-09-26}, done: true}
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """An earlier workspace, with a channel and a template of its own."""
    home = tmp_path / "old"
    (home / "campaigns/hub/images").mkdir(parents=True)
    (home / "campaigns/hub/files").mkdir()
    (home / "campaigns/hub/campaign.yaml").write_text(OLD, "utf-8", newline="\r\n")
    (home / "campaigns/hub/images/a.png").write_bytes(b"\x89PNG\r\n")
    (home / "campaigns/hub/files/guide.pdf").write_bytes(b"%PDF")
    (home / "campaigns/secret.txt").write_text("not to be copied", "utf-8")
    (home / "golive.yaml").write_text("# ours\nchannels: {lobby: {like: poster}}\n", "utf-8")
    (home / "templates").mkdir()
    (home / "templates/poster.jinja").write_text('{% extends "shipped/poster" %}', "utf-8")
    return home


def test_an_earlier_campaign_becomes_a_new_one_beside_it(old: Path) -> None:
    before = contents(old)
    said = golive(
        "init", "--like", "hub", "--launch", "2027-05-04", "--name", "New Hub", cwd=old
    ).stderr
    assert said.startswith(
        "new-hub, made from hub:\n"
        "  campaigns/new-hub/campaign.yaml\n"
        "  campaigns/new-hub/images/a.png\n"
        "  campaigns/new-hub/files/guide.pdf\n"
    )
    assert said.endswith(
        "  2 dates became distances from launch\n"
        "  1 status went back to drafted\n"
        "  2 sent: were taken out\n"
        "  1 done: was taken out\n"
        "  2 keys about the old launch date were taken out\n"
        "Next: golive plan new-hub\n"
        "Then: golive check\n"
    ), said
    made = (old / "campaigns/new-hub/campaign.yaml").read_bytes().decode()
    assert made.count("\n") == made.count("\r\n")
    expected = (
        OLD.replace("Old Hub", "New Hub")
        .replace("date: 2026-09-29 ", "date: 2027-05-04 ")
        .replace("  until: 2026-09-30\n  was: [{date: 2026-09-15}]   # slipped\n", "")
        .replace("status: sent          #", "status: drafted       #")
        .replace("    sent: 2026-09-22\n", "")
        .replace("2026-09-21 09:30", "T-8 09:30")
        .replace("email, sent: 2026-09-22", "email")
        .replace("{at: T-3, date: 2026-09-26}, done: true", "T-3")
    )
    assert made.replace("\r\n", "\n") == expected
    after = contents(old)
    assert {path: after[path] for path in before} == before
    assert (old / "campaigns/new-hub/images/a.png").read_bytes() == b"\x89PNG\r\n"


def test_an_earlier_campaign_brings_its_channels_and_templates_along(old: Path) -> None:
    elsewhere = old.parent
    said = golive("init", "next", "--like", "old/campaigns/hub", cwd=elsewhere).stderr
    assert "the launch date is TBD until you write it" in said
    new = elsewhere / "next"
    assert "\n  date: TBD " in (new / "campaigns/hub/campaign.yaml").read_text("utf-8")
    assert (new / "golive.yaml").read_bytes() == (old / "golive.yaml").read_bytes()
    assert (new / "templates/poster.jinja").exists()
    assert "secret" not in "".join(path.name for path in contents(new))
    assert "unknown-name" not in golive("check", cwd=new).stdout


def test_an_earlier_campaign_that_cannot_be_read_is_shown(old: Path) -> None:
    (old / "campaigns/hub/more.yaml").write_text("messages: {x: {wen: T-1}}\n", "utf-8")
    said = golive("init", "--like", "hub", "--name", "New", cwd=old, code=1).stderr
    assert "campaigns/hub/more.yaml:1:16  error  format" in said
    assert "golive: nothing was written." in said
    assert not (old / "campaigns/new").exists()


@terminal
def test_on_a_terminal_a_campaign_like_its_neighbour_needs_a_name(old: Path) -> None:
    screen = on_terminal("init", "--like", "hub", cwd=old, answers=["", "", "hub", "Hub Two", ""])
    assert "Enter leaves it TBD" in screen
    assert "This one is needed." in screen
    assert "There is a campaign hub here already." in screen
    assert (old / "campaigns/hub-two/campaign.yaml").exists()
