"""Files and folders as one finds them: each that cannot be read is a finding beside the good ones."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cli.running import errors, golive
from cli.small import SMALL

GOOD = "campaigns/small.yaml"


def test_the_small_campaign_has_no_errors(small: Path) -> None:
    assert errors(small) == []


UNREADABLE = {
    "brackets": (b"[" * 200_000, "This is nested more than 64 levels deep."),
    "big": (b"a: b\n" * 2_500_000, "This file is 12.5 MB; golive reads files up to 1 MB."),
    "binary": (bytes(range(256)), "This is a binary file, not a text."),
    "utf16": ("title: x".encode("utf-16"), "This file is stored as UTF-16"),
    "utf16be": ("title: xy".encode("utf-16-be"), "This file is stored as UTF-16"),
    "latin1": (b"title: caf\xe9\n", "This character is not UTF-8."),
    "empty": (b"", "This file is empty."),
    "comments": (b"# soon\n", "There is nothing but comments in this file."),
    "bomb": (
        b"a: &a [x,x,x,x,x,x,x,x,x,x]\n"
        + b"".join(
            b"%c: &%c [%s]\n" % (98 + i, 98 + i, b",".join([b"*%c" % (97 + i)] * 10))
            for i in range(8)
        ),
        "This file holds more than 100,000 values.",
    ),
    "scalar": (b"hello\n", "This file should hold keys with values."),
    "colon": (b"title: A: b\n", "A colon followed by a space starts a new key."),
}


def test_each_unreadable_file_is_a_finding_and_the_good_ones_are_judged(small: Path) -> None:
    for name, (content, _) in UNREADABLE.items():
        (small / f"campaigns/{name}.yaml").write_bytes(content)
    for number in range(10):
        (small / f"campaigns/good-{number}.yaml").write_text(SMALL, "utf-8")
    found = dict(error.split(":", 1) for error in errors(small))
    for name, (_, message) in UNREADABLE.items():
        assert message in found.pop(f"campaigns/{name}.yaml")
    assert not found
    said = golive("check", cwd=small, code=1).stdout
    assert "campaigns/latin1.yaml:1:11  error  unreadable" in said
    assert f"{len(UNREADABLE)} errors" in said
    assert f"in {11 + len(UNREADABLE)} campaigns." in said
    golive("build", cwd=small, code=1)
    assert sum((small / f"build/good-{n}/plan.md").exists() for n in range(10)) == 10


def test_what_is_no_file_at_all(small: Path) -> None:
    campaigns = small / "campaigns"
    (campaigns / "nowhere.yaml").symlink_to("not-there.yaml")
    (campaigns / "loop.yaml").symlink_to("loop.yaml")
    (campaigns / "ring").symlink_to("ring")
    (campaigns / "folder.yaml").mkdir()
    os.mkfifo(campaigns / "pipe.yaml")
    (campaigns / "closed.yaml").write_text(SMALL, "utf-8")
    (campaigns / "closed.yaml").chmod(0)
    (campaigns / "shut").mkdir(mode=0)
    found = errors(small)
    (campaigns / "shut").chmod(0o700)
    assert found == [
        f"campaigns/{name}:0:0 unreadable: {message}"
        for name, message in {
            "closed.yaml": "This file cannot be read: permission denied.",
            "folder.yaml": "This is a folder, not a file.",
            "loop.yaml": "This file cannot be read: too many levels of symbolic links.",
            "nowhere.yaml": "This link leads nowhere.",
            "pipe.yaml": "This is not an ordinary file.",
            "shut": "This folder cannot be read: permission denied.",
        }.items()
    ]
    assert errors(small, "campaigns/pipe.yaml") == [found[4]]


@pytest.mark.parametrize("command", ["check", "plan", "draft", "calendar", "build"])
def test_a_closed_folder_of_campaigns(small: Path, command: str) -> None:
    (small / "campaigns").chmod(0)
    done = golive(command, cwd=small, code=1)
    (small / "campaigns").chmod(0o700)
    assert "campaigns  error  unreadable" in done.stdout + done.stderr
    assert "This folder cannot be read: permission denied." in done.stdout + done.stderr


def test_a_folder_without_its_main_file(small: Path) -> None:
    (small / "campaigns/team").mkdir()
    (small / "campaigns/team/internal.yaml").write_text("messages: {}\n", "utf-8")
    said = golive("check", cwd=small, code=1).stdout
    assert "   help: add campaign.yaml with title: and launch:" in said
    (small / "campaigns/team/campaign.yml").write_text(SMALL, "utf-8")
    assert "   help: rename campaign.yml to it" in golive("check", cwd=small, code=1).stdout


def test_capital_letters_in_an_ending_hide_no_campaign(small: Path) -> None:
    (small / GOOD).rename(small / "campaigns/SMALL.YAML")
    assert errors(small) == []
    assert "in 1 campaign." in golive("check", cwd=small).stdout


def test_two_campaigns_of_one_name(small: Path) -> None:
    (small / "campaigns/small.yml").write_text(SMALL, "utf-8")
    (small / "campaigns/small").mkdir()
    (small / "campaigns/small/campaign.yaml").write_text(SMALL, "utf-8")
    assert errors(small) == [
        f"campaigns/{name}:0:0 unreadable: Two campaigns are called small: this one and small."
        for name in ("small.yaml", "small.yml")
    ]
    told = golive("build", cwd=small, code=2).stderr
    assert "are both called small; name one of them." in told
    assert not (small / "build").exists()


@pytest.mark.parametrize(
    "link", [GOOD, "campaigns", "golive.yaml", "templates", "templates/email.jinja"]
)
def test_a_link_that_leads_out_shows_nothing_of_what_is_there(small: Path, link: str) -> None:
    outside = small.with_name("outside")
    (outside / "templates").mkdir(parents=True)
    for name in ("small.yaml", "email.jinja"):
        (outside / name).write_text("secret: {{ 's3cr3t' }}\n", "utf-8")
        (outside / "templates" / name).write_text("secret: {{ 's3cr3t' }}\n", "utf-8")
    where = small / link
    where.parent.mkdir(exist_ok=True)
    if where.is_file():
        where.unlink()
    elif where.is_dir():
        where.rename(small / "elsewhere")
    folder = where.suffix == ""
    target = outside / (
        "templates" if folder else "email.jinja" if "jinja" in link else "small.yaml"
    )
    where.symlink_to(target)
    for arguments in (("check", link), ("draft",)):
        done = golive(*arguments, cwd=small, code=1)
        assert "This is a link that leads out of the workspace." in done.stdout + done.stderr
        assert "s3cr3t" not in done.stdout + done.stderr


def test_a_link_that_stays_inside_is_followed(small: Path) -> None:
    (small / "campaigns/again.yaml").symlink_to("small.yaml")
    assert errors(small) == []
    assert "in 2 campaigns." in golive("check", cwd=small).stdout


def test_a_workspace_reached_through_a_link(small: Path) -> None:
    link = small.with_name("short")
    link.symlink_to(small)
    assert errors(link) == []
    assert errors(small, str(link / GOOD)) == []


def test_a_name_that_is_no_utf_8_and_one_that_breaks_lines(small: Path) -> None:
    for name in (b"caf\xe9.yaml", b"a\n::error::b\x1b[31m.yaml", b"-x.yaml", b" .yaml"):
        path = os.fsencode(small / "campaigns") + b"/" + name
        with open(path, "w", encoding="utf-8") as file:
            file.write("titel: x\n")
    for command in ("check", "plan", "draft", "calendar", "build"):
        done = golive(command, cwd=small, code=1)
        said = done.stdout + done.stderr
        assert "\x1b" not in said
        assert "\n::error" not in said
    assert r"campaigns/caf\udce9.yaml" in golive("check", cwd=small, code=1).stdout
    said = golive("check", "--format", "github", cwd=small, code=1).stdout
    assert all(
        line.startswith(("::error ", "::warning ", "::notice ")) for line in said.splitlines()
    )


@pytest.mark.parametrize("name", ["\U0001f680 two words", "--help", "-", "x" * 200, "…büro"])
def test_a_campaign_may_be_called_anything(small: Path, name: str) -> None:
    (small / GOOD).rename(small / f"campaigns/{name}.yaml")
    golive("build", "--", name, cwd=small)
    assert (small / "build" / name / "drafts/hello/email.md").exists()
    assert {path.name for path in small.iterdir()} == {"build", "campaigns", "golive.yaml"}


def test_a_name_with_a_dot_before_it_is_not_built(small: Path) -> None:
    for name in (".", ".x", ".small.old", ".lock"):
        (small / f"campaigns/{name}.yaml").write_text(SMALL, "utf-8")
        told = golive("build", f"campaigns/{name}.yaml", cwd=small, code=2).stderr
        assert "has a name that starts with a dot" in told
    golive("build", cwd=small)
    assert sorted(path.name for path in (small / "build").iterdir()) == [".lock", "small"]


def test_no_id_leads_out_of_the_build_folder(small: Path) -> None:
    names = ["../evil", "/tmp/evil", "..", "a/b", "a\\\\b", ""]
    messages = "".join(f'  "{name}": {{channel: email}}\n' for name in names)
    ids = "".join(f'      - {{channel: email, id: "{name}"}}\n' for name in names)
    channels = "".join(f'      - {{channel: "{name}/evil", when: T-1}}\n' for name in names)
    (small / GOOD).write_text(SMALL + messages, "utf-8")
    assert sum("cannot be a name here" in error for error in errors(small)) == len(names)
    (small / GOOD).write_text(f"{SMALL}  more:\n    touchpoints:\n{ids}", "utf-8")
    assert sum("cannot be a name here" in error for error in errors(small)) == len(names)
    (small / GOOD).write_text(f"{SMALL}  more:\n    touchpoints:\n{channels}", "utf-8")
    golive("build", cwd=small, code=1)
    assert not [path for path in small.parent.rglob("*") if "evil" in path.name]


def test_campaigns_of_two_workspaces_are_not_mixed(small: Path) -> None:
    other = small / "other"
    (other / "campaigns").mkdir(parents=True)
    (other / "golive.yaml").write_text("name: Other\n", "utf-8")
    (other / "campaigns/x.yaml").write_text(SMALL, "utf-8")
    told = golive("check", GOOD, "other/campaigns/x.yaml", cwd=small, code=2).stderr
    assert "belong to different workspaces" in told


SETTINGS = {
    "titel: x\n": ("golive.yaml:1:1  error  format", "There is no key titel here."),
    "rules: {launch-windw: off}\n": (
        "golive.yaml:1:9  error  settings", "did you mean launch-window?"
    ),
    "rules: {launch-window: off}\n": (
        "golive.yaml:1:9  error  settings", "launch-window cannot be turned off or lowered."
    ),
    "channels:\n  screen: {like: digital-signage, form: pdf}\n": (
        "golive.yaml:2:41  error  format", "There is no form pdf."
    ),
    "channels:\n  screen: {like: digital-sinage}\n": (
        "golive.yaml:2:18  error  format", "did you mean digital-signage?"
    ),
    "timezone: Europe/Berln\n": (
        "golive.yaml:1:11  error  format", "did you mean Europe/Berlin?"
    ),
    "rules:\n  fatigue: {off: true}\n": (
        "golive.yaml:2:3  error  format", "write off in place of the braces"
    ),
    "name: A: b\n": ("golive.yaml:1:7  error  yaml", "A colon followed by a space"),
    "- a\n": ("golive.yaml:1:1  error  yaml", "This file should hold keys with values."),
}  # fmt: skip


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda text: text.split("\n")[0][:20])
def test_a_fault_in_golive_yaml_costs_no_campaign(small: Path, settings: str) -> None:
    (small / "golive.yaml").write_text(settings, "utf-8")
    said = golive("check", cwd=small, code=1).stdout
    place, message = SETTINGS[settings]
    assert place in said
    assert message in said
    assert "\n1 error" in said
    assert "in 1 campaign." in said


@pytest.mark.parametrize(
    "settings",
    ["", "\ufeff\n", "# name: Acme\r\n\r\n  # rules:", "rules:\n  # fatigue: off\n",
     "brand:\n  logo:\n    # file: a.png\nchannels:\nblackouts:\nsenders:\nmerge:\n"],
)  # fmt: skip
def test_what_is_commented_out_in_golive_yaml_is_absent(small: Path, settings: str) -> None:
    (small / "golive.yaml").write_text(settings, "utf-8")
    golive("check", cwd=small)
    golive("plan", cwd=small)


def test_a_rule_beside_a_section_that_is_commented_out_is_off(small: Path) -> None:
    (small / "golive.yaml").write_text("channels:\n# none\nrules: {off-day: off}\n", "utf-8")
    assert "off-day" not in golive("check", cwd=small).stdout


def test_what_is_sound_in_golive_yaml_still_holds(small: Path) -> None:
    (small / GOOD).write_text(SMALL.replace("channel: slack", "channel: screen"), "utf-8")
    (small / "golive.yaml").write_text(
        "nmae: x\nrules: {owner-missing: nonsense, single-channel: off}\n"
        "channels:\n  screen: {like: slack, name: Lobby screen}\n  broken: {like: nothing}\n",
        "utf-8",
    )
    found = errors(small)
    assert [error.split()[0] for error in found] == [
        f"golive.yaml:{place}" for place in ("1:1", "2:24", "5:18")
    ]
    assert "Lobby screen" in golive("channels", "screen", cwd=small).stdout
