"""Pictures that a campaign names and that are, or are not, in its folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.running import errors, golive
from cli.small import SMALL

NAMING = SMALL.replace(
    "      body: We open soon.\n",
    "      body: We open soon.\n      image: {file: images/teaser.png, alt: The page with its search box}\n",
)
MISSING = "There is no picture images/teaser.png in the campaign's folder."


def in_one_file(folder: Path) -> Path:
    (folder / "campaigns/small.yaml").write_text(NAMING, "utf-8")
    return folder / "campaigns"


def in_a_folder(folder: Path) -> Path:
    (folder / "campaigns/small.yaml").unlink()
    (folder / "campaigns/small").mkdir()
    (folder / "campaigns/small/campaign.yaml").write_text(NAMING, "utf-8")
    return folder / "campaigns/small"


def put(place: Path) -> None:
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(b"\x89PNG")


def found(folder: Path, *arguments: str) -> list[tuple[str, int, str, str]]:
    said = golive("check", "--format", "json", *arguments, cwd=folder, code=None).stdout
    return [
        (one["file"], one["line"], one["severity"], one["help"])
        for one in json.loads(said)["findings"]
        if one["rule"] == "picture-missing"
    ]


@pytest.mark.parametrize("campaign", [in_one_file, in_a_folder])
def test_it_is_missed_until_it_is_there(small: Path, campaign: Callable[[Path], Path]) -> None:
    home = campaign(small)
    ((file, line, severity, help),) = found(small)
    assert (small / file).read_text("utf-8").splitlines()[line - 1].lstrip().startswith("image:")
    assert (severity, help) == ("warning", "put it there, or write the name that it has")
    assert MISSING in golive("plan", cwd=small, code=None).stdout.replace("\n", " ").replace(
        "  ", " "
    )
    put(home / "images/teaser.png")
    assert not found(small)


def test_from_another_folder_it_is_the_same(small: Path) -> None:
    home = in_one_file(small)
    assert len(found(small.parent, "small/campaigns/small.yaml")) == 1
    assert len(found(small / "campaigns")) == 1
    put(home / "images/teaser.png")
    assert not found(small.parent, "small/campaigns/small.yaml")
    assert not found(small / "campaigns")


@pytest.mark.parametrize("name", ["images/Teaser.png", "images/teaser.PNG", "images/teasers.png"])
def test_the_nearest_is_named(small: Path, name: str) -> None:
    put(in_one_file(small) / name)
    assert [help for *_, help in found(small)] == [f"did you mean {name}?"]


def test_a_folder_in_other_letters_is_named(small: Path) -> None:
    put(in_one_file(small) / "Images/teaser.png")
    assert [help for *_, help in found(small)] == ["did you mean Images/teaser.png?"]


def test_once_a_text_is_approved_it_is_an_error(small: Path) -> None:
    in_one_file(small)
    file = small / "campaigns/small.yaml"
    text = file.read_text("utf-8").replace("  hello:\n", "  hello:\n    status: approved\n")
    file.write_text(text, "utf-8")
    (error,) = errors(small)
    assert error.endswith(f"picture-missing: {MISSING}")


def test_it_can_be_waived(small: Path) -> None:
    in_one_file(small)
    file = small / "campaigns/small.yaml"
    waiver = "  hello:\n    waive: {picture-missing: The agency delivers it on Monday.}\n"
    file.write_text(file.read_text("utf-8").replace("  hello:\n", waiver), "utf-8")
    assert not found(small)
    assert (
        "waiver" not in golive("check", "--strict", "--select", "picture-missing", cwd=small).stdout
    )


def test_nothing_outside_the_workspace_is_looked_at(small: Path, tmp_path: Path) -> None:
    put(tmp_path / "secrets/teaser.png")
    put(tmp_path / "secrets/teasers.png")
    home = in_one_file(small)
    (home / "images").symlink_to(tmp_path / "secrets")
    assert [help for *_, help in found(small)] == ["put it there, or write the name that it has"]
    (home / "images").unlink()
    (home / "images").mkdir()
    (home / "images/teaser.png").symlink_to(tmp_path / "secrets/teaser.png")
    assert len(found(small)) == 1


def test_a_logo_is_looked_for_in_the_workspace(small: Path) -> None:
    settings = "brand: {logo: {file: brand/logo.png, alt: Northwind}}\n"
    (small / "golive.yaml").write_text(settings, "utf-8")
    said = golive("check", cwd=small).stdout
    assert "golive.yaml:1:22  warning  settings" in said
    assert "There is no picture brand/logo.png in the workspace's folder." in said
    put(small / "brand/logo.png")
    assert "settings" not in golive("check", cwd=small).stdout


def test_many_campaigns_in_one_folder_are_each_told(small: Path) -> None:
    home = in_one_file(small)
    for number in range(30):  # a share for several processes
        (home / f"other{number}.yaml").write_text(
            NAMING.replace("teaser.png", f"teaser{number}.png"), "utf-8"
        )
    put(home / "images/teaser7.png")
    assert len(found(small)) == 30
    put(home / "images/teaser8.png")
    assert len(found(small)) == 29
