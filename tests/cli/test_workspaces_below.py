"""golive at the root of a repository whose workspace lies below it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import golive
from cli.small import ONE_FILE_EACH, SMALL

NONE = (
    "golive: there are no campaigns here; name the folder they are in, or begin with golive init.\n"
)


def workspace(folder: Path) -> Path:
    (folder / "campaigns").mkdir(parents=True)
    (folder / "golive.yaml").write_text(ONE_FILE_EACH, "utf-8")
    (folder / "campaigns/small.yaml").write_text(SMALL, "utf-8")
    return folder


@pytest.mark.parametrize("place", ["comms", "docs/comms", "a/b/comms"])
def test_the_only_workspace_is_used_and_told(tmp_path: Path, place: str) -> None:
    workspace(tmp_path / place)
    remark = f"golive: using {place}, the only workspace below this folder.\n"
    done = golive("check", "--format", "json", cwd=tmp_path)
    assert done.stderr == remark
    assert f"{place}/campaigns/small.yaml" in {
        one["file"] for one in json.loads(done.stdout)["findings"]
    }
    for command in (["plan"], ["plan", "small"], ["calendar"], ["draft", "--channel", "email"]):
        assert golive(*command, cwd=tmp_path).stderr == remark
    assert "Small launch" in golive("plan", cwd=tmp_path).stdout


def test_what_is_built_lies_in_the_workspace(tmp_path: Path) -> None:
    workspace(tmp_path / "comms")
    said = golive("build", cwd=tmp_path).stderr
    assert said.count("golive: using comms") == 1
    assert (tmp_path / "comms/build/small/plan.md").is_file()
    assert not (tmp_path / "build").exists()


def test_a_folder_that_is_named_is_looked_into_too(tmp_path: Path) -> None:
    workspace(tmp_path / "site/comms")
    (tmp_path / "compose.yaml").write_text("services: {}\n", "utf-8")
    assert golive("check", ".", cwd=tmp_path).stderr == (
        "golive: using site/comms, the only workspace below this folder.\n"
    )
    done = golive("check", "site", cwd=tmp_path)
    assert done.stderr == "golive: using site/comms, the only workspace below site.\n"
    assert done.stdout.endswith(" in 1 campaign.\n")


def test_of_several_none_is_chosen(tmp_path: Path) -> None:
    for place in ("hr/launch", "comms"):
        workspace(tmp_path / place)
    for command in (["check"], ["plan"], ["build"], ["check", "."]):
        assert golive(*command, cwd=tmp_path, code=2).stderr == (
            "golive: there are several workspaces below this folder; name one of them: "
            "comms, hr/launch.\n"
        )
    assert golive("check", "comms", cwd=tmp_path).stderr == ""


@pytest.mark.parametrize(
    "place", ["a/b/c/comms", ".hidden/comms", "build/comms", "web/node_modules/comms", ".comms"]
)
def test_what_lies_deeper_or_is_nobody_s_is_not_found(tmp_path: Path, place: str) -> None:
    workspace(tmp_path / place)
    assert golive("check", cwd=tmp_path, code=2).stderr == NONE


def test_links_are_not_followed(tmp_path: Path) -> None:
    workspace(tmp_path / "elsewhere/comms")
    (tmp_path / "here").mkdir()
    (tmp_path / "here/comms").symlink_to(tmp_path / "elsewhere/comms")
    assert golive("check", cwd=tmp_path / "here", code=2).stderr == NONE


def test_a_workspace_within_one_is_part_of_it(tmp_path: Path) -> None:
    workspace(tmp_path / "comms")
    workspace(tmp_path / "comms/old")
    assert golive("check", cwd=tmp_path).stderr.startswith("golive: using comms, ")
    assert golive("check", cwd=tmp_path / "comms").stderr == ""


def test_above_very_many_folders_nobody_means_one(tmp_path: Path) -> None:
    workspace(tmp_path / "comms")
    for number in range(3_000):
        (tmp_path / f"a{number}").mkdir()
    assert golive("check", cwd=tmp_path, code=2).stderr == NONE
