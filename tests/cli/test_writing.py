"""What golive writes is written whole or not at all, and nothing of anybody else is touched."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.running import golive
from cli.small import SMALL
from filelock import FileLock

SLOW = """
import sys, time
from pathlib import Path
written = Path.write_bytes
def slowly(path, content):
    print(path, flush=True)
    time.sleep(0.05)
    return written(path, content)
Path.write_bytes = slowly
from golive.cli.main import run
sys.argv = ["golive", "build"]
run()
"""
"""golive on a slow disk, which tells of each file before it is written."""


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def slow_build(folder: Path) -> subprocess.Popen[str]:
    """A build that has begun to write and is not done."""
    running = subprocess.Popen(
        [sys.executable, "-c", SLOW], cwd=folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert running.stdout
    assert ".small.new" in running.stdout.readline()
    return running


@pytest.fixture
def built(small: Path) -> Path:
    """A workspace that was built and then changed."""
    golive("build", cwd=small)
    (small / "campaigns/small.yaml").write_text(
        SMALL.replace("soon.", "soon." + " Good morning!" * 50), "utf-8"
    )
    return small


def test_ctrl_c_leaves_the_old_build_whole(built: Path) -> None:
    before = contents(built / "build")
    running = slow_build(built)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Traceback" not in told
    assert contents(built / "build") == before
    golive("build", cwd=built)
    assert b"Good morning" in (built / "build/small/drafts/hello/email.md").read_bytes()


def test_a_killed_build_leaves_the_old_one_and_the_next_tidies_up(built: Path) -> None:
    before = contents(built / "build/small")
    running = slow_build(built)
    running.kill()
    running.communicate(timeout=60)
    assert contents(built / "build/small") == before
    assert (built / "build/.small.new").is_dir()
    golive("build", cwd=built)
    assert sorted(os.listdir(built / "build")) == [".lock", "small"]
    assert set(contents(built / "build/small")) == set(before)


def test_two_builds_at_once_wait_for_each_other(built: Path) -> None:
    with FileLock(built / "build/.lock"):
        waiting = subprocess.Popen(
            [sys.executable, "-m", "golive", "build"], cwd=built, text=True,
            stderr=subprocess.PIPE,
        )  # fmt: skip
        assert waiting.stderr
        assert waiting.stderr.readline() == "golive: another one writes here; waiting for it.\n"
        assert b"Good morning" not in (built / "build/small/drafts/hello/email.md").read_bytes()
    waiting.communicate(timeout=60)
    assert waiting.returncode == 0
    assert b"Good morning" in (built / "build/small/drafts/hello/email.md").read_bytes()


@pytest.mark.parametrize("gone", [False, True])
def test_what_an_interrupted_move_left_comes_back_or_goes(built: Path, gone: bool) -> None:
    folder = built / "build"
    (folder / "small").rename(folder / ".small.old")
    (folder / ".other.new").mkdir()
    (folder / ".small.new").mkdir()
    (folder / ".small.new/plan.md").write_text("half", "utf-8")
    if gone:
        (built / "campaigns/small.yaml").rename(built / "campaigns/new.yaml")
    golive("build", cwd=built)
    assert sorted(os.listdir(folder)) == [".lock", *(["new"] if gone else []), "small"]
    assert (folder / "small/plan.json").exists()


def test_a_full_disk_costs_nothing_that_was_there(built: Path) -> None:
    before = contents(built)
    told = golive("build", cwd=built, code=1, largest=600).stderr
    assert "build/small cannot be written: file too large." in told
    assert contents(built) == before
    for arguments in (("calendar", "--output", "build/small/calendar.ics"),
                      ("draft", "--output", "build/small/drafts")):  # fmt: skip
        told = golive(*arguments, cwd=built, code=1, largest=300).stderr
        assert "cannot be written: file too large." in told
        assert contents(built) == before
    told = golive("init", "new", cwd=built, code=1, largest=600).stderr
    assert "cannot be written: file too large. Nothing was written." in told
    assert not (built / "new").exists()


def test_a_folder_that_takes_nothing(built: Path) -> None:
    before = contents(built)
    for folder in (built / "build", built):
        folder.chmod(0o500)
    try:
        told = golive("build", cwd=built, code=1).stderr
        assert "build/small cannot be written: permission denied." in told
        for arguments in (("calendar", "--output", "x.ics"), ("init", "new")):
            assert "permission denied" in golive(*arguments, cwd=built, code=1).stderr
        told = golive("draft", "--output", "new", cwd=built, code=1).stderr
        assert "new/hello cannot be made: permission denied." in told
    finally:
        for folder in (built / "build", built):
            folder.chmod(0o700)
    assert contents(built) == before


def test_files_of_others_in_the_build_folder_stay(small: Path) -> None:
    (small / "build/small").mkdir(parents=True)
    (small / "build/small/notes.txt").write_text("mine", "utf-8")
    told = golive("build", cwd=small, code=1).stderr
    assert "holds files that golive did not write. Move them away." in told
    assert contents(small / "build") == {"small/notes.txt": b"mine"}
    (small / "build/small/notes.txt").rename(small / "build/notes.txt")
    golive("build", cwd=small)
    (small / "build/other").write_text("mine", "utf-8")
    golive("build", cwd=small)
    assert (small / "build/other").read_text("utf-8") == "mine"
    assert (small / "build/notes.txt").read_text("utf-8") == "mine"


@pytest.mark.parametrize("way", ["build", "build/small", "build/.small.new", "build/.lock"])
@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_is_in_the_way_leads_nobody_out(small: Path, way: str, kind: str) -> None:
    outside = small.with_name("outside")
    outside.mkdir()
    (outside / "precious").write_text("precious", "utf-8")
    (small / way).parent.mkdir(exist_ok=True)
    if kind == "file":
        (small / way).write_text("mine", "utf-8")
    else:
        (small / way).symlink_to(outside / "precious" if "lock" in way else outside)
    leftover = "/." in way
    golive("build", cwd=small, code=0 if leftover else 1)
    assert contents(outside) == {"precious": b"precious"}
    assert (small / "build/small/plan.md").exists() == leftover
    if kind == "file" and not leftover:
        assert (small / way).read_text("utf-8") == "mine"


def test_one_file_is_replaced_whole_and_keeps_its_rights(small: Path) -> None:
    (small / "there.ics").write_text("old", "utf-8")
    (small / "there.ics").chmod(0o640)
    (small / "link.ics").symlink_to("there.ics")
    golive("calendar", "--output", "link.ics", cwd=small)
    assert (small / "link.ics").is_symlink()
    assert (small / "there.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert (small / "there.ics").stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(small)) == ["campaigns", "golive.yaml", "link.ics", "there.ics"]


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("campaigns", "is a directory"),
        ("no/such/folder/x.ics", "no such file or directory"),
        ("golive.yaml/x.ics", "not a directory"),
        ("/dev/full", "no space left on device"),
        ("x" * 300, "file name too long"),
        ("", "is a directory"),
    ],
)
def test_outputs_that_cannot_be(small: Path, output: str, says: str) -> None:
    before = contents(small)
    told = golive("calendar", "--output", output, cwd=small, code=1).stderr
    assert f"cannot be written: {says}." in told
    assert contents(small) == before


def test_calendars_go_to_devices_and_pipes(small: Path) -> None:
    golive("calendar", "--output", os.devnull, cwd=small)
    os.mkfifo(small / "pipe")
    reader = subprocess.Popen(["cat", "pipe"], cwd=small, stdout=subprocess.PIPE)
    golive("calendar", "--output", "pipe", cwd=small)
    said, _ = reader.communicate(timeout=60)
    assert said.startswith(b"BEGIN:VCALENDAR")


def test_init_overwrites_not_even_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x/golive.yaml").symlink_to(tmp_path / "elsewhere")
    told = golive("init", "x", cwd=tmp_path, code=1).stderr
    assert "x/golive.yaml cannot be written: file exists. Nothing was written." in told
    assert not (tmp_path / "elsewhere").exists()
    (tmp_path / "file").write_text("mine", "utf-8")
    told = golive("init", "file", cwd=tmp_path, code=1).stderr
    assert "cannot be written: not a directory. Nothing was written." in told
    assert (tmp_path / "file").read_text("utf-8") == "mine"


def test_drafts_of_several_campaigns_stay_apart(small: Path) -> None:
    (small / "campaigns/other.yaml").write_text(SMALL, "utf-8")
    (small / "campaigns/broken.yaml").write_text("titel: x\n", "utf-8")
    golive("draft", "--output", "out", cwd=small, code=1)
    assert sorted(os.listdir(small / "out")) == ["other", "small"]


def test_time_passes_in_nothing_that_is_handed_on(small: Path) -> None:
    golive("build", cwd=small)
    before = contents(small / "build")
    time.sleep(0.01)
    golive(
        "build",
        "--today",
        "2199-12-31",
        cwd=small,
        variables={"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"},
    )
    after = contents(small / "build")
    # The plans tell what is late by now; drafts and calendars are the same whenever they are made.
    plans = {path for path in before if path.endswith(("plan.md", "plan.json", ".golive.sha256"))}
    assert len(plans) == 3
    assert before.keys() == after.keys()
    assert {path for path in before if before[path] != after[path]} <= plans


@pytest.mark.parametrize("module", ["typer", "yaml", "jinja2"])
def test_ctrl_c_while_golive_still_loads(small: Path, module: str) -> None:
    (small / "loading").mkdir()
    (small / f"loading/{module}.py").write_text("raise KeyboardInterrupt\n", "utf-8")
    path = os.pathsep.join(filter(None, [str(small / "loading"), os.environ.get("PYTHONPATH")]))
    done = golive("check", cwd=small, code=130, fresh=True, variables={"PYTHONPATH": path})
    assert done.stdout == ""
    assert "Interrupt" not in done.stderr
