"""What a build tells of the difference it makes, and what becomes of files that others put there."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from cli.running import golive
from cli.small import SMALL

CAMPAIGN = "campaigns/small.yaml"
BUILT = "build/small"
MAIL = "drafts/hello/email.md"


def change(folder: Path, old: str, new: str) -> None:
    path = folder / CAMPAIGN
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def build(folder: Path, *arguments: str) -> list[str]:
    """Build, and what is said of it but for the number of findings."""
    lines = golive("build", *arguments, cwd=folder).stderr.splitlines()
    return [line for line in lines if "golive check shows them" not in line]


def test_a_build_tells_what_changed(small: Path) -> None:
    assert build(small) == ["build/small: 7 files"]
    assert build(small) == ["build/small: 7 files, as before"]
    change(small, "We open soon.", "We open very soon.")
    assert build(small) == [
        "build/small: 7 files, 2 changed",
        f"  changed  {MAIL}",
        "  changed  drafts/hello/intranet.md",
    ]
    change(small, "{channel: email, when: T-2}", "{channel: sms, when: T-2}")
    assert build(small) == [
        "build/small: 7 files, 4 changed, 1 new, 1 gone",
        "  changed  calendar.csv",
        "  changed  calendar.ics",
        "  changed  plan.json",
        "  changed  plan.md",
        "  new      drafts/hello/sms.txt",
        f"  gone     {MAIL}",
    ]
    assert not (small / BUILT / MAIL).exists()


def test_many_changes_are_counted_not_named(small: Path) -> None:
    build(small)
    change(small, "2027-04-20", "2027-04-21")
    change(small, "We open soon.", "We open.")
    assert build(small) == ["build/small: 7 files, 6 changed"]


def test_many_campaigns_are_told_in_a_line(small: Path) -> None:
    for number in range(11):
        shutil.copy(small / CAMPAIGN, small / f"campaigns/other-{number}.yaml")
    assert build(small)[-1] == "build: 12 campaigns, 84 files"
    change(small, "We open soon.", "We open very soon.")
    (small / "build/other-1/plan.md").write_text("mine", "utf-8")
    assert build(small) == [
        "build/other-1/plan.md was changed by hand; your file is now plan.md.yours",
        "  help: golive writes these files anew each time; change the campaign instead",
        "build: 12 campaigns, 84 files, 3 changed",
    ]


def test_a_file_changed_by_hand_is_kept_beside_the_new_one(small: Path) -> None:
    build(small)
    written = (small / BUILT / MAIL).read_bytes()
    (small / BUILT / MAIL).write_text("my words", "utf-8")
    said = build(small)
    assert f"{BUILT}/{MAIL} was changed by hand; your file is now {MAIL}.yours" in said
    assert said[-1].endswith("change the campaign instead")
    assert (small / BUILT / MAIL).read_bytes() == written
    assert (small / BUILT / f"{MAIL}.yours").read_text("utf-8") == "my words"
    assert build(small) == ["build/small: 7 files, as before"]
    (small / BUILT / MAIL).write_text("other words", "utf-8")
    build(small)
    assert (small / BUILT / f"{MAIL}.yours").read_text("utf-8") == "my words"
    assert (small / BUILT / f"{MAIL}.yours-2").read_text("utf-8") == "other words"


def test_what_was_changed_by_hand_outlives_its_touchpoint(small: Path) -> None:
    build(small)
    (small / BUILT / MAIL).write_text("my words", "utf-8")
    change(small, "channel: email", "channel: sms")
    said = build(small)
    assert f"  gone     {MAIL}" in said
    assert f"{BUILT}/{MAIL} was changed by hand; your file is now {MAIL}.yours" in said
    assert not (small / BUILT / MAIL).exists()
    assert (small / BUILT / f"{MAIL}.yours").read_text("utf-8") == "my words"


def test_what_golive_would_write_anyway_is_nobodys_change(small: Path) -> None:
    build(small)
    before = (small / BUILT / MAIL).read_bytes()
    change(small, "We open soon.", "We open very soon.")
    (small / BUILT / MAIL).write_bytes(before.replace(b"We open soon.", b"We open very soon."))
    assert build(small) == [
        "build/small: 7 files, 1 changed",
        "  changed  drafts/hello/intranet.md",
    ]
    assert not list((small / BUILT).rglob("*.yours"))


def test_files_of_others_stay_where_they_are(small: Path) -> None:
    build(small)
    built = small / BUILT
    (built / "notes.txt").write_text("mine", "utf-8")
    (built / "drafts/hello/logo.png").write_bytes(b"\x89PNG")
    (built / "review/round 1").mkdir(parents=True)
    (built / "review/round 1/ü.md").write_text("mine too", "utf-8")
    (built / "link").symlink_to("/nowhere/at/all")
    (built / "folder").symlink_to(small / "campaigns")
    os.mkfifo(built / "pipe")
    change(small, "We open soon.", "We open very soon.")
    for _ in range(2):
        assert not [line for line in build(small) if "by hand" in line]
        assert (built / "notes.txt").read_text("utf-8") == "mine"
        assert (built / "drafts/hello/logo.png").read_bytes() == b"\x89PNG"
        assert (built / "review/round 1/ü.md").read_text("utf-8") == "mine too"
        assert os.readlink(built / "link") == "/nowhere/at/all"
        assert os.readlink(built / "folder") == str(small / "campaigns")
        assert (built / "pipe").is_fifo()
    assert (small / CAMPAIGN).exists()


def test_files_of_others_where_golive_needs_the_name(small: Path) -> None:
    build(small)
    built = small / BUILT
    (built / "drafts/more").write_text("a file", "utf-8")
    (built / "drafts/hello/sms.txt").mkdir()
    (built / "drafts/hello/sms.txt/inside").write_text("a folder", "utf-8")
    (built / "drafts/hello/sms.txt/too").write_text("and more", "utf-8")
    (built / "plan.md").unlink()
    (built / "plan.md").symlink_to(small / CAMPAIGN)
    change(small, "channel: email", "channel: sms")
    change(small, "  welcome:", "  more: {audiences: staff, channel: email, when: T-1}\n  welcome:")
    build(small)
    assert (built / "drafts/more.yours").read_text("utf-8") == "a file"
    assert (built / "drafts/hello/sms.txt.yours/inside").read_text("utf-8") == "a folder"
    assert (built / "drafts/hello/sms.txt.yours/too").read_text("utf-8") == "and more"
    assert os.readlink(built / "plan.md.yours") == str(small / CAMPAIGN)
    assert (built / "drafts/more/email.md").is_file()
    assert (built / "drafts/hello/sms.txt").is_file()
    assert (built / "plan.md").read_text("utf-8").startswith("# Small launch")
    assert (small / CAMPAIGN).read_text("utf-8").startswith("title:")


def test_the_record_is_one_that_others_can_check(small: Path) -> None:
    build(small)
    lines = (small / BUILT / ".golive.sha256").read_text("utf-8").splitlines()
    found = {path: sum for sum, path in (line.split("  ", 1) for line in lines)}
    assert len(found) == 7
    for path, sum in found.items():
        assert hashlib.sha256((small / BUILT / path).read_bytes()).hexdigest() == sum


@pytest.mark.parametrize("record", [b"", b"\xff\xfe", b"0  plan.md\n", b"a" * 64 + b"  ../../x\n"])
def test_a_spoilt_record_costs_nobody_a_file(small: Path, record: bytes) -> None:
    build(small)
    (small / BUILT / "notes.txt").write_text("mine", "utf-8")
    (small / BUILT / MAIL).write_text("my words", "utf-8")
    (small / BUILT / ".golive.sha256").write_bytes(record)
    build(small)
    assert (small / BUILT / "notes.txt").read_text("utf-8") == "mine"
    assert (small / BUILT / f"{MAIL}.yours").read_text("utf-8") == "my words"
    assert sorted(path.name for path in small.iterdir()) == ["build", "campaigns", "golive.yaml"]


def test_a_folder_without_its_record_is_somebody_elses(small: Path) -> None:
    build(small)
    (small / BUILT / ".golive.sha256").unlink()
    told = golive("build", cwd=small, code=1).stderr
    assert "build/small holds files that golive did not write. Move them away." in told


def test_folders_of_campaigns_that_are_gone_are_named(small: Path) -> None:
    build(small)
    (small / CAMPAIGN).rename(small / "campaigns/large.yaml")
    (small / "build/holiday").mkdir()
    assert build(small) == [
        "build/large: 7 files",
        "build/small belongs to no campaign any more; delete it when nobody needs it.",
    ]


def test_drafts_changed_by_hand_are_kept_where_drafts_are_written(small: Path) -> None:
    out = small / "out"
    (out / "hello").mkdir(parents=True)
    (out / "hello/email.md").write_text("written before", "utf-8")
    (out / "letter.txt").write_text("mine", "utf-8")
    told = golive("draft", "--output", "out", cwd=small).stderr
    assert "out/hello/email.md was changed by hand; your file is now hello/email.md.yours" in told
    assert (out / "hello/email.md.yours").read_text("utf-8") == "written before"
    change(small, "We open soon.", "We open very soon.")
    assert "by hand" not in golive("draft", "--output", "out", cwd=small).stderr
    assert b"very soon" in (out / "hello/email.md").read_bytes()
    (out / "hello/email.md").write_text("my words", "utf-8")
    golive("draft", "--channel", "slack", "--output", "out", cwd=small)
    assert (out / "hello/email.md").read_text("utf-8") == "my words"
    golive("draft", "--output", "out", cwd=small)
    assert (out / "hello/email.md.yours-2").read_text("utf-8") == "my words"
    assert (out / "letter.txt").read_text("utf-8") == "mine"


def test_a_link_in_the_way_of_a_draft_leads_nobody_out(small: Path) -> None:
    (small / "out/hello").mkdir(parents=True)
    (small / "out/hello/email.md").symlink_to(small / CAMPAIGN)
    golive("draft", "--output", "out", cwd=small)
    assert (small / CAMPAIGN).read_text("utf-8") == SMALL
    assert (small / "out/hello/email.md.yours").is_symlink()
    assert not (small / "out/hello/email.md").is_symlink()


UNSETTLED = {
    "timezone: Europe/Berln\n": "golive.yaml",
    "timezon: Europe/Berlin\n": "golive.yaml",
    "channels: {screen: {like: digital-sinage}}\n": "golive.yaml",
    "name: A: b\n": "golive.yaml",
}


@pytest.mark.parametrize("settings", UNSETTLED)
@pytest.mark.parametrize("command", ["build", "calendar", "calendar -o x.ics", "draft -o out"])
def test_nothing_is_written_by_settings_that_could_not_be_read(
    small: Path, settings: str, command: str
) -> None:
    golive("build", cwd=small)
    before = (small / BUILT / "calendar.ics").read_bytes()
    (small / "golive.yaml").write_text(settings, "utf-8")
    change(small, "when: T+1", "when: T+2")
    done = golive(*command.split(), cwd=small, code=1)
    assert done.stdout == ""
    assert "golive.yaml" in done.stderr.splitlines()[0]
    assert done.stderr.endswith(
        "golive: nothing was written: golive.yaml must be read first, or dates and texts may be "
        "wrong.\n"
    )
    assert (small / BUILT / "calendar.ics").read_bytes() == before
    assert sorted(path.name for path in small.iterdir()) == ["build", "campaigns", "golive.yaml"]


def test_nothing_is_written_without_a_template_of_ones_own(small: Path) -> None:
    (small / "templates").mkdir()
    (small / "templates/email.jinja").write_bytes(b"caf\xe9")
    told = golive("build", cwd=small, code=1).stderr
    assert "nothing was written: templates/email.jinja must be read first" in told
    assert not (small / "build").exists()


def test_faults_in_rules_stop_no_writing(small: Path) -> None:
    (small / "golive.yaml").write_text("rules: {owner-missing: nonsense, no-such: off}\n", "utf-8")
    for command in ("build", "calendar -o x.ics", "draft -o out"):
        golive(*command.split(), cwd=small, code=1)
    for written in (BUILT, "x.ics", "out"):
        assert (small / written).exists()


def test_a_revision_makes_every_event_newer(small: Path) -> None:
    golive("build", "--revision", "3", cwd=small)
    told = golive("calendar", "--revision", "4", cwd=small).stdout
    assert "\nSEQUENCE:3\r" in (small / BUILT / "calendar.ics").read_bytes().decode()
    assert "\nSEQUENCE:4\r" in told.replace("\n", "\r\n").replace("\r\r", "\r") + "\r"
    for wrong in ("-1", "1000001", "x"):
        golive("calendar", "--revision", wrong, cwd=small, code=2)


@pytest.mark.parametrize("output", ["golive.yaml", CAMPAIGN, "new.YML", "templates/email.jinja"])
def test_a_calendar_takes_the_place_of_no_source(small: Path, output: str) -> None:
    told = golive("calendar", "--format", "ics", "-o", output, cwd=small, code=2).stderr
    assert told == (
        f"golive: {output} reads like a file of yours, not a calendar; give it another ending.\n"
    )
    assert (small / CAMPAIGN).read_text("utf-8") == SMALL
    assert not (small / "new.YML").exists()
