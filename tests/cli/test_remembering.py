"""check gives its last verdict while nothing has changed, and never when something has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import golive

MARK = "as it was remembered"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def faulty(small: Path) -> Path:
    """A workspace with a warning and a template of its own, beside a campaign that cannot be read."""
    file = small / "campaigns/small.yaml"
    file.write_text(file.read_text("utf-8").replace("We are open.", "We are open. TBD"), "utf-8")
    (small / "campaigns/broken.yaml").write_text("title: [\n", "utf-8")
    (small / "templates").mkdir()
    template = '{% extends "shipped/email" %}{% block subject %}{{ copy.subject }}!{% endblock %}'
    (small / "templates/email.jinja").write_text(template, "utf-8")
    return small


def check(folder: Path, cache: Path, *arguments: str) -> str:
    return golive("check", "--today", "2027-03-01", *arguments, cwd=folder, code=1,
                  variables={"XDG_CACHE_HOME": str(cache)}).stdout  # fmt: skip


def falsify(cache: Path) -> None:
    """Put a mark into every verdict that is kept, so that one can tell where a text comes from."""
    for file in cache.rglob("*.json"):
        document = json.loads(file.read_text("utf-8"))
        found = [one for verdict in document.get("verdicts", []) for one in verdict[1]]
        for finding in [*document.get("findings", []), *found]:
            finding[3] = MARK
        file.write_text(json.dumps(document), "utf-8")


@pytest.mark.parametrize("format", ["text", "json", "github"])
def test_the_same_again_is_the_same(faulty: Path, cache: Path, format: str) -> None:
    arguments = ("--format", format)
    first = check(faulty, cache, *arguments)
    assert "placeholder" in first
    assert (
        check(faulty, cache, *arguments) == first == check(faulty, cache, *arguments, "--no-cache")
    )
    falsify(cache)
    assert MARK in check(faulty, cache, *arguments)
    assert check(faulty, cache, *arguments, "--no-cache") == first


@pytest.mark.parametrize(
    "name",
    ["campaigns/small.yaml", "campaigns/broken.yaml", "golive.yaml", "templates/email.jinja"],
)
def test_a_changed_file_is_judged_anew(faulty: Path, cache: Path, name: str) -> None:
    before = check(faulty, cache)
    falsify(cache)
    file = faulty / name
    file.write_text(file.read_text("utf-8") + "\n# no more than a remark\n", "utf-8")
    if name.endswith(".jinja"):
        file.write_text(file.read_text("utf-8").replace("# no more than a remark", ""), "utf-8")
    after = check(faulty, cache)
    assert MARK not in after
    assert after.count("placeholder") == before.count("placeholder")


def test_a_picture_that_comes_or_goes_is_seen(faulty: Path, cache: Path) -> None:
    file = faulty / "campaigns/small.yaml"
    named = "body: We open soon.\n      image: {file: images/a.png, alt: The new page}"
    file.write_text(file.read_text("utf-8").replace("body: We open soon.", named), "utf-8")
    (faulty / "golive.yaml").write_text("brand: {logo: {file: logo.png, alt: Acme}}\n", "utf-8")
    (faulty / "campaigns/images").mkdir()
    for picture in (faulty / "campaigns/images/a.png", faulty / "logo.png"):
        missing = check(faulty, cache)
        assert missing.count("There is no picture") == 1 + (picture.name == "a.png")
        picture.write_bytes(b"")
        there = check(faulty, cache)
        assert there.count("There is no picture") == (picture.name == "a.png")
        falsify(cache)
        assert MARK in check(faulty, cache)
        picture.unlink()
        assert check(faulty, cache) == missing
        picture.write_bytes(b"")


def test_a_nearer_picture_is_seen(faulty: Path, cache: Path) -> None:
    file = faulty / "campaigns/small.yaml"
    named = "body: We open soon.\n      image: {file: teaser.png, alt: The new page}"
    file.write_text(file.read_text("utf-8").replace("body: We open soon.", named), "utf-8")
    assert "help: put it there" in check(faulty, cache)
    (faulty / "campaigns/teaser.jpg").write_bytes(b"")
    assert "help: did you mean teaser.jpg?" in check(faulty, cache)


def test_another_campaign_beside_them_is_seen(small: Path, cache: Path) -> None:
    file = small / "campaigns/small.yaml"
    file.write_text(file.read_text("utf-8").replace("We are open.", "We are open. TBD"), "utf-8")
    arguments = ("--strict", "small")
    check(small, cache, *arguments)
    falsify(cache)
    other = file.read_text("utf-8").replace("Small launch", "Other").replace("T-2", "T-2 10:00")
    (small / "campaigns/other.yaml").write_text(other, "utf-8")
    assert MARK not in check(small, cache, *arguments)


def test_another_day_is_judged_anew(faulty: Path, cache: Path) -> None:
    check(faulty, cache)
    falsify(cache)
    assert MARK not in check(faulty, cache, "--today", "2027-03-02")


def test_a_spoilt_cache_is_done_without(faulty: Path, cache: Path) -> None:
    first = check(faulty, cache)
    (kept,) = cache.rglob("*.json")
    key = json.loads(kept.read_text("utf-8"))["key"]
    for spoilt in ("", "{", "[]", "7", json.dumps({"key": key}), '{"key": "0"}',
                   json.dumps({"key": key, "root": 1, "asked": [], "verdicts": [[]]})):  # fmt: skip
        kept.write_text(spoilt, "utf-8")
        assert check(faulty, cache) == first
    kept.unlink()
    kept.mkdir()
    assert check(faulty, cache) == first


def test_where_nothing_can_be_kept_the_verdict_is_the_same(faulty: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert check(faulty, tmp_path / "file") == check(faulty, tmp_path / "cache")


def test_links_are_followed_anew_each_time(faulty: Path, cache: Path, tmp_path: Path) -> None:
    inside = faulty / "campaigns/small.yaml"
    elsewhere = faulty / "small.txt"
    inside.rename(elsewhere)
    inside.symlink_to(elsewhere)
    check(faulty, cache)
    assert not list(cache.rglob("*.json"))


def test_it_keeps_the_latest_fifty(faulty: Path, cache: Path) -> None:
    folder = cache / "golive/verdicts"
    folder.mkdir(parents=True)
    for number in range(60):
        (folder / f"old{number}.json").write_text("{}", "utf-8")
    check(faulty, cache)
    assert len(list(folder.iterdir())) == 50
    falsify(cache)
    assert MARK in check(faulty, cache)
