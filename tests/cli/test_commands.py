"""The commands as people and CI run them: real folders, real output, exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from cli.running import golive

STARTERS = sorted(path.stem for path in (Path(__file__).parents[2] / "campaigns").iterdir())


@pytest.mark.parametrize("starter", STARTERS)
def test_every_starter_is_without_findings(tmp_path: Path, starter: str) -> None:
    golive("init", ".", "--starter", starter, cwd=tmp_path)
    said = golive("check", "--strict", "--today", "2026-12-01", cwd=tmp_path).stdout
    assert said == "No findings in 1 campaign.\n"


@pytest.mark.parametrize("starter", STARTERS)
def test_every_starter_fits_another_launch_that_is_put_off(tmp_path: Path, starter: str) -> None:
    name = "The Association of Keen Owners & Friends'"
    golive("init", ".", "--starter", starter, "--launch", "2031-09-30", "--timezone",
           "America/New_York", "--name", name, cwd=tmp_path)  # fmt: skip
    (file,) = tmp_path.glob("campaigns/*/campaign.yaml")
    text = file.read_text("utf-8")
    assert "\n  # was: [{date: " in text
    file.write_text(text.replace("\n  # was: ", "\n  was: [{date: 2031-09-24}]  # "), "utf-8")
    said = golive("check", "--strict", "--today", "2031-08-01", cwd=tmp_path).stdout
    assert said == "No findings in 1 campaign.\n"
    drafts = golive("draft", cwd=tmp_path).stdout
    assert name in drafts
    assert "24 September" in drafts
    assert not re.search(r"\b202\d\b|Amsterdam|London|Dublin|costs more", drafts)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    golive("init", ".", "--launch", "2027-04-20", "--timezone", "Europe/Berlin",
           "--name", "Acme Circle", cwd=tmp_path)  # fmt: skip
    return tmp_path


def test_a_broken_file_fails_beside_a_good_one(workspace: Path) -> None:
    (workspace / "campaigns/broken.yaml").write_text("title: A: b\n", "utf-8")
    said = golive("check", cwd=workspace, code=1).stdout
    assert "campaigns/broken.yaml:1:8  error  yaml" in said
    assert "put quotes around the text" in said


def test_a_message_too_early_is_an_error_that_shows_the_launch(workspace: Path) -> None:
    file = workspace / "campaigns/acme-circle/external.yaml"
    file.write_text(
        file.read_text("utf-8").replace("when: T-6 10:00", "when: T-24 10:00", 1), "utf-8"
    )
    said = golive("check", cwd=workspace, code=1).stdout
    assert "error  launch-window" in said
    assert "campaigns/acme-circle/campaign.yaml" in said
    github = golive("check", "--format", "github", cwd=workspace, code=1).stdout
    assert "::error file=campaigns/acme-circle/external.yaml,line=" in github
    found = json.loads(golive("check", "--format", "json", cwd=workspace, code=1).stdout)
    assert "launch-window" in {finding["rule"] for finding in found["findings"]}


def test_plan_fits_80_columns_and_has_no_escapes_in_a_pipe(workspace: Path) -> None:
    said = golive("plan", "--today", "2027-03-29", cwd=workspace).stdout
    assert "in 22 days" in said
    assert max(len(line) for line in said.splitlines()) <= 80
    assert "\x1b" not in said
    assert json.loads(golive("plan", "--format", "json", cwd=workspace).stdout)
    assert golive("plan", "--format", "markdown", cwd=workspace).stdout.startswith("# ")


def test_drafts_and_calendars_are_written_where_asked(workspace: Path) -> None:
    golive("draft", "--channel", "email", "--output", "out", cwd=workspace)
    assert list((workspace / "out").rglob("email.md"))
    for kind in ("ics", "csv", "markdown", "json"):
        golive("calendar", "--format", kind, "--output", f"launch.{kind}", cwd=workspace)
        assert (workspace / f"launch.{kind}").stat().st_size > 500
    said = golive("calendar", "--output", "no/such/folder/x.ics", cwd=workspace, code=1).stderr
    assert "cannot be written" in said


def test_build_gives_the_same_bytes_every_day(workspace: Path) -> None:
    golive("build", "--today", "2027-03-01", cwd=workspace)
    built = workspace / "build/acme-circle"
    first = {
        path.relative_to(built): path.read_bytes() for path in built.rglob("*") if path.is_file()
    }
    golive("build", "--today", "2027-03-20", cwd=workspace)
    second = {
        path.relative_to(built): path.read_bytes() for path in built.rglob("*") if path.is_file()
    }
    plans = {Path("plan.md"), Path("plan.json")}
    assert {Path("calendar.ics"), Path("calendar.csv")} | plans <= set(first)
    # A text may become late between the two days, which only the plans tell.
    assert {path for path in first | second if first.get(path) != second.get(path)} <= plans
    golive("build", "--today", "2027-03-02", cwd=workspace)
    assert all((built / path).read_bytes() == first[path] for path in first)


def test_an_interrupted_build_is_tidied_and_nothing_is_lost(workspace: Path) -> None:
    golive("build", cwd=workspace)
    built = workspace / "build/acme-circle"
    built.rename(workspace / "build/.acme-circle.old")
    (workspace / "build/.acme-circle.new").mkdir()
    golive("build", cwd=workspace)
    assert (built / "plan.md").exists()
    assert [
        path.name for path in (workspace / "build").iterdir() if path.name.startswith(".ac")
    ] == []


def test_a_build_folder_that_cannot_be_written_is_said(workspace: Path) -> None:
    (workspace / "build").write_text("a file in the way", "utf-8")
    assert "cannot be written" in golive("build", cwd=workspace, code=1).stderr


def test_names_nobody_knows_get_a_suggestion(workspace: Path) -> None:
    assert "did you mean acme-circle?" in golive("plan", "acme-cirle", cwd=workspace, code=2).stderr
    assert (
        "did you mean launch-window?"
        in golive("rules", "launch-windw", cwd=workspace, code=2).stderr
    )
    assert "did you mean email?" in golive("channels", "emial", cwd=workspace, code=2).stderr
    assert "no such file" in golive("check", "campaigns/none.yaml", cwd=workspace, code=1).stdout


def test_a_day_is_written_as_iso_has_it(workspace: Path) -> None:
    for today in ("20270330", "2027-W13-2", "30 March 2027"):
        said = golive("plan", "--today", today, cwd=workspace, code=2).stderr
        assert said == f"golive: --today: “{today}” is not a date. Write it as 2026-10-13.\n"
    assert "28 days" in golive("plan", "--today", "2027-02-30", cwd=workspace, code=2).stderr


def test_nothing_to_check_is_wrong_usage(tmp_path: Path) -> None:
    assert "golive init" in golive("check", cwd=tmp_path, code=2).stderr


def test_rules_channels_and_schemas_explain_themselves(tmp_path: Path) -> None:
    assert "three weeks" in golive("rules", "launch-window", cwd=tmp_path).stdout.lower()
    assert "off until asked for" in golive("rules", "emoji", cwd=tmp_path).stdout
    assert "280" in golive("channels", "x", cwd=tmp_path).stdout
    schema = json.loads(golive("schema", cwd=tmp_path).stdout)
    for model in (schema, *schema["$defs"].values()):
        for name, field in model.get("properties", {}).items():
            assert field.get("description"), name
            assert field.get("examples"), name
    assert "rules" in json.loads(golive("schema", "--settings", cwd=tmp_path).stdout)["properties"]


HOSTILE = {
    "brackets.yaml": b"[" * 200_000,
    "big.yaml": b"a: b\n" * 2_500_000,
    "binary.yaml": bytes(range(256)),
    "utf16.yaml": "title: x".encode("utf-16"),
    "empty.yaml": b"",
    "bomb.yaml": b"a: &a [x,x,x,x,x,x,x,x,x,x]\n"
    + b"".join(
        b"%c: &%c [%s]\n" % (98 + i, 98 + i, b",".join([b"*%c" % (97 + i)] * 10)) for i in range(8)
    ),
    "loop.yaml": b"title: x\nlaunch: {date: 2027-04-13}\nmessages: {m: {channel: email, copy: "
    b"{body: '{% for a in facts %}{% for b in facts %}x{% endfor %}{% endfor %}'}}}\n",
}


def test_hostile_files_are_each_a_finding_beside_a_good_campaign(workspace: Path) -> None:
    for name, content in HOSTILE.items():
        (workspace / "campaigns" / name).write_bytes(content)
    said = golive("check", cwd=workspace, code=1).stdout
    for name in HOSTILE:
        assert f"campaigns/{name}" in said
    golive("build", cwd=workspace, code=1)
    assert (workspace / "build/acme-circle/plan.md").exists()
