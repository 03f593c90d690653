"""What check judges, what fails it, and what it accepts: the options of a run in CI."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli.running import golive
from cli.small import SMALL

DAY = ("--today", "2027-03-01")


@pytest.fixture
def faulty(small: Path) -> Path:
    """One error of the launch window, and warnings and remarks beside it."""
    file = small / "campaigns/small.yaml"
    text = SMALL.replace("We are open.", "We are open. TBD").replace("when: T-3}", "when: T-30}")
    file.write_text(text, "utf-8")
    return small


def found(folder: Path, *arguments: str, code: int | None = None) -> list[tuple[str, str]]:
    done = golive("check", *DAY, "--format", "json", *arguments, cwd=folder, code=code)
    return [(one["rule"], one["severity"]) for one in json.loads(done.stdout)["findings"]]


@pytest.mark.parametrize(
    ("arguments", "errors", "warnings", "infos"),
    [
        ((), 1, 0, 0),
        (("--strict",), 1, 1, 0),
        (("--fail-on", "error"), 1, 0, 0),
        (("--fail-on", "warning"), 1, 1, 0),
        (("--fail-on", "info"), 1, 1, 1),
        (("--fail-on", "never"), 0, 0, 0),
    ],
)
def test_what_fails_a_run(
    small: Path, arguments: tuple[str, ...], errors: int, warnings: int, infos: int
) -> None:
    file = small / "campaigns/small.yaml"
    for wanted, settings, text in (
        (errors, "", SMALL.replace("when: T-3}", "when: T-30}")),
        (warnings, "rules: {drawer: warning}\n", SMALL),
        (infos, "rules: {drawer: info}\n", SMALL),
        (0, "rules: {drawer: off}\n", SMALL),
    ):
        (small / "golive.yaml").write_text(f"name: Acme\n{settings}", "utf-8")
        file.write_text(text, "utf-8")
        only = ("--select", "drawer")
        golive("check", *DAY, *only, *arguments, cwd=small, code=wanted)


def test_only_some_rules(faulty: Path) -> None:
    every = found(faulty)
    assert {"launch-window", "placeholder", "drawer"} <= {rule for rule, _ in every}
    some = found(faulty, "--select", "placeholder", "--select", "drawer,launch-window")
    assert some == [one for one in every if one[0] in ("placeholder", "drawer", "launch-window")]
    assert found(faulty, "--ignore", "placeholder, drawer") == [
        one for one in every if one[0] not in ("placeholder", "drawer")
    ]
    assert found(faulty, "--select", "drawer", "--ignore", "drawer") == [("launch-window", "error")]


def test_what_always_holds_cannot_be_left_out(faulty: Path) -> None:
    (faulty / "campaigns/broken.yaml").write_text("title: [\n", "utf-8")
    assert sorted(found(faulty, "--select", "drawer")) == [
        ("drawer", "warning"), ("launch-window", "error"), ("yaml", "error")
    ]  # fmt: skip
    for name in ("launch-window", "yaml", "waiver"):
        told = golive("check", "--ignore", name, cwd=faulty, code=2).stderr
        assert told == f"golive: {name} cannot be left out; it always holds.\n"


def test_a_rule_nobody_knows(faulty: Path) -> None:
    for option in ("--select", "--ignore"):
        told = golive("check", option, "place-holder", cwd=faulty, code=2).stderr
        assert told == "golive: there is no rule place-holder; did you mean placeholder?\n"


def test_a_baseline_accepts_what_was_there_and_nothing_new(small: Path) -> None:
    file = small / "campaigns/small.yaml"
    file.write_text(SMALL.replace("We are open.", "We are open. TBD"), "utf-8")
    before = found(small)
    (small / "campaigns/deep").mkdir()
    options = ("--baseline", "known.yaml")
    told = golive("check", *DAY, *options, cwd=small, code=2).stderr
    assert told == (
        "golive: there is no known.yaml; golive check --baseline known.yaml --update-baseline "
        "writes it.\n"
    )
    done = golive("check", *DAY, *options, "--update-baseline", cwd=small)
    assert done.stderr == f"known.yaml: {len(before)} findings accepted.\n"
    assert done.stdout == f"Nothing new in 1 campaign; {len(before)} in the baseline.\n"
    written = (small / "known.yaml").read_text("utf-8")
    golive("check", *DAY, *options, "--update-baseline", cwd=small)
    assert (small / "known.yaml").read_text("utf-8") == written

    # The same from another folder, with every line moved.
    file.write_text("# a remark\n\n" + file.read_text("utf-8"), "utf-8")
    there = ("--baseline", "../known.yaml")
    assert found(small / "campaigns", *there, "--fail-on", "info", code=0) == []

    # One more of a kind, and one of another kind, are new.
    more = SMALL.replace("We are open.", "We are open. TBD XX/XX").replace("We open soon", "TODO")
    file.write_text(more, "utf-8")
    assert found(small, *options) == [("placeholder", "warning")] * 2


def test_a_baseline_shrinks_and_does_not_grow(small: Path) -> None:
    file = small / "campaigns/small.yaml"
    file.write_text(SMALL.replace("We are open.", "We are open. TBD"), "utf-8")
    options = ("--baseline", "known.yaml")
    golive("check", *DAY, *options, "--update-baseline", cwd=small)
    size = (small / "known.yaml").read_text("utf-8").count("rule")
    file.write_text(SMALL, "utf-8")
    done = golive("check", *DAY, *options, cwd=small)
    assert done.stderr == "1 finding of known.yaml gone; --update-baseline takes them out.\n"
    done = golive("check", *DAY, *options, "--update-baseline", cwd=small)
    assert done.stderr == f"known.yaml: {size - 1} findings accepted, 1 gone.\n"
    assert '"placeholder"' not in (small / "known.yaml").read_text("utf-8")
    file.write_text(SMALL.replace("We are open.", "We are open. TBD"), "utf-8")
    done = golive("check", *DAY, *options, "--update-baseline", "--strict", cwd=small, code=1)
    assert "placeholder" in done.stdout
    assert '"placeholder"' not in (small / "known.yaml").read_text("utf-8")


def test_a_baseline_never_accepts_the_window_nor_what_cannot_be_read(faulty: Path) -> None:
    (faulty / "campaigns/broken.yaml").write_text("title: [\n", "utf-8")
    options = ("--baseline", "known.yaml")
    golive("check", *DAY, *options, "--update-baseline", cwd=faulty, code=1)
    assert found(faulty, *options) == [("yaml", "error"), ("launch-window", "error")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("findings:\n  - {file: a.yaml, rulle: drawer}\n", "did you mean rule?"),
        ("findings: 7\n", "known.yaml:1:"),
        ("[", "known.yaml:1:"),
        ("", "known.yaml"),
        ("findings:\n  - {file: a, rule: b, severity: big, subject: c}\n", "known.yaml:2:"),
        ("findings:\n  - {file: a, rule: b, severity: info, count: many}\n", "known.yaml:2:"),
    ],
)
def test_a_spoilt_baseline_is_told_at_its_place(small: Path, text: str, told: str) -> None:
    (small / "known.yaml").write_text(text, "utf-8")
    for more in ((), ("--update-baseline",)):
        done = golive("check", *DAY, "--baseline", "known.yaml", *more, cwd=small, code=2)
        assert told in done.stderr
        assert "known.yaml is not a baseline" in done.stderr
        assert (small / "known.yaml").read_text("utf-8") == text


def test_update_needs_a_baseline(small: Path) -> None:
    told = golive("check", "--update-baseline", cwd=small, code=2).stderr
    assert told.startswith("golive: --update-baseline needs --baseline FILE")


def typed(folder: Path, name: str, text: str, *arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "golive", "check", *DAY, "--stdin-filename", name, *arguments],
        cwd=folder, input=text.encode(), capture_output=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_what_an_editor_holds_is_judged_in_place_of_the_file(small: Path) -> None:
    text = SMALL.replace("when: T-3}", "when: T-30}")
    code, said, _ = typed(small, "campaigns/small.yaml", text, "--select", "launch-window")
    assert code == 1
    assert "campaigns/small.yaml:15:35  error  launch-window" in said
    assert "when: T-30" in said  # the excerpt is of what was typed
    assert (small / "campaigns/small.yaml").read_text("utf-8") == SMALL
    code, said, _ = typed(small / "campaigns", "../campaigns/new.yaml", text)
    assert code == 1
    assert "new.yaml:15:35  error  launch-window" in said
    code, said, _ = typed(small, "campaigns/small.yaml", "title: [\n", "--format", "json")
    assert [one["rule"] for one in json.loads(said)["findings"]] == ["yaml"]


def test_a_typed_file_takes_its_place_in_a_folder(workspace: Path) -> None:
    name = "campaigns/acme-circle/external.yaml"
    text = (workspace / name).read_text("utf-8").replace("when: T-6 10:00", "when: T-26 10:00", 1)
    code, said, _ = typed(workspace, name, text)
    assert code == 1
    assert "external.yaml" in said
    assert "campaign.yaml" in said  # the launch that it is measured from
    extra = "messages:\n  more: {channel: email, when: T-40, audiences: all-staff}\n"
    code, said, _ = typed(workspace, "campaigns/acme-circle/extra.yaml", extra)
    assert "extra.yaml:2:32  error  launch-window" in said


def test_typed_settings_are_judged(small: Path) -> None:
    code, said, _ = typed(small, "golive.yaml", "rules: {drawr: off}\n")
    assert code == 1
    assert "There is no rule drawr." in said


def test_typing_goes_with_one_file_only(small: Path) -> None:
    assert typed(small, "campaigns/small.yaml", SMALL, "campaigns")[0] == 2
    assert typed(small, "small.txt", SMALL)[0] == 2


def test_a_failed_rule_does_not_stop_the_others(small: Path) -> None:
    """The rule's module is broken as a programmer would break it."""
    code = (
        "import sys\n"
        "from golive.rules import overdue\n"
        "def check(plan):\n"
        "    raise ZeroDivisionError('no reason')\n"
        "overdue.check = check\n"
        "from golive.cli.main import run\n"
        "sys.argv = ['golive', 'check', '--no-cache', '--format', sys.argv[1]]\n"
        "run()\n"
    )
    for name in ("text", "json", "github", "gitlab", "sarif", "junit", "markdown"):
        done = subprocess.run([sys.executable, "-c", code, name], cwd=small, capture_output=True,
                              check=False, text=True)  # fmt: skip
        assert done.returncode == 1, done.stderr
        assert "The rule overdue failed (ZeroDivisionError: no reason)" in done.stdout
        assert "drawer" in done.stdout
        assert "Traceback" not in done.stderr
