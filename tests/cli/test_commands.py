"""The commands as people and CI run them: real folders, real output, exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from cli.running import golive

from golive.channels.registry import CHANNELS
from golive.rules.catalogue import RULES, parameters_of
from golive.rules.checking import check_settings
from golive.settings import parse_settings
from golive.source.reading import read

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


def test_plan_fits_80_columns_and_has_no_escapes_in_a_pipe(workspace: Path) -> None:
    said = golive("plan", "--today", "2027-03-29", cwd=workspace).stdout
    assert "in 22 days" in said
    assert max(len(line) for line in said.splitlines()) <= 80
    assert "\x1b" not in said


def test_plans_for_programs_and_wikis(small: Path) -> None:
    assert json.loads(golive("plan", "--format", "json", cwd=small).stdout)
    assert golive("plan", "--format", "markdown", cwd=small).stdout.startswith("# Small launch\n")


def test_drafts_and_calendars_are_written_where_asked(small: Path) -> None:
    golive("draft", "--channel", "email", "--output", "out", cwd=small)
    assert [path.name for path in (small / "out").rglob("*.md")] == ["email.md"]
    for kind in ("ics", "csv", "markdown", "json"):
        golive("calendar", "--format", kind, "--output", f"launch.{kind}", cwd=small)
        written = (small / f"launch.{kind}").read_bytes()
        assert written
        assert golive("calendar", "--format", kind, cwd=small).stdout.encode() == written


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
    plans = {Path("plan.md"), Path("plan.json"), Path(".golive.sha256")}
    assert {Path("calendar.ics"), Path("calendar.csv")} | plans <= set(first)
    # A text may become late between the two days, which only the plans and their sums tell.
    assert {path for path in first | second if first.get(path) != second.get(path)} <= plans
    golive("build", "--today", "2027-03-02", cwd=workspace)
    assert all((built / path).read_bytes() == first[path] for path in first)


def test_a_day_is_written_as_iso_has_it(workspace: Path) -> None:
    for today in ("20270330", "2027-W13-2", "30 March 2027"):
        said = golive("plan", "--today", today, cwd=workspace, code=2).stderr
        assert said == f"golive: --today: “{today}” is not a date. Write it as 2026-10-13.\n"
    assert "28 days" in golive("plan", "--today", "2027-02-30", cwd=workspace, code=2).stderr


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


def test_in_a_pipe_a_rule_and_a_channel_have_a_line_each(tmp_path: Path) -> None:
    for command, names in (("rules", [rule.ID for rule in RULES]), ("channels", [*CHANNELS])):
        said = golive(command, cwd=tmp_path, variables={"COLUMNS": ""}).stdout.splitlines()
        assert [line.split()[0] for line in said[1 : len(names) + 1]] == names


def test_what_is_said_about_a_draft_fits_the_screen(workspace: Path) -> None:
    said = golive("draft", "--message", "doors-open", "--channel", "email", cwd=workspace).stdout
    head = said[: said.index("\n\n")].splitlines()
    assert head[0].startswith("doors-open/email · E-mail · ")
    assert "to Customers except Superusers" in " ".join(head)
    assert len(head) > 1
    assert max(map(len, head)) <= 80


def test_what_cannot_be_waived_has_a_page_too(tmp_path: Path) -> None:
    said = golive("rules", "yaml", cwd=tmp_path).stdout
    assert said.startswith("yaml (error; it can be neither turned off nor waived)\n")
    assert "\nFlagged: " in said


def test_production_days_stand_beside_what_they_are_for(workspace: Path) -> None:
    usual = golive("calendar", "--format", "csv", cwd=workspace).stdout
    layered = golive("calendar", "--format", "csv", "--production", cwd=workspace).stdout
    assert ",Write," not in usual
    assert ",Write," in layered
    assert ",Approve," in layered
    assert set(usual.splitlines()) < set(layered.splitlines())
    plain, more = (
        golive("plan", "--today", "2027-02-01", *option, cwd=workspace).stdout.splitlines()
        for option in ((), ("--production",))
    )
    assert len(more) > len(plain)
    assert max(map(len, more)) <= 80


@pytest.mark.parametrize(
    "rule", [rule.ID for rule in RULES if parameters_of(rule).model_fields], ids=str
)
def test_the_example_of_a_rule_can_be_copied(tmp_path: Path, rule: str) -> None:
    said = golive("rules", rule, cwd=tmp_path).stdout
    lines = said[said.index("  rules:\n") :].splitlines()[:2]
    text = "\n".join(line.removeprefix("  ") for line in lines) + "\n"
    source = read("golive.yaml", text.encode())
    settings, faults = parse_settings(source)
    assert settings.rules[rule].parameters
    assert (*faults, *check_settings(source, settings)) == ()


def test_a_draft_tells_of_the_summary_that_its_own_body_leaves_out(small: Path) -> None:
    path = small / "campaigns/small.yaml"
    own = path.read_text("utf-8").replace(
        "      body: We open soon.", "      summary: Soon it opens.\n      body: We open soon."
    )
    assert "summary" in own
    path.write_text(own, "utf-8")
    whole = golive("draft", "--message", "hello", cwd=small).stdout
    assert whole.count("Soon it opens.") == 2  # as teaser and as preheader
    assert "does not take over" not in whole
    touchpoint = "{channel: email, when: T-2"
    path.write_text(own.replace(touchpoint, touchpoint + ", copy: {body: For you.}"), "utf-8")
    said = golive("draft", "--message", "hello", "--channel", "email", cwd=small).stdout
    assert (
        "No preheader: with a body of its own it does not take over the message's summary; "
        "summary: beside the body gives one. "
    ) in " ".join(said.split())
    assert "Soon it opens." not in said
    given = ", copy: {body: For you., summary: My line.}"
    path.write_text(own.replace(touchpoint, touchpoint + given), "utf-8")
    said = golive("draft", "--channel", "email", cwd=small).stdout
    assert "My line." in said
    assert "does not take over" not in said
